using TextPipeline.Plugins.Cleaning.RepairEncoding.MultiByte;
using TextPipeline.Plugins.Cleaning.RepairEncoding.Normalization;

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

    private readonly Lazy<Composition> _composition;

    private RepairEncodingStage(RepairEncodingOptions options, StageResources resources)
    {
        _options = options;
        _composition = new Lazy<Composition>(() => new Composition(CompositionData.Read(resources)));
        _repair = new Lazy<LineRepair>(() => new LineRepair(new CodePageCatalog(options.CodePages),
            new Lazy<MultiByteCatalog>(() => new MultiByteCatalog(options.CodePages, resources)), options.MaxLayers, options.StrayControls));
    }

    private static IEnumerable<string> Names => CodePageCatalog.Names.Concat(MultiByteCatalog.Names);

    public static IStage Create(RepairEncodingOptions options, StageServices services)
    {
        for (int i = 0; i < options.CodePages.Length; i++)
        {
            if (!Names.Contains(options.CodePages[i], StringComparer.Ordinal))
            {
                throw new StageOptionException($"code_pages[{i}]", $"'{options.CodePages[i]}' is not one of {string.Join(", ", Names)}");
            }
        }

        return new RepairEncodingStage(options, services.Resources);
    }

    protected override StageResult Process(Document document, StageContext context)
    {
        document = _options.DecodeEntities ? Apply(document, CharacterReferences.Edits(document.Text), "character_references", context) : document;
        document = Repair(document, context);
        document = _options.RemoveControls ? Apply(document, ControlCharacters.Edits(document.Text), "control_characters", context) : document;
        document = _options.RemoveInvisible ? Apply(document, InvisibleCharacters.Edits(document.Text), "invisible_characters", context) : document;
        document = _options.Normalize == NormalizationForm.Nfc && Composition.IndexOfSuspect(document.Text) >= 0 ? Apply(document, _composition.Value.Edits(document.Text), "normalizations", context) : document;
        return StageResult.Emit(document);
    }

    private Document Repair(Document document, StageContext context)
    {
        string text = document.Text;
        int single = SuspectScan.IndexOfSuspect(text), multi = MultiByteScan.IndexOfEastAsian(text);
        if (single < 0 && multi < 0)
        {
            return document;
        }

        LineRepair repair = _repair.Value;
        var edits = new List<TextEdit>();
        var scripts = new ScriptContext(document);
        (single, multi) = (Next(repair.IndexOfSuspect, single < 0 ? text.Length : single), Next(repair.IndexOfMultiByteSuspect, multi < 0 ? text.Length : Math.Max(0, multi - 1)));
        while (Math.Min(single, multi) is var suspect && suspect < text.Length)
        {
            int start = text.AsSpan(0, suspect).LastIndexOf('\n') + 1;
            int length = text.AsSpan(start).IndexOf('\n');
            int end = length < 0 ? text.Length : start + length;
            edits.AddRange(repair.Repair(text.AsSpan(start, end - start), start, scripts));
            (single, multi) = (single <= end ? Next(repair.IndexOfSuspect, end + 1) : single, multi <= end ? Next(repair.IndexOfMultiByteSuspect, end + 1) : multi);
        }

        return Apply(document, edits, "repairs", context);

        // Each search goes on where it stopped: a text that has only one kind is not searched for the other again and again. What is found may be the
        // character before, which is the end of another line.
        int Next(Func<ReadOnlySpan<char>, int> indexOf, int from)
        {
            int index = from >= text.Length ? -1 : indexOf(text.AsSpan(from));
            return index < 0 ? text.Length : text[from + index] == '\n' ? from + index + 1 : from + index;
        }
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
