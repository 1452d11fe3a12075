using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;

namespace TextPipeline.Testing;

/// <summary>What every stage promises, checked on documents.</summary>
public static partial class StageLaws
{
    private const int Threads = 4;

    /// <summary>
    /// Runs documents, and <see cref="HardTexts.Small"/> after them, and checks that the stage does not throw; gives one result for one document, also on several
    /// threads at once, in another order, and under other cultures; ends where it is canceled, with a result or by saying so; keeps the identity of what it emits and derives what it splits; changes the text only where its <see cref="StageAttribute"/> says
    /// so, and only with reasons in snake_case; and assigns only what the attribute names.
    /// </summary>
    /// <param name="bench">The stage.</param>
    /// <param name="documents">Documents on which it has something to do.</param>
    /// <exception cref="InvalidOperationException">A law is broken; the message lists each document and law.</exception>
    public static void Check<TStage, TOptions>(StageBench<TStage, TOptions> bench, params IEnumerable<Document> documents)
        where TStage : IStageFactory<TOptions>
        where TOptions : class, new()
    {
        ArgumentNullException.ThrowIfNull(bench);
        StageAttribute stage = typeof(TStage).GetCustomAttribute<StageAttribute>()
            ?? throw new InvalidOperationException($"{typeof(TStage)} has no [Stage], so no host finds it.");
        Document[] all = [.. documents, .. HardTexts.Small.Select((text, index) => Document.Create($"hard_text_{index}", text))];
        var results = new List<StageResult>();
        string[] breaches = [.. all.SelectMany(document => Breaches(document, bench.Run, stage, results).Select(breach => $"'{document.Id}': {breach}"))];
        if (breaches.Length == 0)
        {
            breaches = [.. SurroundingLaws.Breaches(bench, all, results)];
        }

        if (breaches.Length > 0)
        {
            throw new InvalidOperationException($"The stage '{stage.Name}' breaks laws:\n{string.Join('\n', breaches)}");
        }
    }

    private static IEnumerable<string> Breaches(Document document, Func<Document, StageResult> run, StageAttribute stage, List<StageResult> results)
    {
        StageResult result;
        try
        {
            result = run(document);
            results.Add(result);
        }
        catch (Exception exception)
        {
            return [$"it threw {exception.GetType().Name}: {exception.Message}"];
        }

        IEnumerable<string> breaches = result switch
        {
            StageResult.Emitted emitted => OfEmitted(document, emitted.Document, stage),
            StageResult.SplitUp split => split.Documents.Where(child => child.Id != document.Id && child.ParentId != document.Id)
                .Select(child => $"it split off '{child.Id}', which is not derived from it"),
            StageResult.Dropped dropped when !Reason().IsMatch(dropped.Reason) => [$"the reason '{dropped.Reason}' is not snake_case"],
            StageResult.Failed failed when !Reason().IsMatch(failed.Reason) => [$"the reason '{failed.Reason}' is not snake_case"],
            _ => [],
        };
        return Enumerable.Range(0, Threads).AsParallel().WithDegreeOfParallelism(Threads).All(_ => Results.AreSame(result, run(document)))
            ? breaches
            : breaches.Append("it came out differently when it went in again");
    }

    private static IEnumerable<string> OfEmitted(Document before, Document after, StageAttribute stage)
    {
        if (after.Id != before.Id || after.ParentId != before.ParentId)
        {
            yield return $"it came out as '{after.Id}'";
        }

        ImmutableArray<TextChange> changes = [.. after.Changes.Skip(before.Changes.Length)];
        if (after.Text != before.Text && changes.IsEmpty)
        {
            yield return "its text changed without a reason; change it with Apply or Rewrite";
        }

        if (after.Text != before.Text && !stage.RewritesText)
        {
            yield return "its text changed, and [Stage] does not say RewritesText";
        }

        foreach (string reason in changes.Select(change => change.Reason).Distinct().Where(reason => !Reason().IsMatch(reason)))
        {
            yield return $"the reason '{reason}' is not snake_case";
        }

        IEnumerable<string> assigned = after.Annotations.Except(before.Annotations).Select(annotation => $"annotation:{annotation.Type}")
            .Where(name => !before.Annotations.Any(annotation => name == $"annotation:{annotation.Type}"))
            .Concat(after.Metadata.Entries.Except(before.Metadata.Entries).Select(entry => $"metadata:{entry.Name}")).Distinct();

        // A warning is a remark, not a product that a later stage could require.
        foreach (string name in assigned.Except(stage.Assigns).Where(name => name != $"metadata:{MetadataKeys.Warnings.Name}"))
        {
            yield return $"it gained {name}, which Assigns does not name";
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(?:[_/][a-z0-9]+)*$")]
    private static partial Regex Reason();
}
