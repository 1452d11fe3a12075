using TextPipeline.Text.Sentences;

namespace TextPipeline.Text.Tests.Sentences;

/// <summary>The files in Specifications: in fenced blocks a text a line, <c>|</c> at each border, <c>⏎</c> for the end of a line in the text.</summary>
public sealed class SentenceSpecificationTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Sentences", "Specifications"), "*.md").Order(StringComparer.Ordinal))
            {
                bool isExample = false;
                foreach (string line in File.ReadLines(file))
                {
                    bool isFence = line.StartsWith("```", StringComparison.Ordinal);
                    isExample ^= isFence;
                    if (isExample && !isFence)
                    {
                        cases.Add(Path.GetFileNameWithoutExtension(file), line);
                    }
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
