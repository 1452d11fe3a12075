using TextPipeline;

namespace TestPlugins.Stages;

[Stage("to_upper", "Writes the letters a to z as capitals.", RewritesText = true)]
internal sealed class ToUpperStage : SyncStage, IStageFactory<NoOptions>
{
    public static IStage Create(NoOptions options, StageServices services) => new ToUpperStage();

    protected override StageResult Process(Document document, StageContext context)
    {
        var edits = new List<TextEdit>();
        string text = document.Text;
        for (int start = 0; start < text.Length; start++)
        {
            int end = start;
            while (end < text.Length && char.IsAsciiLetterLower(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                edits.Add(new TextEdit(TextSpan.FromBounds(start, end), text[start..end].ToUpperInvariant(), "capital"));
                start = end;
            }
        }

        context.Count("capitals", edits.Count);
        return StageResult.Emit(document.Apply(edits));
    }
}
