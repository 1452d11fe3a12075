using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>Words in the attributes of the elements around a line: 3 in its own, 2 up to two further out, 1 anywhere around.</summary>
internal sealed class ClassWordFeatures(PageMeasures page, ClassWords words) : FeatureGroup
{
    public static IEnumerable<string> NamesFor(ClassWords words) => words.Categories.Select(category => "class." + category);

    public override void Write(int index, List<int> values)
    {
        HtmlContainer container = page.Page.Containers[page.Page.Blocks[index].Container];
        for (int category = 0; category < words.Categories.Count; category++)
        {
            uint bit = 1u << category;
            values.Add((container.OwnWords & bit) != 0 ? 3 : (container.NearWords & bit) != 0 ? 2 : (container.AllWords & bit) != 0 ? 1 : 0);
        }
    }
}
