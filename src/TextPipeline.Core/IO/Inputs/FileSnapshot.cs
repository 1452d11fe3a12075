using System.Runtime.InteropServices;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>What stands under a path at one moment, links followed.</summary>
/// <param name="IsThere">Whether anything does: not where a link leads nowhere or comes back to itself.</param>
/// <param name="IsRegular">Whether it is a file with a length: no pipe, socket, device or folder.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Modified">When it was last written, in UTC.</param>
internal readonly record struct FileSnapshot(bool IsThere, bool IsRegular, long Length, DateTime Modified)
{
    // From linux/stat.h; the layout is the same on every processor.
    private const int CurrentFolder = -100, TypeSizeAndTime = 0x241, StatusSize = 256;
    private const int ModeAt = 28, SizeAt = 40, SecondsAt = 112, NanosecondsAt = 120;
    private const int TypeMask = 0xF000, RegularType = 0x8000;

    public static FileSnapshot Take(string path) => OperatingSystem.IsLinux() ? TakeFromLinux(path) : TakeFromFramework(path);

    // The framework tells a pipe from a file only by opening it, and that waits for the pipe's writer. It also gives a link's own length and time.
    private static FileSnapshot TakeFromLinux(string path)
    {
        byte[] status = new byte[StatusSize];
        if (ReadStatus(CurrentFolder, path, 0, TypeSizeAndTime, status) != 0)
        {
            return default;
        }

        var written = DateTime.UnixEpoch.AddSeconds(BitConverter.ToInt64(status, SecondsAt)).AddTicks(BitConverter.ToUInt32(status, NanosecondsAt) / 100);
        return new FileSnapshot(true, (BitConverter.ToUInt16(status, ModeAt) & TypeMask) == RegularType, BitConverter.ToInt64(status, SizeAt), written);
    }

    private static FileSnapshot TakeFromFramework(string path)
    {
        try
        {
            var file = new FileInfo(path);
            file = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            return file.Exists ? new FileSnapshot(true, (file.Attributes & FileAttributes.Device) == 0, file.Length, file.LastWriteTimeUtc) : default;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    [DllImport("libc", EntryPoint = "statx", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadStatus(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint wanted, [Out] byte[] status);
}
