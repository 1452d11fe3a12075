using System.Globalization;

namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>Takes the members of a mapping one by one, checks their types, and reports what is left over.</summary>
internal sealed class PackFields(string file, List<RulePackFault> faults, PackNode.Mapping mapping, string owner)
{
    private readonly List<string> _known = [];

    public void Report(PackNode node, string message) => faults.Add(new RulePackFault(file, node.Line, node.Column, message));

    /// <summary>The value of a key, or null where the key is not there.</summary>
    public PackNode? Take(string key)
    {
        _known.Add(key);
        PackNode? found = null;
        foreach ((PackNode.Scalar name, PackNode value) in mapping.Members)
        {
            if (!string.Equals(name.Value, key, StringComparison.Ordinal))
            {
                continue;
            }

            if (found is not null)
            {
                Report(name, $"a second '{key}' in {owner}");
            }

            found = value;
        }

        return found;
    }

    public string? Text(string key)
    {
        PackNode? node = Take(key);
        if (node is null or PackNode.Scalar)
        {
            return (node as PackNode.Scalar)?.Value;
        }

        Report(node, $"'{key}' is one text");
        return null;
    }

    /// <summary>A list of texts, or one text in place of a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) => Take(key) is PackNode node ? ReadTexts(key, node) : [];

    public int Number(string key, int fallback, int most)
    {
        if (Text(key) is not string text)
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= most)
        {
            return number;
        }

        Report(Take(key)!, $"'{key}' is a whole number from 0 to {most}");
        return fallback;
    }

    public bool Flag(string key)
    {
        string? text = Text(key);
        if (text is not (null or "true" or "false"))
        {
            Report(Take(key)!, $"'{key}' is true or false");
        }

        return text is "true";
    }

    /// <summary>Reports every key that was never asked for.</summary>
    public void Close()
    {
        foreach ((PackNode.Scalar name, _) in mapping.Members)
        {
            if (!_known.Contains(name.Value))
            {
                Report(name, $"unknown key '{name.Value}' in {owner}, which knows {string.Join(", ", _known.Distinct())}");
            }
        }
    }

    private List<string> ReadTexts(string key, PackNode node)
    {
        IReadOnlyList<PackNode> items = node is PackNode.Sequence sequence ? sequence.Items : [node];
        var texts = new List<string>(items.Count);
        if (items.Count == 0)
        {
            Report(node, $"'{key}' is empty");
        }

        foreach (PackNode item in items)
        {
            if (item is PackNode.Scalar { Value.Length: > 0 } scalar)
            {
                texts.Add(scalar.Value);
            }
            else
            {
                Report(item, $"'{key}' holds texts that are not empty");
            }
        }

        return texts;
    }
}
