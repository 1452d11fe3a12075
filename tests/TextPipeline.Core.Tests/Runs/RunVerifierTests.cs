using CsCheck;
using TextPipeline.Core.Runs.Verification;
using RecordedRun = TextPipeline.Core.Runs.RecordedRun;

namespace TextPipeline.Core.Tests.Runs;

public sealed class RunVerifierTests
{
    private enum Damage
    {
        Delete,
        Alter,
        Insert,
        Double,
    }

    // Documents far apart are damaged, each in one way: each is named, and no other.
    [Fact]
    public void Verify_DamagedLines_AreNamedAndNoOther() =>
        Gen.Select(Gen.Int[1, 400], Gen.Select(Gen.Int[0, 399], Gen.Enum<Damage>()).Array[0, 8]).Sample(
            (count, damages) =>
            {
                using var scenario = new RunScenario();
                RecordedRun run = scenario.Run("out.jsonl", mended: true, null, scenario.WriteLines("in.jsonl", Enumerable.Range(0, count).Select(i => ($"d{i}", "E"))));
                var lines = File.ReadAllLines(scenario.At("out.jsonl")).Select(line => new List<string> { line }).ToArray();
                var expected = new List<string>();
                foreach ((int place, Damage damage) in damages.Where(damage => damage.Item1 < count).DistinctBy(damage => damage.Item1))
                {
                    string line = lines[place][0];
                    switch (damage)
                    {
                        case Damage.Delete:
                            lines[place].Clear();
                            expected.Add($"missing d{place}");
                            break;
                        case Damage.Alter:
                            lines[place][0] = line.Replace("done", "gone", StringComparison.Ordinal);
                            expected.Add($"altered d{place}");
                            break;
                        case Damage.Insert:
                            lines[place].Add($$"""{"id":"new{{place}}","text":""}""");
                            expected.Add($"foreign new{place}");
                            break;
                        default:
                            lines[place].Add(line);
                            expected.Add($"twice d{place}");
                            break;
                    }
                }

                File.WriteAllText(scenario.At("out.jsonl"), string.Concat(lines.SelectMany(line => line).Select(line => line + "\n")));
                VerifyReport report = RunVerifier.Verify(run);
                Assert.Equal(expected.Order(StringComparer.Ordinal), report.Findings.Kept.Select(finding => $"{finding.Kind} {finding.Document}").Order(StringComparer.Ordinal));
            },
            iter: 60);

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.jsonl.zst")]
    [InlineData("out.txt")]
    [InlineData("out/")]
    public void Verify_AnyRun_AddsUp(string output) =>
        Gen.Select(Gen.OneOf("E", "D", "F", "!E", "S:E,D,F", "S:E,E", "!S:E").Array[0, 60], Gen.Bool).Sample(
            (texts, mended) =>
            {
                using var scenario = new RunScenario();
                Assert.Equal("", RunScenario.Verify(scenario.Run(output, mended, null, scenario.WriteLines("in.jsonl", texts.Select((text, i) => ($"d{i % 50}", text))))));
            },
            iter: 15);

    // More lines are gone than are looked at ahead.
    [Fact]
    public void Verify_LongPieceThatIsGone_NamesWhatWasInItAndNothingElse()
    {
        using var scenario = new RunScenario();
        RecordedRun run = scenario.Run("out.jsonl", mended: true, null, scenario.WriteLines("in.jsonl", Enumerable.Range(0, 45_000).Select(i => ($"d{i}", "E"))));
        string[] lines = File.ReadAllLines(scenario.At("out.jsonl"));
        File.WriteAllLines(scenario.At("out.jsonl"), [.. lines[..100], .. lines[40_100..]]);
        VerifyReport report = RunVerifier.Verify(run);
        Assert.Equal(Enumerable.Range(100, 40_000).Select(i => $"missing d{i}"), report.Findings.Kept.Select(finding => $"{finding.Kind} {finding.Document}"));
    }
}
