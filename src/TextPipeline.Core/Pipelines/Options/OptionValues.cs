using System.Collections.Immutable;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Pipelines.Secrets;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>Bound options as a pipeline file writes them, defaults among them, secrets masked.</summary>
internal static class OptionValues
{
    /// <summary>Every option of a record.</summary>
    public static SourceMapping ToSource(OptionsSchema schema, object record)
    {
        ImmutableArray<SourceMember>.Builder members = ImmutableArray.CreateBuilder<SourceMember>();
        foreach (OptionDescription option in schema.Options)
        {
            object? value = option.Property.GetValue(record);
            if (value is not null)
            {
                SourceNode node = option.Type.ToSource(value);
                members.Add(Member(option.Name, option.IsSecret ? Hide(node) : node));
            }
            else if (option.IsNullable)
            {
                members.Add(Member(option.Name, new SourceScalar(default, "null", isQuoted: false)));
            }
        }

        return new SourceMapping(default, members.DrainToImmutable());
    }

    /// <summary>A member without a place.</summary>
    public static SourceMember Member(string name, SourceNode value) => new(new SourceScalar(default, name, isQuoted: false), value);

    private static SourceNode Hide(SourceNode node) => node switch
    {
        SourceScalar { Value: "" } => node,
        SourceSequence list => new SourceSequence(default, [.. list.Items.Select(Hide)]),
        SourceMapping mapping => new SourceMapping(default, [.. mapping.Members.Select(member => member with { Value = Hide(member.Value) })]),
        _ => new SourceScalar(default, SecretMask.Shown, isQuoted: true),
    };
}
