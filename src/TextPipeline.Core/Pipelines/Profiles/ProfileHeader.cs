using System.Text.Json;

namespace TextPipeline.Core.Pipelines.Profiles;

/// <summary>What a file of a corpus profile says of itself.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Plugin">The plugin that offers it, with its version.</param>
/// <param name="Documents">How many documents it was learned from.</param>
internal sealed record ProfileHeader(string Stage, string Plugin, long Documents)
{
    private const int FormatVersion = 1;

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteNumber("profile", FormatVersion);
        writer.WriteString("stage", Stage);
        writer.WriteString("plugin", Plugin);
        writer.WriteNumber("documents", Documents);
    }

    /// <exception cref="InvalidDataException">It is no header of a profile that this version reads.</exception>
    public static ProfileHeader Read(JsonElement json)
    {
        try
        {
            int version = json.GetProperty("profile").GetInt32();
            return version == FormatVersion
                ? new ProfileHeader(json.GetProperty("stage").GetString()!, json.GetProperty("plugin").GetString()!, json.GetProperty("documents").GetInt64())
                : throw new InvalidDataException($"it is a profile of format {version}, and this version reads format {FormatVersion}");
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("it is no profile of a corpus", exception);
        }
    }
}
