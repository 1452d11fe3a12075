using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Tests.Plugins;

public sealed class OneLineTests
{
    [Theory]
    [InlineData("Does what it says.", "Does what it says.")]
    [InlineData("One,\r\n two,\n\nthree.", "One, two, three.")]
    [InlineData("0123456789012345678901", "01234567890123456789…")]
    [InlineData("0123456789012345678😀9", "0123456789012345678…")]
    public void Of_WhatAPluginSays_IsOneLineOfThatLength(string text, string expected) => Assert.Equal(expected, OneLine.Of(text, 20));
}
