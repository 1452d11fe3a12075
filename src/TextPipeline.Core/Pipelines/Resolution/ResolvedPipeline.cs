using System.Collections.Immutable;
using System.Globalization;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Pipelines.Options;

namespace TextPipeline.Core.Pipelines.Resolution;

/// <summary>A pipeline as one file that says everything: included stages in their place, params and variables filled in, every option with its value, secrets masked.</summary>
internal sealed class ResolvedPipeline
{
    private readonly Dictionary<string, PipelineStage> _stages;

    private ResolvedPipeline(Pipeline pipeline) => _stages = pipeline.Stages.ToDictionary(stage => stage.Label, StringComparer.Ordinal);

    /// <summary>The file as a mapping.</summary>
    /// <param name="pipeline">A pipeline that was loaded from a file.</param>
    public static SourceMapping Describe(Pipeline pipeline)
    {
        PipelineDefinition definition = pipeline.Definition ?? throw new ArgumentException("The pipeline has no file.", nameof(pipeline));
        var members = new MemberBuilder()
            .Add("name", definition.Name)
            .Add("description", definition.Description)
            .Add("plugins", DescribePlugins(definition.Plugins))
            .Add("input", definition.Input is { } input ? DescribeInput(input) : null)
            .Add("output", definition.Output is { } output ? DescribeOutput(output) : null)
            .Add("stages", new ResolvedPipeline(pipeline).DescribeEntries(definition.Stages));
        return members.Build();
    }

    private static SourceSequence? DescribePlugins(ImmutableArray<PluginEntry> plugins) => plugins.IsEmpty ? null : new SourceSequence(
        default,
        [.. plugins.Select(plugin => new MemberBuilder().Add("name", plugin.Name.Value).Add("version", plugin.Version?.Value).Add("path", plugin.Path?.Value).Build())]);

    private static SourceMapping DescribeInput(InputEntry input) => new MemberBuilder()
        .Add("paths", Texts(input.Paths.Select(path => path.Value)))
        .Add("format", input.Format)
        .Add("encoding", input.Encoding)
        .Add("include", Texts(input.Include.Select(glob => glob.Value)))
        .Add("invalid_bytes", input.InvalidBytes)
        .Add("id_field", input.IdField)
        .Add("text_field", input.TextField)
        .Build();

    private static SourceMapping DescribeOutput(OutputEntry output) => new MemberBuilder()
        .Add("path", output.Path?.Value)
        .Add("format", output.Format)
        .Add("compression", output.Compression)
        .Build();

    private SourceSequence DescribeEntries(ImmutableArray<FlowEntry> entries) => new(default, [.. entries.Select(DescribeEntry)]);

    private SourceNode DescribeEntry(FlowEntry entry) => entry switch
    {
        StageEntry stage => DescribeStage(stage),
        GroupEntry group => new MemberBuilder()
            .Add("group", group.Name ?? "included")
            .Add("when", group.When?.Value)
            .Add("stages", DescribeEntries(group.Stages))
            .Build(),
        SwitchEntry choice => new MemberBuilder()
            .Add("switch", new SourceSequence(default, [.. choice.Cases.Select(DescribeCase)]))
            .Add("when", choice.When?.Value)
            .Build(),
        _ => throw new NotSupportedException(entry.GetType().Name),
    };

    private SourceMapping DescribeCase(CaseEntry one) => new MemberBuilder().Add("when", one.When?.Value).Add("stages", DescribeEntries(one.Stages)).Build();

    private SourceMapping DescribeStage(StageEntry entry)
    {
        object? options = _stages[entry.Label].Options;
        SourceMapping? with = options is null ? null : OptionValues.ToSource(OptionsSchema.For(options.GetType()), options);
        return new MemberBuilder()
            .Add("use", entry.Use.ToString())
            .Add("label", entry.Label)
            .Add("when", entry.When?.Value)
            .Add("with", with is { Members.IsEmpty: true } ? null : with)
            .Add("timeout", entry.Timeout is { } timeout ? MemberBuilder.Literal(Duration.Format(timeout)) : null)
            .Add("retry", entry.Retry is { } retry ? DescribeRetry(retry) : null)
            .Add("guard", entry.Guard is { } guard ? DescribeGuard(guard) : null)
            .Add("isolation", entry.Isolation == IsolationLevel.Process ? "process" : null)
            .Add("profile", entry.Profile?.Value)
            .Add("on_error", entry.Fallback.IsEmpty ? MemberBuilder.Text(FailurePolicies.NameOf(entry.OnError)) : DescribeEntries(entry.Fallback))
            .Build();
    }

    private static SourceMapping DescribeRetry(RetryEntry retry) => new MemberBuilder()
        .Add("attempts", MemberBuilder.Literal(retry.Attempts.ToString(CultureInfo.InvariantCulture)))
        .Add("backoff", MemberBuilder.Literal(Duration.Format(retry.Backoff)))
        .Add("max_backoff", MemberBuilder.Literal(Duration.Format(retry.MaxBackoff)))
        .Add("on", Texts(retry.On))
        .Build();

    private static SourceMapping DescribeGuard(GuardEntry guard) => new MemberBuilder()
        .Add("max_removed", guard.MaxRemoved is { } most ? MemberBuilder.Literal(most.ToString(CultureInfo.InvariantCulture)) : null)
        .Add("min_left", guard.MinLeft is { } least ? MemberBuilder.Literal(least.ToString(CultureInfo.InvariantCulture)) : null)
        .Add("digits_unchanged", MemberBuilder.Literal(guard.DigitsUnchanged ? "true" : "false"))
        .Add("language_unchanged", MemberBuilder.Literal(guard.LanguageUnchanged ? "true" : "false"))
        .Build();

    private static SourceSequence? Texts(IEnumerable<string> texts)
    {
        ImmutableArray<SourceNode> items = [.. texts.Select(MemberBuilder.Text)];
        return items.IsEmpty ? null : new SourceSequence(default, items);
    }
}
