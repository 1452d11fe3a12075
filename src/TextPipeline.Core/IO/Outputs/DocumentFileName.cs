using System.Buffers;
using System.Globalization;
using System.Text;

namespace TextPipeline.Core.IO.Outputs;

/// <summary>
/// The file name of a document in a folder: its identity, whose slashes make folders, with <c>.txt</c> at the end. What no file name may hold on some
/// system, and what would leave the folder, is percent-encoded, so that two identities never share a file.
/// </summary>
internal static class DocumentFileName
{
    private const int LongestPart = 200;
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+=@,()[]{}!'~^&$#; ");

    public static string For(string id)
    {
        string[] parts = id.Split('/');
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Encode(parts[i]);
        }

        string name = string.Join('/', parts);
        return name.EndsWith(".txt", StringComparison.Ordinal) ? name : name + ".txt";
    }

    private static string Encode(string part)
    {
        if (part.Length == 0)
        {
            return "%";
        }

        var name = new StringBuilder(part.Length);
        bool onlyDots = !part.AsSpan().ContainsAnyExcept('.');
        foreach (Rune rune in part.EnumerateRunes())
        {
            bool plain = rune.IsAscii ? Plain.Contains((char)rune.Value) && !onlyDots : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (plain)
            {
                name.Append(rune);
            }
            else
            {
                Percent(name, rune);
            }
        }

        return name.Length <= LongestPart ? name.ToString() : Shorten(name.ToString(), part);
    }

    private static void Percent(StringBuilder name, Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (byte value in utf8[..rune.EncodeToUtf8(utf8)])
        {
            name.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }
    }

    private static string Shorten(string name, string part)
    {
        UInt128 hash = System.IO.Hashing.XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(part));
        return string.Create(CultureInfo.InvariantCulture, $"{name[..80]}%{hash:x32}");
    }
}
