using TextPipeline.Core.Execution.Figures;

namespace TextPipeline.Core.Execution.Reports;

/// <summary>The account of an input file, or of several that follow each other and have the same.</summary>
/// <param name="File">The name of the first.</param>
/// <param name="Files">How many there are, in the order of the manifest's inputs.</param>
/// <param name="Each">What became of the documents of each.</param>
internal sealed record FileReport(string File, int Files, Account Each);
