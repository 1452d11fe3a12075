using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>Which styles are open. Those that nobody closes end with a block: a link with the element around it, type with the next block.</summary>
internal sealed class OpenStyles
{
    private bool _link;
    private int _linkDepth, _strong, _slanted;

    public InlineStyle Current =>
        (_link ? InlineStyle.Link : 0) | (_strong > 0 ? InlineStyle.Strong : 0) | (_slanted > 0 ? InlineStyle.Slanted : 0);

    public void OpenLink(int depth) => (_link, _linkDepth) = (true, depth);

    public void CloseLink() => _link = false;

    public void Open(ElementKind kind)
    {
        _strong += kind == ElementKind.Strong ? 1 : 0;
        _slanted += kind == ElementKind.Slanted ? 1 : 0;
    }

    public void Close(ElementKind kind)
    {
        _strong -= kind == ElementKind.Strong && _strong > 0 ? 1 : 0;
        _slanted -= kind == ElementKind.Slanted && _slanted > 0 ? 1 : 0;
    }

    /// <summary>A block begins or ends.</summary>
    public void EndType() => (_strong, _slanted) = (0, 0);

    /// <summary>An element ends, and so many are still open.</summary>
    public void EndElement(int depth) => _link &= depth >= _linkDepth;
}
