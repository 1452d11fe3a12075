using CsCheck;

namespace TextPipeline.Core.Removals;

/// <summary>A text, pieces that are taken out of it, and the document that tells of them.</summary>
internal sealed record RemovalCase(string Text, Document Cleaned)
{
    private static readonly string[] Rules = ["id/read_also", "id/share", "page/line_model"];

    public static Gen<RemovalCase> Any { get; } =
        Gen.Select(Gen.String[Gen.Char["abc \n\uD83D\uDE00"], 0, 40], Gen.Select(Gen.Int[0, 40], Gen.Int[1, 6], Gen.Int[0, 2]).Array[0, 8]).Select(Create);

    /// <summary>What one stage does: it takes pieces out and notes each where it stood.</summary>
    public static Document Remove(Document document, string stage, IEnumerable<(TextSpan Span, string Rule)> pieces)
    {
        (TextSpan Span, string Rule)[] sorted = [.. pieces.OrderBy(piece => piece.Span.Start)];
        int removed = 0;
        var notes = new List<Annotation>();
        foreach ((TextSpan span, string rule) in sorted)
        {
            Metadata features = Metadata.Empty.With(RemovalKeys.Text, document.Text.Substring(span.Start, span.Length)).With(RemovalKeys.From, span.Start)
                .With(RemovalKeys.Stage, stage).With(RemovalKeys.Kind, rule.StartsWith("page", StringComparison.Ordinal) ? "model" : "rule").With(RemovalKeys.Rule, rule);
            notes.Add(new Annotation(RemovalKeys.RemovedLine, new TextSpan(span.Start - removed, 0), features));
            removed += span.Length;
        }

        return document.Apply(sorted.Select(piece => TextEdit.Remove(piece.Span, piece.Rule))).Annotate(notes);
    }

    private static RemovalCase Create(string text, (int Start, int Length, int Rule)[] pieces)
    {
        var spans = new List<(TextSpan, string)>();
        int end = 0;
        foreach ((int start, int length, int rule) in pieces.OrderBy(piece => piece.Item1))
        {
            if (start >= end && start + length <= text.Length)
            {
                spans.Add((new TextSpan(start, length), Rules[rule]));
                end = start + length;
            }
        }

        return new RemovalCase(text, Remove(Document.Create("a", text), "strip_ads", spans));
    }
}
