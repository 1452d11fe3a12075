using System.Collections.Immutable;
using System.Globalization;
using TextPipeline.Plugins.Cleaning.Scoring;
using TextPipeline.Plugins.Cleaning.StripAds.Decisions;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Packs;
using TextPipeline.Plugins.Cleaning.StripAds.Rules;

namespace TextPipeline.Plugins.Cleaning.StripAds.Records;

/// <summary>Writes decisions about lines into annotations, which later stages carry along.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class DecisionRecorder(RecordLevel level, StageServices services)
{
    private const int MostFeatures = 5;
    private const int MostKeptByModel = 20;

    /// <summary>A kept line is close where its score is less than this above the threshold.</summary>
    private const int Close = BoostedTrees.Scale;

    private const string ModelFile = "packs/page_lines.model";

    private readonly Lazy<string?> _model = new(() => ContentVersion.TryRead(services.Resources, ModelFile));

    /// <summary>Adds the annotations.</summary>
    /// <param name="before">The document as it came.</param>
    /// <param name="after">The document with <paramref name="edits"/> applied.</param>
    /// <param name="lines">The decided lines of <paramref name="before"/>.</param>
    /// <param name="edits">What was taken out, in any order.</param>
    /// <param name="rules">The rules that were at work.</param>
    /// <param name="explain">Names the features that made the score of a line, by its index; null where nothing was scored.</param>
    public Document Record(
        Document before, Document after, ReadOnlySpan<TextLine> lines, List<TextEdit> edits, RuleSet rules, Func<int, int, IReadOnlyList<FeatureContribution>>? explain)
    {
        if (level == RecordLevel.None)
        {
            return after;
        }

        var annotations = new List<Annotation>();
        TextEdit[] sorted = [.. edits.OrderBy(edit => edit.Span.Start)];
        int removed = 0, line = 0;
        foreach (TextEdit edit in sorted)
        {
            line = LineOf(edit, lines, line);
            LineDecision decision = lines[line].Decision.Removes ? lines[line].Decision : new LineDecision(DecisionKind.Inline, edit.Reason);
            Metadata features = Metadata.Empty
                .With(RecordKeys.Text, before.Text.Substring(edit.Span.Start, edit.Span.Length))
                .With(RecordKeys.Line, line + 1)
                .With(RecordKeys.From, edit.Span.Start)
                .With(RecordKeys.To, edit.Span.End);
            annotations.Add(new Annotation(RecordKeys.RemovedLine, new TextSpan(edit.Span.Start - removed, 0), Describe(features, decision, line, rules, explain)));
            removed += edit.Span.Length;
        }

        if (level == RecordLevel.Decisions)
        {
            AddKept(annotations, lines, sorted, rules, explain);
        }

        return after.Annotate(annotations);
    }

    /// <summary>An edit that takes the break before a line starts behind the line above.</summary>
    private static int LineOf(TextEdit edit, ReadOnlySpan<TextLine> lines, int from)
    {
        while (from < lines.Length - 1 && lines[from].Next <= edit.Span.Start)
        {
            from++;
        }

        return edit.Span.Start >= lines[from].ContentEnd && edit.Span.End > lines[from].Next ? from + 1 : from;
    }

    private void AddKept(
        List<Annotation> annotations, ReadOnlySpan<TextLine> lines, TextEdit[] sorted, RuleSet rules, Func<int, int, IReadOnlyList<FeatureContribution>>? explain)
    {
        int farthest = FarthestClose(lines);
        int next = 0, removed = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            LineDecision decision = lines[i].Decision;
            bool isClose = decision.Kind is DecisionKind.KeptByRule or DecisionKind.KeptAsTitle or DecisionKind.KeptByLimit
                || (decision.Kind == DecisionKind.KeptByModel && decision.Score - decision.Threshold <= farthest);
            if (!isClose)
            {
                continue;
            }

            while (next < sorted.Length && sorted[next].Span.End <= lines[i].ContentStart)
            {
                removed += sorted[next++].Span.Length;
            }

            int inside = 0;
            for (int cut = next; cut < sorted.Length && sorted[cut].Span.End <= lines[i].ContentEnd; cut++)
            {
                inside += sorted[cut].Span.Length;
            }

            var span = TextSpan.FromBounds(lines[i].ContentStart - removed, lines[i].ContentEnd - removed - inside);
            annotations.Add(new Annotation(RecordKeys.KeptLine, span, Describe(Metadata.Empty.With(RecordKeys.Line, i + 1), decision, i, rules, explain)));
        }
    }

    /// <summary>The distance to the threshold within which the closest lines lie that the model kept.</summary>
    private static int FarthestClose(ReadOnlySpan<TextLine> lines)
    {
        var distances = new List<int>();
        foreach (ref readonly TextLine line in lines)
        {
            if (line.Decision.Kind == DecisionKind.KeptByModel && line.Decision.Score - line.Decision.Threshold < Close)
            {
                distances.Add(line.Decision.Score - line.Decision.Threshold);
            }
        }

        distances.Sort();
        return distances.Count == 0 ? -1 : distances[Math.Min(distances.Count, MostKeptByModel) - 1];
    }

    private Metadata Describe(Metadata features, LineDecision decision, int line, RuleSet rules, Func<int, int, IReadOnlyList<FeatureContribution>>? explain)
    {
        features = features.With(RecordKeys.Stage, services.StageLabel).With(RecordKeys.Kind, NameOf(decision.Kind));
        if (decision.Rule is string rule)
        {
            features = features.With(RecordKeys.Rule, rule);
        }

        if (decision.IsCounted)
        {
            features = features.With(RecordKeys.Documents, decision.Score).With(RecordKeys.SiteDocuments, decision.Threshold);
        }
        else if (decision.IsScored)
        {
            features = features.With(RecordKeys.Score, (double)decision.Score / BoostedTrees.Scale).With(RecordKeys.Threshold, (double)decision.Threshold / BoostedTrees.Scale);
            if (explain?.Invoke(line, MostFeatures) is { Count: > 0 } top)
            {
                features = features.With(RecordKeys.Features, [.. top.Select(Write)]);
            }
        }

        string? pack = decision.Rule is null ? null : rules.Find(decision.Rule) is Rule found ? found.Pack : decision.IsScored ? _model.Value : null;
        return pack is null ? features : features.With(RecordKeys.Packs, ImmutableArray.Create(pack));
    }

    private static string Write(FeatureContribution feature) =>
        string.Create(CultureInfo.InvariantCulture, $"{feature.Name}={feature.Value}: {(double)feature.Contribution / BoostedTrees.Scale:+0.000;-0.000}");

    private static string NameOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Rule => "rule",
        DecisionKind.Follow => "follow",
        DecisionKind.Site => "site",
        DecisionKind.Model or DecisionKind.KeptByModel => "model",
        DecisionKind.Inline => "inline",
        DecisionKind.KeptByRule => "allow",
        DecisionKind.KeptAsTitle => "title",
        DecisionKind.KeptByLimit => "limit",
        _ => "none",
    };
}
