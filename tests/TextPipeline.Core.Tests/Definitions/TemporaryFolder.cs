using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Tests.Definitions;

/// <summary>A folder for a pipeline and its files, taken away at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("textpipeline-test-").FullName;

    public string Write(string name, string content)
    {
        string path = Path.Combine(_path, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>A pipeline in the folder, which must have no fault.</summary>
    public PipelineDefinition Read(string yaml, DefinitionSettings settings)
    {
        var diagnostics = new List<Diagnostic>();
        PipelineDefinition? pipeline = PipelineDefinitionReader.Read(Path.Combine(_path, "p.yaml"), Encoding.UTF8.GetBytes(yaml), diagnostics, settings);
        Assert.Empty(diagnostics);
        return pipeline!;
    }

    /// <summary>What is wrong with a pipeline in the folder.</summary>
    public List<Diagnostic> Diagnose(string yaml)
    {
        var diagnostics = new List<Diagnostic>();
        PipelineDefinitionReader.Read(Path.Combine(_path, "p.yaml"), Encoding.UTF8.GetBytes(yaml), diagnostics);
        return diagnostics;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
