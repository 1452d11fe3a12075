using System.Text;

namespace TextPipeline.Cli.Tracing;

/// <summary>Standard output for much text: the console's own writer flushes with every call.</summary>
internal static class StandardText
{
    public static TextWriter Open() => new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), bufferSize: 1 << 14) { NewLine = "\n" };
}
