namespace TextPipeline.Text.Sentences;

/// <summary>The word behind a possible border.</summary>
/// <param name="Kind">What it starts with.</param>
/// <param name="Role">What the language says of it; nothing unless it has a capital.</param>
/// <param name="IsBracket">Whether a bracket stands in front of it.</param>
internal readonly record struct NextWord(NextKind Kind, SentenceWord Role, bool IsBracket);
