namespace TextPipeline.Plugins.Dates.Languages;

/// <summary>Collects words and their senses and freezes them into a <see cref="Lexicon"/>.</summary>
internal sealed class LexiconBuilder
{
    private static readonly char[] PhraseBreaks = [' ', '-', '\u00A0', '\u202F', '\u200B'];

    private readonly List<Lexicon.Node> _nodes = [new Lexicon.Node { Word = "", Parent = Lexicon.Missing }];
    private readonly List<List<(Sense Sense, int Layer)>?> _senses = [null];
    private readonly Dictionary<(int Parent, string Word), int> _index = [];

    private int _layer;

    /// <summary>The region whose order of digits counts where it differs from its language's; null for none.</summary>
    public string? Region { get; init; }

    /// <summary>The order of digits; the last file to state one decides.</summary>
    public DateOrder Order { get; set; } = DateOrder.Dmy;

    /// <summary>The habits that any file stated.</summary>
    public Habits Habits { get; set; }

    /// <summary>Adds a sense to a form: one word, or several parted by spaces or hyphens.</summary>
    public void Add(string form, Sense sense)
    {
        AddForm(form, sense);

        // "p.m." and "μ.μ." are also written without points.
        if (sense.Kind == SenseKind.Meridiem && form.Contains('.', StringComparison.Ordinal))
        {
            AddForm(form.Replace(".", "", StringComparison.Ordinal), sense);
        }

        if (Nukta.OtherSpelling(form) is string other)
        {
            AddForm(other, sense);
        }
    }

    private void AddForm(string form, Sense sense)
    {
        int node = Lexicon.Root;
        foreach (string part in form.Split(PhraseBreaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Marks at either end, as in "'s avonds", are no part of a token.
            string word = WordKey.Fold(part);
            word = word.Length > 1 ? word.TrimEnd('.', '\u0970', '\'').TrimStart('\'', '\u00B7') : word;
            node = word.Length == 0 ? node : Child(node, word);
        }

        if (node == Lexicon.Root)
        {
            return;
        }

        List<(Sense Sense, int Layer)> senses = _senses[node] ??= [];
        senses.RemoveAll(known => known.Layer < _layer && Family(known.Sense.Kind) == Family(sense.Kind));
        if (!senses.Contains((sense, _layer)))
        {
            senses.Add((sense, _layer));
        }
    }

    /// <summary>Starts on a further file: where it states a form, its word replaces that of the files before for the same kind.</summary>
    public void NextLayer() => _layer++;

    // A name and its short form are one kind: an overlay may call "may" short, which the table has as a full name.
    private static SenseKind Family(SenseKind kind) => kind switch
    {
        SenseKind.MonthShort => SenseKind.Month,
        SenseKind.WeekdayShort => SenseKind.Weekday,
        _ => kind,
    };

    /// <summary>Takes every sense of a form back, for overlays that correct a table.</summary>
    public void Remove(string form)
    {
        int node = Lexicon.Root;
        foreach (string part in form.Split(PhraseBreaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!_index.TryGetValue((node, WordKey.Fold(part.Length > 1 ? part.TrimEnd('.') : part)), out node))
            {
                return;
            }
        }

        _senses[node]?.Clear();
    }

    /// <summary>Freezes what was added.</summary>
    public Lexicon Build()
    {
        Lexicon.Node[] nodes = [.. _nodes];
        var senses = new List<Sense>(nodes.Length);
        for (int i = 1; i < nodes.Length; i++)
        {
            nodes[nodes[i].Parent].HasChildren = true;
            nodes[i].FirstSense = senses.Count;
            foreach ((Sense sense, _) in _senses[i] ?? [])
            {
                nodes[i].Kinds |= 1UL << (int)sense.Kind;
                nodes[i].SenseCount++;
                senses.Add(sense);
            }
        }

        return new Lexicon(nodes, [.. senses]) { Order = Order, Habits = Habits };
    }

    private int Child(int parent, string word)
    {
        if (!_index.TryGetValue((parent, word), out int node))
        {
            node = _nodes.Count;
            _nodes.Add(new Lexicon.Node { Word = word, Parent = parent });
            _senses.Add(null);
            _index.Add((parent, word), node);
        }

        return node;
    }
}
