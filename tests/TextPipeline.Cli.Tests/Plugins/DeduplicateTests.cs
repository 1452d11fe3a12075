namespace TextPipeline.Cli.Tests.Plugins;

/// <summary><c>deduplicate</c> as a user runs it.</summary>
public sealed class DeduplicateTests : IDisposable
{
    private const string Article = "Warga dua desa kembali menyeberangi jembatan gantung yang rusak diterjang banjir tahun lalu. Perbaikan memakan waktu sebelas bulan karena kabel baja harus dipesan dari luar pulau, "
        + "sedangkan papan lantai dikerjakan warga sendiri setiap akhir pekan. Kepala desa mengatakan anak sekolah tidak lagi harus memutar sejauh tujuh kilometer.";

    private readonly Workspace _work = new();

    public DeduplicateTests()
    {
        _work.Write("in.jsonl", string.Concat(
            Line("a", Article), Line("b", "Harga cabai di pasar induk naik lagi pekan ini."), Line("c", Article.ToUpperInvariant()), Line("d", Article + " ADVERTISEMENT"), Line("e", "Harga cabai di pasar induk turun lagi pekan ini.")));
        _work.Write("pipeline.yaml", "name: test\nstages:\n  - deduplicate\n");
    }

    public void Dispose() => _work.Dispose();

    private static string Line(string id, string text) => $$"""{"id":"{{id}}","text":"{{text}}"}""" + "\n";

    [Fact]
    public void Run_Copies_AreDroppedAndTheirRecordsNameTheOriginal()
    {
        CommandResult result = _work.RunWithoutTestPlugins("run", "pipeline.yaml", "in.jsonl", "-o", "out.jsonl");
        Assert.Equal((0, "read 5 + derived 0 = written 3 + dropped 2 + quarantined 0"), (result.ExitCode, result.Balance));
        Assert.Equal(
            """
            {"id":"c","file":"in.jsonl","line":3,"offset":OFFSET,"stage":"deduplicate","reason":"duplicate","message":"of a"}
            {"id":"d","file":"in.jsonl","line":4,"offset":OFFSET,"stage":"deduplicate","reason":"near_duplicate","message":"of a, 99 % alike"}

            """,
            System.Text.RegularExpressions.Regex.Replace(_work.Read("out.jsonl.run/drops.jsonl"), "\"offset\":[0-9]+", "\"offset\":OFFSET"));
        Assert.Equal(0, _work.RunWithoutTestPlugins("verify", "out.jsonl").ExitCode);
    }

    [Fact]
    public void Run_StoredProfileOfYesterday_DropsTodaysCopies()
    {
        Assert.Equal(0, _work.RunWithoutTestPlugins("profile", "build", "pipeline.yaml", "in.jsonl", "-o", "all.profile").ExitCode);
        _work.Write("today.jsonl", Line("f", Article + " Baca juga:") + Line("g", "Sekolah libur sampai hari Senin."));
        Assert.Equal(0, _work.RunWithoutTestPlugins("profile", "build", "pipeline.yaml", "today.jsonl", "--add", "all.profile", "-o", "all.profile").ExitCode);
        _work.Write("pipeline.yaml", "name: test\nstages:\n  - { use: deduplicate, profile: all.profile, with: { action: mark } }\n");
        CommandResult result = _work.RunWithoutTestPlugins("run", "pipeline.yaml", "today.jsonl");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\"duplicate_of\":\"a\"", result.Output.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("duplicate_of", result.Output.Split('\n')[1], StringComparison.Ordinal);
    }
}
