using TextPipeline.Core.Runs.Accounts;

namespace TextPipeline.Core.Runs.Explaining;

/// <summary>How one document of a record ended, and where it stands.</summary>
/// <param name="Line">What the account says.</param>
/// <param name="Number">Which document of the output it is, from 1; 0 where it was not written.</param>
/// <param name="Offset">Where its bytes begin in the output, decompressed; in a folder, where nothing lies behind another, 0.</param>
internal sealed record OutcomePlace(AccountLine Line, long Number, long Offset);
