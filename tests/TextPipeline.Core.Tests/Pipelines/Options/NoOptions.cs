namespace TextPipeline.Core.Tests.Pipelines.Options;

internal sealed record NoOptions;
