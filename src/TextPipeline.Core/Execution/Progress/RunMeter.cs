using System.Diagnostics.Metrics;
using TextPipeline.Core.Execution.Reports;

namespace TextPipeline.Core.Execution.Progress;

/// <summary>The figures of a run as instruments, read when someone collects them; after the last batch they are the ledger.</summary>
internal sealed class RunMeter : IDisposable
{
    /// <summary>What collectors listen to.</summary>
    public const string Name = "TextPipeline";

    private readonly Meter _meter = new(Name);
    private readonly RunProgress _progress;

    public RunMeter(RunProgress progress)
    {
        _progress = progress;
        progress.KeepsEndings = true;
        const string Documents = "{document}";
        _meter.CreateObservableCounter("textpipeline.documents.read", () => progress.Take().Documents.Read, Documents, "Documents in the inputs, those that could not be read among them.");
        _meter.CreateObservableCounter("textpipeline.documents.derived", () => progress.Take().Documents.Derived, Documents, "What splits added: children less one, for each parent.");
        _meter.CreateObservableCounter("textpipeline.documents.ended", Ended, Documents, "Documents by what became of them: written, dropped or quarantined.");
        _meter.CreateObservableCounter("textpipeline.documents.reasons", Reasons, Documents, "Documents that were dropped or quarantined, by stage and reason.");
        _meter.CreateObservableCounter("textpipeline.input.read", () => progress.Take().Bytes, "By", "Bytes of the inputs that are done with.");
        _meter.CreateObservableGauge("textpipeline.input.size", Size, "By", "Bytes of all inputs, where their lengths are known.");
        _meter.CreateObservableCounter("textpipeline.stage.entered", () => Stages(stage => stage.Entered), Documents, "Documents that a stage was given.");
        _meter.CreateObservableCounter("textpipeline.stage.verdicts", Verdicts, Documents, "What a stage said of documents: emitted, split, dropped or failed.");
        _meter.CreateObservableCounter("textpipeline.stage.children", () => Stages(stage => stage.Children), Documents, "Children that a stage's splits gave.");
        _meter.CreateObservableCounter("textpipeline.stage.retries", () => Stages(stage => stage.Retries), "{attempt}", "Attempts that repeated a failed one.");
        _meter.CreateObservableCounter("textpipeline.stage.time", () => Stages(stage => stage.Seconds), "s", "Time in a stage, summed over workers.");
    }

    private IEnumerable<Measurement<long>> Ended()
    {
        Figures.Account documents = _progress.Take().Documents;
        yield return Of(documents.Written, ("fate", "written"));
        yield return Of(documents.Dropped, ("fate", "dropped"));
        yield return Of(documents.Quarantined, ("fate", "quarantined"));
    }

    private IEnumerable<Measurement<long>> Reasons()
    {
        foreach (EndingReport ending in _progress.Take().Endings)
        {
            yield return Of(ending.Documents, ("stage", ending.Stage), ("reason", ending.Reason));
        }
    }

    private IEnumerable<Measurement<long>> Size()
    {
        if (_progress.Take().TotalBytes is { } total)
        {
            yield return new Measurement<long>(total);
        }
    }

    private IEnumerable<Measurement<T>> Stages<T>(Func<StageCount, T> figure)
        where T : struct
    {
        foreach ((string label, StageCount stage) in _progress.Labels.Zip(_progress.Take().Stages))
        {
            yield return Of(figure(stage), ("stage", label));
        }
    }

    private IEnumerable<Measurement<long>> Verdicts()
    {
        foreach ((string label, StageCount stage) in _progress.Labels.Zip(_progress.Take().Stages))
        {
            yield return Of(stage.Emitted, ("stage", label), ("verdict", "emitted"));
            yield return Of(stage.Split, ("stage", label), ("verdict", "split"));
            yield return Of(stage.Dropped, ("stage", label), ("verdict", "dropped"));
            yield return Of(stage.Failed, ("stage", label), ("verdict", "failed"));
        }
    }

    private static Measurement<T> Of<T>(T value, params ReadOnlySpan<(string Name, string Value)> tags)
        where T : struct
    {
        var pairs = new KeyValuePair<string, object?>[tags.Length];
        for (int i = 0; i < tags.Length; i++)
        {
            pairs[i] = KeyValuePair.Create(tags[i].Name, (object?)tags[i].Value);
        }

        return new Measurement<T>(value, pairs);
    }

    public void Dispose() => _meter.Dispose();
}
