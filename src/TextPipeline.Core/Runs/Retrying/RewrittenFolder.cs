using System.Globalization;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Verification;

namespace TextPipeline.Core.Runs.Retrying;

/// <summary>An output that is a folder. A text stays where it is, unless a document that comes before it now has its name.</summary>
internal sealed class RewrittenFolder : IRewrittenOutput
{
    private readonly string _folder;
    private readonly string _staging;
    private readonly ByteWindow _oldMetadata;
    private readonly PartialFile _metadata;
    private readonly DocumentFileNames _names = new();
    private readonly List<(string From, string Name, string? OldName)> _moves = [];
    private readonly List<string> _skipped = [];
    private readonly IdRegistry _used = new();

    public RewrittenFolder(RecordedRun run)
    {
        _folder = run.Output.FullPath!;
        _staging = Path.Combine(_folder, StagedFiles.FolderName);
        _oldMetadata = new ByteWindow(run.OpenOutput());
        _metadata = new PartialFile(Path.Combine(_staging, FolderSink.MetadataFile));
    }

    public string? Keep(AccountLine line)
    {
        int end = _oldMetadata.LineEnd(0);
        ReadOnlySpan<byte> metadata = _oldMetadata.Peek(end);
        string? id = OutputUnits.IdOfLine(metadata);
        if (id is null || line.Name is null || !File.Exists(Path.Combine(_folder, line.Name)))
        {
            throw new InvalidDataException(_folder);
        }

        string name = Take(id);
        if (!string.Equals(name, line.Name, StringComparison.Ordinal))
        {
            string copy = Stage(name, line.Name);
            File.Copy(Path.Combine(_folder, line.Name), copy, overwrite: true);
        }

        _metadata.Stream.Write(metadata);
        _oldMetadata.Advance(end);
        return name;
    }

    public void Skip(AccountLine line)
    {
        int end = _oldMetadata.LineEnd(0);
        if (end == 0 || line.Name is null)
        {
            throw new InvalidDataException(_folder);
        }

        _skipped.Add(line.Name);
        _oldMetadata.Advance(end);
    }

    public string? Write(string id, ReadOnlySpan<byte> encoded, int beside)
    {
        string name = Take(id);
        using (var file = new FileStream(Stage(name), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0))
        {
            file.Write(encoded[..^beside]);
        }

        _metadata.Stream.Write(encoded[^beside..]);
        return name;
    }

    private string Take(string id)
    {
        string name = _names.Take(id);
        _used.Add(name);
        return name;
    }

    private string Stage(string name, string? oldName = null)
    {
        string path = Path.Combine(_staging, (_moves.Count + 1).ToString(CultureInfo.InvariantCulture));
        _moves.Add((path, name, oldName));
        return path;
    }

    public OutputPosition Finish(StagedFiles staged)
    {
        long length = _metadata.Length;
        _metadata.Complete();
        FolderDurability.SyncAll(_folder);
        HashSet<string> names = [.. _moves.Select(move => move.Name)];

        // Backwards: a document that gives up its name does so before the one that comes before it takes that, perhaps in other letters' case.
        foreach ((string from, string name, string? oldName) in _moves.AsEnumerable().Reverse())
        {
            staged.Add(from, Path.Combine(_folder, name), oldName is null || names.Contains(oldName) ? null : Path.Combine(_folder, oldName));
        }

        foreach (string name in _skipped.Where(IsFree))
        {
            staged.AddRemoval(Path.Combine(_folder, name));
        }

        staged.Add(Path.Combine(_staging, FolderSink.MetadataFile), Path.Combine(_folder, FolderSink.MetadataFile));
        return new OutputPosition(length, 0, 0);
    }

    // Where file names do not tell case apart, one in other letters is the same file.
    private bool IsFree(string name) => _names.Add(name) || (OperatingSystem.IsLinux() && _used.Add(name));

    public void Dispose()
    {
        _used.Dispose();
        _oldMetadata.Dispose();
        _metadata.Dispose();
        _names.Dispose();
    }
}
