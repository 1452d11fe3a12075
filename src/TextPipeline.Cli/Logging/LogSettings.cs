namespace TextPipeline.Cli.Logging;

/// <summary>What is logged and where.</summary>
/// <param name="Verbosity">0 is normal; 1 and 2 tell more (<c>-v</c>), -1 errors alone (<c>-q</c>).</param>
/// <param name="Json">Whether lines are JSON objects instead of text.</param>
/// <param name="File">A file that gets the same lines, or null.</param>
internal sealed record LogSettings(int Verbosity, bool Json, string? File);
