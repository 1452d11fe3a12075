namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>What the first characters of a misread sequence look like under a code page; evidence is weighed by it.</summary>
internal enum CodePageFamily
{
    /// <summary>Accented Latin letters: capital letters in odd places give a misreading away.</summary>
    Latin,

    /// <summary>Letters of another script: real text of that script has letters that belong to no sequence.</summary>
    Script,

    /// <summary>Box drawing and mathematical signs, which no word contains.</summary>
    Symbol,
}
