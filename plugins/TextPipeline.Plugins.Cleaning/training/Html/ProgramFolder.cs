namespace TextPipeline.Plugins.Cleaning.Training.Html;

/// <summary>The plugin's files beside the program.</summary>
internal sealed class ProgramFolder : StageResources
{
    public override bool TryOpen(string path, out Stream stream)
    {
        string file = Path.Combine(AppContext.BaseDirectory, path);
        bool found = File.Exists(file);
        stream = found ? File.OpenRead(file) : Stream.Null;
        return found;
    }

    public override IReadOnlyList<string> List(string folder) => [];
}
