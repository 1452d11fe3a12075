using System.Text;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>Documents that are none: each is one line of the quarantine, and everything beside it is written.</summary>
public sealed class RunPoisonedInputsTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    private CommandResult Run(params string[] arguments) => _work.Run(["run", _work.Pipeline("emit_same"), .. arguments, "-o", "out.jsonl"]);

    [Fact]
    public void Run_LinesThatAreNoDocuments_AreSetAsideAlone()
    {
        string deep = new string('[', 100_000) + new string(']', 100_000);
        string[] good =
        [
            """{"id":"first","text":"ok"}""",
            """{"id":"nul","text":"a\u0000b"}""",
            """{"id":"lone","text":"\ud800 and \uDC00","\udead":["\udbff"]}""",
            $$"""{"id":"deep","text":"ok","levels":{{deep}}}""",
            """{"id":"last","text":"ok"}""",
        ];
        byte[][] lines =
        [
            Encoding.UTF8.GetBytes(good[0]),
            [.. "{\"id\":\"bytes\",\"text\":\"caf"u8, 0xE9, .. "\"}"u8],
            Encoding.UTF8.GetBytes(good[1]),
            [.. "{\"id\":\"raw nul\",\"text\":\"a\0b\"}"u8],
            Encoding.UTF8.GetBytes(good[2]),
            [.. """{"id":"twice","text":"a","text":"b"}"""u8],
            [.. """{"id":"nested","text":"a","more":{"k":1,"k":2},"more":3}"""u8],
            Encoding.UTF8.GetBytes(good[3]),
            Encoding.UTF8.GetBytes($$"""{"id":"open","text":"ok","levels":{{new string('[', 100_000)}}}"""),
            [0, 0, 0],
            Encoding.UTF8.GetBytes(good[4]),
        ];
        _work.Write("in.jsonl", [.. lines.SelectMany(line => (byte[])[.. line, (byte)'\n'])]);
        int[] starts = [.. lines.Select((_, i) => lines.Take(i).Sum(line => line.Length + 1))];

        CommandResult result = Run("in.jsonl");
        Assert.Equal((1, "read 11 + derived 0 = written 5 + dropped 0 + quarantined 6"), (result.ExitCode, result.Balance));
        Assert.Equal(string.Concat(good.Select(line => line + "\n")), _work.Read("out.jsonl"));
        Assert.Equal(
            [
                $"textpipeline: error: in.jsonl@{starts[1]} (in.jsonl:2) failed in input: invalid_bytes: byte 25 of the document is not valid UTF-8; name the right --encoding, or replace such bytes with --invalid-bytes replace",
                $"textpipeline: error: in.jsonl@{starts[3]} (in.jsonl:4) failed in input: malformed_json: the line is not a JSON object: '0x00' is invalid within a JSON string. The string should be correctly escaped (byte 26)",
                $"textpipeline: error: in.jsonl@{starts[5]} (in.jsonl:6) failed in input: duplicate_member: the member 'text' occurs twice in the object",
                $"textpipeline: error: in.jsonl@{starts[6]} (in.jsonl:7) failed in input: duplicate_member: the member 'more' occurs twice in the object",
                $"textpipeline: error: in.jsonl@{starts[8]} (in.jsonl:9) failed in input: malformed_json: the line is not a JSON object: '}}' is an invalid start of a value (byte 100035)",
                $"textpipeline: error: in.jsonl@{starts[9]} (in.jsonl:10) failed in input: malformed_json: the line is not a JSON object: '0x00' is an invalid start of a value (byte 1)",
            ],
            result.Messages);
        Assert.Equal(
            [
                $"in.jsonl@{starts[1]} invalid_bytes | {{\"id\":\"bytes\",\"text\":\"caf\u00E9\"}}",
                $"in.jsonl@{starts[3]} malformed_json | {{\"id\":\"raw nul\",\"text\":\"a\0b\"}}",
                $"in.jsonl@{starts[5]} duplicate_member | {{\"id\":\"twice\",\"text\":\"a\",\"text\":\"b\"}}",
                $"in.jsonl@{starts[6]} duplicate_member | {{\"id\":\"nested\",\"text\":\"a\",\"more\":{{\"k\":1,\"k\":2}},\"more\":3}}",
                $"in.jsonl@{starts[8]} malformed_json | {{\"id\":\"open\",\"text\":\"ok\",\"levels\":{new string('[', 26)}",
                $"in.jsonl@{starts[9]} malformed_json | \0\0\0",
            ],
            QuarantineFile.Read(_work));
    }

    [Fact]
    public void Run_TextsWithOddBytes_AreTakenOrSetAside()
    {
        _work.Write("in/a.txt", "a\0b");
        _work.Write("in/b.txt", [.. "caf"u8, 0xE9]);
        _work.Write("in/c.txt", [0xFF, 0xFE, (byte)'c', 0, 0, 0xD8]);
        _work.Write("in/d.txt", "d");
        CommandResult result = Run("in");
        Assert.Equal((1, "read 4 + derived 0 = written 2 + dropped 0 + quarantined 2"), (result.ExitCode, result.Balance));
        Assert.Equal("{\"id\":\"a.txt\",\"text\":\"a\\u0000b\"}\n{\"id\":\"d.txt\",\"text\":\"d\"}\n", _work.Read("out.jsonl"));
        Assert.Equal(
            [
                "textpipeline: error: b.txt (b.txt) failed in input: invalid_bytes: byte 3 of the document is not valid UTF-8; name the right --encoding, or replace such bytes with --invalid-bytes replace",
                "textpipeline: error: c.txt (c.txt) failed in input: invalid_bytes: byte 4 of the document is not valid utf-16; name the right --encoding, or replace such bytes with --invalid-bytes replace",
            ],
            result.Messages);
        Assert.Equal(["b.txt@0 invalid_bytes | caf\u00E9", "c.txt@0 invalid_bytes | \u00FF\u00FEc\0\0\u00D8"], QuarantineFile.Read(_work));
    }

    [Fact]
    public void Run_BadUnitInUtf16_SpoilsItsLineAlone()
    {
        byte[] Line(string text) => Encoding.Unicode.GetBytes(text);
        _work.Write("in.jsonl", [0xFF, 0xFE, .. Line("{\"id\":\"a\",\"text\":\"é\"}\n{\"id\":\"b\",\"text\":\""), 0x00, 0xD8, .. Line("\"}\n{\"id\":\"c\",\"text\":\"日\"}\n")]);
        CommandResult result = Run("in.jsonl");
        Assert.Equal((1, "read 3 + derived 0 = written 2 + dropped 0 + quarantined 1"), (result.ExitCode, result.Balance));
        Assert.Equal("{\"id\":\"a\",\"text\":\"é\"}\n{\"id\":\"c\",\"text\":\"日\"}\n", _work.Read("out.jsonl"));
        Assert.Equal(
            ["textpipeline: error: in.jsonl@23 (in.jsonl:2) failed in input: invalid_bytes: the line has code units that are not valid utf-16, the first at byte 18 of it as UTF-8; name the right --encoding, or replace such units with --invalid-bytes replace"],
            result.Messages);
        Assert.Equal(["in.jsonl@23 invalid_bytes | {\"id\":\"b\",\"text\":\"\u00FF\"}"], QuarantineFile.Read(_work));

        Assert.Equal(0, _work.Run("run", "pipeline.yaml", "in.jsonl", "--invalid-bytes", "replace", "-o", "all.jsonl").ExitCode);
        Assert.Equal("{\"id\":\"a\",\"text\":\"é\"}\n{\"id\":\"b\",\"text\":\"\uFFFD\"}\n{\"id\":\"c\",\"text\":\"日\"}\n", _work.Read("all.jsonl"));
    }

    // The limit on memory is a fraction of the line, so that none but a reader that lets go of it passes.
    [Theory]
    [InlineData(1_000_000, "0x4000000")]
    [InlineData(128 << 20, "0x1C000000")]
    public void Run_LineOf200Megabytes_IsSetAsideWithItsPlaceAndLength(int limit, string memory)
    {
        byte[] piece = new byte[1 << 20];
        piece.AsSpan().Fill((byte)'y');
        using (FileStream file = File.Create(_work.Path("in.jsonl")))
        {
            file.Write("{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\""u8);
            for (int i = 0; i < 200; i++)
            {
                file.Write(piece);
            }

            file.Write("\"}\n{\"id\":\"c\",\"text\":\"x\"}\n"u8);
        }

        _work.Variables["DOTNET_GCHeapHardLimit"] = memory;
        CommandResult result = Run("in.jsonl", "--max-document-bytes", limit.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(
            [$"textpipeline: error: in.jsonl@22 (in.jsonl:2) failed in input: too_long: the document has 209715220 bytes, more than the {limit} of --max-document-bytes"], result.Messages);
        Assert.Equal((1, "read 3 + derived 0 = written 2 + dropped 0 + quarantined 1"), (result.ExitCode, result.Balance));
        Assert.Equal("{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"c\",\"text\":\"x\"}\n", _work.Read("out.jsonl"));
        Assert.Equal([$"in.jsonl@22 too_long | {{\"id\":\"b\",\"text\":\"{new string('y', 42)}"], QuarantineFile.Read(_work));
    }
}
