using System.Text;
using System.Text.Json;

namespace TextPipeline.Cli.Tests.ShippedPipelines;

/// <summary>Shipped pipelines with random damage: lint says what is wrong, at a place inside the file, and never crashes or hangs.</summary>
public sealed class MutatedPipelineTests : IDisposable
{
    // A thousand and more in tests/torture.sh; so many here that the whole of the tests stays short.
    private static readonly int Mutations = int.Parse(Environment.GetEnvironmentVariable("TEXTPIPELINE_MUTATIONS") ?? "300", System.Globalization.CultureInfo.InvariantCulture);
    private const string Inserted = "abz_:-#{}[]\"'|>&*!%@`\\\t\n 0.~<=,?é文\u0000\u200B";
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [MemberData(nameof(ShippedPipelineTests.Names), MemberType = typeof(ShippedPipelineTests))]
    public void Lint_MutationsOfAShippedPipeline_PointsIntoTheFile(string name)
    {
        string original = File.ReadAllText(Repository.Pipeline(name + ".yaml"));
        var random = new Random(20230130);
        var lines = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (int i = 0; i < Mutations; i++)
        {
            string text = Mutate(original, random);
            lines[_work.Write($"{i}.yaml", text)] = text.Split('\n');
        }

        CommandResult result = _work.Run(["lint", "--format", "json", .. lines.Keys]);
        Assert.True(result.ExitCode is 0 or 2, result.Error);
        Assert.DoesNotContain("TP0005", result.Error, StringComparison.Ordinal);
        using JsonDocument report = JsonDocument.Parse(result.Output);
        JsonElement[] findings = [.. report.RootElement.GetProperty("findings").EnumerateArray()];
        Assert.True(findings.Length > Mutations / 4, $"only {findings.Length} findings");
        Assert.All(findings, finding =>
        {
            string[] file = lines[finding.GetProperty("file").GetString()!];
            int line = finding.TryGetProperty("line", out JsonElement number) ? number.GetInt32() : 0;
            Assert.InRange(line, 0, file.Length);
            Assert.InRange(line == 0 ? 0 : finding.GetProperty("column").GetInt32(), 0, line == 0 ? 0 : file[line - 1].Length + 1);
        });
    }

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int place = random.Next(mutated.Length);
            switch (random.Next(4))
            {
                case 0:
                    mutated.Remove(place, Math.Min(random.Next(1, 12), mutated.Length - place));
                    break;
                case 1:
                    mutated.Insert(place, Inserted[random.Next(Inserted.Length)]);
                    break;
                case 2:
                    mutated[place] = Inserted[random.Next(Inserted.Length)];
                    break;
                default:
                    int other = random.Next(mutated.Length);
                    mutated.Insert(place, mutated.ToString(other, Math.Min(random.Next(1, 30), mutated.Length - other)));
                    break;
            }
        }

        return mutated.ToString();
    }
}
