using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>Elements that end where the next of their kind begins, without an end tag.</summary>
internal static class ImpliedEnds
{
    public static bool IsEndedBy(ElementKind open, ElementKind next) => next switch
    {
        ElementKind.ListItem => open == ElementKind.ListItem,
        ElementKind.Term or ElementKind.Description => open is ElementKind.Term or ElementKind.Description,
        ElementKind.Cell => open == ElementKind.Cell,
        ElementKind.Row => open is ElementKind.Cell or ElementKind.Row,
        _ => false,
    };
}
