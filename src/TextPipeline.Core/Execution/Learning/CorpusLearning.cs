using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Progress;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution.Learning;

/// <summary>Lets the stages of a pipeline learn that must know the corpus, one pass over the inputs for each, in the order of the pipeline.</summary>
internal sealed class CorpusLearning : IDisposable
{
    private readonly Pipeline _pipeline;
    private readonly string? _runFolder;
    private StandardInputCopy? _standardInput;

    /// <param name="pipeline">The pipeline.</param>
    /// <param name="runFolder">Where the run keeps what was learned, and goes on with it; null for nowhere.</param>
    public CorpusLearning(Pipeline pipeline, string? runFolder)
    {
        _pipeline = pipeline;
        _runFolder = runFolder;
    }

    /// <summary>Is told what begins and what is learned.</summary>
    public Action<Diagnostic> Say { get; init; } = static _ => { };

    /// <summary>Begins to show how far a pass is, until it is disposed.</summary>
    public Func<RunProgress, IDisposable?> Watch { get; init; } = static _ => null;

    /// <summary>Finds inputs that cannot be read once for each pass.</summary>
    public static void Check(Pipeline pipeline, IEnumerable<InputFile> files, List<Diagnostic> diagnostics)
    {
        if (pipeline.Learners.FirstOrDefault() is { } learner)
        {
            diagnostics.AddRange(files.Where(file => file.IsPipe && !file.IsStandardInput).Select(file => LearningDiagnostics.NotReadTwice(file.Name, learner.Label)));
        }
    }

    /// <summary>Gives the stages what an earlier run learned; what it did not keep they go without.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="runFolder">The folder of the earlier run.</param>
    public static void UseEarlier(Pipeline pipeline, string runFolder)
    {
        foreach (PipelineStage entry in pipeline.Learners)
        {
            var pass = new LearningPass(pipeline, entry, runFolder);
            if (pass.TryTakeOver())
            {
                entry.Learner!.UseProfile(pass.Profile!);
            }
        }
    }

    /// <summary>Makes sure that the inputs can be read once for each pass: standard input is copied into a temporary file.</summary>
    /// <exception cref="IOException">The copy cannot be written.</exception>
    public RunSettings Prepare(RunSettings settings)
    {
        if (!settings.Files.Any(file => file.IsStandardInput) || !_pipeline.Learners.Any())
        {
            return settings;
        }

        _standardInput = StandardInputCopy.Take(settings.StandardInput);
        return settings with { StandardInput = _standardInput.Open() };
    }

    /// <summary>Lets each stage learn.</summary>
    /// <returns>How the pass ended that did not come to its end; null where all is learned.</returns>
    /// <exception cref="RunAbortedException">A pass cannot go on.</exception>
    public async Task<RunSummary?> ExecuteAsync(RunSettings settings, CancellationToken stopToken)
    {
        foreach (PipelineStage entry in _pipeline.Learners)
        {
            LearningPass pass = NewPass(entry);
            if (!pass.TryTakeOver() && await LearnAsync(pass, entry, settings, stopToken).ConfigureAwait(false) is { } ended)
            {
                return ended;
            }

            entry.Learner!.UseProfile(pass.Profile!);
        }

        return null;
    }

    /// <summary>Lets one stage learn, and those before it that must have learned for that.</summary>
    /// <returns>What it learned; null where a pass did not come to its end.</returns>
    public async Task<StoredProfile?> LearnAsync(PipelineStage wanted, RunSettings settings, CancellationToken stopToken)
    {
        foreach (PipelineStage entry in _pipeline.Learners)
        {
            LearningPass pass = NewPass(entry);
            if (await LearnAsync(pass, entry, settings, stopToken).ConfigureAwait(false) is not null)
            {
                return null;
            }

            if (ReferenceEquals(entry, wanted))
            {
                return new StoredProfile(pass.Profile!, pass.Documents);
            }

            entry.Learner!.UseProfile(pass.Profile!);
        }

        throw new ArgumentException("The stage does not learn.", nameof(wanted));
    }

    private LearningPass NewPass(PipelineStage entry) => new(_pipeline, entry, _runFolder);

    private async Task<RunSummary?> LearnAsync(LearningPass pass, PipelineStage entry, RunSettings settings, CancellationToken stopToken)
    {
        ImmutableArray<InputFile> corpus = settings.Corpus.IsEmpty ? settings.Files : settings.Corpus;
        var progress = new RunProgress(corpus, _pipeline.Stages.TakeWhile(stage => !ReferenceEquals(stage, entry)).Append(entry).Select(stage => stage.Label));
        settings = settings with { Files = corpus, StandardInput = _standardInput?.Open() ?? settings.StandardInput, Progress = progress };
        IDisposable? display = null;
        RunSummary summary;
        try
        {
            summary = await pass.ExecuteAsync(settings, Begin, stopToken).ConfigureAwait(false);
        }
        finally
        {
            display?.Dispose();
        }

        if (summary.End != RunEnd.Done)
        {
            return summary;
        }

        Say(LearningDiagnostics.Learned(entry.Label, pass.Documents));
        return null;

        void Begin()
        {
            Say(LearningDiagnostics.Begins(entry.Label, pass.DocumentsBefore));
            display = Watch(progress);
        }
    }

    public void Dispose() => _standardInput?.Dispose();
}
