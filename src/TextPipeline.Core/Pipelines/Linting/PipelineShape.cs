using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines.Linting;

/// <summary>Whether YAML that nobody called a pipeline is one: rule packs, word lists and fragments in a guide are not.</summary>
internal static class PipelineShape
{
    /// <summary>
    /// Whether the top level has <c>stages</c> or, for one who misspelled it, any list of entries with <c>use</c>. YAML that cannot be read is a pipeline where a line begins with <c>stages:</c>.
    /// </summary>
    public static bool IsPipeline(ReadOnlySpan<byte> utf8)
    {
        SourceNode? root = SourceReader.Read("", utf8, new List<Diagnostic>());
        return root switch
        {
            SourceMapping mapping => mapping.Members.Any(member => member.Key.Value == "stages" || HoldsStages(member.Value)),
            null => HasStagesLine(utf8),
            _ => false,
        };
    }

    private static bool HoldsStages(SourceNode node) =>
        node is SourceSequence list && list.Items.Any(item => item is SourceMapping entry && entry.Find("use") is not null);

    private static bool HasStagesLine(ReadOnlySpan<byte> utf8)
    {
        foreach (Range line in utf8.Split((byte)'\n'))
        {
            if (utf8[line].TrimStart(" "u8).StartsWith("stages:"u8))
            {
                return true;
            }
        }

        return false;
    }
}
