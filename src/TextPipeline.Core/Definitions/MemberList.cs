using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>The members of a mapping that is being read. Reports keys that are no words or are repeated, and leaves them out.</summary>
internal sealed class MemberList(List<Diagnostic> diagnostics)
{
    private readonly ImmutableArray<SourceMember>.Builder _members = ImmutableArray.CreateBuilder<SourceMember>();
    private readonly Dictionary<string, SourceNode> _keys = new(StringComparer.Ordinal);

    public void Add(SourceNode key, SourceNode value)
    {
        if (key is not SourceScalar { Value: not "" } scalar)
        {
            diagnostics.Add(DefinitionDiagnostics.KeyNotPlain(key.Position, key.Describe()));
        }
        else if (scalar is { Value: "<<", IsQuoted: false })
        {
            diagnostics.Add(DefinitionDiagnostics.MergeKey(key.Position));
        }
        else if (!_keys.TryAdd(scalar.Value, key))
        {
            diagnostics.Add(DefinitionDiagnostics.DuplicateKey(key.Position, scalar.Value, _keys[scalar.Value].Position.Line));
        }
        else
        {
            _members.Add(new SourceMember(scalar, value));
        }
    }

    public ImmutableArray<SourceMember> Build() => _members.DrainToImmutable();
}
