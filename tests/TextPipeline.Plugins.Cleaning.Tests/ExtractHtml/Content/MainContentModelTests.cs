using System.Text;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Content;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.ExtractHtml.Content;

public sealed class MainContentModelTests
{
    [Theory]
    [InlineData(5, 9, 110)]
    [InlineData(6, 9, -190)]
    [InlineData(6, 10, -180)]
    public void Score_TwoTrees_AddsTheirLeaves(int first, int second, int expected)
    {
        MainContentModel model = Read("# two trees\n0,5,1,2 =100 -".Replace(" -", " =-200", StringComparison.Ordinal) + "\n1,9,1,2 =10 =20\n");

        Assert.Equal(expected, model.Score([first, second]));
    }

    [Theory]
    [InlineData("0,5,0,0")]
    [InlineData("0,5,1,9 =1 =2")]
    [InlineData("0,5,1 =1")]
    [InlineData("x")]
    [InlineData("=")]
    public void Read_BrokenTree_Throws(string tree) => Assert.Throws<FormatException>(() => Read(tree));

    [Fact]
    public void Score_ShippedModel_AsksOnlyForFeaturesThatThereAre()
    {
        var resources = new FolderResources(Path.GetDirectoryName(typeof(MainContentModel).Assembly.Location)!);
        ClassWords words = ClassWords.Read(resources);
        var features = new List<int>();
        new BlockFeatures(PageReader.Read("<p>satu</p>", words), words, LineWords.Read(resources)).Write(0, features);
        using var reader = new StreamReader(resources.Open(MainContentModel.File));

        IEnumerable<int> asked = reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')
            .SelectMany(line => line.Split(' ')).Where(node => node[0] != '=').Select(node => int.Parse(node.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture));

        Assert.InRange(asked.Max(), 0, features.Count - 1);
    }

    private static MainContentModel Read(string text) => MainContentModel.Read(new OneFile(text));

    private sealed class OneFile(string text) : StageResources
    {
        public override bool TryOpen(string path, out Stream stream)
        {
            stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            return true;
        }

        public override IReadOnlyList<string> List(string folder) => [];
    }
}
