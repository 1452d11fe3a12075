namespace TextPipeline.Cli.Verbs.Watching;

/// <summary>Wakes a watch when the system tells of a change. Systems lose such events, so nothing depends on one.</summary>
internal sealed class ChangeHints : IDisposable
{
    private readonly SemaphoreSlim _wake = new(0);
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>Listens to a folder and all below it, or to its own files alone.</summary>
    /// <returns>Why it cannot be listened to; null where it can.</returns>
    public string? Add(string folder, bool nested)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = nested };
            watcher.Created += Wake;
            watcher.Changed += Wake;
            watcher.Deleted += Wake;
            watcher.Renamed += Wake;
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
            return null;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    /// <summary>Waits for a hint, at most as long.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken stopToken)
    {
        if (await _wake.WaitAsync(most, stopToken).ConfigureAwait(false))
        {
            // One change comes as several events.
            await Task.Delay(TimeSpan.FromMilliseconds(20), stopToken).ConfigureAwait(false);
            while (_wake.Wait(0, CancellationToken.None))
            {
            }
        }
    }

    private void Wake(object sender, FileSystemEventArgs change) => _wake.Release();

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());
}
