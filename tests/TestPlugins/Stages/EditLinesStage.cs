using TextPipeline;

namespace TestPlugins.Stages;

[Stage("edit_lines", "Removes lines, replaces words and marks words, as its options say.", RewritesText = true)]
internal sealed class EditLinesStage(EditLinesOptions options) : SyncStage, IStageFactory<EditLinesOptions>
{
    private static readonly MetadataKey<string> Value = new("value");

    public static IStage Create(EditLinesOptions options, StageServices services) => new EditLinesStage(options);

    protected override StageResult Process(Document document, StageContext context)
    {
        List<TextEdit> edits = [.. RemoveLines(document.Text), .. Replace(document.Text)];
        Document edited = document.Apply(edits);
        edited = edited.Annotate(Mark(edited.Text));
        return StageResult.Emit(options.Title.Length > 0 ? edited.With(MetadataKeys.Title, options.Title) : edited);
    }

    private IEnumerable<Annotation> Mark(string text) => options.Mark.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .SelectMany(pair => Places(text, pair.Key).Select(start => new Annotation("word", new TextSpan(start, pair.Key.Length), pair.Value.Length > 0 ? Metadata.Empty.With(Value, pair.Value) : null)));

    private IEnumerable<TextEdit> RemoveLines(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) is var found and >= 0 ? found + 1 : text.Length;
            string line = text[start..end];
            if (options.Remove.FirstOrDefault(beginning => line.StartsWith(beginning, StringComparison.Ordinal)) is { } beginning)
            {
                yield return TextEdit.Remove(TextSpan.FromBounds(start, end), "line/" + options.Remove.IndexOf(beginning));
            }

            start = end;
        }
    }

    private IEnumerable<TextEdit> Replace(string text) => options.Replace.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .SelectMany(pair => Places(text, pair.Key).Select(start => new TextEdit(new TextSpan(start, pair.Key.Length), pair.Value, "word_replaced")));

    private static IEnumerable<int> Places(string text, string word)
    {
        for (int start = text.IndexOf(word, StringComparison.Ordinal); start >= 0; start = text.IndexOf(word, start + word.Length, StringComparison.Ordinal))
        {
            yield return start;
        }
    }
}
