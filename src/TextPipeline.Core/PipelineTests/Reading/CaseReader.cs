using System.Collections.Immutable;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests.Expectations;

namespace TextPipeline.Core.PipelineTests.Reading;

/// <summary>Reads one case.</summary>
internal sealed class CaseReader
{
    private readonly string _folder;
    private readonly List<Diagnostic> _diagnostics;
    private readonly ExpectationReader _expectations;
    private readonly MemberReader _members;

    /// <summary>Makes a reader.</summary>
    /// <param name="folder">Where relative paths start.</param>
    /// <param name="diagnostics">Gains every fault.</param>
    public CaseReader(string folder, List<Diagnostic> diagnostics)
    {
        _folder = folder;
        _diagnostics = diagnostics;
        _members = new MemberReader(diagnostics);
        _expectations = new ExpectationReader(_members, diagnostics);
    }

    /// <summary>The case, or null where something is missing or wrong, which is then reported.</summary>
    public TestCase? Read(SourceNode node)
    {
        if (node is not SourceMapping mapping)
        {
            _diagnostics.Add(DefinitionDiagnostics.WrongType(node.Position, "a case", "a mapping with 'name', 'input' and 'expect'", node.Describe()));
            return null;
        }

        var keyed = new KeyedMapping(mapping, TestKeys.Case, _diagnostics);
        SourceScalar? name = keyed.ReadRequiredText("name");
        TestInput? input = ReadInput(Require(keyed, mapping, "input"));
        Metadata metadata = _members.ReadMetadata(keyed.Find("metadata"));
        ImmutableArray<StageMock> mocks = ReadMocks(keyed.Find("mocks"));
        Expectation? expect = Require(keyed, mapping, "expect") is { } expected ? _expectations.Read(expected) : null;
        return name is null || input is null || expect is null ? null : new TestCase(node.Position, name.Value, input, metadata, mocks, expect);
    }

    private SourceNode? Require(KeyedMapping keyed, SourceMapping mapping, string key)
    {
        SourceNode? node = keyed.Find(key);
        if (node is null)
        {
            _diagnostics.Add(DefinitionDiagnostics.MissingKey(mapping.Position, TestKeys.Case.Owner, key));
        }

        return node;
    }

    private TestInput? ReadInput(SourceNode? node)
    {
        switch (node)
        {
            case null:
                return null;
            case SourceScalar { IsNull: false } text:
                return new TestInput.Inline(text.Value, null);
            case SourceMapping mapping:
                var keyed = new KeyedMapping(mapping, TestKeys.Input, _diagnostics);
                string? id = keyed.ReadText("id")?.Value;
                if (keyed.Find("file") is null)
                {
                    return keyed.ReadRequiredText("text") is { } inline ? new TestInput.Inline(inline.Value, id) : null;
                }

                return keyed.ReadText("file") is { } file ? ReadFile(file, id) : null;
            default:
                _diagnostics.Add(DefinitionDiagnostics.WrongType(node.Position, "'input'", "a text, or a mapping with 'text' or 'file'", node.Describe()));
                return null;
        }
    }

    private TestInput.FromFile? ReadFile(SourceScalar file, string? id)
    {
        if (File.Exists(Path.Combine(_folder, file.Value)))
        {
            return new TestInput.FromFile(file.Position, file.Value, id);
        }

        _diagnostics.Add(PipelineTestDiagnostics.NoInputFile(file.Position, file.Value));
        return null;
    }

    private ImmutableArray<StageMock> ReadMocks(SourceNode? node)
    {
        var mocks = ImmutableArray.CreateBuilder<StageMock>();
        foreach (SourceMember member in _members.ReadMapping(node, "'mocks'", "a mapping from labels to what they give"))
        {
            mocks.Add(ReadMock(member));
        }

        return mocks.DrainToImmutable();
    }

    private StageMock ReadMock(SourceMember entry)
    {
        var mock = new StageMock(entry.Key.Position, entry.Key.Value);
        if (entry.Value is not SourceMapping mapping)
        {
            _diagnostics.Add(DefinitionDiagnostics.WrongType(
                entry.Value.Position, "a mock", "a mapping ('{}' lets documents through as they come)", entry.Value.Describe()));
            return mock;
        }

        var keyed = new KeyedMapping(mapping, TestKeys.Mock, _diagnostics);
        mock = mock with
        {
            Text = keyed.ReadText("text")?.Value,
            Metadata = _members.ReadMetadata(keyed.Find("metadata")),
            Annotations = _members.ReadAnnotations(keyed.ReadList("annotations", "a list of annotations")),
            Drop = keyed.ReadText("drop")?.Value,
            Fail = keyed.ReadText("fail")?.Value,
        };
        foreach (AnnotationPattern annotation in mock.Annotations.Where(annotation => annotation.Text is null))
        {
            _diagnostics.Add(DefinitionDiagnostics.MissingKey(annotation.Position, "an annotation of a mock", "text"));
        }

        foreach (SourceMember member in mock.Annotations.SelectMany(annotation => annotation.Features).Where(feature => feature.Key.Value is "start" or "end"))
        {
            _diagnostics.Add(PipelineTestDiagnostics.PlacedByText(member.Key.Position, member.Key.Value));
        }

        bool document = keyed.Find("text") is not null || keyed.Find("metadata") is not null || keyed.Find("annotations") is not null;
        if ((document ? 1 : 0) + (mock.Drop is null ? 0 : 1) + (mock.Fail is null ? 0 : 1) > 1)
        {
            _diagnostics.Add(PipelineTestDiagnostics.SeveralVerdicts(entry.Key.Position));
        }

        return mock;
    }
}
