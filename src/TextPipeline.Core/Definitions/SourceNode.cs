using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>A value of a YAML file and where it stands: a <see cref="SourceScalar"/>, a <see cref="SourceSequence"/> or a <see cref="SourceMapping"/>.</summary>
/// <param name="position">Its first character. A value reached through an alias stands where its anchor is.</param>
/// <remarks>Immutable. A node that aliases share is one object, so a walk counts it once for each alias; the reader bounds the sum.</remarks>
internal abstract class SourceNode(SourcePosition position)
{
    public SourcePosition Position { get; } = position;

    /// <summary>What was found, for a message that wanted something else: <c>a list</c>, <c>the string 'x'</c>.</summary>
    public abstract string Describe();
}
