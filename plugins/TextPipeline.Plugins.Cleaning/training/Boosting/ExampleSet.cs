namespace TextPipeline.Plugins.Cleaning.Training.Boosting;

/// <summary>Labelled examples in groups. A group, such as the lines of a page, is sampled and held out as a whole.</summary>
internal sealed class ExampleSet(IReadOnlyList<string> names)
{
    private readonly List<short[]> _values = [];
    private readonly List<bool> _labels = [];
    private readonly List<float> _weights = [];
    private readonly List<int> _groups = [];

    /// <summary>What each feature is called.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    public int Count => _labels.Count;

    public IReadOnlyList<int> Groups => _groups;

    /// <summary>Adds an example.</summary>
    /// <param name="values">One for each of <see cref="Names"/>.</param>
    /// <param name="label">True for a line of the text.</param>
    /// <param name="weight">How much it counts; above 0.</param>
    /// <param name="group">What it belongs to, a number from 0 on.</param>
    public void Add(short[] values, bool label, double weight, int group)
    {
        if (values.Length != Names.Count)
        {
            throw new ArgumentException($"{values.Length} values for {Names.Count} features.", nameof(values));
        }

        _values.Add(values);
        _labels.Add(label);
        _weights.Add((float)weight);
        _groups.Add(group);
    }

    public ReadOnlySpan<short> ValuesOf(int example) => _values[example];

    public bool LabelOf(int example) => _labels[example];

    public double WeightOf(int example) => _weights[example];

    /// <summary>The examples of some groups, in their order.</summary>
    public ExampleSet Where(Func<int, bool> isWanted)
    {
        var part = new ExampleSet(Names);
        for (int i = 0; i < Count; i++)
        {
            if (isWanted(_groups[i]))
            {
                part.Add(_values[i], _labels[i], _weights[i], _groups[i]);
            }
        }

        return part;
    }
}
