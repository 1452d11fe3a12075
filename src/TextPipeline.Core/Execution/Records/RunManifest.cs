using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.Definitions.Writing;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Json;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Pipelines.Resolution;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Execution.Records;

/// <summary>The content of <c>manifest.json</c>: what was run on what, by which versions.</summary>
internal static class RunManifest
{
    public static void Write(Utf8JsonWriter writer, Pipeline pipeline, string pipelinePath, RunSettings settings, OutputPlan output, RunIdentity identity)
    {
        writer.WriteString("host", typeof(RunManifest).Assembly.GetName().Version?.ToString(3));
        writer.WriteString("contract", ContractVersion.Text);
        writer.WriteString("pipeline", pipeline.Name);
        writer.WriteString("pipeline_file", Path.GetFullPath(pipelinePath));
        writer.WriteString("pipeline_text", pipeline.Secrets.Mask(pipeline.Text ?? File.ReadAllText(pipelinePath)));
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
        WritePlugins(writer, pipeline, identity);
        WriteOptions(writer, settings.Input);
        WriteInputs(writer, settings.Files, identity.Fingerprints);
        WriteOutput(writer, output);
        identity.Write(writer);
    }

    /// <summary>Writes the member <c>inputs</c>.</summary>
    public static void WriteInputs(Utf8JsonWriter writer, ImmutableArray<InputFile> files, ImmutableArray<string?> fingerprints)
    {
        writer.WriteStartArray("inputs");
        for (int i = 0; i < files.Length; i++)
        {
            InputFile file = files[i];
            writer.WriteStartObject();
            writer.WriteString("name", file.Name);

            if (file.Path is not null)
            {
                writer.WriteString("path", Path.GetFullPath(file.Path));
            }

            writer.WriteString("format", file.Format.ToString().ToLowerInvariant());
            writer.WriteString("compression", file.Compression.ToString().ToLowerInvariant());
            if (file.Length is { } length)
            {
                writer.WriteNumber("bytes", length);
                writer.WriteString("modified", file.Modified!.Value);
                writer.WriteString("fingerprint", fingerprints[i]);
            }

            if (file.Slice is { } slice)
            {
                writer.WriteNumber("from", slice.Start);
                writer.WriteNumber("to", slice.End);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the members <c>output</c> and <c>output_form</c>.</summary>
    public static void WriteOutput(Utf8JsonWriter writer, OutputPlan output)
    {
        writer.WriteString("output", output.ToString());
        writer.WriteStartObject("output_form");
        writer.WriteString("path", output.FullPath);
        writer.WriteString("kind", output.IsStream ? "stream" : output.IsFolder ? "folder" : "file");
        writer.WriteString("format", output.Encoder switch { JsonlEncoder => "jsonl", TextEncoder { HasHeadings: true } => "headed_text", _ => "text" });
        writer.WriteString("compression", output.Compression.ToString().ToLowerInvariant());
        writer.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter writer, InputOptions input)
    {
        if (input.Shard is { } shard)
        {
            writer.WriteString("shard", shard.ToString());
        }

        writer.WriteStartObject("options");
        writer.WriteString("encoding", input.Encoding?.WebName);
        writer.WriteString("invalid_bytes", input.ReplaceInvalidBytes ? "replace" : "fail");
        writer.WriteString("id_field", input.Fields.Id);
        writer.WriteString("text_field", input.Fields.Text);
        writer.WriteNumber("max_document_bytes", input.MaxDocumentBytes);
        writer.WriteEndObject();
    }

    private static void WritePlugins(Utf8JsonWriter writer, Pipeline pipeline, RunIdentity identity)
    {
        writer.WriteStartArray("plugins");
        foreach ((PluginDescription plugin, var files) in pipeline.Plugins.Zip(identity.PluginFileHashes))
        {
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
