using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Tests.Plugins;

/// <summary>A place for plugins that a test fills and that goes with it.</summary>
internal sealed class PluginFolder : IDisposable
{
    public const string Stages = "TestPlugins.Stages";
    public const string Faulty = "TestPlugins.Faulty";
    public const string NewerMajor = "TestPlugins.NewerMajor";
    public const string NewerMinor = "TestPlugins.NewerMinor";

    /// <summary>The folder's full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("plugins-").FullName;

    /// <summary>Copies one of the test plugins and gives its folder. Under another name it comes without its deps.json, which names the old one.</summary>
    public string Add(string plugin, string? name = null)
    {
        string source = System.IO.Path.Combine(AppContext.BaseDirectory, "plugins", plugin);
        name ??= plugin;
        string target = System.IO.Path.Combine(Path, name);
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string relative = System.IO.Path.GetRelativePath(source, file);
            if (name != plugin && relative.EndsWith(".deps.json", StringComparison.Ordinal))
            {
                continue;
            }

            string copy = System.IO.Path.Combine(target, relative.StartsWith(plugin + ".", StringComparison.Ordinal) ? name + relative[plugin.Length..] : relative);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }

    /// <summary>Makes a plugin folder with one file and gives the file's path.</summary>
    public string AddFile(string plugin, string file, ReadOnlySpan<byte> content)
    {
        string path = System.IO.Path.Combine(Path, plugin, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>The only plugin of this name in the folder, read.</summary>
    public PluginDescription Read(string plugin) =>
        PluginReader.Read(new PluginLocation(plugin, System.IO.Path.Combine(Path, plugin), new PluginPlace("test", Path)));

    /// <summary>What is in this folder and nowhere else.</summary>
    public PluginCatalog Discover(List<Diagnostic>? diagnostics = null, params PluginPin[] pins) =>
        PluginCatalog.Discover(Search(), [.. pins], diagnostics ?? []);

    /// <summary>A search of this folder and of nothing else; pins start from it.</summary>
    public PluginSearch Search(params string[] folders) =>
        PluginSearch.Create(Path, [Path, .. folders], _ => null, System.IO.Path.Combine(Path, "no-host"));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
