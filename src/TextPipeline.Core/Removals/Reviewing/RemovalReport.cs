using System.Collections.Immutable;

namespace TextPipeline.Core.Removals.Reviewing;

/// <summary>What stages took out of the documents of a file.</summary>
internal sealed record RemovalReport
{
    /// <summary>The file, as the user named it.</summary>
    public required string Name { get; init; }

    public required long Documents { get; init; }

    /// <summary>Documents of which something was taken.</summary>
    public required long Touched { get; init; }

    public required long Removed { get; init; }

    /// <summary>Characters of the lines that went, line ends aside.</summary>
    public required long Characters { get; init; }

    public required ImmutableArray<RemovalGroup> Kinds { get; init; }

    public required ImmutableArray<RemovalGroup> Rules { get; init; }

    public required ImmutableArray<RemovalGroup> Sites { get; init; }

    /// <summary>The decisions with scores nearest to their thresholds, the nearest first; then those that a limit or a protecting rule took back.</summary>
    public required ImmutableArray<Removal> Closest { get; init; }

    /// <summary>Rules that the run announced and that never fired, by stage; empty where no run is known.</summary>
    public required ImmutableArray<string> NeverFired { get; init; }

    /// <summary>The other file of a comparison; null for none.</summary>
    public string? Against { get; init; }

    /// <summary>Lines that are gone here and not in the other, by the rule that took them.</summary>
    public ImmutableArray<RemovalGroup> OnlyHere { get; init; } = [];

    /// <summary>Lines that are gone in the other and not here, by the rule that took them.</summary>
    public ImmutableArray<RemovalGroup> OnlyThere { get; init; } = [];
}
