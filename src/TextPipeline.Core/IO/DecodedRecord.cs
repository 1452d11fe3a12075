namespace TextPipeline.Core.IO;

/// <summary>A document and, where it was read from JSON, the bytes that it was read from: what no stage touched is written back as it came.</summary>
/// <param name="Document">The document.</param>
/// <param name="Line">The whole JSON object in UTF-8; empty where the input is no JSON.</param>
/// <param name="Id">The value of <c>id</c> in it; empty where there is none.</param>
/// <param name="Text">The value of <c>text</c>, with its quotes.</param>
internal readonly record struct DecodedRecord(Document Document, ReadOnlyMemory<byte> Line, ReadOnlyMemory<byte> Id, ReadOnlyMemory<byte> Text);
