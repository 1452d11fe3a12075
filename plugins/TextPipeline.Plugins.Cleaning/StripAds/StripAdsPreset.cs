namespace TextPipeline.Plugins.Cleaning.StripAds;

/// <summary>How readily lines are taken out. Ordered: a preset applies the rules of its own level and of the levels before it.</summary>
internal enum StripAdsPreset
{
    /// <summary>Only what is furniture wherever it stands.</summary>
    Careful,

    /// <summary>What is furniture in nearly every text.</summary>
    Balanced,

    /// <summary>Also what is furniture more often than not.</summary>
    Strict,
}
