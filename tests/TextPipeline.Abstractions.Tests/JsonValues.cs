using CsCheck;

namespace TextPipeline;

/// <summary>JSON values as text, spelled in ways that a careless reader would not give back.</summary>
internal static class JsonValues
{
    private static readonly Gen<string> Scalar = Gen.OneOf(
        "null", "true", "false", "0", "-0", "1.0", "1.10", "1e5", "1E+05", "-2.5e-07", "123456789012345678901234567890", "0.1000000000000000055511151231257827",
        "1e400", "\"\"", "\"a\"", "\"\\u0041\\/\\ud800\"", "\"é\\n\"", "\"ก😀\"");

    private static readonly Gen<string> Space = Gen.OneOf("", " ", "\t  ");

    /// <summary>A value of any kind up to four levels deep, with white space between its tokens.</summary>
    public static Gen<string> Any { get; } = Value(4);

    private static Gen<string> Value(int depth) => depth == 0
        ? Scalar
        : Gen.OneOf(
            Scalar,
            Gen.Select(Value(depth - 1).Array[0, 3], Space, (items, space) => $"[{space}{string.Join($",{space}", items)}{space}]"),
            Gen.Select(Value(depth - 1).Array[0, 3], Space, (items, space) =>
                $"{{{space}{string.Join($"{space},", items.Select((item, index) => $"\"k{index}\"{space}:{space}{item}"))}{space}}}"));
}
