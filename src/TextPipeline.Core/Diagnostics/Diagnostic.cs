namespace TextPipeline.Core.Diagnostics;

/// <summary>One finding: a stable code, where, what is wrong, and what to do about it.</summary>
/// <param name="Code">Such as <c>TP1001</c>; stays with the finding for good.</param>
/// <param name="Severity">Whether a pipeline can run in spite of it.</param>
/// <param name="Position">Where, or null where no file is at fault.</param>
/// <param name="Message">What is wrong, and what is near or to be done; one line without a full stop.</param>
internal sealed record Diagnostic(string Code, Severity Severity, SourcePosition? Position, string Message)
{
    public static Diagnostic Error(string code, SourcePosition? position, string message) => new(code, Severity.Error, position, message);

    public static Diagnostic Warning(string code, SourcePosition? position, string message) => new(code, Severity.Warning, position, message);

    public static Diagnostic Note(string code, SourcePosition? position, string message) => new(code, Severity.Note, position, message);

    /// <summary><c>file:line:column: error TP1001: message</c>, as editors and build logs read it.</summary>
    public override string ToString()
    {
        string severity = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
        return Position is { } position ? $"{position}: {severity} {Code}: {Message}" : $"{severity} {Code}: {Message}";
    }
}
