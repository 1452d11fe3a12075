namespace TextPipeline.Core.Definitions.Values;

/// <summary>What a <see cref="TextPiece"/> is.</summary>
internal enum TextPieceKind
{
    /// <summary>Characters that stand for themselves.</summary>
    Literal,

    /// <summary><c>${NAME}</c>.</summary>
    Variable,

    /// <summary><c>${NAME:-default}</c>: the default also where the variable is empty.</summary>
    VariableOrDefault,

    /// <summary><c>${NAME:?message}</c>: the message where the variable is not set or is empty.</summary>
    VariableOrMessage,

    /// <summary><c>${params.NAME}</c>.</summary>
    Param,

    /// <summary>It begins with <c>${</c> and is none of these.</summary>
    Malformed,
}
