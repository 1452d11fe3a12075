using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests.Reading;

namespace TextPipeline.Core.PipelineTests.Updating;

/// <summary>The test file that gains recorded cases.</summary>
/// <param name="TestPath">The test file, which need not exist yet.</param>
/// <param name="PipelinePath">Its pipeline.</param>
internal sealed record RecordTarget(string TestPath, string PipelinePath)
{
    /// <summary>The target that a path names: a test file, or a pipeline, whose tests stand beside it. Null where there is a fault, which is then reported.</summary>
    public static RecordTarget? Find(string path, List<Diagnostic> diagnostics)
    {
        bool isTestFile = path.EndsWith(TestSuiteReader.Extension, StringComparison.Ordinal);
        string testPath = isTestFile ? path : Path.ChangeExtension(path, null) + TestSuiteReader.Extension;
        if (File.Exists(testPath))
        {
            return Read(testPath, diagnostics) is { } suite ? new RecordTarget(testPath, suite.PipelinePath) : null;
        }

        string pipeline = isTestFile ? path[..^TestSuiteReader.Extension.Length] + ".yaml" : path;
        if (File.Exists(pipeline))
        {
            return new RecordTarget(testPath, pipeline);
        }

        diagnostics.Add(PipelineTestDiagnostics.NoPipeline(SourcePosition.WholeFile(path), pipeline));
        return null;
    }

    private static TestSuite? Read(string path, List<Diagnostic> diagnostics)
    {
        int before = diagnostics.Count;
        try
        {
            TestSuite? suite = TestSuiteReader.Read(path, File.ReadAllBytes(path), diagnostics);
            return diagnostics.Count == before ? suite : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(PipelineTestDiagnostics.NotReadable(path, exception.Message));
            return null;
        }
    }
}
