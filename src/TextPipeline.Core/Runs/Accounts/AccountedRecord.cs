using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Runs.Accounts;

/// <summary>A record of the inputs and what became of it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Bytes">Its bytes; empty where its input cannot be read as it was. Valid until the next record is asked for.</param>
/// <param name="IsFromInput">Whether it was found in the inputs, and not only in the account.</param>
/// <param name="Outcomes">How it ended, a line for each document that came of it. Used again for the next record.</param>
internal readonly record struct AccountedRecord(InputRecord Record, ReadOnlyMemory<byte> Bytes, bool IsFromInput, List<AccountLine> Outcomes);
