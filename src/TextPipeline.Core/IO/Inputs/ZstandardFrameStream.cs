using ZstdSharp;
using ZstdSharp.Unsafe;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>Decompresses zstd frames (RFC 8878), and says what is wrong with them in the words that gzip has.</summary>
internal sealed class ZstandardFrameStream : InputStream
{
    private readonly DecompressionStream _frames;
    private bool _hasRead;

    public ZstandardFrameStream(Stream compressed) => _frames = new DecompressionStream(compressed, leaveOpen: false);

    /// <exception cref="InvalidDataException">The data is damaged, cut off, or followed by other bytes.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            int read = _frames.Read(buffer);
            _hasRead |= read > 0;
            return read;
        }
        catch (ZstdException exception) when (exception.Code == ZSTD_ErrorCode.ZSTD_error_prefix_unknown)
        {
            throw _hasRead ? new TrailingBytesException("what follows its zstd data is no zstd data") : new InvalidDataException("it is no zstd data");
        }
        catch (ZstdException exception)
        {
            throw new InvalidDataException($"its zstd data is damaged ({exception.Message}), so what came before may be wrong too", exception);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("its zstd data ends before it is complete", exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _frames.Dispose();
        }

        base.Dispose(disposing);
    }
}
