using System.Collections.Immutable;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests.Reading;

namespace TextPipeline.Core.PipelineTests;

/// <summary>Finds and reads tests: test files, pipelines with tests in them, and folders of both.</summary>
internal sealed class TestSearch
{
    private readonly List<Diagnostic> _diagnostics;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TestSuite>.Builder _suites = ImmutableArray.CreateBuilder<TestSuite>();

    private TestSearch(List<Diagnostic> diagnostics) => _diagnostics = diagnostics;

    /// <summary>The tests of some paths: in the order of the paths, in a folder by ordinal path. A file with a fault has no suite.</summary>
    public static ImmutableArray<TestSuite> Find(IEnumerable<string> paths, List<Diagnostic> diagnostics)
    {
        var search = new TestSearch(diagnostics);
        foreach (string path in paths)
        {
            search.Add(path);
        }

        return search._suites.DrainToImmutable();
    }

    private void Add(string path)
    {
        if (Directory.Exists(path))
        {
            AddFolder(path);
        }
        else if (!File.Exists(path))
        {
            _diagnostics.Add(PipelineTestDiagnostics.PathNotFound(path));
        }
        else if (path.EndsWith(TestSuiteReader.Extension, StringComparison.Ordinal))
        {
            AddTestFile(path);
        }
        else if (!AddPipeline(path))
        {
            _diagnostics.Add(PipelineTestDiagnostics.NoTests(path));
        }
    }

    private void AddFolder(string folder)
    {
        bool any = false;
        string[] files = Directory.GetFiles(folder, "*.yaml", new EnumerationOptions { RecurseSubdirectories = true });
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            bool isTestFile = file.EndsWith(TestSuiteReader.Extension, StringComparison.Ordinal);
            if (isTestFile)
            {
                AddTestFile(file);
            }

            any |= isTestFile || AddInside(file);
        }

        if (!any)
        {
            _diagnostics.Add(PipelineTestDiagnostics.NoTests(folder));
        }
    }

    private bool AddPipeline(string path)
    {
        string beside = Path.ChangeExtension(path, null) + TestSuiteReader.Extension;
        bool hasTestFile = File.Exists(beside);
        if (hasTestFile)
        {
            AddTestFile(beside);
        }

        return AddInside(path) || hasTestFile;
    }

    private void AddTestFile(string path)
    {
        int before = _diagnostics.Count;
        if (_read.Add(Path.GetFullPath(path)) && ReadBytes(path) is { } utf8)
        {
            Keep(TestSuiteReader.Read(path, utf8, _diagnostics), before);
        }
    }

    // Whatever else is wrong with a pipeline is found when it is loaded; a YAML file of another kind has no stages.
    private bool AddInside(string path)
    {
        int before = _diagnostics.Count;
        if (ReadBytes(path) is not { } utf8 || utf8.AsSpan().IndexOf("tests"u8) < 0
            || PipelineDefinitionReader.Read(path, utf8, []) is not { Tests: { } tests, Stages.IsEmpty: false })
        {
            return false;
        }

        if (_read.Add(Path.GetFullPath(path)))
        {
            Keep(TestSuiteReader.Read(path, tests, _diagnostics), before);
        }

        return true;
    }

    private void Keep(TestSuite? suite, int before)
    {
        if (suite is not null && !_diagnostics.Skip(before).Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            _suites.Add(suite);
        }
    }

    private byte[]? ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Add(PipelineTestDiagnostics.NotReadable(path, exception.Message));
            return null;
        }
    }
}
