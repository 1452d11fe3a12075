using System.Text;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

/// <summary>Writes and reads profiles.</summary>
/// <remarks>
/// A version, the settings as lines, the number of contents, each with key, content and id in the order in which they came, the number of repeats, each with
/// content and key, sorted. Numbers are little-endian. Which documents go is not stored but found again, so that a profile can be read with another threshold.
/// </remarks>
internal static class FingerprintProfileFile
{
    private const string Magic = "deduplicate 1";

    public static void Write(FingerprintProfile profile, FingerprintSettings settings, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(string.Join('\n', settings.Lines));
        ContentStore contents = profile.Contents;
        writer.Write(contents.Count);
        for (int number = 0; number < contents.Count; number++)
        {
            ReadOnlySpan<byte> id = contents.IdOf(number);
            writer.Write(contents.KeyOf(number));
            writer.Write(contents.ContentOf(number));
            writer.Write((ushort)id.Length);
            writer.Write(id);
        }

        Repeat[] repeats = profile.Repeats.ToSortedSet();
        writer.Write(repeats.Length);
        foreach (Repeat repeat in repeats)
        {
            writer.Write(repeat.Number);
            writer.Write(repeat.Key);
        }
    }

    /// <exception cref="InvalidDataException">The bytes are no profile, or one of other settings.</exception>
    public static FingerprintProfile Read(Stream stream, FingerprintSettings settings, double threshold)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            CheckSettings(reader, settings);
            var profile = new FingerprintProfile(settings, threshold);
            ReadContents(reader, settings, profile);
            ReadRepeats(reader, profile);
            return stream.ReadByte() < 0 ? profile : throw new InvalidDataException("it goes on behind its end");
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("it ends too early", exception);
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException("it is no profile of 'deduplicate'", exception);
        }
    }

    private static void CheckSettings(BinaryReader reader, FingerprintSettings settings)
    {
        if (!reader.ReadBytes(Magic.Length + 1).AsSpan().SequenceEqual([(byte)Magic.Length, .. Encoding.UTF8.GetBytes(Magic)]))
        {
            throw new InvalidDataException("it is no profile of 'deduplicate', or one of another version");
        }

        string[] learned = reader.ReadString().Split('\n');
        for (int i = 0; i < settings.Lines.Count; i++)
        {
            string was = i < learned.Length ? learned[i] : "";
            if (!string.Equals(was, settings.Lines[i], StringComparison.Ordinal))
            {
                throw new InvalidDataException($"it was learned with '{was}', and the entry has '{settings.Lines[i]}'");
            }
        }
    }

    private static void ReadContents(BinaryReader reader, FingerprintSettings settings, FingerprintProfile profile)
    {
        int count = ReadCount(reader);
        byte[] content = new byte[settings.Width];
        byte[] id = new byte[ContentStore.MostIdBytes];
        for (int number = 0; number < count; number++)
        {
            ulong key = reader.ReadUInt64();
            reader.BaseStream.ReadExactly(content);
            int idLength = reader.ReadUInt16();
            if (idLength > id.Length)
            {
                throw new InvalidDataException("it has an id that is too long");
            }

            reader.BaseStream.ReadExactly(id, 0, idLength);
            profile.Add(key, content, id.AsSpan(0, idLength));
        }

        if (profile.Contents.Count != count)
        {
            throw new InvalidDataException("it has a content twice");
        }
    }

    private static void ReadRepeats(BinaryReader reader, FingerprintProfile profile)
    {
        int count = ReadCount(reader);
        for (int i = 0; i < count; i++)
        {
            int number = reader.ReadInt32();
            if (number < 0 || number >= profile.Contents.Count)
            {
                throw new InvalidDataException("it repeats a content that it does not have");
            }

            profile.AddRepeat(reader.ReadUInt64(), number);
        }
    }

    private static int ReadCount(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        return count >= 0 ? count : throw new InvalidDataException("it has a count below zero");
    }
}
