namespace TextPipeline.Core.Definitions;

/// <summary>The value of <c>on_error</c>: what becomes of a document that a stage fails on.</summary>
internal enum FailurePolicy
{
    /// <summary><c>quarantine</c>: the document is set aside with the error, the run goes on. The default.</summary>
    Quarantine,

    /// <summary><c>halt</c>: the run ends.</summary>
    Halt,

    /// <summary><c>pass_through</c>: the document goes on as it came, marked.</summary>
    PassThrough,
}
