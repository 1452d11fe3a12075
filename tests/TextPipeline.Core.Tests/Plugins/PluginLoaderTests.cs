using System.Runtime.Loader;
using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins;
using TextPipeline.Testing;

namespace TextPipeline.Core.Tests.Plugins;

public sealed class PluginLoaderTests : IDisposable
{
    private static readonly SourcePosition Here = new("news.yaml", 3, 10);

    private readonly PluginFolder _folder = new();
    private readonly PluginLoader _loader = new();
    private readonly List<Diagnostic> _diagnostics = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_Stage_RunsIt()
    {
        _folder.Add(PluginFolder.Stages);

        Document document = Run(Load("to_upper"), "one Two");

        Assert.Equal("ONE TWO", document.Text);
        Assert.Equal("capital", document.Changes[0].Reason);
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void Load_TwoStagesOfPlugin_LoadsItOnce()
    {
        _folder.Add(PluginFolder.Stages);

        Assert.Same(Load("emit_same").StageType.Assembly, Load("slow").StageType.Assembly);
    }

    [Fact]
    public void Load_ManyThreads_LoadsOnce()
    {
        _folder.Add(PluginFolder.Stages, "Crowded");
        StageDescription stage = _folder.Discover().Resolve("emit_same", Here, _diagnostics)!;

        Type[] types = new Type[16];
        Parallel.For(0, types.Length, i => types[i] = _loader.Load(stage, Here, [])!.StageType);

        Assert.Single(types.Distinct());
        Assert.Single(AssemblyLoadContext.All, context => context.Name == "Crowded");
    }

    [Fact]
    public void Load_OneOfTwoPlugins_LeavesTheOtherAlone()
    {
        _folder.Add(PluginFolder.Stages, "Needed");
        _folder.Add(PluginFolder.Faulty, "NotNeeded");

        Load("to_upper");

        Assert.Contains(AssemblyLoadContext.All, context => context.Name == "Needed");
        Assert.DoesNotContain(AssemblyLoadContext.All, context => context.Name == "NotNeeded");
    }

    [Fact]
    public void Load_PrivateDependency_IsThePlugins()
    {
        _folder.Add(PluginFolder.Stages);

        Document document = Run(Load("yaml_version"), "");

        Assert.True(document.Metadata.TryGet(new MetadataKey<string>("yaml_version"), out string? version));
        Assert.Equal("16.0", version);
    }

    [Fact]
    public void Load_TwoCopiesOfPlugin_AreApart()
    {
        _folder.Add(PluginFolder.Stages, "First");
        _folder.Add(PluginFolder.Stages, "Second");
        PluginCatalog catalog = _folder.Discover();

        Type[] types = [.. new[] { "First/slow", "Second/slow" }.Select(use => _loader.Load(catalog.Resolve(use, Here, _diagnostics)!, Here, _diagnostics)!.StageType)];

        Assert.NotSame(types[0], types[1]);
        Assert.All(types, type => Assert.True(type.IsAssignableTo(typeof(IStage))));
    }

    [Fact]
    public void Load_NewerLoggingBrought_SharesTheHosts()
    {
        string folder = _folder.Add(PluginFolder.Stages);
        Assert.True(File.Exists(Path.Combine(folder, "Microsoft.Extensions.Logging.Abstractions.dll")));

        LoadedStage stage = Load("read_resource");
        IStage built = stage.Create(Activator.CreateInstance(stage.OptionsType)!, Services(new PluginResources(null, folder)));

        Assert.Equal("from the plugin\n", Run(built, "").Text);
        Assert.DoesNotContain(
            AssemblyLoadContext.GetLoadContext(stage.StageType.Assembly)!.Assemblies, assembly => assembly.GetName().Name == "Microsoft.Extensions.Logging.Abstractions");
    }

    [Fact]
    public void Load_Stage_KnowsItsOptions()
    {
        _folder.Add(PluginFolder.Stages);

        Assert.Equal("TestPlugins.Stages.EveryOptionOptions", Load("every_option").OptionsType.FullName);
    }

    [Fact]
    public void Load_FactoryOfBaseClass_IsUsed()
    {
        _folder.Add(PluginFolder.Faulty);

        Assert.Equal("text", Run(Load("inherit_factory"), "text").Text);
    }

    [Fact]
    public void Load_BaseClassMissing_SaysWhichAndWhy()
    {
        string folder = _folder.Add(PluginFolder.Faulty);
        StageDescription stage = _folder.Discover().Resolve("lose_base_class", Here, _diagnostics)!;

        Assert.Null(_loader.Load(stage, Here, _diagnostics));

        Assert.Equal(
            "news.yaml:3:10: error TP2054: the stage 'lose_base_class' of the plugin 'TestPlugins.Faulty' cannot be used: the class TestPlugins.Faulty.HomelessStage does not load:"
            + " FileNotFoundException: Could not load file or assembly 'AngleSharp, Version=1.10.3.0, Culture=neutral, PublicKeyToken=e83494dcdc6d31ea'. The system cannot find the file specified"
            + $" (TP2031, {folder}/TestPlugins.Faulty.dll)",
            Assert.Single(_diagnostics).ToString());
    }

    [Fact]
    public void Load_AssemblyGoneSinceDiscovery_SaysWhy()
    {
        string folder = _folder.Add(PluginFolder.Stages);
        StageDescription stage = _folder.Discover().Resolve("slow", Here, _diagnostics)!;
        File.WriteAllText(Path.Combine(folder, "TestPlugins.Stages.dll"), "words");

        Assert.Null(_loader.Load(stage, Here, _diagnostics));

        Assert.StartsWith(
            "news.yaml:3:10: error TP2054: the stage 'slow' of the plugin 'TestPlugins.Stages' cannot be used: does not load: BadImageFormatException: ",
            Assert.Single(_diagnostics).ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fail_in_static_constructor", "FailingConstructorStage", "the static constructor of TestPlugins.Faulty.FailingConstructorStage failed: InvalidOperationException: The table is empty")]
    [InlineData("fail_in_factory", "FailingFactoryStage", "FormatException: The pack is damaged. See line 3")]
    [InlineData("give_null", "NullFactoryStage", "InvalidOperationException: Create gave null")]
    public void Create_PluginFails_SaysWhy(string stageName, string className, string why)
    {
        string folder = _folder.Add(PluginFolder.Faulty);
        LoadedStage stage = Load(stageName);

        var exception = Assert.Throws<PluginException>(() => stage.Create(Activator.CreateInstance(stage.OptionsType)!, Services()));

        Assert.Equal($"{folder}/TestPlugins.Faulty.dll: error TP2032: the class TestPlugins.Faulty.{className} could not be built: {why}", exception.Diagnostic.ToString());
    }

    [Fact]
    public void Create_StageFindsOptionWrong_PassesItThrough()
    {
        _folder.Add(PluginFolder.Stages);
        LoadedStage stage = Load("every_option");
        object options = Activator.CreateInstance(stage.OptionsType)!;
        stage.OptionsType.GetProperty("Text")!.SetValue(options, "forbidden");

        var exception = Assert.Throws<StageOptionException>(() => stage.Create(options, Services()));

        Assert.Equal(("text", "this text is forbidden"), (exception.Option, exception.Message));
    }

    private LoadedStage Load(string use) =>
        _loader.Load(_folder.Discover().Resolve(use, Here, _diagnostics)!, Here, _diagnostics)!;

    private static Document Run(LoadedStage stage, string text) =>
        Run(stage.Create(Activator.CreateInstance(stage.OptionsType)!, Services()), text);

    private static Document Run(IStage stage, string text)
    {
        ValueTask<StageResult> result = stage.ProcessAsync(Document.Create("1", text), new FakeStageContext(), TestContext.Current.CancellationToken);
        return Assert.IsType<StageResult.Emitted>(result.AsTask().GetAwaiter().GetResult()).Document;
    }

    private static StageServices Services(StageResources? resources = null) => new()
    {
        StageLabel = "label",
        Logger = NullLogger.Instance,
        Resources = resources ?? new FolderResources(),
        TimeProvider = TimeProvider.System,
        Providers = new FakeProviders(),
    };
}
