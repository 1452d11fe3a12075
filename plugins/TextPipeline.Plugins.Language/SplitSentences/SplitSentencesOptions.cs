using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Plugins.Language.SplitSentences;

/// <summary>Options of <c>split_sentences</c>.</summary>
internal sealed record SplitSentencesOptions
{
    /// <summary>Gets the language of all documents.</summary>
    [Description("The language whose rules all documents follow, as a BCP 47 tag. By default the document's own metadata language, else rules common to all languages.")]
    [MinLength(1)]
    public string? Language { get; init; }
}
