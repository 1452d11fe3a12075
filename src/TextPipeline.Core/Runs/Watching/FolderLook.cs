using System.Collections.Immutable;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Runs.Watching;

/// <summary>What one look at a watched folder found.</summary>
/// <param name="Files">Its files, in the order in which a run reads them.</param>
/// <param name="Unsettled">The names of those that may still be written to.</param>
internal sealed record FolderLook(ImmutableArray<InputFile> Files, IReadOnlySet<string> Unsettled);
