using System.Collections.Immutable;

namespace TextPipeline.Core.PipelineTests;

/// <summary>The cases of one file against one pipeline.</summary>
/// <param name="Path">The file that holds the cases, as messages name it.</param>
/// <param name="PipelinePath">The pipeline, as messages name it; the same file where the cases stand below <c>tests</c> in the pipeline itself.</param>
/// <param name="Cases">In the order of the file.</param>
internal sealed record TestSuite(string Path, string PipelinePath, ImmutableArray<TestCase> Cases)
{
    /// <summary>Where relative paths of the cases start.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>A file that a case names.</summary>
    public string Resolve(string relative) => System.IO.Path.Combine(Folder, relative);
}
