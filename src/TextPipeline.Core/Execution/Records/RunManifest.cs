using System.Text.Json;
using TextPipeline.Core.Definitions.Writing;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Pipelines.Resolution;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Execution.Records;

/// <summary>The content of <c>manifest.json</c>: what was run on what, by which versions.</summary>
internal static class RunManifest
{
    public static void Write(Utf8JsonWriter writer, Pipeline pipeline, string pipelinePath, IReadOnlyList<InputFile> files, string output, RunIdentity identity)
    {
        writer.WriteString("host", typeof(RunManifest).Assembly.GetName().Version?.ToString(3));
        writer.WriteString("contract", ContractVersion.Text);
        writer.WriteString("pipeline", pipeline.Name);
        writer.WriteString("pipeline_file", Path.GetFullPath(pipelinePath));
        writer.WriteString("pipeline_text", pipeline.Secrets.Mask(File.ReadAllText(pipelinePath)));
        if (pipeline.Definition is not null)
        {
            writer.WritePropertyName("pipeline_resolved");
            JsonNodeWriter.Write(writer, ResolvedPipeline.Describe(pipeline));
        }

        writer.WriteStartArray("stages");
        foreach (PipelineStage entry in pipeline.Stages)
        {
            writer.WriteStartObject();
            writer.WriteString("label", entry.Label);
            writer.WriteString("use", entry.Use);
            writer.WriteString("plugin", entry.Plugin);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WritePlugins(writer, pipeline);
        writer.WriteStartArray("inputs");
        foreach (InputFile file in files)
        {
            writer.WriteStartObject();
            writer.WriteString("name", file.Name);

            // One that is gone by now fails when it is read.
            if (file.Path is not null && new FileInfo(file.Path) is { Exists: true } there)
            {
                writer.WriteString("path", there.FullName);
                writer.WriteNumber("bytes", there.Length);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("output", output);
        identity.Write(writer);
    }

    private static void WritePlugins(Utf8JsonWriter writer, Pipeline pipeline)
    {
        writer.WriteStartArray("plugins");
        foreach (PluginDescription plugin in pipeline.Plugins)
        {
            var files = PluginFiles.List(plugin.Folder);
            writer.WriteStartObject();
            writer.WriteString("name", plugin.Name);
            writer.WriteString("version", plugin.Version?.ToString());
            writer.WriteString("contract", plugin.Contract?.ToString());
            writer.WriteString("folder", plugin.Folder);
            writer.WriteString("sha256", PluginFiles.Hash(files));
            writer.WriteStartObject("files");
            foreach ((string name, string sha256) in files)
            {
                writer.WriteString(name, sha256);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
