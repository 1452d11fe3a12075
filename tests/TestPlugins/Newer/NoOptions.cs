namespace TestPlugins.Newer;

internal sealed record NoOptions;
