using System.Text;

namespace TextPipeline.Testing;

/// <summary>Texts in the order in which they came.</summary>
internal sealed class LearnedTexts(string law, IEnumerable<string> texts) : ICorpusProfile
{
    public List<string> Texts { get; } = [.. texts];

    public void Add(ReadOnlySpan<byte> observation) => Texts.Add(Encoding.UTF8.GetString(observation));

    public void Merge(ICorpusProfile later) => Texts.InsertRange(law == "merge_backwards" ? 0 : Texts.Count, ((LearnedTexts)later).Texts);

    public void Write(Stream stream) => stream.Write(Encoding.UTF8.GetBytes(string.Concat(Texts.Select(text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) + "\n"))));
}
