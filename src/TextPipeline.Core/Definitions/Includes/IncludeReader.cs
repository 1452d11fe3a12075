using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions.Includes;

/// <summary>Reads entries that stand for the stages of another file.</summary>
/// <param name="session">The reading.</param>
/// <param name="file">The file that the entries stand in.</param>
internal sealed class IncludeReader(DefinitionSession session, DefinitionFile file)
{
    /// <summary>The included stages as a group that has the file's name; null where there are none.</summary>
    public GroupEntry? Read(SourceMapping mapping)
    {
        var keyed = new KeyedMapping(mapping, KeySet.Include, session.Diagnostics);
        SourceScalar? path = keyed.ReadRequiredText("include");
        SourceScalar? when = keyed.ReadText("when");
        SourceNode? with = keyed.Find("with");
        if (with is not null and not SourceMapping and not SourceScalar { IsNull: true })
        {
            session.Diagnostics.Add(DefinitionDiagnostics.WrongType(with.Position, "'with'", "a mapping of params", with.Describe()));
        }

        if (path is null || session.Unresolved.Contains(path.Position) || Find(path) is not { } included || ReadBytes(path, included) is not { } utf8)
        {
            return null;
        }

        session.Included.Add(included.FullPath);
        if (--session.FilesLeft < 0)
        {
            session.Diagnostics.Add(IncludeDiagnostics.TooMany(path.Position));
            return null;
        }

        ImmutableArray<SourceMember> arguments = (with as SourceMapping)?.Members ?? [];
        if (DefinitionRoot.Read(session, included, utf8, "an included file", arguments, mapping.Position) is not { } root)
        {
            return null;
        }

        var content = new KeyedMapping(root, KeySet.Included, session.Diagnostics);
        content.ReadText("name");
        content.ReadText("description");
        return new GroupEntry
        {
            Position = mapping.Position,
            Name = NameOf(included.FullPath),
            When = when,
            Stages = new StageListReader(session, included).ReadStages(content, needsEntry: true),
        };
    }

    private DefinitionFile? Find(SourceScalar path)
    {
        string written = path.Value.Replace('\\', '/');
        string full;
        try
        {
            full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file.FullPath)!, written));
        }
        catch (ArgumentException exception)
        {
            session.Diagnostics.Add(IncludeDiagnostics.NotReadable(path.Position, path.Value, exception.Message));
            return null;
        }

        string below = Path.TrimEndingDirectorySeparator(session.Folder) + Path.DirectorySeparatorChar;
        if (Path.IsPathRooted(written) || !full.StartsWith(below, StringComparison.Ordinal))
        {
            session.Diagnostics.Add(IncludeDiagnostics.OutsideFolder(path.Position, path.Value));
            return null;
        }

        string display = Path.Combine(Path.GetDirectoryName(file.DisplayPath) ?? "", written).Replace('\\', '/');
        var included = new DefinitionFile(display, full, file);
        int again = Array.FindIndex([.. file.Chain], other => string.Equals(other.FullPath, full, StringComparison.Ordinal));
        if (again < 0)
        {
            return included;
        }

        session.Diagnostics.Add(IncludeDiagnostics.Cycle(path.Position, file.Chain.Skip(again).Append(included).Select(other => Path.GetFileName(other.FullPath))));
        return null;
    }

    private byte[]? ReadBytes(SourceScalar path, DefinitionFile included)
    {
        try
        {
            return File.ReadAllBytes(included.FullPath);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            session.Diagnostics.Add(IncludeDiagnostics.NotFound(path.Position, path.Value, Hint(included.FullPath)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string why = Directory.Exists(included.FullPath) ? "it is a folder" : exception.Message;
            session.Diagnostics.Add(IncludeDiagnostics.NotReadable(path.Position, path.Value, why));
        }

        return null;
    }

    private static string Hint(string missing)
    {
        string folder = Path.GetDirectoryName(missing)!;
        return Directory.Exists(folder)
            ? NearestName.Hint(Path.GetFileName(missing), Directory.EnumerateFiles(folder, "*.y*ml").Select(other => Path.GetFileName(other)))
            : "";
    }

    private static string? NameOf(string path)
    {
        string stem = Path.GetFileNameWithoutExtension(path);
        return EntryName.IsValid(stem) ? stem : null;
    }
}
