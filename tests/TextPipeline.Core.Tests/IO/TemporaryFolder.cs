using System.Text;

namespace TextPipeline.Core.Tests.IO;

/// <summary>A folder for one test, taken away at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("textpipeline-test-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string content = "") => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        string path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
