using System.Runtime.InteropServices;

namespace TextPipeline.Core.IO.Outputs;

/// <summary>Makes names in folders durable, which the framework has no call for. A rename outlives the machine only when its folder was synced (POSIX, fsync).</summary>
/// <remarks>Does nothing on Windows, where the file system's own log keeps names, nor where the system refuses.</remarks>
internal static class FolderDurability
{
    /// <summary>Syncs the entries of one folder.</summary>
    public static void Sync(string folder) => WithHandle(folder, static handle => _ = FSync(handle));

    /// <summary>Syncs everything in the file system that holds the folder: one call, where thousands of small files would need one each.</summary>
    public static void SyncAll(string folder)
    {
        if (OperatingSystem.IsLinux())
        {
            WithHandle(folder, static handle => _ = SyncFs(handle));
        }
    }

    private static void WithHandle(string folder, Action<int> action)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            int handle = Open(folder, 0);
            if (handle >= 0)
            {
                action(handle);
                _ = Close(handle);
            }
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system without these calls: what was written is then as durable as the system makes it by itself.
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int FSync(int handle);

    [DllImport("libc", EntryPoint = "syncfs")]
    private static extern int SyncFs(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
