using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TextPipeline.Core.Execution.Isolation;

/// <summary>How a child process is started.</summary>
/// <param name="FileName">The executable.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="MemoryBytes">How much managed memory it may take.</param>
internal sealed record ChildCommand(string FileName, ImmutableArray<string> Arguments, long MemoryBytes)
{
    public ProcessStartInfo ToStartInfo()
    {
        var start = new ProcessStartInfo(FileName, Arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // The runtime reads the number as hexadecimal.
        start.Environment["DOTNET_GCHeapHardLimit"] = MemoryBytes.ToString("X", CultureInfo.InvariantCulture);
        return start;
    }
}
