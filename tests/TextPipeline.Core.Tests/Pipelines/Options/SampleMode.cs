namespace TextPipeline.Core.Tests.Pipelines.Options;

internal enum SampleMode
{
    Annotate,
    Rewrite,
    PassThrough,
}
