using System.Collections.Immutable;
using System.Text;
using TextPipeline.Core.Definitions.Values;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary><c>--set LABEL.option=value</c>: an option, or with the label <c>params</c> a param, that the command line sets in place of the file.</summary>
/// <param name="Label">The entry, or <see cref="Params"/>.</param>
/// <param name="Option">The option; further names where it lies inside others.</param>
/// <param name="Value">The value.</param>
/// <param name="Position">The place of its faults.</param>
internal sealed record OptionOverride(string Label, ImmutableArray<string> Option, SourceNode Value, SourcePosition Position)
{
    /// <summary>The label that stands for the pipeline's params.</summary>
    public const string Params = "params";

    /// <summary>Reads what the user gave. A value that begins with a bracket, a brace or a quote is read as YAML; any other is taken as it is.</summary>
    /// <returns>Null where it cannot be read, which is reported.</returns>
    public static OptionOverride? Parse(string text, List<Diagnostic> diagnostics)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string[] names = equals < 0 ? [] : text[..equals].Split('.');
        if (names.Length < 2 || names.Any(name => !EntryName.IsValid(name)) || (names[0] == Params && names.Length > 2))
        {
            diagnostics.Add(ValueDiagnostics.MalformedOverride(equals < 0 ? text : text[..equals]));
            return null;
        }

        string value = text[(equals + 1)..];
        SourcePosition position = SourcePosition.WholeFile($"--set {text[..equals]}");
        SourceNode? node = value is ['[' or '{' or '"' or '\'', ..]
            ? SourceReader.Read(position.File, Encoding.UTF8.GetBytes(value), diagnostics)
            : new SourceScalar(position, value, isQuoted: false) { IsReplaced = value is not ("null" or "~") };
        return node is null ? null : new OptionOverride(names[0], [.. names[1..]], node, position);
    }

    /// <summary>The options of an entry with this one set.</summary>
    public SourceMapping ApplyTo(SourceMapping? with) => Set(with, 0);

    private SourceMapping Set(SourceMapping? mapping, int depth)
    {
        SourceMember? old = mapping?.Find(Option[depth]);
        SourceNode value = depth == Option.Length - 1 ? Value : Set(old?.Value as SourceMapping, depth + 1);
        var member = new SourceMember(new SourceScalar(Position, Option[depth], isQuoted: false), value);
        ImmutableArray<SourceMember> members = mapping?.Members ?? [];
        return new SourceMapping(mapping?.Position ?? Position, old is null ? members.Add(member) : members.Replace(old, member));
    }
}
