using System.Text.RegularExpressions;
using TextPipeline;

namespace Example.Privacy;

[Stage("mask_emails", "Puts a mask in place of e-mail addresses.", RewritesText = true)]
internal sealed class MaskEmailsStage(MaskEmailsOptions options) : SyncStage, IStageFactory<MaskEmailsOptions>
{
    // Without backtracking: linear time on any text.
    private static readonly Regex Address = new(
        @"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static IStage Create(MaskEmailsOptions options, StageServices services) => new MaskEmailsStage(options);

    protected override StageResult Process(Document document, StageContext context)
    {
        TextEdit[] edits = [.. Address.Matches(document.Text).Select(match =>
            new TextEdit(new TextSpan(match.Index, match.Length), options.Mask, "email_address"))];
        context.Count("masked", edits.Length);
        return StageResult.Emit(document.Apply(edits));
    }
}
