using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests.Expectations;

namespace TextPipeline.Core.PipelineTests.Reading;

/// <summary>Reads what a text or a member of the metadata is held against.</summary>
internal sealed class ValueReader(List<Diagnostic> diagnostics)
{
    // For patterns that need backtracking; the texts of tests are short.
    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(2);

    public ValueExpectation ReadText(SourceNode node)
    {
        if (node is SourceMapping mapping)
        {
            return ReadChecks(mapping);
        }

        if (node is not SourceScalar { IsNull: false })
        {
            diagnostics.Add(DefinitionDiagnostics.WrongType(node.Position, "'text'", "a text, or a mapping such as { contains: [a, b] }", node.Describe()));
        }

        return new ValueExpectation { EqualTo = node };
    }

    /// <summary>A member's value may be a mapping itself; it is one of checks where every key of it is the name of a check.</summary>
    public ValueExpectation ReadMember(SourceNode node) =>
        node is SourceMapping { Members: { IsEmpty: false } members } mapping && members.All(member => TestKeys.Value.Contains(member.Key.Value))
            ? ReadChecks(mapping)
            : new ValueExpectation { EqualTo = node };

    private ValueExpectation ReadChecks(SourceMapping mapping)
    {
        var keyed = new KeyedMapping(mapping, TestKeys.Value, diagnostics);
        if (mapping.Members.IsEmpty)
        {
            diagnostics.Add(PipelineTestDiagnostics.NothingExpected(mapping.Position));
        }

        SourceScalar? pattern = keyed.ReadText("matches");
        return new ValueExpectation
        {
            EqualTo = keyed.Find("equals"),
            Contains = ReadParts(keyed, "contains"),
            NotContains = ReadParts(keyed, "not_contains"),
            Matches = pattern is null ? null : ReadPattern(pattern),
            MatchesPosition = pattern?.Position,
            FromText = ReadFlag(keyed, "from_text") ? keyed.Find("from_text")!.Position : null,
        };
    }

    private ImmutableArray<SourceScalar> ReadParts(KeyedMapping keyed, string key)
    {
        SourceNode? node = keyed.Find(key);
        ImmutableArray<SourceNode> items = node switch
        {
            null => [],
            SourceSequence list => list.Items,
            _ => [node],
        };
        var parts = ImmutableArray.CreateBuilder<SourceScalar>(items.Length);
        foreach (SourceNode item in items)
        {
            if (item is not SourceScalar { IsNull: false } part)
            {
                diagnostics.Add(DefinitionDiagnostics.WrongType(item.Position, $"'{key}'", "a text or a list of texts", item.Describe()));
            }
            else if (part.Value.Length == 0)
            {
                diagnostics.Add(PipelineTestDiagnostics.EmptyText(part.Position, key));
            }
            else
            {
                parts.Add(part);
            }
        }

        return parts.DrainToImmutable();
    }

    private Regex? ReadPattern(SourceScalar pattern)
    {
        const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline;
        try
        {
            return new Regex(pattern.Value, Options | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern.Value, Options, MatchLimit);
        }
        catch (ArgumentException exception)
        {
            diagnostics.Add(PipelineTestDiagnostics.WrongPattern(pattern.Position, exception.Message));
            return null;
        }
    }

    private bool ReadFlag(KeyedMapping keyed, string key)
    {
        SourceNode? node = keyed.Find(key);
        if (node is null or SourceScalar { IsQuoted: false, Value: "true" or "false" })
        {
            return node is SourceScalar { Value: "true" };
        }

        diagnostics.Add(DefinitionDiagnostics.WrongType(node.Position, $"'{key}'", "true or false", node.Describe()));
        return false;
    }
}
