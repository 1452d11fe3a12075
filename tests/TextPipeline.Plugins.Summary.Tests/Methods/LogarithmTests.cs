using CsCheck;
using TextPipeline.Plugins.Summary.Methods;

namespace TextPipeline.Plugins.Summary.Tests.Methods;

public class LogarithmTests
{
    [Fact]
    public void Of_AnyValue_IsTheNaturalLogarithm() =>
        Gen.Double[1e-9, 1e9].Sample(value => Math.Abs(Logarithm.Of(value) - Math.Log(value)) <= 1e-14 * Math.Max(1, Math.Abs(Math.Log(value))));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0x3FE62E42FEFA39EFL)]
    public void Of_One_HasTheseBits(double value, long bits) => Assert.Equal(bits, BitConverter.DoubleToInt64Bits(Logarithm.Of(value)));
}
