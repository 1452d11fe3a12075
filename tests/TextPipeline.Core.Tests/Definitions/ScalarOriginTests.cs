using System.Text;
using CsCheck;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Tests.Definitions;

public sealed class ScalarOriginTests
{
    private static readonly Gen<string> Word = Gen.OneOf("ab", "=='x'", "\"q\"", "😀", "é", "(", "a\\b", "''");

    private static readonly Gen<string> Line = Gen.Select(Gen.Int[1, 2], Word).List[1, 4].Select(words => string.Concat(words.Select((word, i) => new string(' ', i == 0 ? 0 : word.Item1) + word.Item2)));

    // Every way to write one line, and the ways to write several.
    [Fact]
    public void PositionOf_EveryCharacter_IsThatCharacterInTheFile() => Line.List[1, 4].Sample(lines =>
    {
        string text = string.Join(' ', lines), indented = string.Join("\n    ", lines);
        AssertPositions($"when: '{text.Replace("'", "''", StringComparison.Ordinal)}'\n");
        AssertPositions($"- a: 1\n- when: \"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("é", "\\u00e9", StringComparison.Ordinal)}\"\n", isEscaped: true);
        AssertPositions($"when: |\n    {indented}\n");
        AssertPositions($"when: |-\r\n    {indented.Replace("\n", "\r\n", StringComparison.Ordinal)}\r\n");
        AssertPositions($"when: |\n  {string.Join("\n     ", lines)}\n\n  end\n");
        AssertPositions($"when: >-  # folded\n    {string.Join("\n\n    ", lines)}\n    end\n");
        AssertPositions($"when: '{indented.Replace("'", "''", StringComparison.Ordinal)}'\n");
        AssertPositions($"when: x {indented}\n");
    });

    private static void AssertPositions(string yaml, bool isEscaped = false)
    {
        var diagnostics = new List<Diagnostic>();
        SourceNode root = SourceReader.Read("p.yaml", Encoding.UTF8.GetBytes(yaml), diagnostics)!;
        Assert.Empty(diagnostics);
        var scalar = (SourceScalar)((SourceMapping)(root is SourceSequence list ? list.Items[^1] : root)).Find("when")!.Value;
        string[] lines = yaml.Split('\n');
        for (int i = 0; i < scalar.Value.Length; i++)
        {
            if (char.IsWhiteSpace(scalar.Value[i]))
            {
                continue;
            }

            SourcePosition position = scalar.PositionOf(i);
            char found = lines[position.Line - 1][position.Column - 1];
            Assert.True(found == scalar.Value[i] || (isEscaped && found == '\\'), $"character {i} of {scalar.Value} is at {position} of\n{yaml}");
        }

        Assert.Equal(scalar.PositionOf(scalar.Value.Length - 1), scalar.PositionOf(int.MaxValue));
    }
}
