using System.Collections.Immutable;
using System.Reflection;
using Serilog;
using TextPipeline;
using YamlDotNet.Serialization;

namespace TestPlugins.SideBySide;

/// <summary>Says which versions of its dependencies it sees, and what came through their static members.</summary>
[Stage(Name, "Says which versions of its dependencies it sees.", Assigns = ["metadata:" + Name])]
internal sealed class TellVersionsStage(OwnSink sink) : SyncStage, IStageFactory<NoOptions>
{
#if FIRST
    private const string Name = "tell_first";
#else
    private const string Name = "tell_second";
#endif

    private static readonly MetadataKey<ImmutableArray<string>> Seen = new(Name);

    public static IStage Create(NoOptions options, StageServices services)
    {
        // Static: the last plugin to set it would have them all, were Serilog shared.
        var sink = new OwnSink();
        Log.Logger = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger();
        return new TellVersionsStage(sink);
    }

    protected override StageResult Process(Document document, StageContext context)
    {
        Log.Information("logged by " + Name);
        string value = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>($"from: {Name}")["from"];
        return StageResult.Emit(document.With(Seen, [Describe(typeof(DeserializerBuilder)), $"read {value}", Describe(typeof(Log)), .. sink.Lines]));
    }

    private static string Describe(Type type)
    {
        Assembly assembly = type.Assembly;
        string version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', '-')[0];
        return $"{assembly.GetName().Name} {version} of {Path.GetFileName(Path.GetDirectoryName(assembly.Location))}";
    }
}
