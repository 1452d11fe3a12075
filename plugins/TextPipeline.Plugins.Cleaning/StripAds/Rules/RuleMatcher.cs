using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>Finds the first rule that a single line meets: exact lines, then outlines, prefixes, suffixes, phrases, menus and patterns.</summary>
/// <remarks>Immutable once built. A line costs a few hash look-ups a word, whatever the number of rules.</remarks>
internal sealed class RuleMatcher
{
    private readonly PhraseTable _exact = new();
    private readonly Dictionary<string, Rule> _signs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Rule> _outlines = new(StringComparer.Ordinal);
    private readonly PhraseTable _prefixes = new();
    private readonly PhraseTable _suffixes = new();
    private readonly PhraseTable _phrases = new();
    private readonly List<Rule> _joined = [];
    private readonly List<Rule> _patterns = [];
    private readonly int _maxLength;

    public RuleMatcher(IEnumerable<Rule> rules)
    {
        foreach (Rule rule in rules)
        {
            Add(rule);
            _maxLength = Math.Max(_maxLength, rule.MaxLength);
        }
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

        Span<char> buffer = stackalloc char[content.Length];
        ReadOnlySpan<char> folded = buffer[..LineFolding.Fold(content, buffer)];
        var line = new Line(content, folded, isSentence);
        return TryExact(line, ref match) || TryOutline(line, ref match)
            || TryPrefix(line, ref match) || TrySuffix(line, ref match) || TryPhrase(line, ref match)
            || TryJoined(line, ref match) || TryPattern(line, ref match);
    }

    private void Add(Rule rule)
    {
        foreach (string text in rule.Exact)
        {
            string folded = LineFolding.Fold(text);
            if (folded.Length == 0)
            {
                _signs.TryAdd(text.Trim(), rule);
            }
            else
            {
                _exact.AddFolded(folded, rule);
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

    private bool TryExact(Line line, ref RuleMatch match) =>
        line.Folded.IsEmpty
            ? _signs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(line.Content, out Rule? rule) && line.Meets(rule, isBare: true, ref match)
            : line.MeetsAny(_exact.Find(line.Folded), isBare: true, ref match);

    private bool TryOutline(Line line, ref RuleMatch match)
    {
        if (_outlines.Count == 0 || line.Content.Length > LineOutline.MaxLength)
        {
            return false;
        }

        Span<char> outline = stackalloc char[LineOutline.MaxLength];
        int length = LineOutline.Write(line.Content, outline);
        return _outlines.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(outline[..length], out Rule? rule) && line.Meets(rule, isBare: true, ref match);
    }

    private bool TryPrefix(Line line, ref RuleMatch match)
    {
        ReadOnlySpan<char> folded = line.Folded;
        bool found = false;
        for (int words = 0, end = 0; words < _prefixes.MostWords && end < folded.Length; words++)
        {
            int space = folded[(end + (words > 0 ? 1 : 0))..].IndexOf(' ');
            end = space < 0 ? folded.Length : end + (words > 0 ? 1 : 0) + space;
            found |= line.MeetsAny(_prefixes.Find(folded[..end]), end == folded.Length, ref match);
        }

        // The longest prefix counts: "Related articles" is bare, although "Related" is a prefix too.
        if (found)
        {
            return true;
        }

        foreach ((string phrase, Rule rule) in _prefixes.Unspaced)
        {
            if (folded.StartsWith(phrase, StringComparison.Ordinal) && line.Meets(rule, phrase.Length == folded.Length, ref match))
            {
                return true;
            }
        }

        return false;
    }

    private bool TrySuffix(Line line, ref RuleMatch match)
    {
        ReadOnlySpan<char> folded = line.Folded;
        for (int words = 0, start = folded.Length; words < _suffixes.MostWords && start > 0; words++)
        {
            start = folded[..(start - (words > 0 ? 1 : 0))].LastIndexOf(' ') + 1;
            if (line.MeetsAny(_suffixes.Find(folded[start..]), start == 0, ref match))
            {
                return true;
            }
        }

        foreach ((string phrase, Rule rule) in _suffixes.Unspaced)
        {
            if (folded.EndsWith(phrase, StringComparison.Ordinal) && line.Meets(rule, phrase.Length == folded.Length, ref match))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryPhrase(Line line, ref RuleMatch match)
    {
        ReadOnlySpan<char> folded = line.Folded;
        for (int start = 0; start < folded.Length && !_phrases.IsEmpty;)
        {
            for (int words = 0, end = start; words < _phrases.MostWords && end < folded.Length; words++)
            {
                int space = folded[(end + (words > 0 ? 1 : 0))..].IndexOf(' ');
                end = space < 0 ? folded.Length : end + (words > 0 ? 1 : 0) + space;
                if (line.MeetsAny(_phrases.Find(folded[start..end]), start == 0 && end == folded.Length, ref match))
                {
                    return true;
                }
            }

            int next = folded[start..].IndexOf(' ');
            start = next < 0 ? folded.Length : start + next + 1;
        }

        foreach ((string phrase, Rule rule) in _phrases.Unspaced)
        {
            if (folded.Contains(phrase, StringComparison.Ordinal) && line.Meets(rule, isBare: false, ref match))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryJoined(Line line, ref RuleMatch match)
    {
        foreach (Rule rule in _joined)
        {
            if (JoinedMenu.IsMenu(line.Content, rule.Joined) && line.Meets(rule, isBare: false, ref match))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryPattern(Line line, ref RuleMatch match)
    {
        foreach (Rule rule in _patterns)
        {
            if (rule.Pattern!.IsMatch(line.Content) && line.Meets(rule, isBare: true, ref match))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One line under test.</summary>
    private readonly ref struct Line(ReadOnlySpan<char> content, ReadOnlySpan<char> folded, bool isSentence)
    {
        private readonly bool _isSentence = isSentence;

        public ReadOnlySpan<char> Content { get; } = content;

        public ReadOnlySpan<char> Folded { get; } = folded;

        public bool MeetsAny(ReadOnlySpan<Rule> rules, bool isBare, ref RuleMatch match)
        {
            foreach (Rule rule in rules)
            {
                if (Meets(rule, isBare, ref match))
                {
                    return true;
                }
            }

            return false;
        }

        public bool Meets(Rule rule, bool isBare, ref RuleMatch match)
        {
            if ((_isSentence && !rule.Sentences && !rule.Keep)
                || Content.Length < rule.MinLength || Content.Length > rule.MaxLength
                || (rule.First.Length > 0 && !rule.First.Contains(Content[0]))
                || (rule.Last.Length > 0 && !rule.Last.Contains(Content[^1])))
            {
                return false;
            }

            match = new RuleMatch(rule, isBare);
            return true;
        }
    }
}
