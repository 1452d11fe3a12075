using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text.Json;

namespace TextPipeline.Core.Pipelines.Profiles;

/// <summary>A file with what a stage learned of a corpus, and a line of JSON about it in front.</summary>
/// <remarks>The line, a line feed, the stage's bytes, and 8 bytes of their XXH3 with the line, little-endian: a file that is cut off or damaged is told from a whole one.</remarks>
internal sealed class ProfileFile : IDisposable
{
    private const int HashBytes = 8;
    private const int LongestHeader = 1 << 20;
    private readonly FileStream _file;

    private ProfileFile(FileStream file, JsonElement header, Stream content)
    {
        _file = file;
        Header = header;
        Content = content;
    }

    /// <summary>The line in front.</summary>
    public JsonElement Header { get; }

    /// <summary>The stage's bytes.</summary>
    public Stream Content { get; }

    /// <summary>Writes a file's bytes.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> header, ICorpusProfile profile)
    {
        var hashed = new HashingStream(stream);
        using (var buffered = new BufferedStream(hashed, 64 << 10))
        {
            using (var writer = new Utf8JsonWriter(buffered))
            {
                writer.WriteStartObject();
                header(writer);
                writer.WriteEndObject();
            }

            buffered.WriteByte((byte)'\n');
            profile.Write(buffered);
        }

        Span<byte> hash = stackalloc byte[HashBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(hash, hashed.Hash);
        stream.Write(hash);
    }

    /// <summary>Opens a file and checks that it is whole.</summary>
    /// <exception cref="InvalidDataException">There is none, it is no such file, or it is not whole.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ProfileFile Open(string path)
    {
        FileStream file = OpenFile(path);
        try
        {
            long end = file.Length - HashBytes;
            if (end <= 0 || !IsWhole(file, end))
            {
                throw new InvalidDataException("it is no profile of a corpus, or not all of one");
            }

            file.Position = 0;
            JsonElement header = ReadHeader(file);
            return new ProfileFile(file, header, new ProfileContent(file, end));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads the profile of a stage.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The stage's name.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="header">What the file says of itself.</param>
    /// <exception cref="InvalidDataException">It is no profile of this stage with these options.</exception>
    public static ICorpusProfile Read(string path, string name, ICorpusStage stage, out ProfileHeader header)
    {
        using ProfileFile file = Open(path);
        header = ProfileHeader.Read(file.Header);
        if (!string.Equals(header.Stage, name, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"it was learned by '{header.Stage}'");
        }

        return file.ReadContent(stage);
    }

    /// <summary>Lets a stage read its bytes.</summary>
    /// <exception cref="InvalidDataException">They are not such as the stage writes.</exception>
    public ICorpusProfile ReadContent(ICorpusStage stage)
    {
        try
        {
            return stage.ReadProfile(Content);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("it ends too early", exception);
        }
    }

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 << 10, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException("there is no such file", exception);
        }
    }

    private static bool IsWhole(FileStream file, long end)
    {
        var hash = new XxHash3();
        byte[] buffer = new byte[64 << 10];
        for (long left = end; left > 0;)
        {
            int read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0)
            {
                return false;
            }

            hash.Append(buffer.AsSpan(0, read));
            left -= read;
        }

        Span<byte> stored = stackalloc byte[HashBytes];
        return file.ReadAtLeast(stored, HashBytes, throwOnEndOfStream: false) == HashBytes && BinaryPrimitives.ReadUInt64LittleEndian(stored) == hash.GetCurrentHashAsUInt64();
    }

    private static JsonElement ReadHeader(FileStream file)
    {
        using var line = new MemoryStream();
        for (int next = file.ReadByte(); next != '\n'; next = file.ReadByte())
        {
            if (next < 0 || line.Length == LongestHeader)
            {
                throw new InvalidDataException("it is no profile of a corpus");
            }

            line.WriteByte((byte)next);
        }

        try
        {
            return JsonElement.Parse(line.GetBuffer().AsSpan(0, (int)line.Length));
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("it is no profile of a corpus", exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
