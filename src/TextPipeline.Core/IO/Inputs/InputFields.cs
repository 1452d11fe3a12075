namespace TextPipeline.Core.IO.Inputs;

/// <summary>Which members of an object in JSON Lines are a document's id and text. Written they are always <c>id</c> and <c>text</c>.</summary>
/// <param name="Id">The member with the id.</param>
/// <param name="Text">The member with the text.</param>
internal sealed record InputFields(string Id, string Text)
{
    public static InputFields Default { get; } = new("id", "text");
}
