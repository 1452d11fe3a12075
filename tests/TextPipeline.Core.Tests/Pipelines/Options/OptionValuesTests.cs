using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Definitions.Writing;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Options;

namespace TextPipeline.Core.Tests.Pipelines.Options;

public sealed class OptionValuesTests
{
    // Every default of every type of option, written out and bound again, is what it was.
    [Theory]
    [InlineData("{}")]
    [InlineData("{ packs: ['b c', '${x', '12'], words: 12, mode: pass_through, levels: [1, 2], patience: 500ms, settings: { k: v, 'a b': '' }, keep_quotes: false }")]
    public void ToSource_BoundOptions_BindToTheSame(string with)
    {
        object record = Bind(with);
        string yaml = YamlWriter.Write(OptionValues.ToSource(OptionsSchema.For(typeof(SampleOptions)), record));

        object again = Bind(yaml.Replace("$${", "${", StringComparison.Ordinal));

        Assert.Equal(yaml, YamlWriter.Write(OptionValues.ToSource(OptionsSchema.For(typeof(SampleOptions)), again)));
        Assert.All(OptionsSchema.For(typeof(SampleOptions)).Options.Where(option => option.Type is ScalarOptionType), option => Assert.Equal(option.Property.GetValue(record), option.Property.GetValue(again)));
    }

    private static object Bind(string with)
    {
        var diagnostics = new List<Diagnostic>();
        SourceNode? node = SourceReader.Read("p.yaml", Encoding.UTF8.GetBytes(with), diagnostics);
        object? record = OptionsBinder.Bind(typeof(SampleOptions), (SourceMapping)node!, default, "sample", diagnostics);
        Assert.Empty(diagnostics);
        return record!;
    }
}
