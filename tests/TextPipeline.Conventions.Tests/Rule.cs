namespace TextPipeline.Conventions;

/// <summary>How a rule of the house fails: with all that breaks it, one a line.</summary>
internal static class Rule
{
    public static void Holds(string rule, IEnumerable<string> breaches)
    {
        string[] all = [.. breaches];
        Assert.True(all.Length == 0, $"{rule}{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
    }
}
