using System.Collections.Immutable;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.PipelineTests.Reading;

/// <summary>Reads the cases of a test file, or those of a pipeline's <c>tests</c>, and reports everything that is wrong with them at once.</summary>
internal sealed class TestSuiteReader
{
    /// <summary>How the name of a test file ends: <c>news_id.test.yaml</c> tests <c>news_id.yaml</c>.</summary>
    public const string Extension = ".test.yaml";

    private readonly List<Diagnostic> _diagnostics;

    private TestSuiteReader(List<Diagnostic> diagnostics) => _diagnostics = diagnostics;

    /// <summary>Reads a test file.</summary>
    /// <param name="path">The file as messages name it; relative paths in it start at its folder.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="diagnostics">Gains every fault, in the order of the file.</param>
    /// <returns>What could be read, or null where that is nothing. It may run only where no error was added.</returns>
    public static TestSuite? Read(string path, ReadOnlySpan<byte> utf8, List<Diagnostic> diagnostics)
    {
        var found = new List<Diagnostic>();
        SourceNode? root = SourceReader.Read(path, utf8, found);
        TestSuite? suite = root is null ? null : new TestSuiteReader(found).ReadFile(path, root);
        diagnostics.AddRange(found.OrderBy(fault => fault.Position ?? default));
        return suite;
    }

    /// <summary>Reads the cases that stand in a pipeline.</summary>
    /// <param name="path">The pipeline's file.</param>
    /// <param name="tests">The value of its key <c>tests</c>.</param>
    /// <param name="diagnostics">Gains every fault, in the order of the file.</param>
    public static TestSuite Read(string path, SourceNode tests, List<Diagnostic> diagnostics)
    {
        var found = new List<Diagnostic>();
        var reader = new TestSuiteReader(found);
        var suite = new TestSuite(path, path, reader.ReadCases(path, "tests", tests));
        diagnostics.AddRange(found.OrderBy(fault => fault.Position ?? default));
        return suite;
    }

    private TestSuite? ReadFile(string path, SourceNode root)
    {
        if (root is SourceScalar { IsNull: true })
        {
            _diagnostics.Add(PipelineTestDiagnostics.EmptyFile(SourcePosition.WholeFile(path)));
            return null;
        }

        if (root is not SourceMapping mapping)
        {
            _diagnostics.Add(DefinitionDiagnostics.WrongType(root.Position, "a test file", "a mapping with 'cases'", root.Describe()));
            return null;
        }

        var keyed = new KeyedMapping(mapping, TestKeys.File, _diagnostics);
        SourceScalar? named = keyed.ReadText("pipeline");
        string file = Path.GetFileName(path);
        string beside = file.EndsWith(Extension, StringComparison.Ordinal) ? file[..^Extension.Length] + ".yaml" : file;
        string pipeline = Path.Combine(Path.GetDirectoryName(path) ?? "", named?.Value ?? beside);
        if (!File.Exists(pipeline))
        {
            _diagnostics.Add(PipelineTestDiagnostics.NoPipeline(named?.Position ?? SourcePosition.WholeFile(path), named?.Value ?? beside));
        }

        SourceSequence? cases = keyed.ReadRequiredList("cases", "a list of cases");
        return new TestSuite(path, pipeline, cases is null ? [] : ReadCases(path, "cases", cases));
    }

    private ImmutableArray<TestCase> ReadCases(string path, string key, SourceNode node)
    {
        if (node is not SourceSequence list)
        {
            _diagnostics.Add(DefinitionDiagnostics.WrongType(node.Position, $"'{key}'", "a list of cases", node.Describe()));
            return [];
        }

        if (list.Items.IsEmpty)
        {
            _diagnostics.Add(PipelineTestDiagnostics.NoCases(list.Position));
        }

        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var cases = ImmutableArray.CreateBuilder<TestCase>(list.Items.Length);
        var reader = new CaseReader(Path.GetDirectoryName(Path.GetFullPath(path))!, _diagnostics);
        foreach (SourceNode item in list.Items)
        {
            if (reader.Read(item) is not { } one)
            {
                continue;
            }

            if (!lines.TryAdd(one.Name, one.Position.Line))
            {
                _diagnostics.Add(PipelineTestDiagnostics.DuplicateName(one.Position, one.Name, lines[one.Name]));
            }

            cases.Add(one);
        }

        return cases.DrainToImmutable();
    }
}
