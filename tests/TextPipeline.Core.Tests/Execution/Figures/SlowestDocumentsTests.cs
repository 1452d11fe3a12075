using System.Diagnostics;
using System.Globalization;
using CsCheck;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Tests.Execution.Figures;

public sealed class SlowestDocumentsTests
{
    private static readonly InputFile File = new("in.jsonl", null, InputFormat.Jsonl, Compression.None);

    private static SlowestDocuments Of(IEnumerable<(int Id, int Milliseconds)> documents)
    {
        var slowest = new SlowestDocuments();
        foreach ((int id, int milliseconds) in documents)
        {
            slowest.Offer(id.ToString(CultureInfo.InvariantCulture), new InputRecord(File, 0, 1, id * 10, id + 1), milliseconds * (Stopwatch.Frequency / 1000));
        }

        return slowest;
    }

    [Fact]
    public void Offer_AnyDocuments_KeepsTheSlowestAndOfEqualsTheFirst() => Gen.Int[0, 20].Array[0, 60].Sample(times =>
    {
        (int Id, int Milliseconds)[] documents = [.. times.Select((time, i) => (i, time))];
        Assert.Equal(
            documents.OrderByDescending(document => document.Milliseconds).Take(10).Select(document => $"{document.Id} in.jsonl:{document.Id + 1} {document.Milliseconds * 1_000_000L}"),
            Of(documents).Select(document => $"{document.Id} {document.Place} {document.Nanoseconds}"));
    });

    [Fact]
    public void Add_LaterPart_IsTheSameAsOfferingAll() => Gen.Int[0, 20].Array[0, 60].Sample(times =>
    {
        (int Id, int Milliseconds)[] documents = [.. times.Select((time, i) => (i, time))];
        SlowestDocuments first = Of(documents[..(times.Length / 2)]);
        first.Add(Of(documents[(times.Length / 2)..]));
        Assert.Equal(Of(documents), first);
        var read = new SlowestDocuments();
        read.Read(FiguresJson.Of(writer => first.Write(writer, "slowest")).GetProperty("slowest"));
        Assert.Equal(first, read);
    });
}
