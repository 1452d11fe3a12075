namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Undoes text that was decoded with the wrong code page, line by line, only where the line proves it.</summary>
/// <remarks>
/// UTF-8 read through a one-byte code page leaves sequences that real text hardly has. A repair replaces just those characters; its reason is the chain
/// of code pages, such as <c>utf8_as_windows_874</c> or, for two layers, <c>utf8_as_windows_1252_then_windows_1252</c>. What the options add is done before
/// and behind it, with reasons of its own. Thread-safe.
/// </remarks>
[Stage("repair_encoding", "Undo text that was decoded with the wrong code page, where it is provable", RewritesText = true)]
internal sealed class RepairEncodingStage : SyncStage, IStageFactory<RepairEncodingOptions>
{
    private readonly Lazy<LineRepair> _repair;

    private readonly RepairEncodingOptions _options;

    private RepairEncodingStage(RepairEncodingOptions options)
    {
        _options = options;
        _repair = new Lazy<LineRepair>(() => new LineRepair(new CodePageCatalog(options.CodePages), options.MaxLayers, options.StrayControls));
    }

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
        document = _options.DecodeEntities ? Apply(document, CharacterReferences.Edits(document.Text), "character_references", context) : document;
        document = Repair(document, context);
        document = _options.RemoveControls ? Apply(document, ControlCharacters.Edits(document.Text), "control_characters", context) : document;
        document = _options.RemoveInvisible ? Apply(document, InvisibleCharacters.Edits(document.Text), "invisible_characters", context) : document;
        return StageResult.Emit(document);
    }

    private Document Repair(Document document, StageContext context)
    {
        string text = document.Text;
        int first = SuspectScan.IndexOfSuspect(text);
        if (first < 0)
        {
            return document;
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

        return Apply(document, edits, "repairs", context);
    }

    private static Document Apply(Document document, List<TextEdit> edits, string counter, StageContext context)
    {
        if (edits.Count == 0)
        {
            return document;
        }

        context.Count(counter, edits.Count);
        return document.Apply(edits);
    }
}
