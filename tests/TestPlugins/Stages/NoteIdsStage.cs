using System.Text;
using TextPipeline;

namespace TestPlugins.Stages;

/// <summary>Tells of every document that it was processed, also when the process dies right after.</summary>
[Stage("note_ids", "Adds the id of every document to a file.")]
internal sealed class NoteIdsStage(FileStream file) : SyncStage, IStageFactory<NoteIdsOptions>, IDisposable
{
    private readonly Lock _lock = new();

    public static IStage Create(NoteIdsOptions options, StageServices services)
    {
        Directory.CreateDirectory(options.Folder);
        return new NoteIdsStage(new FileStream(
            Path.Combine(options.Folder, $"{Environment.ProcessId}.txt"), FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0));
    }

    protected override StageResult Process(Document document, StageContext context)
    {
        lock (_lock)
        {
            file.Write(Encoding.UTF8.GetBytes(document.Id + "\n"));
        }

        return StageResult.Emit(document);
    }

    public void Dispose() => file.Dispose();
}
