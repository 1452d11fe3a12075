namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Undoes text that was decoded with the wrong code page, line by line, only where the line proves it.</summary>
/// <remarks>
/// UTF-8 read through a one-byte code page leaves sequences that real text hardly has. A repair replaces just those characters; its reason is the chain
/// of code pages, such as <c>utf8_as_windows_874</c> or, for two layers, <c>utf8_as_windows_1252_then_windows_1252</c>. Thread-safe.
/// </remarks>
[Stage("repair_encoding", "Undo text that was decoded with the wrong code page, where it is provable", RewritesText = true)]
internal sealed class RepairEncodingStage : SyncStage, IStageFactory<RepairEncodingOptions>
{
    private readonly Lazy<LineRepair> _repair;

    private RepairEncodingStage(RepairEncodingOptions options) =>
        _repair = new Lazy<LineRepair>(() => new LineRepair(new CodePageCatalog(options.CodePages), options.MaxLayers, options.StrayControls));

    public static IStage Create(RepairEncodingOptions options, StageServices services)
    {
        for (int i = 0; i < options.CodePages.Length; i++)
        {
            if (!CodePageCatalog.Names.Contains(options.CodePages[i], StringComparer.Ordinal))
            {
                throw new StageOptionException($"code_pages[{i}]", $"'{options.CodePages[i]}' is not one of {string.Join(", ", CodePageCatalog.Names)}");
            }
        }

        return new RepairEncodingStage(options);
    }

    protected override StageResult Process(Document document, StageContext context)
    {
        string text = document.Text;
        int first = SuspectScan.IndexOfSuspect(text);
        if (first < 0)
        {
            return StageResult.Emit(document);
        }

        LineRepair repair = _repair.Value;
        var edits = new List<TextEdit>();
        var scripts = new ScriptContext(document);
        int start = text.AsSpan(0, first).LastIndexOf('\n') + 1;
        while (repair.IndexOfSuspect(text.AsSpan(start)) is var suspect and >= 0)
        {
            start += text.AsSpan(start, suspect).LastIndexOf('\n') + 1;
            int length = text.AsSpan(start).IndexOf('\n');
            length = length < 0 ? text.Length - start : length;
            edits.AddRange(repair.Repair(text.AsSpan(start, length), start, scripts));
            start += length;
        }

        if (edits.Count > 0)
        {
            context.Count("repairs", edits.Count);
        }

        return StageResult.Emit(document.Apply(edits));
    }
}
