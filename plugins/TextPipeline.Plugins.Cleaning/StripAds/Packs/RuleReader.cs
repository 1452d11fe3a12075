using System.Text.RegularExpressions;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>Makes one rule of its mapping.</summary>
internal sealed class RuleReader(string file, string pack, string version, List<RulePackFault> faults, PackNode.Mapping mapping)
{
    private const int MostCharacters = 2000;
    private const int LeastInlineLength = 6;

    private static readonly string[] Kinds = ["exact", "prefix", "suffix", "phrase", "shape", "inline", "inline_bracketed", "joined", "doubled", "pattern"];

    private readonly PackFields _fields = new(file, faults, mapping, "a rule");

    public Rule Read()
    {
        string id = ReadId();
        var rule = new Rule
        {
            // An id with a pack in it is that of the rule whose place this one takes.
            Reason = id.Contains('/', StringComparison.Ordinal) ? id : $"{pack}/{id}",
            Pack = $"{pack}@{version}",
            Place = (mapping.Line, mapping.Column),
            Exact = _fields.Texts("exact"),
            Prefixes = Words("prefix"),
            Suffixes = Words("suffix"),
            Phrases = Words("phrase"),
            Outlines = _fields.Texts("shape"),
            Inline = Inline("inline"),
            InlineBracketed = Inline("inline_bracketed"),
            Pattern = ReadPattern(),
            Joined = _fields.Number("joined", 0, 50),
            Doubled = _fields.Number("doubled", 0, 50),
            MinLength = _fields.Number("min_length", 0, MostCharacters),
            MaxLength = _fields.Number("max_length", Rule.DefaultMaxLength, MostCharacters),
            First = _fields.Text("first") ?? "",
            Last = _fields.Text("last") ?? "",
            Follow = _fields.Number("follow", 0, 10),
            FollowRepeated = _fields.Number("follow_repeated", 0, 100),
            EndsText = _fields.Flag("ends_text"),
            Sentences = _fields.Flag("sentences"),
            Keep = _fields.Flag("keep"),
            Frame = _fields.Flag("frame"),
            Level = ReadLevel(),
            Examples = ReadExamples(),
        };
        _fields.Close();
        if (!mapping.Members.Any(member => Kinds.Contains(member.Key.Value)))
        {
            _fields.Report(mapping, $"the rule {rule.Reason} finds nothing: give it one of {string.Join(", ", Kinds)}");
        }

        return rule;
    }

    private string ReadId()
    {
        if (_fields.Text("id") is not string id)
        {
            _fields.Report(mapping, "the rule has no id");
            return "unnamed";
        }

        string own = id[(id.LastIndexOf('/') + 1)..];
        if (own.Length is 0 or > 40 || id.StartsWith('/') || !id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '_' or '/'))
        {
            _fields.Report(_fields.Take("id")!, $"the id '{id}' is not snake_case of at most 40 characters");
        }

        return id;
    }

    private IReadOnlyList<string> Words(string key)
    {
        IReadOnlyList<string> texts = _fields.Texts(key);
        foreach (string text in texts)
        {
            if (LineFolding.Fold(text).Length == 0)
            {
                _fields.Report(_fields.Take(key)!, $"'{text}' in '{key}' has neither letters nor digits");
            }
        }

        return texts;
    }

    private IReadOnlyList<string> Inline(string key)
    {
        IReadOnlyList<string> texts = _fields.Texts(key);
        foreach (string text in texts)
        {
            if (text.Length < LeastInlineLength)
            {
                _fields.Report(_fields.Take(key)!, $"'{text}' in '{key}' is shorter than {LeastInlineLength} characters: too little to cut out of a line");
            }
        }

        return texts;
    }

    private Regex? ReadPattern()
    {
        if (_fields.Text("pattern") is not string pattern)
        {
            return null;
        }

        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            _fields.Report(_fields.Take("pattern")!, $"'{pattern}' is no pattern of the linear-time engine: {exception.Message.ReplaceLineEndings(" ")}");
            return null;
        }
    }

    private StripAdsPreset ReadLevel()
    {
        switch (_fields.Text("level"))
        {
            case null or "balanced":
                return StripAdsPreset.Balanced;
            case "careful":
                return StripAdsPreset.Careful;
            case "strict":
                return StripAdsPreset.Strict;
            default:
                _fields.Report(_fields.Take("level")!, "'level' is careful, balanced or strict");
                return StripAdsPreset.Balanced;
        }
    }

    private RuleExamples ReadExamples()
    {
        switch (_fields.Take("tests"))
        {
            case null:
                return RuleExamples.None;
            case PackNode.Mapping tests:
                var fields = new PackFields(file, faults, tests, "the tests of a rule");
                var examples = new RuleExamples(fields.Texts("drop"), fields.Texts("keep"), ReadEdits(fields));
                fields.Close();
                return examples;
            case PackNode node:
                _fields.Report(node, "'tests' is a mapping with drop, keep or edit");
                return RuleExamples.None;
        }
    }

    private List<(string Before, string After)> ReadEdits(PackFields tests)
    {
        var edits = new List<(string, string)>();
        PackNode? node = tests.Take("edit");
        foreach (PackNode item in node switch { PackNode.Sequence sequence => sequence.Items, null => [], _ => [node] })
        {
            if (item is PackNode.Mapping edit)
            {
                var fields = new PackFields(file, faults, edit, "an edit");
                edits.Add((fields.Text("before") ?? "", fields.Text("after") ?? ""));
                fields.Close();
            }
            else
            {
                tests.Report(item, "an edit is a mapping with before and after");
            }
        }

        return edits;
    }
}
