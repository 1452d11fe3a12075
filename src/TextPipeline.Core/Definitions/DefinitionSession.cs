using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>One reading of a pipeline with all that it includes: where findings go, and how much may still be read.</summary>
/// <param name="settings">What it is read with.</param>
/// <param name="folder">The folder of the pipeline's file, which no included file may lie outside of.</param>
internal sealed class DefinitionSession(DefinitionSettings settings, string folder)
{
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Findings about references, apart from the others that <see cref="Unresolved"/> silences.</summary>
    public List<Diagnostic> ReferenceFaults { get; } = [];

    public DefinitionSettings Settings { get; } = settings;

    public string Folder { get; } = folder;

    /// <summary>The places of values that hold a reference without a value. What else is wrong there follows from that.</summary>
    public HashSet<SourcePosition> Unresolved { get; } = [];

    /// <summary>All findings in the order of the files, without those that follow from others.</summary>
    public IEnumerable<Diagnostic> Findings => Diagnostics
        .Where(fault => fault.Position is not { } position || !Unresolved.Contains(position))
        .Concat(ReferenceFaults)
        .Distinct() // A file that is included twice has its faults twice.
        .OrderBy(fault => fault.Position ?? default);

    /// <summary>The included files that were read, by their full paths.</summary>
    public HashSet<string> Included { get; } = [];

    /// <summary>How many further files may be included: two includes of a file that does the same would else double with each.</summary>
    public int FilesLeft { get; set; } = SourceLimits.Includes;

    /// <summary>How many characters references may still bring in.</summary>
    public int CharactersLeft { get; set; } = SourceLimits.Bytes;

    /// <summary>How many items of lists references may still bring in.</summary>
    public int ItemsLeft { get; set; } = SourceLimits.Nodes;
}
