using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Definitions.Writing;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Pipelines.Resolution;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Execution.Records;

/// <summary>
/// Everything that the output of a run depends on, each as a name and a value: two runs of one identity write the same bytes. The number of workers, logging
/// and progress are no part of it, nor are secrets.
/// </summary>
internal sealed class RunIdentity
{
    /// <summary>The entry of a shard's whole corpus, which shards of one run share.</summary>
    private const string Corpus = "the input of all shards";

    private const string Output = "the output";

    private RunIdentity(
        ImmutableArray<(string Name, string Value)> entries,
        ImmutableArray<ImmutableArray<(string Name, string Sha256)>> pluginFiles,
        ImmutableArray<string?> fingerprints)
    {
        PluginFileHashes = pluginFiles;
        Entries = entries;
        Fingerprints = fingerprints;
    }

    public ImmutableArray<(string Name, string Value)> Entries { get; }

    /// <summary>The files of each plugin of the pipeline, in their order, with the SHA-256 of each.</summary>
    public ImmutableArray<ImmutableArray<(string Name, string Sha256)>> PluginFileHashes { get; }

    /// <summary>The fingerprint of each input, in their order; null where it has none.</summary>
    public ImmutableArray<string?> Fingerprints { get; }

    /// <param name="pipeline">The pipeline.</param>
    /// <param name="input">How it is read.</param>
    /// <param name="output">Where to.</param>
    /// <param name="files">What is read.</param>
    /// <param name="corpus">What stages learn from that must know the corpus; null for <paramref name="files"/>.</param>
    public static RunIdentity Of(Pipeline pipeline, InputOptions input, OutputPlan output, IReadOnlyList<InputFile> files, IReadOnlyList<InputFile>? corpus = null)
    {
        var entries = ImmutableArray.CreateBuilder<(string, string)>();
        entries.Add(("the version of the host", typeof(RunIdentity).Assembly.GetName().Version?.ToString(3) ?? ""));
        entries.Add(("the version of the contract", ContractVersion.Text));
        entries.Add(("the pipeline", HashPipeline(pipeline)));
        ImmutableArray<ImmutableArray<(string Name, string Sha256)>> pluginFiles = [.. pipeline.Plugins.Select(plugin => PluginFiles.List(plugin.Folder))];
        foreach ((PluginDescription plugin, ImmutableArray<(string Name, string Sha256)> hashed) in pipeline.Plugins.Zip(pluginFiles))
        {
            entries.Add(($"the plugin '{plugin.Name}'", $"{plugin.Version} {PluginFiles.Hash(hashed)}"));
        }

        foreach ((string name, string path) in pipeline.Resources)
        {
            entries.Add(($"the file '{name}' beside the pipeline", HashFile(path)));
        }

        entries.Add(("the option --encoding", input.Encoding?.WebName ?? "utf-8"));
        entries.Add(("the option --invalid-bytes", input.ReplaceInvalidBytes ? "replace" : "fail"));
        entries.Add(("the option --id-field", input.Fields.Id));
        entries.Add(("the option --text-field", input.Fields.Text));
        entries.Add(("the option --max-document-bytes", input.MaxDocumentBytes.ToString(CultureInfo.InvariantCulture)));
        entries.Add((Output, output.Description));
        ImmutableArray<string?> fingerprints = [.. files.Select(InputFingerprint.Of)];
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < files.Count; i++)
        {
            // One file may be named twice.
            if (named.Add(files[i].Name))
            {
                entries.Add(OfInput(files[i], fingerprints[i]));
            }
        }

