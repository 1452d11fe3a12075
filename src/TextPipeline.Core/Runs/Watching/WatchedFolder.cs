using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Runs.Watching;

/// <summary>The folder of a watch, as one look after the other finds it. Used by one thread at a time.</summary>
internal sealed class WatchedFolder
{
    private readonly InputOptions _options;
    private readonly TimeSpan _settle;
    private readonly TimeProvider _clock;
    private Dictionary<string, (long? Length, DateTime? Modified, long Since)> _restless = new(StringComparer.Ordinal);

    /// <param name="options">Which files are taken; their one path is the folder.</param>
    /// <param name="settle">How long a file must lie unchanged before it is taken.</param>
    /// <param name="clock">Tells how long.</param>
    public WatchedFolder(InputOptions options, TimeSpan settle, TimeProvider clock)
    {
        _options = options;
        _settle = settle;
        _clock = clock;
    }

    /// <summary>Looks at all of the folder. Null with the reason where it cannot be seen as a whole: what was not seen is not gone.</summary>
    public FolderLook? Look(out Diagnostic? fault)
    {
        var diagnostics = new List<Diagnostic>();
        ImmutableArray<InputFile> found = InputSet.Expand(_options, diagnostics);
        fault = diagnostics.Find(diagnostic => diagnostic.Severity == Severity.Error && !InputDiagnostics.IsEmpty(diagnostic));
        if (fault is not null)
        {
            return null;
        }

        ImmutableArray<InputFile> files = [.. found.Where(file => !IsHidden(file.Name) && IsThere(file))];
        var unsettled = new HashSet<string>(StringComparer.Ordinal);
        var restless = new Dictionary<string, (long? Length, DateTime? Modified, long Since)>(StringComparer.Ordinal);
        DateTime now = _clock.GetUtcNow().UtcDateTime;
        foreach (InputFile file in files)
        {
            if (file.Modified is not { } modified || (modified <= now && now - modified >= _settle))
            {
                continue;
            }

            // The clock of another machine may have stamped it, so that its age says nothing: then it counts how long we see it unchanged.
            long since = _restless.TryGetValue(file.Name, out var before) && (before.Length, before.Modified) == (file.Length, file.Modified) ? before.Since : _clock.GetTimestamp();
            restless[file.Name] = (file.Length, file.Modified, since);
            if (_clock.GetElapsedTime(since) < _settle)
            {
                unsettled.Add(file.Name);
            }
        }

        _restless = restless;
        return new FolderLook(files, unsettled);
    }

    // Editors and copying programs keep their temporary files under such names.
    private static bool IsHidden(string name) => name.StartsWith('.') || name.Contains("/.", StringComparison.Ordinal);

    // One that came and went while the folder was listed; a link that leads nowhere stays, and fails when it is read.
    private static bool IsThere(InputFile file) => file.Length is not null || new FileInfo(file.Path!).LinkTarget is not null;
}
