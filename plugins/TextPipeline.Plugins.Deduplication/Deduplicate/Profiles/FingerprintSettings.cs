using System.Globalization;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

/// <summary>What a profile is learned with: two profiles of different settings have nothing to say to each other.</summary>
internal sealed class FingerprintSettings
{
    public FingerprintSettings(DeduplicateOptions options, int width)
    {
        Mode = options.Mode;
        Width = width;
        string mode = Mode == DeduplicateMode.Near ? "near" : "exact";
        Lines = Mode == DeduplicateMode.Near
            ? [$"mode: {mode}", $"by: {options.By}", string.Create(CultureInfo.InvariantCulture, $"run_words: {options.RunWords}")]
            : [$"mode: {mode}", $"by: {options.By}"];
    }

    /// <summary>What counts as a copy.</summary>
    public DeduplicateMode Mode { get; }

    /// <summary>How many bytes are compared of a content.</summary>
    public int Width { get; }

    /// <summary>The settings, as a pipeline has them.</summary>
    public IReadOnlyList<string> Lines { get; }
}
