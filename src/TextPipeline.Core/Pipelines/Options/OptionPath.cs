using System.Globalization;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>Finds the place of an option that a stage complains about.</summary>
internal static class OptionPath
{
    /// <summary>The place of the value of <paramref name="option"/>, or of what is nearest around it.</summary>
    /// <param name="with">What the entry sets, or null.</param>
    /// <param name="option">Such as <c>packs[1]</c> or <c>filters[0].kind</c>.</param>
    /// <param name="entry">Where the entry is: the answer where it does not set the option.</param>
    public static SourcePosition Find(SourceMapping? with, string option, SourcePosition entry)
    {
        SourceNode? node = with;
        SourcePosition position = entry;
        ReadOnlySpan<char> rest = option;
        while (node is not null && !rest.IsEmpty)
        {
            node = rest[0] == '[' ? TakeItem(node, ref rest) : TakeMember(node, ref rest);
            position = node?.Position ?? position;
        }

        return position;
    }

    private static SourceNode? TakeItem(SourceNode node, ref ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf(']');
        bool isIndex = int.TryParse(end < 0 ? "" : rest[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out int index);
        rest = rest[(end + 1)..];
        return isIndex && node is SourceSequence list && index < list.Items.Length ? list.Items[index] : null;
    }

    private static SourceNode? TakeMember(SourceNode node, ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart('.');
        int end = rest.IndexOfAny('.', '[');
        string name = (end < 0 ? rest : rest[..end]).ToString();
        rest = end < 0 ? [] : rest[end..];
        return (node as SourceMapping)?.Find(name)?.Value;
    }
}
