namespace TextPipeline.Core.IO.Outputs;

/// <summary>How far an output has come: everything before is with the operating system, and going on from here gives the same bytes as never having stopped.</summary>
/// <param name="Bytes">The length of the file.</param>
/// <param name="Tail">Which of two files beside the run's records holds the bytes that no compressed frame is made of yet.</param>
/// <param name="TailBytes">How many these are; 0 where nothing is compressed.</param>
internal readonly record struct OutputPosition(long Bytes, int Tail, int TailBytes);
