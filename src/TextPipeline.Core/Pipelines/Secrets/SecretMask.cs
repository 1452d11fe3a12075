using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines.Secrets;

/// <summary>The values of secret options of one pipeline, and how text is shown without them.</summary>
/// <remarks>Safe for concurrent use: stages are built side by side.</remarks>
internal sealed class SecretMask
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Shown = "***";

    // Shorter ones are no secrets, and masking them would blot out half of every message.
    private const int Shortest = 4;

    private readonly Lock _adding = new();

    // Never changed once visible.
    private volatile string[] _values = [];

    public bool IsEmpty => _values.Length == 0;

    /// <summary>Adds every value in a node.</summary>
    public void Add(SourceNode node)
    {
        switch (node)
        {
            case SourceScalar scalar:
                Add(scalar.Value);
                // A message shows long texts cut, and control characters escaped.
                Add(DiagnosticText.Quote(scalar.Value)[1..^1].TrimEnd('…'));
                break;
            case SourceSequence list:
                foreach (SourceNode item in list.Items)
                {
                    Add(item);
                }

                break;
            case SourceMapping mapping:
                foreach (SourceMember member in mapping.Members)
                {
                    Add(member.Value);
                }

                break;
        }
    }

    /// <summary>The text with every secret in it masked.</summary>
    public string Mask(string text)
    {
        foreach (string value in _values)
        {
            text = text.Replace(value, Shown, StringComparison.Ordinal);
        }

        return text;
    }

    private void Add(string value)
    {
        lock (_adding)
        {
            if (value.Length >= Shortest && !_values.Contains(value))
            {
                // Longest first: one may be part of another.
                _values = [.. _values.Where(other => other.Length >= value.Length), value, .. _values.Where(other => other.Length < value.Length)];
            }
        }
    }
}
