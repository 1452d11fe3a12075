using System.Diagnostics;

namespace TextPipeline.Cli.Tests.Plugins;

/// <summary>A plugin written outside the repository, against the contract alone.</summary>
public sealed class ForeignPluginTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Run_PluginDroppedInAsAFolder_NeedsNoRebuildOfTheHost()
    {
        string host = Path.GetDirectoryName(Repository.Host)!;
        _work.Write("source/Acme.Shout.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <EnableDynamicLoading>true</EnableDynamicLoading>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{host}/TextPipeline.Abstractions.dll" Private="false" />
                <Reference Include="{host}/Microsoft.Extensions.Logging.Abstractions.dll" Private="false" />
              </ItemGroup>
            </Project>
            """);
        _work.Write("source/Shout.cs", """
            using System.ComponentModel;
            using TextPipeline;

            public sealed record ShoutOptions
            {
                [Description("What follows the text.")]
                public string Mark { get; init; } = "!";
            }

            [Stage("shout", "Says it louder.", RewritesText = true)]
            public sealed class ShoutStage(string mark) : SyncStage, IStageFactory<ShoutOptions>
            {
                public static IStage Create(ShoutOptions options, StageServices services) => new ShoutStage(options.Mark);

                protected override StageResult Process(Document document, StageContext context) =>
                    StageResult.Emit(document.Apply(TextEdit.Insert(document.Text.Length, mark, "shout")));
            }
            """);
        Build();
        string pipeline = _work.Pipeline("{ use: shout, with: { mark: '!!!' } }");
        CommandResult result = _work.RunWith("hello", "run", pipeline, "-");
        Assert.Equal((0, "hello!!!\n"), (result.ExitCode, result.Output));
        Assert.DoesNotContain("warning", result.Error, StringComparison.Ordinal);
        Assert.Contains("beside the pipeline: ", _work.Run("plugins", "list").Output, StringComparison.Ordinal);
        Assert.StartsWith("shout: Says it louder.", _work.Run("stages", "shout").Output, StringComparison.Ordinal);
    }

    // Beside the pipeline, the first place where plugins are looked for.
    private void Build()
    {
        var start = new ProcessStartInfo("dotnet", ["build", "-c", "Release", "-o", _work.Path("plugins/Acme.Shout"), "--nologo"])
        {
            WorkingDirectory = _work.Path("source"),
            RedirectStandardOutput = true,
        };

        // The tests' own runner must not shape the build.
        foreach (string name in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) && key != "MSBUILDDISABLENODEREUSE").ToArray())
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
    }
}
