namespace TextPipeline.Core.IO.Outputs;

/// <summary>
/// Keeps the bytes of an unfinished compressed frame, so that a run can go on in its middle. Two files take turns: while one is written for a new frame, what
/// the last checkpoint speaks of stays in the other.
/// </summary>
internal sealed class FrameTail : IDisposable
{
    private readonly string _folder;
    private AppendFile? _file;
    private int _turn;
    private long _frame = -1;

    /// <param name="folder">Where the two files lie.</param>
    /// <param name="turn">Which of them the run goes on after; it is not written before the other.</param>
    public FrameTail(string folder, int turn)
    {
        _folder = folder;
        _turn = turn;
    }

    public static string PathOf(string folder, int turn) => Path.Combine(folder, $"tail-{turn}.bin");

    /// <summary>Reads what was kept.</summary>
    /// <exception cref="IOException">It is not there, or shorter.</exception>
    public static byte[] Read(string folder, OutputPosition position)
    {
        byte[] bytes = new byte[position.TailBytes];
        if (bytes.Length > 0)
        {
            using FileStream file = File.OpenRead(PathOf(folder, position.Tail));
            file.ReadExactly(bytes);
        }

        return bytes;
    }

    /// <summary>Keeps the bytes of the frame that is unfinished; gives the file's turn.</summary>
    /// <param name="frame">The number of the frame.</param>
    /// <param name="pending">All its bytes so far; those kept before are the same.</param>
    public int Keep(long frame, ReadOnlySpan<byte> pending)
    {
        if (frame != _frame)
        {
            _file?.Dispose();
            _turn = 1 - _turn;
            _file = new AppendFile(PathOf(_folder, _turn));
            _frame = frame;
        }

        _file!.Write(pending[(int)_file.Length..]);
        _file.Flush();
        return _turn;
    }

    public void Sync() => _file?.Sync();

    /// <summary>Takes the files away: the output is complete.</summary>
    public void Delete()
    {
        Dispose();
        File.Delete(PathOf(_folder, 0));
        File.Delete(PathOf(_folder, 1));
    }

    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }
}
