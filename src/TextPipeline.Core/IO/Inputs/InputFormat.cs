namespace TextPipeline.Core.IO.Inputs;

/// <summary>How documents lie in a file.</summary>
internal enum InputFormat
{
    /// <summary>The file is one plain-text document.</summary>
    Text,

    /// <summary>The file is one HTML document; its charset is found as browsers do.</summary>
    Html,

    /// <summary>Each line is a document as a JSON object.</summary>
    Jsonl,
}
