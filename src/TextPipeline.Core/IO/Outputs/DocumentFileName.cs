using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace TextPipeline.Core.IO.Outputs;

/// <summary>
/// The file name of a document in a folder: its identity, whose slashes make folders, with <c>.txt</c> at the end. What no file name may hold on some
/// system, and what would leave the folder, is percent-encoded.
/// </summary>
/// <remarks>
/// Two identities share a name only where one is the other with <c>.txt</c>; on file systems that do not tell letters' case apart, more do. Folders
/// never have the name of a file, because no folder ends as files do.
/// </remarks>
internal static class DocumentFileName
{
    private const string Extension = ".txt";

    // In bytes: most file systems take 255 in a name and 4,096 in a path, and endings are to be added.
    private const int LongestPart = 200, LongestStart = 80, LongestName = 1000;
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+=@,()[]{}!'~^&$#; ");

    // Windows takes these for devices, whatever follows the first dot.
    private static readonly string[] Devices = ["con", "prn", "aux", "nul", "com", "lpt"];

    // What the output's own files end with.
    private static readonly string[] EndsOfFiles = [Extension, ".jsonl", ".partial"];

    public static string For(string id)
    {
        string[] parts = id.Split('/');
        for (int i = 0; i < parts.Length; i++)
        {
            bool isFolder = i < parts.Length - 1;
            parts[i] = Shorten(isFolder ? EncodeFolder(parts[i]) : Encode(parts[i]), parts[i], LongestPart);
        }

        string name = string.Join('/', parts);
        return WithExtension(Encoding.UTF8.GetByteCount(name) <= LongestName ? name : Shorten(Encode(id), id, 0));
    }

    /// <summary>Another name, for a document whose own is taken.</summary>
    public static string Distinct(string id) => WithExtension($"{For(id)[..^Extension.Length]}%{Hash(id)}");

    private static string WithExtension(string name) => name.EndsWith(Extension, StringComparison.Ordinal) ? name : name + Extension;

    private static string EncodeFolder(string part)
    {
        string name = Encode(part);
        if (name[^1] is '.' or ' ')
        {
            // Windows drops these at the end.
            return $"{name[..^1]}%{(int)name[^1]:X2}";
        }

        return EndsOfFiles.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ? name + "%" : name;
    }

    private static string Encode(string part)
    {
        if (part.Length == 0)
        {
            return "%";
        }

        var name = new StringBuilder(part.Length);
        bool onlyDots = !part.AsSpan().ContainsAnyExcept('.');
        for (int i = 0; i < part.Length; i++)
        {
            if (!Rune.TryGetRuneAt(part, i, out Rune rune))
            {
                name.Append(CultureInfo.InvariantCulture, $"%u{(int)part[i]:X4}");
                continue;
            }

            i += rune.Utf16SequenceLength - 1;
            if (!onlyDots && IsPlain(rune) && !(name.Length == 0 && IsDevice(part)))
            {
                name.Append(rune);
            }
            else
            {
                Percent(name, rune);
            }
        }

        return name.ToString();
    }

    private static bool IsPlain(Rune rune) => rune.IsAscii
        ? Plain.Contains((char)rune.Value)
        : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsDevice(string part)
    {
        ReadOnlySpan<char> stem = part.AsSpan(0, part.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? dot : part.Length).TrimEnd(' ');
        bool numbered = stem.Length == 4 && char.IsAsciiDigit(stem[3]) && stem[3] != '0';
        int kind = stem.Length == 3 || numbered ? Array.FindIndex(Devices, new string(stem[..3]).ToLowerInvariant().Equals) : -1;
        return kind >= 0 && (kind >= 4) == numbered;
    }

    private static void Percent(StringBuilder name, Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (byte value in utf8[..rune.EncodeToUtf8(utf8)])
        {
            name.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }
    }

    private static string Shorten(string name, string id, int longest)
    {
        if (Encoding.UTF8.GetByteCount(name) <= longest)
        {
            return name;
        }

        int end = 0, bytes = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestStart)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        return $"{name[..end]}%{Hash(id)}";
    }

    private static string Hash(string id) =>
        XxHash128.HashToUInt128(MemoryMarshal.AsBytes(id.AsSpan())).ToString("x32", CultureInfo.InvariantCulture);
}
