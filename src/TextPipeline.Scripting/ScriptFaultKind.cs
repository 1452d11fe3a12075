namespace TextPipeline.Scripting;

/// <summary>How a script ended that did not end well.</summary>
internal enum ScriptFaultKind
{
    /// <summary>It threw, or did what JavaScript forbids.</summary>
    Error,

    /// <summary>It took longer than it may.</summary>
    Timeout,

    /// <summary>It allocated more than it may.</summary>
    Memory,

    /// <summary>Its calls nested deeper than they may.</summary>
    Recursion,

    /// <summary>It ran more statements than it may.</summary>
    Statements,
}
