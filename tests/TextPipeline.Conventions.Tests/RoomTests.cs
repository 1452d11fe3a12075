using System.Text.RegularExpressions;

namespace TextPipeline.Conventions;

/// <summary>The rooms of Core lie on one another; no room knows one above it.</summary>
public sealed partial class RoomTests
{
    private const string Core = "src/TextPipeline.Core/";

    // Lowest first; rooms in one row stand beside each other.
    private static readonly string[][] Stack = [["Diagnostics"], ["Definitions"], ["Plugins"], ["Pipelines"], ["Execution", "IO"], ["Tracing"], ["PipelineTests", "Runs"], ["Removals"]];

    private static IEnumerable<(SourceFile File, string Room)> Files =>
        Repository.Sources("src").Where(file => file.Path.StartsWith(Core, StringComparison.Ordinal)).Select(file => (file, file.Path[Core.Length..].Split('/')[0]));

    private static IEnumerable<(SourceFile File, string Room, string Other)> Uses =>
        from entry in Files
        from other in Mention().Matches(entry.File.Code).Select(match => match.Groups["room"].Value).Distinct()
        where other != entry.Room && Level(other) >= 0
        select (entry.File, entry.Room, other);

    [Fact]
    public void Rooms_OfCore_HaveAPlaceInTheStack() => Rule.Holds(
        "Every file of Core lies in a room, and the stack in this test says where the room stands.",
        Files.Where(entry => Level(entry.Room) < 0).Select(entry => entry.File.Path));

    [Fact]
    public void Rooms_OfCore_KnowNoneAboveThem() => Rule.Holds(
        "A room uses the rooms below it: Diagnostics, Definitions, Plugins, Pipelines, then Execution and IO, then Tracing, then PipelineTests and Runs, then Removals.",
        Uses.Where(use => Level(use.Other) > Level(use.Room)).Select(use => $"{use.File.Path} uses {use.Other}"));

    [Fact]
    public void Rooms_BesideEachOther_UseEachOtherOneWayAtMost() => Rule.Holds(
        "Of two rooms beside each other one may use the other, never both.",
        Uses.Where(use => Level(use.Other) == Level(use.Room)
            && Uses.Any(back => back.Room == use.Other && back.Other == use.Room)).Select(use => $"{use.File.Path} uses {use.Other}"));

    [Fact]
    public void Namespaces_OfCore_BeginWithTheirRoom() => Rule.Holds(
        "A file's namespace is that of its room, so that a using directive tells which room is used.",
        Files.Where(entry => !Namespace().Matches(entry.File.Code).Any(match => match.Groups["room"].Value == entry.Room)).Select(entry => entry.File.Path));

    private static int Level(string room) => Array.FindIndex(Stack, row => row.Contains(room));

    [GeneratedRegex(@"\bTextPipeline\.Core\.(?<room>\w+)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"^namespace TextPipeline\.Core\.(?<room>\w+)[\w.]*;", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