        if (corpus is { Count: > 0 } && pipeline.Learners.Any())
        {
            string all = string.Join('\n', corpus.Select(file => $"{file.Name}: {Describe(file, InputFingerprint.Of(file))}"));
            entries.Add((Corpus, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))));
        }

        return new RunIdentity(entries.DrainToImmutable(), pluginFiles, fingerprints);
    }

    /// <summary>The same for other inputs, with everything else as it was when this one was made.</summary>
    /// <param name="files">The inputs.</param>
    /// <param name="fingerprints">Their fingerprints, in their order; null to take them now.</param>
    public RunIdentity WithInputs(IReadOnlyList<InputFile> files, ImmutableArray<string?>? fingerprints = null)
    {
        ImmutableArray<string?> taken = fingerprints ?? [.. files.Select(InputFingerprint.Of)];
        return new RunIdentity(
            [.. Entries.Where(entry => !IsInput(entry.Name)), .. files.Zip(taken, OfInput).DistinctBy(entry => entry.Name, StringComparer.Ordinal)], PluginFileHashes, taken);
    }

    /// <summary>The same for another output.</summary>
    public RunIdentity WithOutput(OutputPlan output) =>
        new([.. Entries.Select(entry => entry.Name == Output ? (Output, output.Description) : entry)], PluginFileHashes, Fingerprints);

    /// <summary>The same with one more entry.</summary>
    public RunIdentity With(string name, string value) => new(Entries.Add((name, value)), PluginFileHashes, Fingerprints);

    /// <summary>Whether an entry speaks of an input.</summary>
    public static bool IsInput(string name) => name.StartsWith("the input '", StringComparison.Ordinal);

    /// <summary>Whether an entry speaks of how documents are read and where they go, and not of what makes them.</summary>
    public static bool IsForm(string name) => name.StartsWith(Output, StringComparison.Ordinal) || name.StartsWith("the option ", StringComparison.Ordinal);

    /// <summary>What is not as it was, in words; empty where all is.</summary>
    /// <param name="manifest">What <see cref="Write"/> wrote for the earlier run.</param>
    public ImmutableArray<string> DifferencesFrom(JsonElement manifest)
    {
        var before = manifest.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetString(), StringComparer.Ordinal);
        var differences = ImmutableArray.CreateBuilder<string>();
        foreach ((string name, string value) in Entries)
        {
            if (!before.Remove(name, out string? was))
            {
                differences.Add($"{name} is new");
            }
            else if (!string.Equals(was, value, StringComparison.Ordinal))
            {
                differences.Add($"{name} changed");
            }
        }

        differences.AddRange(before.Keys.Select(name => $"{name} is gone"));
        return differences.DrainToImmutable();
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("identity");
        foreach ((string name, string value) in Entries)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
    }

    // Comments and layout of the file change nothing.
    public static string HashPipeline(Pipeline pipeline)
    {
        if (pipeline.Definition is null)
        {
            return string.Join(' ', pipeline.Stages.Select(stage => $"{stage.Label}={stage.Use}"));
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            JsonNodeWriter.Write(writer, WithoutIsolation(ResolvedPipeline.Describe(pipeline)));
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    // Where a stage runs changes nothing that it does: a run that a stage spoiled can go on with the stage isolated.
    private static SourceNode WithoutIsolation(SourceNode node) => node switch
    {
        SourceMapping mapping => new SourceMapping(
            mapping.Position,
            [
                .. mapping.Members.Where(member => member.Key.Value != "isolation" || mapping.Find("use") is null)
                    .Select(member => member.Key.Value == "with" ? member : member with { Value = WithoutIsolation(member.Value) }),
            ]),
        SourceSequence sequence => new SourceSequence(sequence.Position, [.. sequence.Items.Select(WithoutIsolation)]),
        _ => node,
    };

    private static string HashFile(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>The entry of an input.</summary>
    public static (string Name, string Value) OfInput(InputFile file, string? fingerprint) => ($"the input '{file.Name}'", Describe(file, fingerprint));

    private static string Describe(InputFile file, string? fingerprint)
    {
        string slice = file.Slice is { } part ? string.Create(CultureInfo.InvariantCulture, $", bytes {part.Start} to {part.End}") : "";
        return file.Length is { } length
            ? string.Create(CultureInfo.InvariantCulture, $"{file.Format} {file.Compression}, {length} bytes{slice}, {file.Modified:O}, {fingerprint}")
            : $"{file.Format} {file.Compression}";
    }
}
