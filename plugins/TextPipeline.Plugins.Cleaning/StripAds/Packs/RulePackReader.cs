namespace TextPipeline.Plugins.Cleaning.StripAds.Packs;

/// <summary>Makes a pack of a file, and collects every fault instead of stopping at the first.</summary>
internal sealed class RulePackReader
{
    private readonly string _file;
    private readonly string _name;
    private string _version;
    private readonly List<RulePackFault> _faults = [];

    private RulePackReader(string file, string name, string version)
    {
        _file = file;
        _name = name;
        _version = version;
    }

    /// <summary>Reads a pack.</summary>
    /// <param name="file">The path to show in faults.</param>
    /// <param name="name">The pack's name, the first part of its rules' reasons.</param>
    /// <param name="reader">The file's text.</param>
    /// <exception cref="RulePackException">The pack has faults; all of them are listed.</exception>
    public static RulePack Read(string file, string name, TextReader reader)
    {
        string yaml = reader.ReadToEnd();
        var self = new RulePackReader(file, name, ContentVersion.Of(yaml));
        RulePack pack = self.ReadPack(PackNodeReader.Read(file, yaml));
        return self._faults.Count == 0 ? pack : throw new RulePackException(self._faults);
    }

    private RulePack ReadPack(PackNode? root)
    {
        string? language = null;
        IReadOnlyList<string> disable = [];
        var rules = new List<Rule>();
        if (root is not PackNode.Mapping mapping)
        {
            _faults.Add(new RulePackFault(_file, root?.Line ?? 1, root?.Column ?? 1, "a pack is a mapping with the key rules"));
            return new RulePack(_name, _file, null, [], default, []);
        }

        var fields = new PackFields(_file, _faults, mapping, "a pack");
        fields.Text("description");
        _version = fields.Text("version") ?? _version;
        language = fields.Text("language");
        disable = fields.Texts("disable");
        PackNode? disabling = fields.Take("disable");
        if (fields.Take("rules") is PackNode node)
        {
            ReadRules(node, rules);
        }

        fields.Close();
        if (rules.Count == 0 && disable.Count == 0 && _faults.Count == 0)
        {
            fields.Report(mapping, "the pack has no rules");
        }

        return new RulePack(_name, _file, language, disable, disabling is null ? default : (disabling.Line, disabling.Column), rules);
    }

    private void ReadRules(PackNode node, List<Rule> rules)
    {
        if (node is not PackNode.Sequence sequence)
        {
            _faults.Add(new RulePackFault(_file, node.Line, node.Column, "rules is a list"));
            return;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (PackNode item in sequence.Items)
        {
            if (item is not PackNode.Mapping mapping)
            {
                _faults.Add(new RulePackFault(_file, item.Line, item.Column, "a rule is a mapping that starts with its id"));
                continue;
            }

            Rule rule = new RuleReader(_file, _name, _version, _faults, mapping).Read();
            if (!ids.Add(rule.Reason))
            {
                _faults.Add(new RulePackFault(_file, item.Line, item.Column, $"a second rule {rule.Reason}"));
            }

            rules.Add(rule);
        }
    }
}
