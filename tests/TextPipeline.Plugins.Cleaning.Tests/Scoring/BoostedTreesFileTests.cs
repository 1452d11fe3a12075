using TextPipeline.Plugins.Cleaning.Scoring;

namespace TextPipeline.Plugins.Cleaning.Tests.Scoring;

public sealed class BoostedTreesFileTests
{
    [Fact]
    public void Write_WhatReadGave_IsTheSameFile()
    {
        using var writer = new StringWriter();
        BoostedTreesFile.Write(SampleModel.Read(), writer);
        Assert.Equal(SampleModel.Text.ReplaceLineEndings("\n").Replace("# length first\n", "", StringComparison.Ordinal), writer.ToString());
    }

    [Theory]
    [InlineData("", "m.model, line 1: a model starts with 'boosted_trees 1'.")]
    [InlineData("boosted_trees 1\ndepth 2\n", "m.model, line 2: 'features' and its value should stand here.")]
    [InlineData("boosted_trees 1\nfeatures length\n", "m.model, line 2: the model was trained on other features: feature 1 is nothing where this version gives 'words'; train it anew.")]
    [InlineData("boosted_trees 1\nfeatures length commas\n", "m.model, line 2: the model was trained on other features: feature 1 is 'commas' where this version gives 'words'; train it anew.")]
    [InlineData("boosted_trees 1\nfeatures length words\ndepth 9\n", "m.model, line 3: '9' is no whole number from 1 to 8.")]
    [InlineData("boosted_trees 1\nfeatures length words\ndepth 1\nbias x\n", "m.model, line 4: 'x' is no whole number from -32768 to 32767.")]
    [InlineData("boosted_trees 1\nfeatures length words\ndepth 1\nbias 0\n\n0>1 5\n", "m.model, line 6: a tree of depth 1 has 1 tests and 2 leaves.")]
    [InlineData("boosted_trees 1\nfeatures length words\ndepth 1\nbias 0\n2>1 5 6\n", "m.model, line 5: '2' is no whole number from 0 to 1.")]
    [InlineData("boosted_trees 1\nfeatures length words\ndepth 1\nbias 0\n01 5 6\n", "m.model, line 5: '' is no whole number from 0 to 1.")]
    [InlineData("boosted_trees 1\nfeatures length words\ndepth 1\nbias 0\n0>1 5 60000\n", "m.model, line 5: '60000' is no whole number from -32768 to 32767.")]
    public void Read_OtherText_SaysWhatIsWrongAndWhere(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => BoostedTreesFile.Read("m.model", new StringReader(text), SampleModel.Names)).Message);
}
