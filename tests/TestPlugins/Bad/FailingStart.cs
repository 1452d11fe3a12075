using System.Runtime.CompilerServices;

namespace TestPlugins.Bad;

/// <summary>Fails when the assembly starts, where a file of this name lies beside it.</summary>
internal static class FailingStart
{
    public const string FileName = "fail-at-start";

#pragma warning disable CA2255 // Plugins may well have one.
    [ModuleInitializer]
    internal static void Run()
    {
        string folder = Path.GetDirectoryName(typeof(FailingStart).Assembly.Location)!;
        if (File.Exists(Path.Combine(folder, FileName)))
        {
            throw new InvalidOperationException("The module cannot start.");
        }
    }
#pragma warning restore CA2255
}
