namespace TextPipeline.Core.IO.Inputs;

/// <summary>Why bytes of an input are no document.</summary>
/// <param name="Reason">What kind, as snake_case.</param>
/// <param name="Message">What is wrong, for a person.</param>
internal sealed record InputFault(string Reason, string Message)
{
    public static InputFault Malformed(string what) => new("malformed_json", $"the line is not a JSON object: {what}");

    public static InputFault DuplicateMember(string name) => new("duplicate_member", $"the member '{name}' occurs twice in the object");

    public static InputFault NameTaken(string name, string field) =>
        new("duplicate_member", $"the member '{name}' is in the way: it would be written beside '{field}', which is read as '{name}'");

    public static InputFault MissingText(string name) => new("missing_text", $"the object has no member '{name}'");

    public static InputFault WrongText(string name, string kind) => new("wrong_text", $"the member '{name}' is {kind}; a string is wanted");

    public static InputFault WrongId(string name, string kind) => new("wrong_id", $"the member '{name}' is {kind}; a string that is not empty, or a whole number, is wanted");

    public static InputFault WrongAnnotations(string what) => new("wrong_annotations", $"the member 'annotations' cannot be read: {what}");

    public static InputFault InvalidBytes(string encoding, long offset) => new(
        "invalid_bytes", $"byte {offset} of the document is not valid {encoding}; name the right --encoding, or replace such bytes with --invalid-bytes replace");

    /// <summary>For lines that became UTF-8 before they were cut: where in the file the units lie is not known.</summary>
    public static InputFault InvalidUnits(string encoding, long offset) => new(
        "invalid_bytes", $"the line has code units that are not valid {encoding}, the first at byte {offset} of it as UTF-8; name the right --encoding, or replace such units with --invalid-bytes replace");

    public static InputFault TooLong(long length, int limit) => new(
        "too_long", $"the document has {length} bytes, more than the {limit} of --max-document-bytes");

    public static InputFault Unreadable(string what) => new("unreadable_input", $"the file cannot be read from here on: {what}");

    /// <summary>Why a file could not be read to its end.</summary>
    public static InputFault Unreadable(InputFile file, Exception exception) => Unreadable(exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => file.Length is null ? "there is nothing under its name, or it is a link that leads nowhere" : "it is not there any more",
        EndOfStreamException => "it ends before the place where reading was to go on",
        _ => exception.Message,
    });

    public static InputFault DuplicateId(string id) => new("duplicate_id", $"an earlier document of the run has the id '{id}'");
}
