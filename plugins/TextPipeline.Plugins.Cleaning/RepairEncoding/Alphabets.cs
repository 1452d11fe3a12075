namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Which Latin letters beyond ASCII belong together: two that share no alphabet do not stand side by side in a word.</summary>
internal static class Alphabets
{
    // Small letters of one orthography a line; capitals follow from them. Letters that are in none may stand beside any.
    private static readonly string[] Letters =
    [
        "áâãàçéêíóôõúü", // Portuguese, Galician
        "àâæçéèêëîïôœùûüÿ", // French
        "áéíñóúüïàèòç", // Spanish, Catalan, Italian, Occitan
        "äöüßåæøéáàëïèêóíîô", // German, Dutch, Nordic
        "áðéíóúýþæö", // Icelandic, Faroese
        "ăâîșşțţ", // Romanian
        "ąćęłńóśźż", // Polish, Sorbian
        "áčďéěíňóřšťúůýžäĺľôŕ", // Czech, Slovak
        "čćđšžáâõŋŧ", // South Slavic, Sami
        "áéíóöőúüű", // Hungarian
        "ąčęėįšųūž", // Lithuanian
        "āčēģīķļņšūžōŗ", // Latvian, transliteration
        "äõöüšž", // Estonian, Finnish
        "çğıöşüâîûəñêė", // Turkic, Kurdish
        "ĉĝĥĵŝŭ", // Esperanto
        "ċġħżàèìòù", // Maltese
        "âêîôûŵŷäëïöü", // Welsh
        "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ", // Vietnamese
        "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", // Pinyin
        "āēīōūâêîôûäëïöüãẽĩõũỹñ", // Pacific, Guarani
    ];

    // Down to the Turkic ones.
    private const int CommonLines = 14;

    private const char TableEnd = 'Ȁ';

    private static readonly uint[] Masks = Build();

    /// <summary>Whether some orthography has both letters, whatever their case; true where one is not in the tables.</summary>
    public static bool Share(char left, char right) =>
        left >= TableEnd || right >= TableEnd || Masks[left] == 0 || Masks[right] == 0 || (Masks[left] & Masks[right]) != 0;

    /// <summary>Whether a letter is not one of the many languages that write much.</summary>
    public static bool IsRare(char letter) => letter >= 0x100 && letter < TableEnd && (Masks[letter] & ((1u << CommonLines) - 1)) == 0;

    private static uint[] Build()
    {
        var masks = new uint[TableEnd];
        for (int i = 0; i < Letters.Length; i++)
        {
            foreach (char letter in Letters[i])
            {
                foreach (char form in (ReadOnlySpan<char>)[letter, char.ToUpperInvariant(letter)])
                {
                    masks[form < TableEnd ? form : 0] |= 1u << i;
                }
            }
        }

        masks[0] = 0;
        return masks;
    }
}
