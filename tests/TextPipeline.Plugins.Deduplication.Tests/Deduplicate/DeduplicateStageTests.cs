using TextPipeline.Plugins.Deduplication.Deduplicate;

namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate;

public sealed class DeduplicateStageTests
{
    private static Document Doc(string id, string text) => Document.Create(id, text);

    [Fact]
    public void Process_SameLettersAndDigits_DropsAllButTheFirst()
    {
        Document[] documents =
        [
            Doc("a", "Harga cabai naik 5 persen, kata petani."),
            Doc("b", "Harga beras turun."),
            Doc("c", "HARGA CABAI\tnaik (5) persen kata petani"),
            Doc("d", "Harga cabai naik 6 persen, kata petani."),
            Doc("e", "harga cabai naik 5 persen kata petani"),
        ];
        Assert.Equal(["", "", "duplicate of a", "", "duplicate of a"], new Corpus().Run(documents));
        Assert.Equal(["", "", "duplicate of a", "", "duplicate of a"], new Corpus(new DeduplicateOptions { Mode = DeduplicateMode.Exact }).Run(documents));
    }

    [Fact]
    public void Process_FewEdits_DropsTheLaterOne()
    {
        string[] words = InventedText.Words(1, 400);
        Document[] documents = [Doc("other", InventedText.Text(2, 400)), Doc("first", string.Join(' ', words)), Doc("edited", InventedText.Edited(words, 200, 3)), Doc("rewritten", InventedText.Edited(words, 4, 4))];
        string[] ends = new Corpus().Run(documents);
        Assert.Equal(["", "", ""], [ends[0], ends[1], ends[3]]);
        Assert.Matches("^near_duplicate of first, 9[0-9] % alike$", ends[2]);
        Assert.Equal(["", "", "", ""], new Corpus(new DeduplicateOptions { Mode = DeduplicateMode.Exact }).Run(documents));
        Assert.Equal(["", "", "", ""], new Corpus(new DeduplicateOptions { Threshold = 1 }).Run(documents));
    }

    [Fact]
    public void Process_ChainOfSmallChanges_KeepsWhatIsUnlikeTheFirst()
    {
        // Each has the middle of the one before; the first and the last have nothing in common.
        string[] words = InventedText.Words(5, 1600);
        Document[] documents = [.. Enumerable.Range(0, 21).Select(i => Doc($"d{i}", string.Join(' ', words[(i * 40)..((i * 40) + 800)])))];
        string[] ends = new Corpus().Run(documents);
        Assert.Equal("", ends[0]);
        string[] kept = [.. documents.Where((_, i) => ends[i].Length == 0).Select(document => document.Id)];
        Assert.InRange(kept.Length, 4, 10);
        foreach (string end in ends.Where(end => end.Length > 0))
        {
            Assert.Contains(end.Split(' ')[2].TrimEnd(','), kept);
        }
    }

