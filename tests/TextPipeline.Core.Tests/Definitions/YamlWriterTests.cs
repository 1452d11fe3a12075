using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Definitions.Values;
using TextPipeline.Core.Definitions.Writing;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Tests.Definitions;

public sealed class YamlWriterTests
{
    private static readonly string[] Parts =
    [
        "a", "Z9", " ", "  ", "\n", "\n\n", "\r\n", "\t", "'", "\"", "\\", ":", ": ", "#", " #", "- ", "-", "?", "[", "]", "{", "}", ",", "&a", "*a", "!", "|", ">", "%", "@", "`",
        "true", "no", "null", "~", "1", "1.5", "1e3", ".inf", "0x1F", "2023-01-30", "${X}", "$${", "$", "é", "ก", "😀", "\u2028", "\u0085", "\uFEFF", "\0", "\u001b", "=", "<<",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Parts.Length - 1].List[0, 8].Select(choices => string.Concat(choices.Select(choice => Parts[choice])));

    private static readonly Gen<SourceNode> Scalar = Gen.Select(Text, Gen.Bool, Gen.Int[-1000, 1000]).Select(
        (text, isText, number) => (SourceNode)(isText ? new SourceScalar(default, text, isQuoted: true) : Literal(number)));

    private static readonly Gen<SourceNode> Node = Scalar.List[0, 12].Select(scalars => (SourceNode)Nest([.. scalars]));

    [Fact]
    public void Write_AnyNodes_ReadsBackTheSame() => Node.Sample(
        node =>
        {
            var root = new SourceMapping(default, [Member("root", node), Member("end", new SourceScalar(default, "x", isQuoted: true))]);
            string yaml = YamlWriter.Write(root);
            Assert.Equal(Show(root), Show(Read(yaml)));
        },
        iter: 3000);

    [Fact]
    public void Write_Pipeline_LooksAsAPersonWritesIt()
    {
        const string Yaml =
            """
            name: news_id
            description: 'Clean news: dates, summaries'
            stages:
              - use: strip_ads
                with:
                  packs: [common, id]
                  rules:
                    - kind: line
                      share: 0.5
                    - {}
                  nothing: []
                  empty: ''
                  version: '1.10'
                  key: null
                  script: |-
                    if (a) {
                      b
                    }

                    c
                on_error: pass_through

            """;
        Assert.Equal(Yaml, YamlWriter.Write((SourceMapping)Read(Yaml)));
    }

    [Fact]
    public void Write_EmptyMapping_IsYaml() => Assert.Equal("{}\n", YamlWriter.Write(new SourceMapping(default, [])));

    [Fact]
    public void Write_Json_KeepsTypes()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            JsonNodeWriter.Write(writer, Read("a: 1\nb: '1'\nc: 1.5\nd: true\ne: 'true'\nf:\ng: text\nh: [x, {}]\ni: .inf\n"));
        }

        Assert.Equal("""{"a":1,"b":"1","c":1.5,"d":true,"e":"true","f":null,"g":"text","h":["x",{}],"i":".inf"}""", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static SourceNode Nest(ImmutableArray<SourceNode> nodes) => nodes.Length switch
    {
        0 => new SourceSequence(default, []),
        < 4 => new SourceSequence(default, nodes),
        < 8 => new SourceMapping(default, [.. nodes.Select((node, i) => Member(node is SourceScalar { Value.Length: > 0 } key ? $"{key.Value}{i}" : $"k{i}", i == 1 ? Nest(nodes[..3]) : node))]),
        _ => new SourceSequence(default, [nodes[0], Nest(nodes[1..6]), new SourceSequence(default, [Nest(nodes[5..7]), Nest(nodes[1..7])]), new SourceMapping(default, [])]),
    };

    private static SourceScalar Literal(int number) => new(default, number switch { 0 => "null", < 0 => "true", _ => $"{number}" }, isQuoted: false);

    private static SourceMember Member(string name, SourceNode value) => new(new SourceScalar(default, name, isQuoted: false), value);

    // References in values are replaced, as where a pipeline is read; there is none, only escapes of what looks like one.
    private static SourceNode Read(string yaml)
    {
        var session = new DefinitionSession(new DefinitionSettings(), "/");
        SourceNode? root = SourceReader.Read("p.yaml", Encoding.UTF8.GetBytes(yaml), session.Diagnostics, out SourceText? source);
        Assert.True(root is not null && session.Diagnostics.Count == 0, $"{string.Join('\n', session.Diagnostics)}\n{yaml}");
        root = new ValueExpander(session, source!, null).Expand(root);
        Assert.Empty(session.Findings);
        return root;
    }

    private static string Show(SourceNode node) => node switch
    {
        SourceScalar scalar when !scalar.IsQuoted && (scalar.IsNull || scalar.Value is "true" or "false" || char.IsAsciiDigit(scalar.Value[0])) => $"literal {scalar.Value}",
        SourceScalar scalar => DiagnosticText.Quote(scalar.Value),
        SourceSequence list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        SourceMapping mapping => $"{{{string.Join(", ", mapping.Members.Select(member => $"{DiagnosticText.Quote(member.Key.Value)}: {Show(member.Value)}"))}}}",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };
}
