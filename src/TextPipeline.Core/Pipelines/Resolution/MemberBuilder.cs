using System.Collections.Immutable;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Resolution;

/// <summary>Makes a mapping member by member; members without a value are left out.</summary>
internal sealed class MemberBuilder
{
    private readonly ImmutableArray<SourceMember>.Builder _members = ImmutableArray.CreateBuilder<SourceMember>();

    public static SourceNode Text(string text) => new SourceScalar(default, text, isQuoted: true);

    /// <summary>A number, truth value or duration.</summary>
    public static SourceNode Literal(string text) => new SourceScalar(default, text, isQuoted: false);

    public MemberBuilder Add(string name, string? text) => Add(name, text is null ? null : Text(text));

    public MemberBuilder Add(string name, SourceNode? value)
    {
        if (value is not null)
        {
            _members.Add(new SourceMember(new SourceScalar(default, name, isQuoted: false), value));
        }

        return this;
    }

    public SourceMapping Build() => new(default, _members.DrainToImmutable());
}
