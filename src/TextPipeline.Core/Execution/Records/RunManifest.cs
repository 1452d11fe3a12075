using System.Text.Json;
using TextPipeline.Core.Definitions.Writing;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Pipelines.Resolution;

namespace TextPipeline.Core.Execution.Records;

/// <summary>The content of <c>manifest.json</c>: what was run on what, by which versions.</summary>
internal static class RunManifest
{
    public static void Write(Utf8JsonWriter writer, Pipeline pipeline, string pipelinePath, IReadOnlyList<InputFile> files, string output)
    {
        writer.WriteString("host", typeof(RunManifest).Assembly.GetName().Version?.ToString(3));
        writer.WriteString("contract", ContractVersion.Text);
        writer.WriteString("pipeline", pipeline.Name);
        writer.WriteString("pipeline_file", pipelinePath);
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
        writer.WriteStartArray("inputs");
        foreach (InputFile file in files)
        {
            writer.WriteStartObject();
            writer.WriteString("name", file.Name);
            if (file.Path is not null)
            {
                writer.WriteNumber("bytes", new FileInfo(file.Path).Length);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("output", output);
    }
}
