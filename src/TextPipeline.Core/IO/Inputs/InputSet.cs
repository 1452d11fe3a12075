using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>The files of a run in the order in which they are read: as given, and within a folder by ordinal path.</summary>
internal static class InputSet
{
    /// <summary>Finds the files. Faults and what was passed over go to <paramref name="diagnostics"/>.</summary>
    public static ImmutableArray<InputFile> Expand(InputOptions options, List<Diagnostic> diagnostics)
    {
        var files = ImmutableArray.CreateBuilder<InputFile>();
        HashSet<string> clashing = ClashingNames(options.Paths);
        foreach (string path in options.Paths)
        {
            if (path == "-")
            {
                if (files.Any(file => file.IsStandardInput))
                {
                    diagnostics.Add(InputDiagnostics.StandardInputTwice());
                    continue;
                }

                files.Add(new InputFile("stdin", null, options.Format ?? InputFormat.Text, Compression.None));
            }
            else if (Directory.Exists(path))
            {
                AddFolder(path, options, files, diagnostics);
            }
            else if (FileSnapshot.Take(path) is { IsThere: true } there)
            {
                string name = Path.GetFileName(path);
                files.Add(Create(clashing.Contains(name) ? Slashes(path) : name, path, there, options));
            }
            else
            {
                diagnostics.Add(File.Exists(path) ? InputDiagnostics.LinkToNowhere(path) : InputDiagnostics.NotFound(path));
            }
        }

        return files.DrainToImmutable();
    }

    private static void AddFolder(string folder, InputOptions options, ImmutableArray<InputFile>.Builder files, List<Diagnostic> diagnostics)
    {
        List<string> all, links = [];
        try
        {
            all = RelativeFiles(folder, links);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(InputDiagnostics.NotReadable(folder, exception.Message));
            return;
        }

        if (links.Count > 0)
        {
            diagnostics.Add(InputDiagnostics.LinksNotFollowed(folder, links.Count, string.Join(", ", links.Order(StringComparer.Ordinal).Take(8))));
        }

        List<string>? taken = options.Include.IsEmpty
            ? all.FindAll(file => options.Format is not null || FileKind.Of(file).Format is not null)
            : Matching(all, options.Include, diagnostics);
        if (taken is null)
        {
            return;
        }

        if (taken.Count == 0)
        {
            diagnostics.Add(options.Include.IsEmpty
                ? InputDiagnostics.EmptyFolder(folder, all.Count)
                : InputDiagnostics.NothingIncluded(folder, string.Join(' ', options.Include)));
            return;
        }

        if (options.Include.IsEmpty && taken.Count < all.Count)
        {
            IEnumerable<string> extensions = all.Except(taken).Select(Path.GetExtension).Select(extension => string.IsNullOrEmpty(extension) ? "no extension" : extension)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            diagnostics.Add(InputDiagnostics.PassedOver(folder, all.Count - taken.Count, string.Join(", ", extensions.Take(8))));
        }

        string prefix = options.Paths.Length == 1 ? "" : Slashes(folder).TrimEnd('/') + "/";
        List<string> noFiles = [];
        foreach (string file in taken)
        {
            string path = Path.Combine(folder, file);
            FileSnapshot there = FileSnapshot.Take(path);
            if (there.IsThere && !there.IsRegular)
            {
                // A pipe would be waited for until someone writes to it.
                noFiles.Add(file);
                continue;
            }

            // What is not there, such as behind a broken link, is not passed over: it fails when it is read, and is accounted for.
            files.Add(Create(prefix + file, path, there, options));
        }

        if (noFiles.Count > 0)
        {
            diagnostics.Add(InputDiagnostics.NoFiles(folder, noFiles.Count, string.Join(", ", noFiles.Take(8))));
        }
    }

    // Links to folders are not followed: they may loop.
    private static List<string> RelativeFiles(string folder, List<string> links)
    {
        var enumeration = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
        var found = new System.IO.Enumeration.FileSystemEnumerable<string>(
            folder, (ref System.IO.Enumeration.FileSystemEntry entry) => Slashes(Path.GetRelativePath(folder, entry.ToFullPath())), enumeration)
        {
            ShouldIncludePredicate = (ref System.IO.Enumeration.FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref System.IO.Enumeration.FileSystemEntry entry) =>
            {
                bool isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
                if (isLink)
                {
                    links.Add(Slashes(Path.GetRelativePath(folder, entry.ToFullPath())));
                }

                return !isLink;
            },
        };
        var files = found.ToList();
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static List<string>? Matching(List<string> files, ImmutableArray<string> globs, List<Diagnostic> diagnostics)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        foreach (string glob in globs)
        {
            if (glob.Length == 0)
            {
                diagnostics.Add(InputDiagnostics.WrongGlob(glob));
                return null;
            }

            try
            {
                // A glob without a folder matches in every folder, as users of other tools expect.
                matcher.AddInclude(glob.Contains('/', StringComparison.Ordinal) ? glob : "**/" + glob);
            }
            catch (ArgumentException)
            {
                diagnostics.Add(InputDiagnostics.WrongGlob(glob));
                return null;
            }
        }

        return files.FindAll(file => matcher.Match(file).HasMatches);
    }

    private static InputFile Create(string name, string path, in FileSnapshot there, InputOptions options)
    {
        FileKind kind = FileKind.Of(path);
        return new InputFile(name, path, options.Format ?? kind.Format ?? InputFormat.Text, kind.Compression)
        {
            Length = there.IsRegular ? there.Length : null,
            Modified = there.IsRegular ? there.Modified : null,
            IsPipe = there.IsThere && !there.IsRegular,
        };
    }

    private static HashSet<string> ClashingNames(ImmutableArray<string> paths) =>
        paths.Where(File.Exists).GroupBy(path => Path.GetFileName(path), StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => group.Key).ToHashSet(StringComparer.Ordinal);

    // Elsewhere a backslash is a letter like any other.
    private static string Slashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
