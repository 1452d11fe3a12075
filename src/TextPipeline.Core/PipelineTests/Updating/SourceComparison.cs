using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.PipelineTests.Updating;

/// <summary>Whether two readings of a file say the same.</summary>
internal static class SourceComparison
{
    /// <summary>Whether they differ in nothing but one scalar of the first, which <paramref name="isWanted"/> judges in the second.</summary>
    public static bool DifferInOne(SourceNode before, SourceNode after, SourceScalar changed, Func<SourceScalar, bool> isWanted) => (before, after) switch
    {
        (SourceScalar old, SourceScalar now) when old.Position == changed.Position => isWanted(now),
        (SourceScalar old, SourceScalar now) => Same(old, now),
        (SourceSequence old, SourceSequence now) => old.Items.Length == now.Items.Length
            && old.Items.Zip(now.Items).All(pair => DifferInOne(pair.First, pair.Second, changed, isWanted)),
        (SourceMapping old, SourceMapping now) => old.Members.Length == now.Members.Length
            && old.Members.Zip(now.Members).All(pair => pair.First.Key.Value == pair.Second.Key.Value && DifferInOne(pair.First.Value, pair.Second.Value, changed, isWanted)),
        _ => false,
    };

    /// <summary>Whether they say the same in every value.</summary>
    public static bool Same(SourceNode before, SourceNode after) => (before, after) switch
    {
        (SourceScalar old, SourceScalar now) => Same(old, now),
        (SourceSequence old, SourceSequence now) => old.Items.Length == now.Items.Length && old.Items.Zip(now.Items).All(pair => Same(pair.First, pair.Second)),
        (SourceMapping old, SourceMapping now) => old.Members.Length == now.Members.Length
            && old.Members.Zip(now.Members).All(pair => pair.First.Key.Value == pair.Second.Key.Value && Same(pair.First.Value, pair.Second.Value)),
        _ => false,
    };

    private static bool Same(SourceScalar before, SourceScalar after) => before.Value == after.Value && before.IsQuoted == after.IsQuoted;
}
