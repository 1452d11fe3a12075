using System.Text;
using System.Text.Json;

namespace TextPipeline.Cli.Tests.Runs;

/// <summary>The shipped stage that learns which lines a site repeats.</summary>
public sealed class RunSiteLinesTests : IDisposable
{
    private const string Harbour = "Join the Harbour Post readers club";
    private const string Valley = "The Valley Courier lives by its members";
    private const string Learns = "{ use: strip_ads, with: { site_lines: true, site_min_documents: 5 } }";

    private static readonly string[] People = ["ferryman", "baker", "teacher", "mayor", "fisher", "doctor", "miller", "pilot", "potter", "weaver", "carter", "cook"];
    private static readonly string[] Things = ["the bridge", "the market", "the library", "the mill", "the orchard", "the station"];

    private readonly Workspace _work = new();

    public RunSiteLinesTests() => _work.Write("in.jsonl", Corpus(0, 24));

    public void Dispose() => _work.Dispose();

    private static string Corpus(int first, int count)
    {
        var lines = new StringBuilder();
        for (int i = first; i < first + count; i++)
        {
            string person = People[i % People.Length], next = People[(i + 5) % People.Length], thing = Things[i / 4 % Things.Length];
            string[] body =
            [
                $"In town {People[i % 12]} and {People[i / 12 % 12]} met the {person} about {thing} again.", $"Nobody had asked the {next} before {thing} was closed by the {person}.",
                Harbour, $"All the same {thing} will stay as it is, the {person} and the {next} agreed.", Valley,
            ];

            // Each site repeats its own line, and each names the other's once.
            bool harbour = i % 2 == 0;
            string text = string.Join('\n', body.Where(line => line != (harbour ? Valley : Harbour) || i < first + 2));
            string from = harbour ? "\"site\":\"harbour.example\"" : "\"url\":\"https://www.valley.example/news/1\"";
            lines.Append("{\"id\":\"d").Append(i).Append("\",").Append(from).Append(",\"text\":").Append(JsonSerializer.Serialize(text)).Append("}\n");
        }

        return lines.ToString();
    }

    [Fact]
    public void Run_SiteLines_TakesWhatEachSiteRepeatsAndNotWhatAnotherDoes()
    {
        _work.Pipeline(Learns);
        CommandResult result = _work.Run("run", "pipeline.yaml", "in.jsonl", "-o", "out.jsonl");
        Assert.Equal((0, "note TP3502: 'strip_ads' learned from 24 documents"), (result.ExitCode, result.Messages[^1]));
        (string Id, string Text)[] documents = [.. Texts("out.jsonl")];
        Assert.Equal(24, documents.Length);
        Assert.Equal("d0", documents.Single(document => document.Text.Contains(Valley, StringComparison.Ordinal)).Id);
        Assert.Equal("d1", documents.Single(document => document.Text.Contains(Harbour, StringComparison.Ordinal)).Id);
        Assert.All(documents, document => Assert.Equal(3, document.Text.Split('\n').Count(line => line.EndsWith('.'))));
        Assert.Contains("site/repeated_line", _work.Run("explain", "out.jsonl", "--doc", "d2").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_StoredProfile_TakesTheSameFromAFirstDocument()
    {
        _work.Pipeline(Learns);
        Assert.Equal(0, _work.Run("profile", "build", "pipeline.yaml", "in.jsonl", "--shard", "1/2", "-o", "one.profile").ExitCode);
        Assert.Equal(0, _work.Run("profile", "build", "pipeline.yaml", "in.jsonl", "--shard", "2/2", "-o", "two.profile").ExitCode);
        Assert.Equal(0, _work.Run("profile", "build", "pipeline.yaml", "in.jsonl", "-o", "all.profile").ExitCode);
        Assert.Equal(0, _work.Run("profile", "merge", "pipeline.yaml", "two.profile", "one.profile", "-o", "site.profile").ExitCode);
        Assert.Equal(File.ReadAllBytes(_work.Path("all.profile")), File.ReadAllBytes(_work.Path("site.profile")));

        _work.Write("new.jsonl", JsonSerializer.Serialize(new { id = "n", site = "harbour.example", text = $"The ferry starts on Monday from the new pier.\n{Harbour}\nTickets cost what they did before the repairs." }) + "\n");
        Assert.Equal(0, _work.Run("run", "pipeline.yaml", "new.jsonl", "-o", "unlearned.jsonl").ExitCode);
        Assert.Contains(Harbour, _work.Read("unlearned.jsonl"), StringComparison.Ordinal);
        _work.Pipeline("{ use: strip_ads, profile: site.profile, with: { site_lines: true } }");
        CommandResult result = _work.Run("run", "pipeline.yaml", "new.jsonl", "-o", "out.jsonl");
        Assert.Equal((0, 0), (result.ExitCode, result.Messages.Length));
        Assert.Equal(("n", "The ferry starts on Monday from the new pier.\nTickets cost what they did before the repairs."), Texts("out.jsonl").Single());
    }

    private IEnumerable<(string Id, string Text)> Texts(string file) => _work.Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return (document.RootElement.GetProperty("id").GetString()!, document.RootElement.GetProperty("text").GetString()!);
    });
}
