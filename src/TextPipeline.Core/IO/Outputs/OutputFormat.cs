namespace TextPipeline.Core.IO.Outputs;

/// <summary>How documents are written.</summary>
internal enum OutputFormat
{
    /// <summary>For a person: the text, then what stages found out.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    Jsonl,
}
