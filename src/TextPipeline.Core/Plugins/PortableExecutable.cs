using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace TextPipeline.Core.Plugins;

/// <summary>
/// Finds the metadata in a program file, and says of any other file what it is not (PE Format specification; ECMA-335 II.25).
/// </summary>
/// <remarks>
/// The framework's reader of these headers is not precompiled where it is generic, which costs every start of the host some milliseconds; and it does not say where a
/// file is cut off.
/// </remarks>
internal readonly ref struct PortableExecutable
{
    // Enough for the headers of any file that a compiler writes.
    private const int HeaderLimit = 4096;
    private const int SectionLength = 40;
    private const int CliDirectory = 14;
    private const int CliHeaderLength = 72;
    private const string NoHeader = "it has no PE header";
    private const string Damaged = "its PE header is damaged";

    private PortableExecutable(string? fault, byte[] metadata)
    {
        Fault = fault;
        Metadata = metadata;
    }

    /// <summary>Why there are no metadata, or null.</summary>
    public string? Fault { get; }

    /// <summary>The metadata; empty where there is a fault.</summary>
    public byte[] Metadata { get; }

    public static PortableExecutable Read(SafeFileHandle file)
    {
        long length = RandomAccess.GetLength(file);
        byte[] header = ReadAt(file, 0, (int)Math.Min(length, HeaderLimit));
        string? fault = FindSections(header, length, out ReadOnlySpan<byte> directories, out ReadOnlySpan<byte> sections)
            ?? FindTruncation(sections, length);
        if (fault is not null)
        {
            return new PortableExecutable(fault, []);
        }

        if (directories.Length < (CliDirectory + 1) * 8 || UInt32(directories, CliDirectory * 8) is var cli && cli == 0)
        {
            return new PortableExecutable("it holds native code only", []);
        }

        if (OffsetOf(sections, cli, CliHeaderLength) is not { } cliOffset)
        {
            return new PortableExecutable(Damaged, []);
        }

        byte[] cliHeader = ReadAt(file, cliOffset, CliHeaderLength);
        uint size = UInt32(cliHeader, 12);
        return size <= int.MaxValue && OffsetOf(sections, UInt32(cliHeader, 8), size) is { } offset
            ? new PortableExecutable(null, ReadAt(file, offset, (int)size))
            : new PortableExecutable(Damaged, []);
    }

    private static string? FindSections(
        ReadOnlySpan<byte> header, long length, out ReadOnlySpan<byte> directories, out ReadOnlySpan<byte> sections)
    {
        directories = sections = [];
        if (length == 0)
        {
            return "the file is empty";
        }

        if (!header.StartsWith("MZ"u8))
        {
            return NoHeader;
        }

        // After the signature "PE\0\0" 20 bytes of COFF header, then the optional header, which ends with the directories, then the sections.
        uint signature = header.Length < 64 ? uint.MaxValue : UInt32(header, 0x3C);
        uint optional = signature + 24;
        if (signature > HeaderLimit || optional + 2 > header.Length)
        {
            return Cut(length) ?? NoHeader;
        }

        if (!header[(int)signature..].StartsWith("PE\0\0"u8))
        {
            return NoHeader;
        }

        int sectionCount = UInt16(header, (int)signature + 6);
        int start = (int)optional + UInt16(header, (int)signature + 20);
        int directoriesStart = (int)optional + (UInt16(header, (int)optional) == 0x20B ? 112 : 96);
        int end = start + (sectionCount * SectionLength);
        if (end > header.Length || directoriesStart > start)
        {
            return Cut(length) ?? Damaged;
        }

        directories = header[directoriesStart..start];
        sections = header[start..end];
        return null;
    }

    // Only a file that ends inside its headers is certainly cut off there.
    private static string? Cut(long length) => length < HeaderLimit ? $"it is cut off inside its headers, after {length} bytes" : null;

    private static string? FindTruncation(ReadOnlySpan<byte> sections, long length)
    {
        long end = 0;
        for (int i = 0; i < sections.Length; i += SectionLength)
        {
            end = Math.Max(end, (long)UInt32(sections, i + 20) + UInt32(sections, i + 16));
        }

        return end > length ? $"it is cut off after {length} of {end} bytes" : null;
    }

    // Where in the file an address lies at which so many bytes are; null where no section has them.
    private static long? OffsetOf(ReadOnlySpan<byte> sections, uint address, uint size)
    {
        for (int i = 0; i < sections.Length; i += SectionLength)
        {
            uint start = UInt32(sections, i + 12), rawSize = UInt32(sections, i + 16);
            if (address >= start && (ulong)address + size <= (ulong)start + rawSize)
            {
                return UInt32(sections, i + 20) + (address - start);
            }
        }

        return null;
    }

    private static byte[] ReadAt(SafeFileHandle file, long offset, int count)
    {
        byte[] bytes = new byte[count];
        int filled = 0;
        while (filled < count && RandomAccess.Read(file, bytes.AsSpan(filled), offset + filled) is var read && read > 0)
        {
            filled += read;
        }

        return filled == count ? bytes : throw new EndOfStreamException("the file became shorter while it was read");
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[offset..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]);
}
