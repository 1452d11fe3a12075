using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TextPipeline;

namespace PluginNamespace;

/// <summary>Puts a mask in place of each word that a file lists, whatever its case. Built once for each entry of a pipeline and called from many threads.</summary>
[Stage("plugin_stage", "Puts a mask in place of listed words.", RewritesText = true)]
internal sealed class PluginClassStage(PluginClassOptions options, FrozenSet<string> words) : SyncStage, IStageFactory<PluginClassOptions>
{
    // Documents come from strangers: without backtracking, time is linear in the text.
    private static readonly Regex Word = new(@"\w+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IStage Create(PluginClassOptions options, StageServices services) => new PluginClassStage(options, ReadWords(options.Words, services.Resources));

    protected override StageResult Process(Document document, StageContext context)
    {
        var edits = new List<TextEdit>();
        foreach (ValueMatch word in Word.EnumerateMatches(document.Text))
        {
            if (_words.Contains(document.Text.AsSpan(word.Index, word.Length)))
            {
                edits.Add(new TextEdit(new TextSpan(word.Index, word.Length), options.Mask, "listed_word"));
            }
        }

        context.Count("masked", edits.Count);
        return StageResult.Emit(document.Apply(edits));
    }

    private static FrozenSet<string> ReadWords(string path, StageResources resources)
    {
        if (!resources.TryOpen(path, out Stream? stream))
        {
            throw new StageOptionException("words", $"there is no file '{path}', neither beside the pipeline nor in the plugin's folder");
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
