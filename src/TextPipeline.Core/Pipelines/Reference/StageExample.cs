using System.Collections.Immutable;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Definitions.Writing;
using TextPipeline.Core.Pipelines.Options;

namespace TextPipeline.Core.Pipelines.Reference;

/// <summary>An entry of a pipeline that sets each option to its default.</summary>
internal static class StageExample
{
    /// <summary>The entry, one line of YAML each. Options that are nothing by default are left out; a required one without a value of its own gets one of its type.</summary>
    public static ImmutableArray<string> Of(DescribedStage stage)
    {
        SourceMapping with = Options(stage.Options, option => option.InitialValue is { } value ? option.Type.ToSource(value) : null);
        ImmutableArray<SourceMember> entry = [OptionValues.Member("use", Word(stage.Stage.Name))];
        if (!with.Members.IsEmpty)
        {
            entry = entry.Add(OptionValues.Member("with", with));
        }

        // The writer writes files; the entry is what stands below the one key of this one.
        var list = new SourceSequence(default, [new SourceMapping(default, entry)]);
        string[] lines = YamlWriter.Write(new SourceMapping(default, [OptionValues.Member("stages", list)])).TrimEnd('\n').Split('\n');
        return [.. lines.Skip(1).Select(line => line.Length > 1 ? line[2..] : line)];
    }

    private static SourceMapping Options(OptionsSchema schema, Func<OptionDescription, SourceNode?> valueOf)
    {
        ImmutableArray<SourceMember>.Builder members = ImmutableArray.CreateBuilder<SourceMember>();
        foreach (OptionDescription option in schema.Options)
        {
            if ((valueOf(option) ?? (option.MustBeSet ? Placeholder(option.Type) : null)) is { } value)
            {
                members.Add(OptionValues.Member(option.Name, value));
            }
        }

        return new SourceMapping(default, members.DrainToImmutable());
    }

    private static SourceNode Placeholder(OptionType type) => type switch
    {
        BooleanOptionType => Word("false"),
        IntegerOptionType or NumberOptionType => Word("1"),
        ChoiceOptionType choice => Word(choice.Names[0]),
        DurationOptionType => Word("1s"),
        ListOptionType list => new SourceSequence(default, [Placeholder(list.Item)]),
        DictionaryOptionType => new SourceMapping(default, []),
        RecordOptionType record => Options(record.Schema, _ => null),
        _ => Word("text"),
    };

    private static SourceScalar Word(string word) => new(default, word, isQuoted: false);
}
