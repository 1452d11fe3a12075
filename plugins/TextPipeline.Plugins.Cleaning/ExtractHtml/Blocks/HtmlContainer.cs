using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>An element that makes blocks. Containers are numbered as they open, so that what one holds lies between <see cref="Index"/> and <see cref="End"/>.</summary>
internal sealed class HtmlContainer
{
    private int _ownShape;

    private HtmlContainer()
    {
    }

    public required int Index { get; init; }

    /// <summary>The container around it; -1 for the page itself.</summary>
    public required int Parent { get; init; }

    public required ElementKind Kind { get; init; }

    /// <summary>Classes of words in its class, id and role, as bits.</summary>
    public required uint OwnWords { get; init; }

    /// <summary>The same of it and the two containers around it.</summary>
    public required uint NearWords { get; init; }

    /// <summary>The same of it and every container around it.</summary>
    public required uint AllWords { get; init; }

    /// <summary>Stands for its name and class and those of the two containers around it: equal for what a template repeats.</summary>
    public required int Shape { get; init; }

    /// <summary>The index behind the last container inside it.</summary>
    public int End { get; set; }

    /// <summary>Makes the container of an element that opens.</summary>
    /// <param name="containers">Those that opened before.</param>
    /// <param name="parent">The index of the one around it; -1 for the page itself.</param>
    /// <param name="name">The element's name in small letters.</param>
    /// <param name="kind">What it means.</param>
    /// <param name="look">What its attributes say.</param>
    public static HtmlContainer Open(List<HtmlContainer> containers, int parent, string name, ElementKind kind, ElementLook look)
    {
        HtmlContainer? around = parent < 0 ? null : containers[parent];
        HtmlContainer? outer = around is { Parent: >= 0 } ? containers[around.Parent] : null;
        int ownShape = ShapeHash.Of(name, look.Class);
        return new HtmlContainer
        {
            _ownShape = ownShape,
            Index = containers.Count,
            Parent = parent,
            Kind = kind,
            OwnWords = look.Words,
            NearWords = look.Words | (around?.OwnWords ?? 0) | (outer?.OwnWords ?? 0),
            AllWords = look.Words | (around?.AllWords ?? 0),
            Shape = ShapeHash.Combine(ownShape, ShapeHash.Combine(around?._ownShape ?? 0, outer?._ownShape ?? 0)),
            End = containers.Count + 1,
        };
    }
}
