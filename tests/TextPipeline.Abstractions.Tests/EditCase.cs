using System.Collections.Immutable;
using CsCheck;

namespace TextPipeline;

/// <summary>A text, edits of it and annotations on it: small, so that borders meet often.</summary>
public sealed record EditCase(string Text, ImmutableArray<TextEdit> Edits, ImmutableArray<Annotation> Annotations)
{
    public static Gen<EditCase> Any { get; } =
        from text in Gen.Char["abc"].Array[0, 14].Select(characters => new string(characters))
        from edits in Gen.Select(Span(text.Length, 4), Gen.OneOf("", "a", "b", "xy", "xyz")).Array[0, 5]
        from spans in Span(text.Length, 14).Array[0, 6]
        select new EditCase(
            text,
            [.. edits.Select((edit, index) => new TextEdit(edit.Item1, edit.Item2, $"reason_{index}"))],
            [.. spans.Select((span, index) => new Annotation($"type_{index}", span))]);

    public Document Document => Document.Create("document", Text).Annotate(Annotations);

    private static Gen<TextSpan> Span(int textLength, int longest) =>
        from start in Gen.Int[0, textLength]
        from length in Gen.Int[0, Math.Min(longest, textLength - start)]
        select new TextSpan(start, length);
}
