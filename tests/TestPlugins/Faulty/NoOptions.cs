namespace TestPlugins.Faulty;

internal sealed record NoOptions;
