using System.Text.Json;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>The name that a .NET name has in YAML.</summary>
internal static class SnakeCase
{
    /// <summary><c>MaxRemoved</c> to <c>max_removed</c>.</summary>
    public static string From(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
