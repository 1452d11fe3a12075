namespace TextPipeline.Core.Tests.Pipelines.Options;

internal sealed record UnmakeableOptions
{
    public UnmakeableOptions() => throw new InvalidOperationException("no file 'defaults.yaml'");
}
