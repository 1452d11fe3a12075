using System.Text;
using CsCheck;

namespace TextPipeline;

/// <summary>Texts that are hard on codecs.</summary>
internal static class Texts
{
    private static readonly Gen<char> Character = Gen.Frequency(
        (4, Gen.Char[' ', '~']),
        (2, Gen.Char['\0', '\u001f']),
        (1, Gen.OneOf('"', '\\', '/', '\u007f', '\u0080', '\u2028', '\ufeff', '\uffff', 'é', 'ก')),
        (2, Gen.Char['\ud800', '\udfff']),
        (1, Gen.Char['\0', '\uffff']));

    /// <summary>Any code units, lone surrogates and control characters among them.</summary>
    public static Gen<string> Any { get; } = Character.Array[0, 24].Select(characters => new string(characters));

    /// <summary>Code units that UTF-8 can carry.</summary>
    public static Gen<string> WellFormed { get; } = Any.Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
}