    [Fact]
    public void Process_TextsOfFewWords_AreComparedAsAWhole()
    {
        Document[] documents = [Doc("a", "Cek fakta"), Doc("b", "cek fakta!"), Doc("c", "Cek fakta lagi"), Doc("d", "Cek"), Doc("e", "高温注意"), Doc("f", "高温注意。")];
        Assert.Equal(["", "duplicate of a", "", "", "", "duplicate of e"], new Corpus().Run(documents));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n\t")]
    [InlineData("*** --- ***")]
    public void Process_NothingToCompare_KeepsAll(string text) => Assert.Equal(["", "", ""], new Corpus().Run([Doc("a", text), Doc("b", text), Doc("c", text)]));

    [Fact]
    public void Process_NothingLearned_KeepsAll()
    {
        var corpus = new Corpus();
        Assert.Equal(["", ""], corpus.Run([Doc("a", "same"), Doc("b", "same")], corpus.Learn([])));
    }

    [Fact]
    public void Process_ActionMark_NamesTheOriginalAndGoesOn()
    {
        var corpus = new Corpus(new DeduplicateOptions { Action = DuplicateAction.Mark });
        Document[] documents = [Doc("a/1", "the same words"), Doc("b", "The same words")];
        Assert.Equal(["", ""], corpus.Run(documents));
        Assert.False(corpus.Emit(documents[0]).Metadata.Contains("duplicate_of"));
        Assert.Equal("a/1", corpus.Emit(documents[1]).Metadata.GetValueOrDefault(new MetadataKey<string>("duplicate_of"), ""));
    }

    [Fact]
    public void Process_DocumentLearnedTwice_IsNoCopyOfItself()
    {
        var corpus = new Corpus();
        Document[] documents = [Doc("a", "one and the same"), Doc("b", "quite another text")];
        Assert.Equal(["", ""], corpus.Run(documents, corpus.Learn([.. documents, .. documents])));
    }

    [Fact]
    public void Process_ManyDocumentsThatAgreeInEveryBand_StaysLinear()
    {
        // The same runs of words, and a few more or less, so that all meet and none is a copy.
        string shared = InventedText.Text(7, 100);
        Document[] documents = [.. Enumerable.Range(0, 3000).Select(i => Doc($"d{i}", shared + " " + InventedText.Text(1000 + i, 60)))];
        Assert.All(new Corpus(new DeduplicateOptions { Threshold = 0.98 }).Run(documents), Assert.Empty);
    }

    [Fact]
    public void Process_HugeHostileTexts_ComesToAnEnd()
    {
        Document[] documents = [Doc("a", new string('a', 1 << 20)), Doc("b", string.Concat(Enumerable.Repeat("a ", 1 << 19))), Doc("c", new string('\uD83D', 1 << 20)), Doc(new string('i', 1 << 21), new string('a', 1 << 20))];
        Assert.Equal(["", "", "", "duplicate of a"], new Corpus().Run(documents));
    }

    [Theory]
    [InlineData("url", "duplicate of a")]
    [InlineData("number", "duplicate of a")]
    [InlineData("nothing", "")]
    [InlineData("null", "")]
    public void Process_ByMember_ComparesItInThePlaceOfTheText(string member, string end)
    {
        Metadata metadata = Metadata.Parse("""{"url":"https://example.org/1","number":17,"null":null}"""u8);
        Document[] documents = [Document.Create("a", "Harga cabai naik.", metadata), Document.Create("b", "Harga beras turun.", metadata)];
        Assert.Equal(["", end], new Corpus(new DeduplicateOptions { By = member }).Run(documents));
    }

    [Fact]
    public void Process_CopyOfACopy_NamesTheDocumentThatStays()
    {
        string[] words = InventedText.Words(9, 300);
        string edited = InventedText.Edited(words, 150, 10);
        string[] ends = new Corpus().Run([Doc("a", string.Join(' ', words)), Doc("b", edited), Doc("c", edited.ToUpperInvariant())]);
        Assert.StartsWith("near_duplicate of a", ends[1], StringComparison.Ordinal);
        Assert.Equal(ends[1], ends[2]);
    }

    [Theory]
    [InlineData("near")]
    [InlineData("exact")]
    public void Learn_AnyCorpus_KeepsTheLawsOfLearning(string mode)
    {
        string[] words = InventedText.Words(11, 120);
        Document[] documents =
        [
            Doc("a", string.Join(' ', words)), Doc("b", InventedText.Edited(words, 100, 12)), Doc("c", InventedText.Text(13, 90)),
            Doc("d", string.Join(' ', words).ToUpperInvariant()), Doc("e", InventedText.Edited(words, 90, 14)), Doc("a", string.Join(' ', words)), Doc("f", InventedText.Edited(words, 100, 12)),
        ];
        var options = new DeduplicateOptions { Mode = mode == "near" ? DeduplicateMode.Near : DeduplicateMode.Exact };
        var bench = new TextPipeline.Testing.CorpusBench<DeduplicateStage, DeduplicateOptions>(options);
        bench.Learn(documents);
        TextPipeline.Testing.StageLaws.Check(bench.Bench, documents);
        Assert.IsType<StageResult.Dropped>(bench.Bench.Run(documents[3]));
        Assert.IsType<StageResult.Emitted>(bench.Bench.Run(documents[0]));
    }

    // One word more, whose runs are in bins that have lesser hashes in some of these texts.
    [Fact]
    public void Process_SignaturesAreTheSame_DoesNotSayThatTheTextsAre()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            string text = InventedText.Text(seed, 40);
            Assert.Matches("^near_duplicate of a, 9[0-9] % alike$", new Corpus().Run([Doc("a", text), Doc("b", text + " tambahan")])[1]);
        }
    }
}
