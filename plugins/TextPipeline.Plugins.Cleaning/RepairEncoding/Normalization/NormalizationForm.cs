namespace TextPipeline.Plugins.Cleaning.RepairEncoding.Normalization;

/// <summary>The forms of the Unicode Standard, Annex 15, that text can be brought into.</summary>
internal enum NormalizationForm
{
    /// <summary>As it is.</summary>
    None,

    /// <summary>Form C: canonical decomposition, then canonical composition.</summary>
    Nfc,
}
