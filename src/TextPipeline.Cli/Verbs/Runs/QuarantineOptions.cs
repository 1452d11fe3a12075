using System.CommandLine;
using TextPipeline.Core.Runs.Quarantines;

namespace TextPipeline.Cli.Verbs.Runs;

/// <summary>Which documents of a quarantine a verb is about; all of them unless it is told otherwise.</summary>
internal sealed class QuarantineOptions
{
    private readonly Option<string?> _document = new("--doc") { Description = "Only the document with this id, or of the record at FILE@OFFSET.", HelpName = "id" };

    private readonly Option<string?> _stage = new("--stage") { Description = "Only documents that failed in the stage with this label; input for those that could not be read.", HelpName = "label" };

    private readonly Option<string?> _reason = new("--reason") { Description = "Only documents that failed for this reason, such as exception or timeout.", HelpName = "reason" };

    public void AddTo(Command command)
    {
        command.Options.Add(_document);
        command.Options.Add(_stage);
        command.Options.Add(_reason);
    }

    public QuarantineFilter Read(ParseResult result) => new(result.GetValue(_document), result.GetValue(_stage), result.GetValue(_reason));
}
