using System.Buffers;
using System.Globalization;
using System.Text;

namespace TextPipeline.Testing;

/// <summary>Learns the texts of a corpus and gives every document all of them; breaks the law that its options name.</summary>
[Stage("learn_texts", "Learns texts.", RewritesText = true)]
internal sealed class LearningStage(LearningOptions options) : SyncStage, ICorpusStage, IStageFactory<LearningOptions>
{
    private int _calls;
    private string _known = "nothing known";

    public bool Learns => true;

    public static IStage Create(LearningOptions options, StageServices services) => new LearningStage(options);

    public void Observe(Document document, IBufferWriter<byte> observation)
    {
        if (options.Law == "throw" && document.Text == "three")
        {
            throw new FormatException("no three");
        }

        Encoding.UTF8.GetBytes(options.Law == "change_its_mind" ? Calls() : document.Text, observation);
    }

    public ICorpusProfile CreateProfile() => new LearnedTexts(options.Law, options.Law == "learn_at_random" ? [Calls()] : []);

    public ICorpusProfile ReadProfile(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        string[] lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new LearnedTexts(options.Law, options.Law == "forget" ? [] : lines.Select(line => Encoding.UTF8.GetString(Convert.FromBase64String(line))));
    }

    public void UseProfile(ICorpusProfile profile) => _known = string.Join(' ', ((LearnedTexts)profile).Texts);

    protected override StageResult Process(Document document, StageContext context) => StageResult.Emit(document.Rewrite(_known, "learned"));

    private string Calls() => Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture);
}
