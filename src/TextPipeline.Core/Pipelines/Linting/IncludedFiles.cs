using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines.Linting;

/// <summary>The files that pipelines include. They look like pipelines, and are checked where they are included, with the params that they get there.</summary>
internal static class IncludedFiles
{
    /// <summary>The full paths that a file includes by name, as far as it can be read. A path that a variable is part of is none.</summary>
    public static IEnumerable<string> Of(LintTarget file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file.Path))!;
        return SourceReader.Read(file.Path, file.Utf8, new List<Diagnostic>()) is { } root ? Find(root).Select(path => Path.GetFullPath(Path.Combine(folder, path))) : [];
    }

    // A stack of our own: the reader bounds the depth, aliases can make a node appear many times.
    private static IEnumerable<string> Find(SourceNode root)
    {
        var seen = new HashSet<SourceNode>(ReferenceEqualityComparer.Instance);
        var open = new Stack<SourceNode>([root]);
        while (open.TryPop(out SourceNode? node))
        {
            if (!seen.Add(node))
            {
                continue;
            }

            if (node is SourceMapping mapping)
            {
                if (mapping.Find("include")?.Value is SourceScalar { IsNull: false } path && !path.Value.Contains('\0'))
                {
                    yield return path.Value;
                }

                foreach (SourceMember member in mapping.Members)
                {
                    open.Push(member.Value);
                }
            }
            else if (node is SourceSequence list)
            {
                foreach (SourceNode item in list.Items)
                {
                    open.Push(item);
                }
            }
        }
    }
}
