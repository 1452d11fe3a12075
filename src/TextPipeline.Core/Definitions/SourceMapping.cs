using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>Keys and their values, in the order of the file. Keys differ: the reader has reported every repetition and left it out.</summary>
internal sealed class SourceMapping(SourcePosition position, ImmutableArray<SourceMember> members) : SourceNode(position)
{
    public ImmutableArray<SourceMember> Members { get; } = members;

    /// <summary>The member of a name, or null. Mappings that people write are short, so a look at each is faster than a table.</summary>
    public SourceMember? Find(string key)
    {
        foreach (SourceMember member in Members)
        {
            if (string.Equals(member.Key.Value, key, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }

    public override string Describe() => "a mapping";
}
