namespace TextPipeline.Core.Removals.Reviewing;

/// <summary>Gathers removals under names.</summary>
internal sealed class RemovalGroups
{
    private const int MostExamples = 3;

    private readonly Dictionary<string, Gathered> _groups = new(StringComparer.Ordinal);

    public void Add(string name, Removal removal)
    {
        if (!_groups.TryGetValue(name, out Gathered? group))
        {
            _groups.Add(name, group = new Gathered());
        }

        group.Lines++;
        group.Documents += removal.Document == group.LastDocument ? 0 : 1;
        group.LastDocument = removal.Document;
        if (group.Examples.Count < MostExamples && !group.Examples.Exists(example => example.Text == removal.Text))
        {
            group.Examples.Add(removal);
        }
    }

    /// <summary>The groups, largest first.</summary>
    public IEnumerable<RemovalGroup> Sorted() => _groups.OrderByDescending(pair => pair.Value.Lines).ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => new RemovalGroup(pair.Key, pair.Value.Lines, pair.Value.Documents, [.. pair.Value.Examples]));

    private sealed class Gathered
    {
        public long Lines { get; set; }

        public long Documents { get; set; }

        public string? LastDocument { get; set; }

        public List<Removal> Examples { get; } = [];
    }
}
