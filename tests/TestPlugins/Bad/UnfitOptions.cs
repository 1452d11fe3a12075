namespace TestPlugins.Bad;

internal sealed record UnfitOptions
{
    public Uri Address { get; init; } = new("https://example.org");
}
