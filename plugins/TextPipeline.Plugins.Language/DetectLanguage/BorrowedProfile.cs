using System.Collections.Immutable;

namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>A language without a profile, which takes the best score of close ones and lives by its own words.</summary>
/// <param name="Language">Its tag.</param>
/// <param name="Lenders">The languages whose profiles it borrows.</param>
/// <param name="Lead">What is added to their score, in tenths of a nat; below 0, so that words have to speak for it.</param>
internal sealed record BorrowedProfile(string Language, ImmutableArray<string> Lenders, int Lead);
