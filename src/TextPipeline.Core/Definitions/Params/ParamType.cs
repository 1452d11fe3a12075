namespace TextPipeline.Core.Definitions.Params;

/// <summary>The key <c>type</c> of a param.</summary>
internal enum ParamType
{
    String,
    Bool,
    Int,
    Number,
    List,
}
