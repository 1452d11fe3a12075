using System.Collections.Immutable;

namespace TextPipeline.Core.Plugins;

/// <summary>Where plugins are looked for, in order: what an earlier place holds hides what a later one holds under the same name.</summary>
internal sealed class PluginSearch
{
    /// <summary>A list of folders, separated as the system separates the folders of <c>PATH</c>.</summary>
    public const string Variable = "TEXTPIPELINE_PLUGINS";

    /// <summary>The name of a folder of plugins, beside a pipeline and beside the host.</summary>
    public const string FolderName = "plugins";

    private PluginSearch(string baseFolder, ImmutableArray<PluginPlace> places)
    {
        BaseFolder = baseFolder;
        Places = places;
    }

    /// <summary>What the relative path of a <see cref="PluginPin"/> starts from: the pipeline's folder, without a pipeline the current one.</summary>
    public string BaseFolder { get; }

    /// <summary>The places in order; no folder occurs twice.</summary>
    public ImmutableArray<PluginPlace> Places { get; }

    /// <summary>The usual search.</summary>
    /// <param name="pipelineFolder">The folder of the pipeline file, or null where there is no file.</param>
    /// <param name="folders">The folders given on the command line.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="hostFolder">The folder of the host's executable.</param>
    public static PluginSearch Create(string? pipelineFolder, IEnumerable<string> folders, Func<string, string?> variable, string hostFolder)
    {
        var places = new List<PluginPlace>();
        if (pipelineFolder is not null)
        {
            Add(places, "beside the pipeline", Path.Combine(pipelineFolder, FolderName), isRequested: false);
        }

        foreach (string folder in folders)
        {
            Add(places, "--plugins", folder, isRequested: true);
        }

        foreach (string folder in (variable(Variable) ?? "").Split(
            Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Add(places, Variable, folder, isRequested: true);
        }

        if (UserFolder(variable) is { } userFolder)
        {
            Add(places, "user", userFolder, isRequested: false);
        }

        Add(places, "beside the host", Path.Combine(hostFolder, FolderName), isRequested: false);
        return new PluginSearch(Path.GetFullPath(pipelineFolder ?? "."), [.. places]);
    }

    private static void Add(List<PluginPlace> places, string name, string folder, bool isRequested)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!places.Exists(place => string.Equals(place.Folder, folder, StringComparison.Ordinal)))
        {
            places.Add(new PluginPlace(name, folder, isRequested));
        }
    }

    /// <summary>The user's own folder of plugins; null where the environment tells none.</summary>
    /// <remarks>XDG Base Directory Specification 0.8: a relative XDG_DATA_HOME is to be ignored.</remarks>
    public static string? UserFolder(Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows())
        {
            return variable("APPDATA") is { Length: > 0 } appData ? Path.Combine(appData, "textpipeline", FolderName) : null;
        }

        if (variable("XDG_DATA_HOME") is { } data && Path.IsPathRooted(data))
        {
            return Path.Combine(data, "textpipeline", FolderName);
        }

        return variable("HOME") is { Length: > 0 } home ? Path.Combine(home, ".local", "share", "textpipeline", FolderName) : null;
    }
}
