using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests.Expectations;

namespace TextPipeline.Core.PipelineTests.Reading;

/// <summary>Reads what inputs, mocks and expectations have in common: metadata and annotations.</summary>
internal sealed class MemberReader(List<Diagnostic> diagnostics)
{
    // What a document has beside its metadata.
    private static readonly string[] TakenByDocuments = ["id", "text", "annotations"];

    /// <summary>The members of a mapping; none where it is not given or is no mapping, which is reported.</summary>
    public ImmutableArray<SourceMember> ReadMapping(SourceNode? node, string what, string wanted)
    {
        if (node is not null and not SourceMapping and not SourceScalar { IsNull: true })
        {
            diagnostics.Add(DefinitionDiagnostics.WrongType(node.Position, what, wanted, node.Describe()));
        }

        return node is SourceMapping mapping ? mapping.Members : [];
    }

    /// <summary>The members of a <c>metadata</c>, without those whose names are taken, which are reported.</summary>
    public ImmutableArray<SourceMember> ReadMetadataMembers(SourceNode? node)
    {
        ImmutableArray<SourceMember> members = ReadMapping(node, "'metadata'", "a mapping of members");
        foreach (SourceMember member in members)
        {
            if (TakenByDocuments.Contains(member.Key.Value))
            {
                diagnostics.Add(PipelineTestDiagnostics.TakenName(member.Key.Position, member.Key.Value));
            }
        }

        return members.RemoveAll(member => TakenByDocuments.Contains(member.Key.Value));
    }

    public Metadata ReadMetadata(SourceNode? node) => ToMetadata(ReadMetadataMembers(node));

    public static Metadata ToMetadata(ImmutableArray<SourceMember> members)
    {
        Metadata metadata = Metadata.Empty;
        foreach (SourceMember member in members)
        {
            metadata = metadata.With(new MetadataKey<JsonElement>(member.Key.Value), SourceJson.Read(member.Value));
        }

        return metadata;
    }

    public ImmutableArray<AnnotationPattern> ReadAnnotations(SourceSequence? list)
    {
        var patterns = ImmutableArray.CreateBuilder<AnnotationPattern>();
        foreach (SourceNode item in list?.Items ?? [])
        {
            if (item is not SourceMapping mapping)
            {
                diagnostics.Add(DefinitionDiagnostics.WrongType(item.Position, "an annotation", "a mapping with 'type' and 'text'", item.Describe()));
                continue;
            }

            // Features have names of their own, so any other key is one.
            var keyed = new KeyedMapping(mapping, new KeySet("an annotation", [.. mapping.Members.Select(member => member.Key.Value), "type"]), diagnostics);
            SourceScalar? type = keyed.ReadRequiredText("type");
            SourceScalar? text = keyed.ReadText("text");
            if (type is not null)
            {
                patterns.Add(new AnnotationPattern(item.Position, type.Value, text?.Value, mapping.Members.RemoveAll(member => member.Key.Value is "type" or "text")));
            }
        }

        return patterns.DrainToImmutable();
    }
}
