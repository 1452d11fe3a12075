using System.Text.Json;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli.Verbs.Plugins;

/// <summary>A plugin as JSON.</summary>
internal static class PluginJson
{
    public static void Write(Utf8JsonWriter writer, PluginDescription plugin)
    {
        PluginContents contents = PluginContents.Read(plugin.Folder);
        writer.WriteStartObject();
        writer.WriteString("name", plugin.Name);
        writer.WriteString("version", plugin.Version?.ToString());
        writer.WriteString("summary", plugin.Summary);
        writer.WriteString("authors", plugin.Authors);
        writer.WriteString("license", plugin.License);
        writer.WriteString("repository", plugin.Repository);
        writer.WriteString("contract", plugin.Contract?.ToString());
        writer.WriteString("framework", plugin.TargetFramework);
        writer.WriteString("found", plugin.Place.Name);
        writer.WriteString("folder", plugin.Folder);
        writer.WriteNumber("bytes", contents.Bytes);
        writer.WriteString("sha256", contents.Sha256);
        writer.WriteStartObject("files");
        foreach ((string name, string sha256) in contents.Files)
        {
            writer.WriteString(name, sha256);
        }

        writer.WriteEndObject();
        Write(writer, "stages", plugin.Stages.Select(stage => (stage.Name, stage.Summary)));
        Write(writer, "providers", plugin.Providers.Select(provider => (provider.Name, provider.Summary)));
        writer.WriteStartArray("dependencies");
        foreach (string dependency in DependencyManifest.List(plugin.Location))
        {
            writer.WriteStringValue(dependency);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("faults");
        foreach (Diagnostic fault in plugin.AllFaults.Distinct())
        {
            writer.WriteStringValue(fault.ToString());
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string member, IEnumerable<(string Name, string Summary)> offers)
    {
        writer.WriteStartArray(member);
        foreach ((string name, string summary) in offers)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("summary", summary);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
