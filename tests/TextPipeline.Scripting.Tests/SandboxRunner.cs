namespace TextPipeline.Scripting.Tests;

/// <summary>Runs code in a sandbox with small limits.</summary>
internal static class SandboxRunner
{
    public static readonly SandboxFactory Factory = new(new ScriptLimits(TimeSpan.FromSeconds(10), Memory: 64L << 20, Recursion: 200, Statements: 1_000_000));

    public static string Run(string code) => Factory.Create().Evaluate(ScriptProgram.Parse(code)).ToString();
}
