namespace TextPipeline.Plugins.Cleaning.RepairEncoding.Normalization;

/// <summary>Composition of Hangul syllables by arithmetic: the Unicode Standard, section 3.12.</summary>
internal static class Hangul
{
    public const int FirstVowel = 0x1161;
    public const int VowelCount = 21;
    public const int BeforeFirstFinal = 0x11A7;
    public const int FinalCount = 28;

    private const int FirstLead = 0x1100;
    private const int LeadCount = 19;
    private const int FirstSyllable = 0xAC00;
    private const int SyllableCount = LeadCount * VowelCount * FinalCount;

    /// <summary>The syllable of a lead and a vowel, or of a syllable without a final consonant and one; 0 where two characters make none.</summary>
    public static int Compose(int first, int second)
    {
        if (first - FirstLead is >= 0 and < LeadCount && second - FirstVowel is >= 0 and < VowelCount)
        {
            return FirstSyllable + (((first - FirstLead) * VowelCount) + second - FirstVowel) * FinalCount;
        }

        bool isOpen = first - FirstSyllable is >= 0 and < SyllableCount && (first - FirstSyllable) % FinalCount == 0;
        return isOpen && second - BeforeFirstFinal is > 0 and < FinalCount ? first + second - BeforeFirstFinal : 0;
    }
}
