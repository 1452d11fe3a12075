using System.Text;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.PipelineTests.Updating;

/// <summary>The text of a file of tests, read and written so that what is not changed keeps its bytes.</summary>
/// <param name="Text">The characters without a byte order mark.</param>
/// <param name="HasMark">Whether the file begins with one.</param>
internal sealed record TestFileText(string Text, bool HasMark)
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TestFileText Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bool hasMark = bytes.AsSpan().StartsWith("\uFEFF"u8);
        return new TestFileText(Encoding.UTF8.GetString(bytes.AsSpan(hasMark ? 3 : 0)), hasMark);
    }

    /// <summary>Replaces the file in one step.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path)
    {
        using var file = new PartialFile(path);
        file.Stream.Write(Encoding.UTF8.GetBytes(HasMark ? "\uFEFF" + Text : Text));
        file.Complete();
    }
}
