using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace TextPipeline.Core.Plugins;

/// <summary>A set of versions, as a pipeline writes it.</summary>
/// <remarks>
/// Terms separated by white space; a version must satisfy all of them. <c>1.2</c> and <c>1.2.*</c> take 1.2 and every 1.2.x; <c>*</c> takes all;
/// <c>&gt;=1.2</c>, <c>&gt;1.2</c>, <c>&lt;=1.2</c>, <c>&lt;1.2</c> compare number by number, where a number that is not written is 0.
/// At most four numbers.
/// </remarks>
internal sealed class VersionRange
{
    private readonly string _text;
    private readonly ImmutableArray<VersionTerm> _terms;

    private VersionRange(string text, ImmutableArray<VersionTerm> terms)
    {
        _text = text;
        _terms = terms;
    }

    public static bool TryParse(string text, [NotNullWhen(true)] out VersionRange? range)
    {
        range = null;
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var terms = ImmutableArray.CreateBuilder<VersionTerm>(words.Length);
        foreach (string word in words)
        {
            if (VersionTerm.Parse(word) is not { } term)
            {
                return false;
            }

            terms.Add(term);
        }

        if (terms.Count > 0)
        {
            range = new VersionRange(text.Trim(), terms.DrainToImmutable());
        }

        return range is not null;
    }

    public bool Contains(Version version)
    {
        foreach (VersionTerm term in _terms)
        {
            if (!term.Accepts(version))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As the pipeline writes it.</summary>
    public override string ToString() => _text;
}
