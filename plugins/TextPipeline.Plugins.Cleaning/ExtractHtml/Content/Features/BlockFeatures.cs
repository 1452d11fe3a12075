using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>What the model of main content sees of each line of a page.</summary>
/// <remarks>Whole numbers only, shares in per mille: sums of them are the same on every machine.</remarks>
internal sealed class BlockFeatures
{
    private readonly FeatureGroup[] _groups;

    /// <summary>Measures a page that shows at least one line.</summary>
    public BlockFeatures(HtmlPage page, LinkedData linked, ClassWords words, LineWords lineWords)
    {
        var measures = new PageMeasures(page, linked);
        var headings = new SectionHeadings(measures);
        _groups =
        [
            new LineFeatures(measures), new PlaceFeatures(measures), new ContainerFeatures(measures), new ClassWordFeatures(measures, words), new NeighbourFeatures(measures),
            new LineWordFeatures(measures, lineWords, headings), new SectionFeatures(measures, headings), new ShapeFeatures(measures), new BodyFeatures(measures), new StatedFeatures(measures),
        ];
    }

    /// <summary>What the features are called, in the order of their values.</summary>
    public static string[] NamesFor(ClassWords words, LineWords lineWords) =>
    [
        .. LineFeatures.Names, .. PlaceFeatures.Names, .. ContainerFeatures.Names, .. ClassWordFeatures.NamesFor(words), .. NeighbourFeatures.Names,
        .. LineWordFeatures.NamesFor(lineWords), .. SectionFeatures.Names, .. ShapeFeatures.Names, .. BodyFeatures.Names, .. StatedFeatures.Names,
    ];

    /// <summary>The features of a line.</summary>
    public void Write(int index, List<int> values)
    {
        values.Clear();
        foreach (FeatureGroup group in _groups)
        {
            group.Write(index, values);
        }
    }
}
