namespace TextPipeline.Plugins.Cleaning.Tests.RepairEncoding.Measuring;

/// <summary>A line that holds no mojibake.</summary>
/// <param name="Source">The file that it stands in.</param>
/// <param name="Language">BCP 47; <c>und</c> where it is not told.</param>
/// <param name="Text">The line.</param>
internal sealed record CleanText(string Source, string Language, string Text);
