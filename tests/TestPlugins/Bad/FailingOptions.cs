namespace TestPlugins.Bad;

internal sealed record FailingOptions
{
    public FailingOptions() => throw new InvalidOperationException("The defaults are missing.");

    public string Word { get; init; } = "";
}
