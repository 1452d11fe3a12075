using System.Text.Json;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Execution.Records;

/// <summary>
/// New files that take the place of several old ones as if at once. All are written under other names and made durable, with a list of where each belongs; then one
/// line in the journal says that they count; then they get their names. Whoever opens the run after a death between two renames does the rest of them.
/// </summary>
internal sealed class StagedFiles
{
    /// <summary>The folder, in that of the run, for what belongs to the run.</summary>
    public const string FolderName = "retry";

    private const string MovesFile = "moves.jsonl";
    private readonly string _runFolder;
    private readonly List<(string From, string To, string? InsteadOf)> _moves = [];
    private readonly List<string> _removals = [];

    /// <summary>Begins; what an earlier attempt left is taken away.</summary>
    /// <param name="runFolder">The run's folder, which the caller holds.</param>
    public StagedFiles(string runFolder)
    {
        _runFolder = runFolder;
        Directory.CreateDirectory(FolderPath);
        File.Delete(Path.Combine(FolderPath, MovesFile));
    }

    public string FolderPath => Path.Combine(_runFolder, FolderName);

    /// <summary>Adds a file, which is durable.</summary>
    /// <param name="from">Where it lies, in the file system of where it belongs.</param>
    /// <param name="to">Where it belongs.</param>
    /// <param name="insteadOf">A file that goes before it comes; null for none.</param>
    public void Add(string from, string to, string? insteadOf = null) =>
        _moves.Add((Path.GetFullPath(from), Path.GetFullPath(to), insteadOf is null ? null : Path.GetFullPath(insteadOf)));

    /// <summary>Adds a file that goes, and that none takes the place of.</summary>
    public void AddRemoval(string path) => _removals.Add(Path.GetFullPath(path));

    /// <summary>Makes them count, and gives them their names.</summary>
    /// <param name="line">The line of the journal, a <see cref="JournalEvents.Retry"/> or a <see cref="JournalEvents.Round"/>.</param>
    public void Commit(ReadOnlySpan<byte> line)
    {
        using (var list = new AppendFile(Path.Combine(FolderPath, MovesFile)))
        {
            foreach (string removed in _removals)
            {
                list.Write(new RecordLine().Begin().Add("remove", removed).End());
            }

            foreach ((string from, string to, string? insteadOf) in _moves)
            {
                RecordLine move = new RecordLine().Begin().Add("from", from).Add("to", to);
                list.Write((insteadOf is null ? move : move.Add("instead_of", insteadOf)).End());
            }

            list.Flush();
            list.Sync();
        }

        foreach (string folder in _moves.Select(move => Path.GetDirectoryName(move.From)!).Append(FolderPath).Append(_runFolder).Distinct(StringComparer.Ordinal))
        {
            FolderDurability.Sync(folder);
        }

        string path = Path.Combine(_runFolder, RunFolder.JournalFile);
        using (var journal = new Journal(path, JournalContent.TryRead(path)!.Length))
        {
            journal.Append(line);
        }

        RollForward(_runFolder);
    }

    /// <summary>Ends what a journal says was decided; does nothing where nothing was.</summary>
    /// <exception cref="IOException">A file cannot get its name.</exception>
    public static void RollForward(string runFolder)
    {
        string path = Path.Combine(runFolder, RunFolder.JournalFile), staged = Path.Combine(runFolder, FolderName);
        if (!Directory.Exists(staged) || JournalContent.TryRead(path) is not { } content || !JournalEvents.LeavesMoves(content.LastEvent))
        {
            return;
        }

        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(Path.Combine(staged, MovesFile)))
        {
            JsonElement move = JsonElement.Parse(line);
            if (move.TryGetProperty("remove", out JsonElement removed))
            {
                Remove(removed.GetString()!);
                continue;
            }

            string from = move.GetProperty("from").GetString()!, to = move.GetProperty("to").GetString()!;
            if (File.Exists(from))
            {
                if (move.TryGetProperty("instead_of", out JsonElement old))
                {
                    File.Delete(old.GetString()!);
                }

                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Move(from, to, overwrite: true);
            }

            folders.Add(Path.GetDirectoryName(from)!);
            folders.Add(Path.GetDirectoryName(to)!);
        }

        foreach (string folder in folders.Where(Directory.Exists))
        {
            FolderDurability.Sync(folder);
        }

        using (var journal = new Journal(path, content.Length))
        {
            journal.Append(JournalEvents.Done);
        }

        Directory.Delete(staged, recursive: true);
        foreach (string folder in folders.Where(folder => Path.GetFileName(folder) == FolderName && Directory.Exists(folder)))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Its folder may have gone with it already.
    private static void Remove(string path)
    {
        if (Directory.Exists(Path.GetDirectoryName(path)))
        {
            File.Delete(path);
        }
    }
}
