using System.Text.Json;
using CsCheck;

namespace TextPipeline.Core.Tests.Execution.Isolation;

/// <summary>Documents of every shape: lone surrogates, annotations at the borders, metadata that no typed key would write, changes.</summary>
internal static class SampleDocuments
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String, Gen.Char['\uD7F0', '\uE010'].Array[0, 20].Select(characters => new string(characters)), Gen.Const(""));

    private static readonly Gen<string> Name = Gen.String[Gen.Char.AlphaNumeric, 1, 8].Select(name => "m_" + name);

    private static readonly string[] Values = ["1", "1.50e+3", "\"\\ud800 \\u0041\"", "[1, {\"a\": null}]", "{\"id\":{}}", "true"];

    private static readonly Gen<Metadata> Members = Gen.Int[0, 5].Select(i => Values[i]).Select(Name).Array[0, 4].Select(values => values.DistinctBy(value => value.Item2).Aggregate(
            Metadata.Empty, (all, value) => all.With(new MetadataKey<JsonElement>(value.Item2), JsonDocument.Parse(value.Item1).RootElement)));

    /// <summary>One document.</summary>
    public static Gen<Document> Any { get; } = Gen.Select(AnyText, Members, Gen.Int[0, 4], Gen.Int[0, 1000], Gen.Bool, Changed);

    /// <summary>A document, and one that a stage could have made of it.</summary>
    public static Gen<(Document Before, Document After)> Step { get; } = Gen.Select(Any, AnyText, Gen.Int[0, 7], Gen.Int[0, 1000], (before, text, way, place) => (before, Change(before, text, way, place)));

    private static Document Changed(string text, Metadata metadata, int annotations, int place, bool isChild)
    {
        Document document = Document.Create("a\uDC00", text, metadata);
        document = isChild ? document.Derive("1", text + "x") : document;
        document = document.Apply(TextEdit.Insert(place % (document.Text.Length + 1), "new", "added"));
        return document.Annotate(Enumerable.Range(0, annotations).Select(i => Mark(document, place + i, metadata)));
    }

    private static Document Change(Document before, string text, int way, int place) => way switch
    {
        0 => before,
        1 => before.Rewrite(text, "rewritten"),
        2 => before.Annotate(Mark(before, place, Metadata.Empty)),
        3 => before.RemoveAnnotations("mark"),
        4 => before.With(MetadataKeys.Title, text),
        5 => before.Apply(TextEdit.Insert(place % (before.Text.Length + 1), text + "x", "added")),
        6 => before.Derive("2", text),
        _ => before.Apply(TextEdit.Remove(new TextSpan(0, 1), "cut")).Annotate(Mark(before.Apply(TextEdit.Remove(new TextSpan(0, 1), "cut")), place, Metadata.Empty)),
    };

    private static Annotation Mark(Document document, int place, Metadata features)
    {
        int start = place % (document.Text.Length + 1);
        return new Annotation("mark", TextSpan.FromBounds(start, document.Text.Length), features);
    }

    /// <summary>Whether two documents are the same to every stage.</summary>
    public static bool AreSame(Document a, Document b) =>
        a.Id == b.Id && a.ParentId == b.ParentId && string.Equals(a.Text, b.Text, StringComparison.Ordinal) && a.Metadata.Equals(b.Metadata)
        && a.Annotations.SequenceEqual(b.Annotations) && a.Changes.SequenceEqual(b.Changes);
}
