using System.Collections.Frozen;
using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Methods.Linear;

/// <summary>The weights of <c>weights/linear.txt</c> for any language, and those of <c>weights/linear.LANGUAGE.txt</c> for one.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class LinearWeightsByLanguage
{
    private const string Folder = "weights";
    private const string GeneralPath = "weights/linear.txt";
    private const string Prefix = "weights/linear.";
    private const string Suffix = ".txt";

    private readonly LinearWeights _general;
    private readonly FrozenDictionary<string, LinearWeights> _byLanguage;

    private LinearWeightsByLanguage(LinearWeights general, FrozenDictionary<string, LinearWeights> byLanguage)
    {
        _general = general;
        _byLanguage = byLanguage;
    }

    /// <summary>Reads all files.</summary>
    /// <exception cref="StageOptionException">A file is not well-formed.</exception>
    public static LinearWeightsByLanguage Load(StageResources resources)
    {
        var byLanguage = new Dictionary<string, LinearWeights>(StringComparer.Ordinal);
        foreach (string path in resources.List(Folder))
        {
            if (path.StartsWith(Prefix, StringComparison.Ordinal) && path.EndsWith(Suffix, StringComparison.Ordinal) && path.Length > Prefix.Length + Suffix.Length)
            {
                byLanguage[path[Prefix.Length..^Suffix.Length]] = Read(resources, path);
            }
        }

        return new LinearWeightsByLanguage(Read(resources, GeneralPath), byLanguage.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The weights for a language.</summary>
    /// <param name="language">BCP 47; only the primary language counts.</param>
    public LinearWeights For(string language) => _byLanguage.GetValueOrDefault(PrimaryLanguage.Of(language), _general);

    private static LinearWeights Read(StageResources resources, string path)
    {
        using var reader = new StreamReader(resources.Open(path));
        try
        {
            return LinearWeights.Read(reader);
        }
        catch (FormatException exception)
        {
            throw new StageOptionException("method", $"{path}: {exception.Message}", exception);
        }
    }
}
