using System.Text.Json;

namespace TextPipeline.Cli.Tests.Plugins;

/// <summary>Plugins whose dependencies would clash in one program, in one pipeline.</summary>
public sealed class SideBySideTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    // The host has YamlDotNet 18 and Serilog 4.4 of its own; the pipeline is read with the one and this run logs with the other.
    [Theory]
    [InlineData("none")]
    [InlineData("process")]
    public void Run_PluginsWithOtherVersionsNativeCodeAndFSharp_EachSeesItsOwn(string isolation)
    {
        foreach (string plugin in new[] { "TestPlugins.SideBySide.First", "TestPlugins.SideBySide.Second", "TestPlugins.FSharp" })
        {
            _work.AddTestPlugin(plugin);
        }

        _work.Write("in.jsonl", """{"id":"a","text":"two words"}""");
        string pipeline = _work.Pipeline("tell_first", "tell_second", "tell_native", "{ use: tell_fsharp, with: { times: 3 } }", "yaml_version");

        CommandResult result = _work.Run("run", pipeline, "in.jsonl", "--output-format", "jsonl", "--isolation", isolation);

        Assert.Equal((0, ""), (result.ExitCode, string.Join('\n', result.Messages)));
        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal(
            ["YamlDotNet 16.3.0 of TestPlugins.SideBySide.First", "read tell_first", "Serilog 4.2.0 of TestPlugins.SideBySide.First", "logged by tell_first"], Lines(document, "tell_first"));
        Assert.Equal(
            ["YamlDotNet 15.3.0 of TestPlugins.SideBySide.Second", "read tell_second", "Serilog 3.1.1 of TestPlugins.SideBySide.Second", "logged by tell_second"], Lines(document, "tell_second"));
        Assert.Equal(["packed to less than 100: True", "two words"], Lines(document, "tell_native"));
        Assert.Equal(["FSharp.Core of TestPlugins.FSharp", "[3; 5] times 3"], Lines(document, "tell_fsharp"));
        Assert.Equal("16.0", document.RootElement.GetProperty("yaml_version").GetString());
    }

    private static IEnumerable<string> Lines(JsonDocument document, string name) => document.RootElement.GetProperty(name).EnumerateArray().Select(line => line.GetString()!);
}
