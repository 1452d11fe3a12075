using Microsoft.Extensions.Logging;

namespace TextPipeline.Testing;

/// <summary>Lets one stage learn of a corpus and then runs documents through it, without a host; and checks what a stage that learns promises.</summary>
/// <typeparam name="TStage">The stage's class; an <see cref="ICorpusStage"/>.</typeparam>
/// <typeparam name="TOptions">Its options. They are taken as they are: the host's checks of ranges and names do not run.</typeparam>
public sealed class CorpusBench<TStage, TOptions>
    where TStage : IStageFactory<TOptions>
    where TOptions : class, new()
{
    private bool _knows;

    /// <summary>Builds the stage.</summary>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="resources">Null for the folder of the stage's own assembly, where its data files are.</param>
    /// <param name="providers">Null for none.</param>
    /// <param name="timeProvider">Null for the system's clock.</param>
    /// <param name="logger">Null for nowhere.</param>
    /// <exception cref="StageOptionException">The stage finds an option wrong.</exception>
    /// <exception cref="ArgumentException">The stage is no <see cref="ICorpusStage"/>.</exception>
    public CorpusBench(
        TOptions? options = null, StageResources? resources = null, FakeProviders? providers = null, TimeProvider? timeProvider = null, ILogger? logger = null)
    {
        Bench = new StageBench<TStage, TOptions>(options, resources, providers, timeProvider, logger);
        Stage = Bench.Stage as ICorpusStage ?? throw new ArgumentException($"{typeof(TStage)} is no ICorpusStage.");
    }

    /// <summary>Runs documents through the stage, before and after it has learned.</summary>
    public StageBench<TStage, TOptions> Bench { get; }

    /// <summary>For what the bench has no method for, such as reading a stored profile.</summary>
    public ICorpusStage Stage { get; }

    /// <summary>What the stage observes of a document: the bytes that it writes. Empty where there is nothing to learn.</summary>
    public byte[] Observe(Document document) => CorpusLaws.Observe(Stage, document);

    /// <summary>Learns of documents in their order, without giving the stage what was learned.</summary>
    public ICorpusProfile ProfileOf(params IEnumerable<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return CorpusLaws.ProfileOf(Stage, documents.Select(Observe));
    }

    /// <summary>Learns of documents in their order, checks the laws of <see cref="CorpusLaws"/> on them, and gives the stage the profile.</summary>
    /// <returns>The profile.</returns>
    /// <exception cref="InvalidOperationException">A law is broken, which the message lists; or the stage has a profile already, and gets one only.</exception>
    public ICorpusProfile Learn(params IEnumerable<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        if (_knows)
        {
            throw new InvalidOperationException("The stage has a profile already.");
        }

        Document[] corpus = [.. documents];
        CorpusLaws.Check(Stage, corpus);
        ICorpusProfile profile = ProfileOf(corpus);
        Stage.UseProfile(profile);
        _knows = true;
        return profile;
    }
}
