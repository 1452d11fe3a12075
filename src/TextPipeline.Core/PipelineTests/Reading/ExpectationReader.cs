using System.Collections.Immutable;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.PipelineTests.Expectations;

namespace TextPipeline.Core.PipelineTests.Reading;

/// <summary>Reads what a case expects.</summary>
internal sealed class ExpectationReader(MemberReader members, List<Diagnostic> diagnostics)
{
    private static readonly (string Key, OutcomeKind Kind)[] Endings =
        [("dropped", OutcomeKind.Dropped), ("quarantined", OutcomeKind.Quarantined), ("halted", OutcomeKind.Halted)];

    private static readonly string[] NeedOutput = ["text", "metadata", "annotations", "annotations_exact", "golden"];

    private readonly ValueReader _values = new(diagnostics);

    public Expectation? Read(SourceNode node)
    {
        if (node is not SourceMapping mapping)
        {
            diagnostics.Add(DefinitionDiagnostics.WrongType(node.Position, "'expect'", "a mapping", node.Describe()));
            return null;
        }

        var keyed = new KeyedMapping(mapping, TestKeys.Expect, diagnostics);
        if (mapping.Members.IsEmpty)
        {
            diagnostics.Add(PipelineTestDiagnostics.NothingExpected(node.Position));
        }

        ImmutableArray<AnnotationPattern> annotations = members.ReadAnnotations(keyed.ReadList("annotations", "a list of annotations"));
        return new Expectation(node.Position)
        {
            Id = keyed.ReadText("id"),
            Text = keyed.Find("text") is { } text ? _values.ReadText(text) : null,
            Metadata = [.. members.ReadMetadataMembers(keyed.Find("metadata")).Select(member => new MemberExpectation(member.Key, _values.ReadMember(member.Value)))],
            Annotations = annotations,
            ExactTypes = ReadExactTypes(keyed.Find("annotations_exact"), annotations),
            Ending = ReadEnding(keyed),
            Golden = keyed.ReadText("golden"),
            Documents = ReadDocuments(keyed),
        };
    }

    private ImmutableArray<string> ReadExactTypes(SourceNode? node, ImmutableArray<AnnotationPattern> annotations)
    {
        switch (node)
        {
            case SourceScalar { IsQuoted: false, Value: "true" }:
                return [.. annotations.Select(annotation => annotation.Type).Distinct(StringComparer.Ordinal)];
            case null or SourceScalar { IsQuoted: false, Value: "false" }:
                return [];
            case SourceSequence list when list.Items.All(item => item is SourceScalar { IsNull: false }):
                return [.. list.Items.Select(item => ((SourceScalar)item).Value)];
            default:
                diagnostics.Add(DefinitionDiagnostics.WrongType(node.Position, "'annotations_exact'", "true or a list of types", node.Describe()));
                return [];
        }
    }

    private EndingExpectation? ReadEnding(KeyedMapping keyed)
    {
        (string Key, EndingExpectation Ending)? found = null;
        foreach ((string key, OutcomeKind kind) in Endings)
        {
            if (keyed.Find(key) is not { } node)
            {
                continue;
            }

            if (found is { } first)
            {
                diagnostics.Add(PipelineTestDiagnostics.SeveralEndings(node.Position, first.Key, key));
            }

            found ??= (key, ReadEnding(key, kind, node));
        }

        if (found is not { } ending)
        {
            return null;
        }

        foreach (string key in NeedOutput)
        {
            if (keyed.Find(key) is { } useless)
            {
                diagnostics.Add(PipelineTestDiagnostics.NothingForDropped(useless.Position, key, ending.Key));
            }
        }

        return ending.Ending;
    }

    private EndingExpectation ReadEnding(string key, OutcomeKind kind, SourceNode node)
    {
        switch (node)
        {
            case SourceScalar { IsNull: false } reason:
                return new EndingExpectation(node.Position, kind, reason is { IsQuoted: false, Value: "true" } ? null : reason.Value, null);
            case SourceMapping mapping:
                var keyed = new KeyedMapping(mapping, TestKeys.Ending, diagnostics);
                return new EndingExpectation(node.Position, kind, keyed.ReadText("reason")?.Value, keyed.ReadText("stage")?.Value);
            default:
                diagnostics.Add(DefinitionDiagnostics.WrongType(node.Position, $"'{key}'", "a reason, or a mapping with 'reason' and 'stage'", node.Describe()));
                return new EndingExpectation(node.Position, kind, null, null);
        }
    }

    private ImmutableArray<Expectation> ReadDocuments(KeyedMapping keyed)
    {
        if (keyed.Find("documents") is null)
        {
            return default;
        }

        var documents = ImmutableArray.CreateBuilder<Expectation>();
        foreach (string key in TestKeys.Expect.Known)
        {
            if (key is not ("golden" or "documents") && keyed.Find(key) is { } misplaced)
            {
                diagnostics.Add(PipelineTestDiagnostics.BesideDocuments(misplaced.Position, key));
            }
        }

        foreach (SourceNode item in keyed.ReadList("documents", "a list with what is expected of each document")?.Items ?? [])
        {
            if (Read(item) is { } expectation)
            {
                if (!expectation.Documents.IsDefault)
                {
                    diagnostics.Add(PipelineTestDiagnostics.NestedDocuments(expectation.Position));
                }

                documents.Add(expectation);
            }
        }

        return documents.DrainToImmutable();
    }
}
