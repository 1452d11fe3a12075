using System.Collections.Immutable;

namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>The languages that the profiles of one script can answer with: their own, and behind them those that borrow from them.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class ProfiledLanguages
{
    private readonly ImmutableArray<(int[] Lenders, int Lead)> _borrowers;

    public ProfiledLanguages(LanguageProfiles profiles, IEnumerable<BorrowedProfile> borrowed)
    {
        Profiles = profiles;
        BorrowedProfile[] here = [.. borrowed.Where(profile => !profiles.Languages.Contains(profile.Language) && profile.Lenders.Any(lender => profiles.Languages.Contains(lender)))];
        Languages = [.. profiles.Languages, .. here.Select(profile => profile.Language)];
        _borrowers = [.. here.Select(profile => (profile.Lenders.Select(lender => profiles.Languages.IndexOf(lender)).Where(place => place >= 0).ToArray(), profile.Lead))];
    }

    public LanguageProfiles Profiles { get; }

    /// <summary>The languages, in the order of the scores.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>Fills in the scores of the borrowers, which stand last, from those of their lenders.</summary>
    public void Borrow(Span<int> scores)
    {
        for (int i = 0; i < _borrowers.Length; i++)
        {
            int best = int.MinValue;
            foreach (int lender in _borrowers[i].Lenders)
            {
                best = Math.Max(best, scores[lender]);
            }

            scores[Profiles.Languages.Length + i] = best + _borrowers[i].Lead;
        }
    }
}
