namespace TextPipeline.Plugins.Summary.Methods;

/// <summary>The natural logarithm by additions, multiplications and divisions alone, which have the same bits on every machine.</summary>
/// <remarks>Math.Log calls the C library of the system, whose last bit differs between systems: enough to turn the order of two sentences.</remarks>
internal static class Logarithm
{
    private const double LogOfTwo = 0.693147180559945309417;
    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;
    private const int Terms = 12;

    // ln of small whole numbers, which are nearly all that is asked for.
    private static readonly double[] Small = [.. Enumerable.Range(0, 64).Select(value => value < 2 ? 0 : Compute(value))];

    /// <param name="value">Above 0, normal and finite.</param>
    public static double Of(double value) => value < Small.Length && value == (int)value ? Small[(int)value] : Compute(value);

    // value = 2^e · m with m in [1, 2); ln m = 2·(z + z³/3 + z⁵/5 + …) with z = (m − 1)/(m + 1) up to 1/3.
    private static double Compute(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        long exponent = (bits >> MantissaBits) - ExponentBias;
        double mantissa = BitConverter.Int64BitsToDouble((bits & ((1L << MantissaBits) - 1)) | ((long)ExponentBias << MantissaBits));
        double z = (mantissa - 1) / (mantissa + 1), square = z * z, sum = 0;
        for (int term = Terms; term >= 0; term--)
        {
            sum = (sum * square) + (1.0 / ((2 * term) + 1));
        }

        return (exponent * LogOfTwo) + (2 * z * sum);
    }
}
