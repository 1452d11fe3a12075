using TextPipeline.Text.Sentences;

namespace TextPipeline.Text.Tests.Sentences;

/// <summary>The files in Specifications: a text a line, <c>|</c> at each border, <c>⏎</c> for the end of a line in the text.</summary>
public sealed class SentenceSpecificationTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Sentences", "Specifications"), "*.txt").Order(StringComparer.Ordinal))
            {
                foreach (string line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#'))
                {
                    cases.Add(Path.GetFileNameWithoutExtension(file), line);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Split_SpecifiedText_GivesItsSentences(string language, string specification)
    {
        string[] expected = [.. specification.Split('|').Select(sentence => sentence.Replace('⏎', '\n').Trim())];
        string text = specification.Replace("|", "", StringComparison.Ordinal).Replace('⏎', '\n');

        string[] sentences = [.. new SentenceSplitter(language).Split(text).Select(sentence => text[sentence.Start..sentence.End])];

        Assert.Equal(expected, sentences);
    }
}
