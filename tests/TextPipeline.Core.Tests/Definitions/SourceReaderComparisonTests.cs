using System.Text;
using CsCheck;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TextPipeline.Core.Tests.Definitions;

/// <summary>The reader has a grammar of its own over the library's scanner; where it reads a file, the library's parser must read the same.</summary>
public sealed class SourceReaderComparisonTests
{
    private static readonly string[] FlowParts = ["[", "]", "{", "}", ", ", ": ", "? ", "a", "'b'", "&c ", "*c ", " ", "\n "];

    [Fact]
    public void Read_MutatedPipeline_ReadsWhatTheParserReads() => PipelineMutationTests.Mutation.List[0, 3].Sample(
        mutations =>
        {
            string text = PipelineMutationTests.Pipeline;
            foreach ((int kind, int place, int length, int choice) in mutations)
            {
                text = PipelineMutationTests.Mutate(text, kind, place, length, choice);
            }

            AssertSame(text);
        },
        iter: 3000);

    [Fact]
    public void Read_AnyFragments_ReadsWhatTheParserReads() => Gen.Int[0, PipelineMutationTests.Fragments.Length - 1].List[0, 12].Sample(
        choices => AssertSame(string.Concat(choices.Select(choice => PipelineMutationTests.Fragments[choice]))), iter: 20_000);

    [Fact]
    public void Read_AnyFlow_ReadsWhatTheParserReads() => Gen.Int[0, FlowParts.Length - 1].List[0, 14].Sample(
        choices => AssertSame("x: [" + string.Concat(choices.Select(choice => FlowParts[choice])) + "]"), iter: 20_000);

    private static void AssertSame(string text)
    {
        var diagnostics = new List<Diagnostic>();
        text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).TrimStart('\uFEFF');
        SourceNode? root = SourceReader.Read("p.yaml", Encoding.UTF8.GetBytes(text), diagnostics);
        if (root is not null && diagnostics.Count == 0 && root is not SourceScalar { IsNull: true })
        {
            if (TryParse(text) is { } expected)
            {
                Assert.Equal(expected, Show(root));
            }
        }
    }

    private static string Show(SourceNode node) => node switch
    {
        SourceScalar scalar => $"{(scalar.IsQuoted ? "q" : "p")}<{scalar.Value}>",
        SourceSequence list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        SourceMapping mapping => $"{{{string.Join(", ", mapping.Members.Select(member => $"{Show(member.Key)}, {Show(member.Value)}"))}}}",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    // Null where the parser refuses what is YAML, such as `{ "words": &a 10 }`.
    private static string? TryParse(string text)
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            return Parse(parser, []);
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static string Parse(Parser parser, Dictionary<AnchorName, string> anchors)
    {
        ParsingEvent first = parser.Consume<ParsingEvent>();
        if (first is AnchorAlias alias)
        {
            return anchors[alias.Value];
        }

        string shown;
        if (first is Scalar scalar)
        {
            shown = $"{(scalar.Style == ScalarStyle.Plain ? "p" : "q")}<{scalar.Value}>";
        }
        else
        {
            var items = new List<string>();
            while (parser.Current is not SequenceEnd and not MappingEnd)
            {
                items.Add(Parse(parser, anchors));
            }

            parser.MoveNext();
            shown = first is SequenceStart ? $"[{string.Join(", ", items)}]" : $"{{{string.Join(", ", items)}}}";
        }

        AnchorName anchor = ((NodeEvent)first).Anchor;
        if (!anchor.IsEmpty)
        {
            anchors[anchor] = shown;
        }

        return shown;
    }
}
