namespace TestPlugins.SideBySide;

internal sealed record NoOptions;
