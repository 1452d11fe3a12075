using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using TextPipeline.Core.Execution.Isolation.Frames;

namespace TextPipeline.Cli;

/// <summary>Standard input and output of a child process as the channel to its host. What a plugin reads and prints goes elsewhere from then on.</summary>
internal static partial class StandardChannel
{
    private const int StandardInput = 0, StandardOutput = 1, StandardError = 2;

    /// <summary>Takes both streams; call it before a plugin is loaded.</summary>
    public static FrameChannel Take()
    {
        FrameChannel channel = OperatingSystem.IsLinux()
            ? TakeDescriptors()
            : new FrameChannel(Console.OpenStandardInput(), Console.OpenStandardOutput());
        Console.SetIn(TextReader.Null);
        Console.SetOut(Console.Error);
        return channel;
    }

    // Native code and Console.OpenStandardOutput() know descriptors alone, so these are given away as well: input to nothing, output to standard error.
    private static FrameChannel TakeDescriptors()
    {
        FileStream input = TakeDescriptor(StandardInput, FileAccess.Read), output = TakeDescriptor(StandardOutput, FileAccess.Write);
        using SafeFileHandle nothing = File.OpenHandle("/dev/null");
        _ = Duplicate((int)nothing.DangerousGetHandle(), StandardInput);
        _ = Duplicate(StandardError, StandardOutput);
        return new FrameChannel(input, output);
    }

    private static FileStream TakeDescriptor(int descriptor, FileAccess access)
    {
        // Closed in processes that a plugin starts: the host would wait for those to end as well.
        const int DuplicateClosedOnExecute = 1030;
        int taken = Control(descriptor, DuplicateClosedOnExecute, StandardError + 1);
        return taken < 0
            ? throw new IOException($"standard stream {descriptor} cannot be used: error {Marshal.GetLastPInvokeError()}")
            : new FileStream(new SafeFileHandle(taken, ownsHandle: true), access, bufferSize: 0);
    }

    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int descriptor, int command, int argument);

    [DllImport("libc", EntryPoint = "dup2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Duplicate(int from, int to);
}
