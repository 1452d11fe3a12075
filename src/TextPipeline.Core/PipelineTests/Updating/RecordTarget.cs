using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests.Reading;

namespace TextPipeline.Core.PipelineTests.Updating;

/// <summary>The test file that gains recorded cases.</summary>
/// <param name="TestPath">The test file, which need not exist yet.</param>
/// <param name="PipelinePath">Its pipeline.</param>
internal sealed record RecordTarget(string TestPath, string PipelinePath)
{
    /// <summary>The target that a path names: a test file, or a pipeline, whose tests stand beside it. Null where there is a fault, which is then reported.</summary>
    /// <exception cref="IOException">The test file cannot be read.</exception>
    public static RecordTarget? Find(string path, List<Diagnostic> diagnostics)
    {
        bool isTestFile = path.EndsWith(TestSuiteReader.Extension, StringComparison.Ordinal);
        string testPath = isTestFile ? path : Path.ChangeExtension(path, null) + TestSuiteReader.Extension;
        if (File.Exists(testPath))
        {
            var found = new List<Diagnostic>();
            TestSuite? suite = TestSuiteReader.Read(testPath, File.ReadAllBytes(testPath), found);
            diagnostics.AddRange(found);
            return suite is null || found.Count > 0 ? null : new RecordTarget(testPath, suite.PipelinePath);
        }

        string pipeline = isTestFile ? path[..^TestSuiteReader.Extension.Length] + ".yaml" : path;
        if (File.Exists(pipeline))
        {
            return new RecordTarget(testPath, pipeline);
        }

        diagnostics.Add(PipelineTestDiagnostics.NoPipeline(SourcePosition.WholeFile(path), pipeline));
        return null;
    }
}
