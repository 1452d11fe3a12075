using System.Collections.Immutable;

namespace TextPipeline.Core.Definitions;

/// <summary>The names of <see cref="FailurePolicy"/> in a pipeline file.</summary>
internal static class FailurePolicies
{
    public static ImmutableArray<string> Names { get; } = ["quarantine", "halt", "pass_through"];

    public static FailurePolicy? Parse(string name) => Names.IndexOf(name) is var index and >= 0 ? (FailurePolicy)index : null;

    public static string NameOf(FailurePolicy policy) => Names[(int)policy];
}
