using System.Globalization;
using System.Text.Json.Nodes;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>What an entry says of failures, as JSON Schema: <c>on_error</c>, <c>timeout</c>, <c>retry</c>, <c>guard</c>, <c>isolation</c>, <c>profile</c>.</summary>
internal static class PolicySchema
{
    public static KeyShapes AddPolicies(this KeyShapes keys) => keys
        .Key("on_error", "What becomes of a document that the stage fails on: a policy, or the stages that it goes through instead, from what it was before.", OnError())
        .Key("timeout", $"How long one attempt on one document may take, {Between(EntryLimits.ShortestTimeout, EntryLimits.LongestTimeout)}; by default any time.", Time(null))
        .Key("retry", "How often a failure is tried again; by default never.", Retry())
        .Key("guard", "What the stage must not do to a document; a breach is a failure.", Guard())
        .Key("isolation", "Where the stage runs: in the host's own process, or in one of its own.", OneOf(EntryLimits.Isolations))
        .Key("profile", "The file, beside the pipeline, with what the stage has learned of a corpus; a run then has no pass in which it learns.", JsonSchema.Text());

    private static JsonObject OnError() => JsonSchema.AnyOf(OneOf(FailurePolicies.Names), JsonSchema.Reference(PipelineSchema.Stages));

    private static JsonObject Retry()
    {
        var defaults = new RetryEntry();
        string backoffs = Between(TimeSpan.Zero, EntryLimits.LongestBackoff);
        return new KeyShapes(KeySet.Retry)
            .Key("attempts", "How often a document is tried in all, the first time included.", Integer(1, EntryLimits.MaxAttempts, defaults.Attempts))
            .Key("backoff", $"The wait before the second attempt, {backoffs}; it doubles with each further one.", Time(defaults.Backoff))
            .Key("max_backoff", $"The longest wait, {backoffs}.", Time(defaults.MaxBackoff))
            .Key("on", "The reasons of failures that are tried again; by default all.", JsonSchema.List(JsonSchema.Text()))
            .ToSchema();
    }

    private static JsonObject Guard() => new KeyShapes(KeySet.Guard)
        .Key("max_removed", "The greatest share of the characters that may go.", new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 })
        .Key("min_left", "The least number of characters that must be left.", Integer(0, int.MaxValue, null))
        .Key("digits_unchanged", "Whether the digits must stay the same, in the same order.", new JsonObject { ["type"] = "boolean", ["default"] = false })
        .Key("language_unchanged", "Whether the metadata member 'language' must stay the same.", new JsonObject { ["type"] = "boolean", ["default"] = false })
        .ToSchema();

    private static JsonObject OneOf(IReadOnlyList<string> words) => new() { ["enum"] = JsonSchema.Strings(words), ["default"] = words[0] };

    private static JsonObject Integer(int least, int most, int? @default)
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };
        if (@default is not null)
        {
            schema["default"] = @default;
        }

        return schema;
    }

    private static JsonObject Time(TimeSpan? @default)
    {
        var schema = new JsonObject { ["type"] = "string", ["pattern"] = LanguagePatterns.Duration };
        if (@default is { } time)
        {
            schema["default"] = Duration.Format(time);
        }

        return schema;
    }

    private static string Between(TimeSpan least, TimeSpan most) =>
        string.Create(CultureInfo.InvariantCulture, $"{Duration.Format(least)} to {Duration.Format(most)}");
}
