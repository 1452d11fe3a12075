using CsCheck;
using TextPipeline.Plugins.Cleaning.StripAds.Pages;
using TextPipeline.Plugins.Cleaning.StripAds.Pages.Training;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Pages;

public sealed class LineModelTests
{
    [Fact]
    public void Train_SeparableLines_TellsThemApart()
    {
        LineModel model = TrainOnFirstFeature();
        var row = new byte[LineFeatures.Count];
        row[0] = 30;
        Assert.True(model.Score(row) > 1000);
        row[0] = 2;
        Assert.True(model.Score(row) < -1000);
    }

    [Fact]
    public void Read_WhatWriteWrote_ScoresTheSame()
    {
        LineModel model = TrainOnFirstFeature();
        using var writer = new StringWriter();
        model.Write(writer);
        LineModel read = LineModel.Read(new StringReader(writer.ToString()));
        Gen.Byte[0, LineFeatures.Levels - 1].Array[LineFeatures.Count].Sample(row => Assert.Equal(model.Score(row), read.Score(row)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("line_model 1 5 0\n")]
    [InlineData("line_model 59 5 0\n1 2 3\n")]
    [InlineData("line_model 59 5 x\n")]
    [InlineData("line_model 59 5 0\n1 2 3 4 59 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n")]
    [InlineData("line_model 59 5 0\n1 2 3 4 256 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n")]
    public void Read_OtherFile_Throws(string text) => Assert.Throws<FormatException>(() => LineModel.Read(new StringReader(text)));

    private static LineModel TrainOnFirstFeature()
    {
        const int Examples = 400;
        var features = new byte[Examples * LineFeatures.Count];
        var labels = new bool[Examples];
        var weights = new float[Examples];
        for (int i = 0; i < Examples; i++)
        {
            features[i * LineFeatures.Count] = (byte)(i % LineFeatures.Levels);
            features[(i * LineFeatures.Count) + 1] = (byte)(i * 7 % 13);
            labels[i] = i % LineFeatures.Levels >= 16;
            weights[i] = 1;
        }

        return new LineModelTrainer(features, labels, weights).Train(trees: 30, rate: 0.3, shrinkage: 1);
    }
}
