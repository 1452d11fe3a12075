using System.Text;

namespace TextPipeline.Core.Definitions.Writing;

/// <summary>Writes nodes as a YAML file that reads back as the same nodes.</summary>
/// <remarks>
/// A text is written without quotes only where it is a plain word in every version of YAML. What looks like a reference is escaped, so that a value
/// that was put in once is not looked for again.
/// </remarks>
internal sealed class YamlWriter
{
    private const int Indentation = 2;
    private const int LongestFlow = 100;
    private readonly StringBuilder _text = new();

    private YamlWriter()
    {
    }

    /// <summary>The file's text.</summary>
    public static string Write(SourceMapping root)
    {
        var writer = new YamlWriter();
        writer.WriteMembers(root, 0, isFirstIndented: true);
        return root.Members.IsEmpty ? "{}\n" : writer._text.ToString();
    }

    private void WriteMembers(SourceMapping mapping, int indent, bool isFirstIndented)
    {
        foreach (SourceMember member in mapping.Members)
        {
            if (isFirstIndented)
            {
                _text.Append(' ', indent);
            }

            isFirstIndented = true;
            _text.Append(YamlScalar.FormatText(member.Key.Value)).Append(':');
            WriteValue(member.Value, indent);
        }
    }

    // After `key:`.
    private void WriteValue(SourceNode value, int indent)
    {
        switch (value)
        {
            case SourceMapping { Members.IsEmpty: false } mapping:
                _text.Append('\n');
                WriteMembers(mapping, indent + Indentation, isFirstIndented: true);
                break;
            case SourceSequence { Items.IsEmpty: false } sequence when TryFormatFlow(sequence) is not { } flow || flow.Length > LongestFlow:
                _text.Append('\n');
                WriteItems(sequence, indent + Indentation);
                break;
            default:
                _text.Append(' ').Append(FormatInline(value, indent)).Append('\n');
                break;
        }
    }

    private void WriteItems(SourceSequence sequence, int indent)
    {
        foreach (SourceNode item in sequence.Items)
        {
            _text.Append(' ', indent).Append("- ");
            switch (item)
            {
                case SourceMapping { Members.IsEmpty: false } mapping:
                    WriteMembers(mapping, indent + Indentation, isFirstIndented: false);
                    break;
                case SourceSequence { Items.IsEmpty: false } inner when TryFormatFlow(inner) is null:
                    _text.Length -= 1;
                    _text.Append('\n');
                    WriteItems(inner, indent + Indentation);
                    break;
                default:
                    _text.Append(FormatInline(item, indent)).Append('\n');
                    break;
            }
        }
    }

    private static string FormatInline(SourceNode value, int indent) => value switch
    {
        SourceScalar scalar => YamlScalar.Format(scalar, indent + Indentation),
        SourceSequence sequence => TryFormatFlow(sequence)!,
        _ => "{}",
    };

    // In brackets where every item is a word or a short text.
    private static string? TryFormatFlow(SourceSequence sequence) => sequence.Items.All(item => item is SourceScalar)
        ? $"[{string.Join(", ", sequence.Items.Select(item => YamlScalar.Format((SourceScalar)item, blockIndent: null)))}]"
        : null;
}
