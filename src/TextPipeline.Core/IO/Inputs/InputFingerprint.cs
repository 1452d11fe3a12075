using System.Buffers.Binary;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>Tells whether a file is still the one that a run began to read, without reading all of it.</summary>
internal static class InputFingerprint
{
    private const int Piece = 64 << 10;

    /// <summary>XXH128 over the length and up to 64 KiB each of the beginning, the middle and the end, as 32 hexadecimal digits.</summary>
    /// <returns>Null for what has no length, such as a pipe, and for what cannot be read any more.</returns>
    public static string? Of(InputFile file)
    {
        if (file.Path is null || file.Length is not { } length)
        {
            return null;
        }

        var hash = new XxHash128();
        byte[] buffer = new byte[(int)Math.Min(length, Piece)];
        try
        {
            using SafeFileHandle handle = File.OpenHandle(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> size = stackalloc byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(size, length);
            hash.Append(size);
            long middle = Math.Max(Piece, (length - Piece) / 2), last = Math.Max(middle + Piece, length - Piece);
            foreach (long start in (ReadOnlySpan<long>)[0, middle, last])
            {
                hash.Append(buffer.AsSpan(0, ReadPiece(handle, buffer, start, length)));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static int ReadPiece(SafeFileHandle handle, byte[] buffer, long start, long length)
    {
        int wanted = (int)Math.Clamp(length - start, 0, buffer.Length), filled = 0;
        while (filled < wanted && RandomAccess.Read(handle, buffer.AsSpan(filled, wanted - filled), start + filled) is var read and > 0)
        {
            filled += read;
        }

        return filled;
    }
}
