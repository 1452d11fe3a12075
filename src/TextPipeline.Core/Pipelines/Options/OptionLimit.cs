namespace TextPipeline.Core.Pipelines.Options;

/// <summary>What limits an option, in words: it must <paramref name="Verb"/> <paramref name="Words"/>.</summary>
/// <param name="Verb"><c>be</c>, <c>have</c> or <c>match</c>.</param>
/// <param name="Words">Such as <c>at least 1 item</c>; stands alone in a table.</param>
internal sealed record OptionLimit(string Verb, string Words);
