namespace TextPipeline.Core.PipelineTests.Differences;

/// <summary>One line of a difference.</summary>
/// <param name="Sign"><c>-</c> for what was expected, <c>+</c> for what came, a space for what both have.</param>
/// <param name="Text">The line, with its line end where it has one.</param>
internal sealed record DifferenceLine(char Sign, string Text);
