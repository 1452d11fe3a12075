namespace TextPipeline.Cli.Verbs.Watching;

/// <summary>How a folder is watched.</summary>
/// <param name="Settle">How long a file must lie unchanged before it is taken.</param>
/// <param name="Rescan">How long at most from one look at the folder to the next.</param>
internal sealed record WatchSettings(TimeSpan Settle, TimeSpan Rescan);
