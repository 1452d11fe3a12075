namespace TextPipeline.Core.IO.Inputs;

/// <summary>
/// How many bytes a batch should hold: as many as a worker does in about 20 ms. Small batches keep all workers busy on few or slow documents,
/// large ones make the hand-over cost nothing. What comes out never depends on it.
/// </summary>
internal sealed class BatchSize
{
    private const int Least = 4 << 10, Most = 512 << 10;
    private const double WantedSeconds = 0.02;
    private int _bytes = 16 << 10;

    /// <param name="documents">The most documents of a batch.</param>
    public BatchSize(int documents = int.MaxValue) => Documents = documents;

    public int Documents { get; }

    public int Bytes => Volatile.Read(ref _bytes);

    /// <summary>Learns from a batch that was processed.</summary>
    public void Learn(int bytes, TimeSpan elapsed)
    {
        double wanted = bytes * (WantedSeconds / Math.Max(elapsed.TotalSeconds, 1e-5));
        int present = Bytes;
        Volatile.Write(ref _bytes, (int)Math.Clamp(wanted, Math.Max(Least, present / 2), Math.Min(Most, present * 2)));
    }
}
