using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>Options of <c>detect_language</c>.</summary>
internal sealed record DetectLanguageOptions
{
    /// <summary>Gets the only languages to answer with.</summary>
    [Description("The only languages to answer with, as BCP 47 tags such as id; empty for all that are known. Fewer candidates make short texts surer.")]
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>Gets whether a language that a document already has is replaced.</summary>
    [Description("Whether a language that the document already has is looked for anew. By default it is kept, whoever set it; und is always looked for.")]
    public bool Overwrite { get; init; }

    /// <summary>Gets whether each paragraph is marked with its language.</summary>
    [Description("Whether to mark each paragraph, that is, each line of text, with an annotation language that has the features language and confidence.")]
    public bool Paragraphs { get; init; }

    /// <summary>Gets the least confidence of an answer.</summary>
    [Description("The least confidence of an answer; below it the language is und.")]
    [Range(0.0, 1.0)]
    public double MinConfidence { get; init; } = 0.35;
}
