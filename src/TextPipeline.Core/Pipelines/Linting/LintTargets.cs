using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines.Linting;

/// <summary>The pipelines that paths name: files as they are, folders with all that is below them, the blocks of Markdown files.</summary>
internal sealed class LintTargets
{
    private const string TestExtension = ".test.yaml";

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        // Hidden folders are other tools'; a link to a folder above would have no end.
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        MatchType = MatchType.Simple,
    };

    private readonly List<LintTarget> _targets = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics;

    private LintTargets(List<Diagnostic> diagnostics) => _diagnostics = diagnostics;

    /// <summary>Finds them, each once.</summary>
    /// <param name="paths">
    /// A file is a pipeline, whatever it looks like, unless it is Markdown or a <c>.test.yaml</c>: those are for the verb <c>test</c>. In a folder, <see cref="PipelineShape"/> tells. A file that another includes is left out.
    /// </param>
    /// <param name="diagnostics">Gains what cannot be read, and paths without a pipeline.</param>
    public static IReadOnlyList<LintTarget> Find(IEnumerable<string> paths, List<Diagnostic> diagnostics)
    {
        var found = new LintTargets(diagnostics);
        foreach (string path in paths)
        {
            found.Add(path);
        }

        return found.WithoutIncluded();
    }

    // One that stands alone is no part of another, whatever it includes.
    private List<LintTarget> WithoutIncluded()
    {
        if (_targets.Count < 2)
        {
            return _targets;
        }

        HashSet<string> included = [.. _targets.SelectMany(IncludedFiles.Of)];
        return _targets.FindAll(target => !included.Contains(Path.GetFullPath(target.Path)));
    }

    private void Add(string path)
    {
        if (Directory.Exists(path) && !IsYaml(path))
        {
            AddFolder(path);
        }
        else if (IsMarkdown(path))
        {
            if (AddMarkdown(path) == 0)
            {
                _diagnostics.Add(PipelineDiagnostics.NoPipelineInMarkdown(path));
            }
        }
        else if (!path.EndsWith(TestExtension, StringComparison.Ordinal) && TryRead(path) is { } utf8)
        {
            _targets.Add(new LintTarget(path, utf8));
        }
    }

    private void AddFolder(string folder)
    {
        int found = 0;
        foreach (string path in Directory.EnumerateFiles(folder, "*", Below).Order(StringComparer.Ordinal))
        {
            if (IsMarkdown(path))
            {
                found += AddMarkdown(path);
            }
            else if (IsYaml(path) && !path.EndsWith(TestExtension, StringComparison.Ordinal) && TryRead(path) is { } utf8 && PipelineShape.IsPipeline(utf8))
            {
                _targets.Add(new LintTarget(path, utf8));
                found++;
            }
        }

        if (found == 0)
        {
            _diagnostics.Add(PipelineDiagnostics.NoPipelineInFolder(folder));
        }
    }

    private int AddMarkdown(string path)
    {
        LintTarget[] blocks = TryRead(path) is { } utf8
            ? [.. MarkdownBlocks.Read(utf8).Where(block => PipelineShape.IsPipeline(block)).Select(block => new LintTarget(path, block))]
            : [];
        _targets.AddRange(blocks);
        return blocks.Length;
    }

    private byte[]? TryRead(string path) => _seen.Add(Path.GetFullPath(path)) && PipelineFile.TryRead(path, _diagnostics, out byte[]? utf8) ? utf8 : null;

    private static bool IsYaml(string path) => Path.GetExtension(path) is ".yaml" or ".yml";

    private static bool IsMarkdown(string path) => Path.GetExtension(path) is ".md" or ".markdown";
}
