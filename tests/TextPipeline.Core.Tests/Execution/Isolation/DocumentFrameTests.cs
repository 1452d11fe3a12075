using CsCheck;
using TextPipeline.Core.Execution.Isolation.Frames;

namespace TextPipeline.Core.Tests.Execution.Isolation;

/// <summary>Documents on their way between processes.</summary>
public sealed class DocumentFrameTests
{
    [Fact]
    public void Read_AnyDocument_IsTheSame() => SampleDocuments.Any.Sample(document =>
        SampleDocuments.AreSame(document, DocumentFrame.Read(Written(frame => DocumentFrame.Write(frame, document)))));

    [Fact]
    public void ReadDelta_AnyStep_IsTheSame() => SampleDocuments.Step.Sample(step =>
        SampleDocuments.AreSame(step.After, DocumentFrame.ReadDelta(Written(frame => DocumentFrame.WriteDelta(frame, step.Before, step.After)), step.Before)));

    [Fact]
    public void ReadDelta_PartThatDidNotChange_IsTheOneThatTheHostHas()
    {
        Document before = Document.Create("a", "text").With(MetadataKeys.Title, "t").Annotate(new Annotation("mark", new TextSpan(0, 4)));
        Document after = before.Annotate(new Annotation("mark", new TextSpan(1, 1)));

        Document read = DocumentFrame.ReadDelta(Written(frame => DocumentFrame.WriteDelta(frame, before, after)), before);

        Assert.Same(before.Text, read.Text);
        Assert.Same(before.Metadata, read.Metadata);
        Assert.Same(before.Annotations[0], read.Annotations[0]);
    }

    [Fact]
    public void Read_FrameThatIsCutAnywhere_IsRefused()
    {
        Document document = Document.Create("a", "text").With(MetadataKeys.Title, "t").Annotate(new Annotation("mark", new TextSpan(0, 4)));
        byte[] payload = Payload(frame => DocumentFrame.Write(frame, document));
        for (int length = 0; length < payload.Length; length++)
        {
            Assert.Throws<InvalidFrameException>(() => DocumentFrame.Read(new FrameReader(payload, length)));
        }
    }

    // Whatever comes in the place of a document: it is refused, and takes no memory that is not there.
    [Fact]
    public void Read_AnyBytes_AreADocumentOrRefused() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        try
        {
            DocumentFrame.Read(new FrameReader(bytes, bytes.Length));
        }
        catch (InvalidFrameException)
        {
            // Most are.
        }
    });

    private static FrameReader Written(Action<FrameWriter> write) => Payload(write) is var payload ? new FrameReader(payload, payload.Length) : null!;

    private static byte[] Payload(Action<FrameWriter> write)
    {
        var frame = new FrameWriter();
        write(frame.Begin(FrameKind.Documents));
        return frame.Written[FrameWriter.HeaderLength..].ToArray();
    }
}
