namespace TestPlugins.Stages;

internal sealed record NoOptions;
