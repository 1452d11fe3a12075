using System.IO.Hashing;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.Runs.Verification;

/// <summary>Compares an output folder with what the account says was written: each text with its line of <c>metadata.jsonl</c>, and no file beside.</summary>
internal sealed class FolderCheck : IDisposable
{
    private const int MostAhead = 1 << 12, MostAheadBytes = 32 << 20;
    private static readonly EnumerationOptions EveryFile = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    private readonly string _folder;
    private readonly string _runFolder;
    private readonly ByteWindow _metadata;
    private readonly ExpectedDocuments _source;
    private readonly Findings _findings;
    private readonly IdRegistry _names = new();
    private readonly byte[] _buffer = new byte[64 << 10];
    private long _line = 1;

    /// <param name="folder">The output.</param>
    /// <param name="runFolder">The run's folder, which may lie in it.</param>
    /// <param name="metadata">The content of <c>metadata.jsonl</c>.</param>
    /// <param name="source">What should be there.</param>
    /// <param name="findings">Takes what is not as it should be.</param>
    public FolderCheck(string folder, string runFolder, ByteWindow metadata, ExpectedDocuments source, Findings findings)
    {
        _folder = folder;
        _runFolder = Path.GetFullPath(runFolder);
        _metadata = metadata;
        _source = source;
        _findings = findings;
    }

    /// <summary>Compares.</summary>
    /// <param name="isWhole">Whether the run came to its end, so that every file in the folder is known.</param>
    public void Run(bool isWhole)
    {
        while (_source.Next(withId: false) is { } expected)
        {
            string name = expected.Line.Name ?? "";
            _names.Add(name);
            XxHash3? text = HashText(name);
            int end = _metadata.LineEnd(0);
            ReadOnlySpan<byte> line = _metadata.Peek(end);
            if (text is not null && !line.IsEmpty && Matches(text, line, expected))
            {
                Pass(end);
                continue;
            }

            _source.Identify(expected);
            PassForeignLines(name);
            bool hasLine = IsOf(_metadata.Peek(_metadata.LineEnd(0)), name);
            if (hasLine)
            {
                end = _metadata.LineEnd(0);
                if (text is not null && Matches(text, _metadata.Peek(end), expected))
                {
                    Pass(end);
                    continue;
                }

                Pass(end);
            }

            Add(expected, text is null, !hasLine, name);
        }

        while (!_metadata.IsAtEnd && isWhole)
        {
            AddForeignLine();
        }

        if (isWhole)
        {
            FindOtherFiles();
        }
    }

    private void Add(ExpectedDocument expected, bool hasNoText, bool hasNoLine, string name)
    {
        var diagnostic = hasNoText && hasNoLine ? VerifyDiagnostics.Missing(expected.Name, expected.Place)
            : hasNoText ? VerifyDiagnostics.FileGone(expected.Name, expected.Place, name)
            : hasNoLine ? VerifyDiagnostics.LineGone(expected.Name, expected.Place, FolderSink.MetadataFile)
            : VerifyDiagnostics.AlteredFile(expected.Name, expected.Place, name, FolderSink.MetadataFile);
        _findings.Add(new Finding(diagnostic, hasNoText || hasNoLine ? "missing" : "altered", expected.Name, expected.Place));
    }

    // Lines before that of the document which are of none that is to come: only where its own line does come.
    private void PassForeignLines(string name)
    {
        int lines = 0, end = 0;
        while (lines < MostAhead && end < MostAheadBytes && _metadata.Peek(end + 1).Length > end)
        {
            int start = end;
            end = _metadata.LineEnd(end);
            if (IsOf(_metadata.Peek(end)[start..], name))
            {
                for (; lines > 0; lines--)
                {
                    AddForeignLine();
                }

                return;
            }

            lines++;
        }
    }

    private void AddForeignLine()
    {
        int end = _metadata.LineEnd(0);
        string? id = OutputUnits.IdOfLine(_metadata.Peek(end));
        bool isTwice = id is not null && !_names.Add(DocumentFileName.For(id));
        _findings.Add(isTwice
            ? new Finding(VerifyDiagnostics.Twice(id!, $"{FolderSink.MetadataFile}, line", _line), "twice", id)
            : new Finding(VerifyDiagnostics.Foreign(id, $"{FolderSink.MetadataFile}, line", _line), "foreign", id));
        Pass(end);
    }

    private static bool IsOf(ReadOnlySpan<byte> line, string name) => OutputUnits.IdOfLine(line) is { } id
        && (string.Equals(DocumentFileName.For(id), name, StringComparison.Ordinal) || string.Equals(DocumentFileName.Distinct(id), name, StringComparison.Ordinal));

    private void Pass(int end)
    {
        _metadata.Advance(end);
        _line++;
    }

    private XxHash3? HashText(string name)
    {
        try
        {
            using var file = new FileStream(Path.Combine(_folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var hash = new XxHash3();
            for (int read; (read = file.Read(_buffer)) > 0;)
            {
                hash.Append(_buffer.AsSpan(0, read));
            }

            return hash;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool Matches(XxHash3 text, ReadOnlySpan<byte> line, ExpectedDocument expected)
    {
        XxHash3 whole = text.Clone();
        whole.Append(line);
        return whole.GetCurrentHashAsUInt64() == expected.Line.Hash;
    }

    private void FindOtherFiles()
    {
        foreach (string path in Directory.EnumerateFiles(_folder, "*", EveryFile).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/');
            bool isRecord = Path.GetFullPath(path).StartsWith(_runFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            if (!isRecord && name != FolderSink.MetadataFile && _names.Add(name))
            {
                _findings.Add(new Finding(VerifyDiagnostics.ForeignFile(name), "foreign"));
            }
        }
    }

    public void Dispose() => _names.Dispose();
}
