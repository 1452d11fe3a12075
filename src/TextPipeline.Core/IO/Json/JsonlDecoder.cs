using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.IO.Json;

/// <summary>One JSON object into a document: <c>id</c>, <c>text</c>, <c>annotations</c>, and every other member as raw metadata.</summary>
internal sealed class JsonlDecoder
{
    // The reader keeps depth in bits, not on the stack, so depth is bounded by the size of a document alone.
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = int.MaxValue };
    private const int ManyMembers = 24;

    private readonly TextDecoder _decoder;
    private readonly InputFields _fields;
    private readonly MemberNames _names = new();
    private readonly List<Member> _members = [];
    private HashSet<string>? _seen;

    /// <param name="decoder">Makes characters of bytes.</param>
    /// <param name="fields">Which members are the id and the text.</param>
    public JsonlDecoder(TextDecoder decoder, InputFields fields)
    {
        _decoder = decoder;
        _fields = fields;
    }

    private readonly record struct Member(string Name, int Start, int Length);

    public bool TryDecode(in InputRecord record, ReadOnlyMemory<byte> bytes, out DecodedRecord decoded, [NotNullWhen(false)] out InputFault? fault)
    {
        decoded = default;
        if (!_decoder.TryMakeUtf8(bytes, record.File, out ReadOnlyMemory<byte> line, out fault))
        {
            return false;
        }

        // Files that were joined have a mark where each began (RFC 8259, section 8.1: a reader may pass over it).
        line = line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;

        try
        {
            fault = Decode(record, line, out decoded);
        }
        catch (JsonException exception)
        {
            fault = InputFault.Malformed(Describe(exception));
        }

        return fault is null;
    }

    private InputFault? Decode(in InputRecord record, ReadOnlyMemory<byte> line, out DecodedRecord decoded)
    {
        decoded = default;
        _members.Clear();
        Range id = default, text = default, annotations = default;
        JsonTokenType idKind = JsonTokenType.None, textKind = JsonTokenType.None;
        var reader = new Utf8JsonReader(line.Span, ReaderOptions);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return InputFault.Malformed($"it is {Kind(reader.TokenType)}");
        }

        int place = 0, metadataBytes = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = _names.Get(place++, reader.ValueSpan);
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            JsonTokenType kind = reader.TokenType;
            reader.Skip();
            int end = (int)reader.BytesConsumed;
            InputFault? duplicate = null;
            if (string.Equals(name, _fields.Id, StringComparison.Ordinal))
            {
                duplicate = Take(name, ref id, start, end);
                idKind = kind;
            }
            else if (string.Equals(name, _fields.Text, StringComparison.Ordinal))
            {
                duplicate = Take(name, ref text, start, end);
                textKind = kind;
            }
            else if (name == "annotations")
            {
                duplicate = Take(name, ref annotations, start, end);
            }
            else
            {
                duplicate = IsDuplicate(name) ? InputFault.DuplicateMember(name)
                    : name == "id" ? InputFault.NameTaken(name, _fields.Id)
                    : name == "text" ? InputFault.NameTaken(name, _fields.Text)
                    : null;
                _members.Add(new Member(name, start, end - start));
                metadataBytes += end - start;
            }

            if (duplicate is not null)
            {
                return duplicate;
            }
        }

        reader.Read();
        if (textKind != JsonTokenType.String)
        {
            return textKind == JsonTokenType.None ? InputFault.MissingText(_fields.Text) : InputFault.WrongText(_fields.Text, Kind(textKind));
        }

        ReadOnlyMemory<byte> idJson = idKind == JsonTokenType.None ? default : line[id];
        if (ReadId(idJson.Span, idKind, record) is not { } identity)
        {
            return InputFault.WrongId(_fields.Id, idKind == JsonTokenType.String ? "an empty string" : Kind(idKind));
        }

        ReadOnlyMemory<byte> textJson = line[text];
        Document document = Document.Create(identity, JsonString.Unescape(textJson.Span[1..^1]), ReadMetadata(line.Span, metadataBytes));
        if (annotations.End.Value > 0 && AnnotationsJson.Read(line.Span[annotations], ref document) is { } wrong)
        {
            return InputFault.WrongAnnotations(wrong);
        }

        // Under other names the line is not written back as it came.
        decoded = new DecodedRecord(document, _fields == InputFields.Default ? line : default, idJson, textJson);
        return null;
    }

    private static InputFault? Take(string name, ref Range member, int start, int end)
    {
        bool twice = member.End.Value > 0;
        member = start..end;
        return twice ? InputFault.DuplicateMember(name) : null;
    }

    private bool IsDuplicate(string name)
    {
        if (_members.Count > ManyMembers)
        {
            if (_seen is null || _members.Count == ManyMembers + 1)
            {
                _seen = _members.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
            }

            return !_seen.Add(name);
        }

        foreach (Member member in _members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string? ReadId(ReadOnlySpan<byte> json, JsonTokenType kind, in InputRecord record) => kind switch
    {
        JsonTokenType.None => record.FallbackId,
        JsonTokenType.String when json.Length > 2 => JsonString.Unescape(json[1..^1]),
        JsonTokenType.Number when json.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 => Encoding.ASCII.GetString(json),
        _ => null,
    };

    // One copy for all members: the batch's buffer is used again, a document may be kept.
    private Metadata ReadMetadata(ReadOnlySpan<byte> line, int bytes)
    {
        if (_members.Count == 0)
        {
            return Metadata.Empty;
        }

        byte[] own = GC.AllocateUninitializedArray<byte>(bytes);
        var entries = new MetadataEntry[_members.Count];
        int position = 0;
        for (int i = 0; i < entries.Length; i++)
        {
            Member member = _members[i];
            line.Slice(member.Start, member.Length).CopyTo(own.AsSpan(position));
            entries[i] = new MetadataEntry(member.Name, own.AsMemory(position, member.Length));
            position += member.Length;
        }

        return Metadata.FromEntries(ImmutableCollectionsMarshal.AsImmutableArray(entries));
    }

    private static string Describe(JsonException exception)
    {
        // The framework's text ends with its own position, which counts lines from 0 within this one line.
        int position = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string what = (position < 0 ? exception.Message : exception.Message[..position]).TrimEnd('.', ' ');
        return $"{what} (byte {(exception.BytePositionInLine ?? 0) + 1})";
    }

    internal static string Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "nothing",
    };
}
