using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>Finds the first rule that a single line meets: exact lines, then outlines, prefixes, suffixes, phrases, menus and patterns.</summary>
/// <remarks>Immutable once built. A line costs a few hash look-ups a word, whatever the number of rules; a long line costs those of its first words.</remarks>
internal sealed class RuleMatcher
{
    /// <summary>Of a line that only prefixes can meet, this much is folded: more than the longest sensible prefix.</summary>
    private const int HeadLength = 120;

    private const int FirstWordRoom = 24;

    private readonly PhraseTable _exact = new();
    private readonly Dictionary<string, Rule> _signs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Rule> _outlines = new(StringComparer.Ordinal);
    private readonly PhraseTable _prefixes = new();
    private readonly PhraseTable _suffixes = new();
    private readonly PhraseTable _phrases = new();
    private readonly List<Rule> _joined = [];
    private readonly List<Rule> _patterns = [];
    private readonly int _maxFoldedLength;
    private readonly int _maxLength;

    public RuleMatcher(IEnumerable<Rule> rules)
    {
        foreach (Rule rule in rules)
        {
            Add(rule);
            if (rule is { Joined: > 0 } or { Pattern: not null } or { Outlines.Count: > 0 } or { Exact.Count: > 0 })
            {
                _maxLength = Math.Max(_maxLength, rule.MaxLength);
            }
        }

        _maxFoldedLength = Math.Max(_exact.MaxLength, Math.Max(_suffixes.MaxLength, _phrases.MaxLength));
        _maxLength = Math.Max(_maxLength, Math.Max(_maxFoldedLength, _prefixes.MaxLength));
    }

    /// <summary>Looks a line up.</summary>
    /// <param name="content">The line without white space around it.</param>
    /// <param name="isSentence">Whether it looks like a sentence.</param>
    /// <param name="match">The rule that it meets.</param>
    public bool TryMatch(ReadOnlySpan<char> content, bool isSentence, out RuleMatch match)
    {
        match = default;
        if (content.IsEmpty || content.Length > _maxLength)
        {
            return false;
        }

        bool isWhole = content.Length <= _maxFoldedLength || content.Length <= HeadLength;
        if (!isWhole && !MayStartPrefix(content[..FirstWordRoom]))
        {
            // Running text ends here, unless a menu or a pattern is as long.
            var unfolded = new LineUnderTest(content, [], isWhole: false, isSentence);
            return TryJoined(unfolded, ref match) || TryPattern(unfolded, ref match);
        }

        ReadOnlySpan<char> head = isWhole ? content : content[..HeadLength];
        Span<char> buffer = stackalloc char[head.Length];
        ReadOnlySpan<char> folded = buffer[..LineFolding.Fold(head, buffer)];
        if (!isWhole)
        {
            folded = folded[..Math.Max(0, folded.LastIndexOf(' '))];
        }

        var line = new LineUnderTest(content, folded, isWhole, isSentence);
        return TryExact(line, ref match) || TryOutline(line, ref match)
            || _prefixes.TryPrefix(line, ref match) || _suffixes.TrySuffix(line, ref match) || _phrases.TryPhrase(line, ref match)
            || TryJoined(line, ref match) || TryPattern(line, ref match);
    }

    /// <summary>Whether the first word of a long line starts a prefix; words too long for the room never do.</summary>
    private bool MayStartPrefix(ReadOnlySpan<char> head)
    {
        Span<char> buffer = stackalloc char[FirstWordRoom];
        return _prefixes.MayStart(buffer[..LineFolding.Fold(head, buffer)]);
    }

    private void Add(Rule rule)
    {
        foreach (string text in rule.Exact)
        {
            if (LineFolding.Fold(text).Length == 0)
            {
                _signs.TryAdd(text.Trim(), rule);
            }
            else
            {
                _exact.Add(text, rule);
            }
        }

        foreach (string outline in rule.Outlines)
        {
            _outlines.TryAdd(outline, rule);
        }

        AddAll(_prefixes, rule.Prefixes, rule);
        AddAll(_suffixes, rule.Suffixes, rule);
        AddAll(_phrases, rule.Phrases, rule);
        if (rule.Joined > 0)
        {
            _joined.Add(rule);
        }

        if (rule.Pattern is not null)
        {
            _patterns.Add(rule);
        }
    }

    private static void AddAll(PhraseTable table, IReadOnlyList<string> texts, Rule rule)
    {
        foreach (string text in texts)
        {
            table.Add(text, rule);
        }
    }

    private bool TryExact(LineUnderTest line, ref RuleMatch match)
    {
        if (line.Folded.IsEmpty)
        {
            return _signs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(line.Content, out Rule? rule) && line.Meets(rule, isBare: true, ref match);
        }

        return line.IsWhole && line.MeetsAny(_exact.Find(line.Folded), isBare: true, ref match);
    }

    private bool TryOutline(LineUnderTest line, ref RuleMatch match)
    {
        if (_outlines.Count == 0 || line.Content.Length > LineOutline.MaxLength)
        {
            return false;
        }

        Span<char> outline = stackalloc char[LineOutline.MaxLength];
        int length = LineOutline.Write(line.Content, outline);
        return _outlines.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(outline[..length], out Rule? rule) && line.Meets(rule, isBare: true, ref match);
    }

    private bool TryJoined(LineUnderTest line, ref RuleMatch match)
    {
        foreach (Rule rule in _joined)
        {
            if (line.Content.Length <= rule.MaxLength && JoinedMenu.IsMenu(line.Content, rule.Joined) && line.Meets(rule, isBare: false, ref match))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryPattern(LineUnderTest line, ref RuleMatch match)
    {
        foreach (Rule rule in _patterns)
        {
            if (line.Content.Length <= rule.MaxLength && rule.Pattern!.IsMatch(line.Content) && line.Meets(rule, isBare: true, ref match))
            {
                return true;
            }
        }

        return false;
    }
}
