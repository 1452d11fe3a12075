namespace TextPipeline;

public static class ContractVersion
{
    public const int Major = 2;

    public const int Minor = 0;

    public const string Text = "2.0";
}
