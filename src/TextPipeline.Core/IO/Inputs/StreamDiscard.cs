using System.Buffers;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>Passing over bytes of a stream.</summary>
internal static class StreamDiscard
{
    /// <summary>Passes over bytes: by seeking where the stream can, else by reading.</summary>
    /// <exception cref="EndOfStreamException">There are not as many.</exception>
    public static void Discard(this Stream stream, long count)
    {
        if (stream is PeekStream peeked)
        {
            peeked.Skip(count);
            return;
        }

        if (stream.CanSeek)
        {
            if (stream.Length - stream.Position < count)
            {
                throw new EndOfStreamException();
            }

            stream.Seek(count, SeekOrigin.Current);
            return;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 << 10);
        try
        {
            while (count > 0)
            {
                int read = stream.Read(buffer, 0, (int)Math.Min(count, buffer.Length));
                if (read == 0)
                {
                    throw new EndOfStreamException();
                }

                count -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
