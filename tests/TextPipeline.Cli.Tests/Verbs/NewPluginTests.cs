namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>What <c>new plugin</c> writes. That it builds, passes its tests and runs is shown by tests/scaffold.sh, outside the repository.</summary>
public sealed class NewPluginTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Plugin_New_IsAWholeSolution()
    {
        CommandResult result = _work.Run("new", "plugin", "sub/My.Stages");

        Assert.Equal((0, "sub/My.Stages\n", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(
            [
                ".editorconfig",
                ".gitignore",
                "Directory.Build.props",
                "My.Stages.slnx",
                "README.md",
                "global.json",
                "nuget.config",
                "packages/TextPipeline.Abstractions.0.1.0.nupkg",
                "packages/TextPipeline.Core.0.1.0.nupkg",
                "packages/TextPipeline.Scripting.0.1.0.nupkg",
                "packages/TextPipeline.Testing.0.1.0.nupkg",
                "packages/TextPipeline.Text.0.1.0.nupkg",
                "pipelines/sample.test.yaml",
                "pipelines/sample.yaml",
                "sample.txt",
                "src/My.Stages/My.Stages.csproj",
                "src/My.Stages/MyStagesOptions.cs",
                "src/My.Stages/MyStagesStage.cs",
                "src/My.Stages/data/words.txt",
                "tests/My.Stages.Tests/My.Stages.Tests.csproj",
                "tests/My.Stages.Tests/MyStagesStageTests.cs",
            ],
            Files("sub/My.Stages"));
        Assert.Equal(["sub"], Directory.EnumerateFileSystemEntries(_work.Folder).Select(Path.GetFileName));
        Assert.Equal(["My.Stages"], Directory.EnumerateFileSystemEntries(_work.Path("sub")).Select(Path.GetFileName));
    }

    [Fact]
    public void Files_OfANewPlugin_NeitherHoldTheTemplatesNamesNorNameARegistry()
    {
        _work.Run("new", "plugin", "My.Stages");

        foreach (string file in Files("My.Stages").Where(file => !file.EndsWith(".nupkg", StringComparison.Ordinal)))
        {
            string text = _work.Read($"My.Stages/{file}");
            Assert.DoesNotMatch("(?i)Plugin\\.Name|PluginNamespace|PluginClass|plugin_stage|[{]TextPipelineVersion|[{]XunitVersion", text);
            Assert.DoesNotMatch("https?://|<clear", text);
        }
    }

    [Fact]
    public void Versions_OfANewPlugin_AreThoseOfThisRepository()
    {
        _work.Run("new", "plugin", "My.Stages");

        string properties = _work.Read("My.Stages/Directory.Build.props");
        Assert.Contains($"<TextPipelineVersion>{_work.Run("--version").Output.Trim()}</TextPipelineVersion>", properties, StringComparison.Ordinal);
        string xunit = File.ReadLines(Path.Combine(Repository.Root, "Directory.Packages.props")).Single(line => line.Contains("\"xunit.v3\"", StringComparison.Ordinal)).Split('"')[3];
        Assert.Contains($"<XunitVersion>{xunit}</XunitVersion>", properties, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "global.json")), _work.Read("My.Stages/global.json"));
    }

    [Theory]
    [InlineData("My.Stages", "My.Stages", "MyStages", "my_stages")]
    [InlineData("stages", "Stages", "Stages", "stages")]
    [InlineData("acme.html-tools", "Acme.HtmlTools", "AcmeHtmlTools", "acme_html_tools")]
    [InlineData("Acme.HTMLTools2", "Acme.HTMLTools2", "AcmeHTMLTools2", "acme_html_tools2")]
    [InlineData("my_own-stage", "MyOwnStage", "MyOwnStage", "my_own_stage")]
    public void Names_OfANewPlugin_FollowItsName(string name, string space, string type, string stage)
    {
        Assert.Equal(0, _work.Run("new", "plugin", name).ExitCode);

        string code = _work.Read($"{name}/src/{name}/{type}Stage.cs");
        Assert.Contains($"\nnamespace {space};\n", code, StringComparison.Ordinal);
        Assert.Contains($"internal sealed class {type}Stage({type}Options options", code, StringComparison.Ordinal);
        Assert.Contains($"[Stage(\"{stage}\", ", code, StringComparison.Ordinal);
        Assert.Contains($"\n  - use: {stage}\n", _work.Read($"{name}/pipelines/sample.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("My..Stages")]
    [InlineData("My.Stages.")]
    [InlineData("My.1st")]
    [InlineData("a--b")]
    [InlineData("a-")]
    [InlineData("café")]
    public void Plugin_OfANameThatIsNone_IsRefused(string name)
    {
        CommandResult result = _work.Run("new", "plugin", $"sub/{name}");

        Assert.Equal(
            (2, "", $"error TP0024: the name '{name}' must be parts joined by '.', each beginning with a letter, of letters and digits with single '-' and '_' between them, 64 characters at most\n"),
            (result.ExitCode, result.Output, result.Error));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_work.Folder));
    }

    [Theory]
    [InlineData("My.Document", "Document")]
    [InlineData("my.stage-result", "StageResult")]
    [InlineData("TextPipeline.Text", "TextPipeline")]
    [InlineData("Regex", "Regex")]
    public void Plugin_CalledAsWhatItsCodeUses_IsRefused(string name, string part)
    {
        CommandResult result = _work.Run("new", "plugin", name);

        Assert.Equal(
            (2, $"error TP0025: a plugin cannot be called '{name}': in a namespace with the part '{part}', its code could not use the '{part}' that all plugins use\n"),
            (result.ExitCode, result.Error));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_work.Folder));
    }

    [Fact]
    public void Plugin_WhoseFolderIsThere_IsNotWritten()
    {
        _work.Write("My.Stages/mine.txt", "mine");

        CommandResult result = _work.Run("new", "plugin", "My.Stages/");

        Assert.Equal((2, "error TP0022: 'My.Stages' is there already; name another or take it away first\n"), (result.ExitCode, result.Error));
        Assert.Equal(["mine.txt"], Files("My.Stages"));
    }

    [Fact]
    public void Plugin_OfAHostWithoutPackages_IsRefused()
    {
        CommandResult result = _work.RunInShell("mkdir host; cp \"$(dirname \"$HOST\")\"/* host/ 2>/dev/null; host/textpipeline new plugin My.Stages");

        string package = _work.Path("host/packages/TextPipeline.Templates.0.1.0.nupkg");
        Assert.Equal(
            (2, $"error TP0026: the host has no template for plugins: there is no file '{package}'; publish or install the host again\n"), (result.ExitCode, result.Error));
    }

    private string[] Files(string folder) =>
    [
        .. Directory.EnumerateFiles(_work.Path(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_work.Path(folder), file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];
}
