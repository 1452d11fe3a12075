using System.Globalization;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Runs.Merging;

/// <summary>The messages about joining the runs of shards.</summary>
internal static class MergeDiagnostics
{
    public static Diagnostic Unfinished(string run) => Diagnostic.Error("TP3460", null, $"the run '{run}' is not finished; only finished runs can be joined");

    public static Diagnostic NoOutput(string run) => Diagnostic.Error("TP3461", null, $"the run '{run}' wrote to standard output, so there is nothing to join");

    public static Diagnostic NoShard(string run) => Diagnostic.Error("TP3462", null, $"the run '{run}' is no shard; runs with --shard can be joined");

    public static Diagnostic OtherCount(string run, string shard, string other, string otherShard) =>
        Diagnostic.Error("TP3463", null, $"the run '{run}' is shard {shard}, and '{other}' is shard {otherShard}; shards of one run have one number of shards");

    public static Diagnostic GivenTwice(string shard, string run, string other) => Diagnostic.Error("TP3464", null, $"shard {shard} is given twice: '{run}' and '{other}'");

    public static Diagnostic NotGiven(IReadOnlyList<string> shards) => Diagnostic.Error(
        "TP3465", null, $"{(shards.Count == 1 ? "shard" : "shards")} {string.Join(", ", shards.Take(8))}{(shards.Count > 8 ? string.Create(CultureInfo.InvariantCulture, $" and {shards.Count - 8} more") : "")} {(shards.Count == 1 ? "is" : "are")} missing");

    public static Diagnostic OtherRun(string run, string other, IReadOnlyList<string> differences) =>
        Diagnostic.Error("TP3466", null, $"the run '{run}' is no shard of the same run as '{other}': {string.Join(", ", differences.Take(8))}");

    public static Diagnostic Gap(string input) =>
        Diagnostic.Error("TP3467", null, $"the shards do not have the whole of the input '{input}' between them; it changed from one to another, or other inputs were given");

    public static Diagnostic OutputInUse(string path) => Diagnostic.Error("TP3468", null, $"the output '{path}' exists; name another, or take it away first");

    public static Diagnostic OutputChanged(string run) =>
        Diagnostic.Error("TP3469", null, $"the output of the run '{run}' is not what it wrote; 'verify' says what is wrong with it");

    public static Diagnostic SharedId(string id, string shard) => Diagnostic.Error("TP3470", null, $"the id '{id}' of shard {shard} occurs in an earlier shard as well");

    public static Diagnostic OtherForm(string path, string form) =>
        Diagnostic.Error("TP3471", null, $"the shards wrote {form}, so '{path}' cannot be their output");
}
