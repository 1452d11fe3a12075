using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>From the bytes of a pipeline file to its characters. What no person writes into one ends here, before the YAML scanner sees it.</summary>
internal static class SourceDecoder
{
    // YAML 1.2, 5.1: what is not printable. The scanner takes NUL for the end of the file and lets the others through.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F" +
        "\u0080\u0081\u0082\u0083\u0084\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F" +
        "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\uFFFE\uFFFF");

    public static bool TryDecode(string path, ReadOnlySpan<byte> utf8, List<Diagnostic> diagnostics, [NotNullWhen(true)] out SourceText? source)
    {
        source = null;
        if (utf8.Length > SourceLimits.Bytes)
        {
            diagnostics.Add(DefinitionDiagnostics.FileTooLarge(SourcePosition.WholeFile(path), utf8.Length));
            return false;
        }

        if (utf8 is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            diagnostics.Add(DefinitionDiagnostics.NotUtf8(SourcePosition.WholeFile(path), "UTF-16"));
            return false;
        }

        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        char[] characters = new char[utf8.Length + 1];
        OperationStatus status = Utf8.ToUtf16(utf8, characters, out _, out int length, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
        {
            // The bad byte is no character; a stand-in takes its place so that it has a position.
            characters[length] = '\uFFFD';
            SourcePosition position = new SourceText(path, new string(characters, 0, length + 1)).PositionAt(length);
            diagnostics.Add(DefinitionDiagnostics.NotUtf8(position, "another encoding"));
            return false;
        }

        source = new SourceText(path, new string(characters, 0, length));
        int forbidden = source.Text.AsSpan().IndexOfAny(Forbidden);
        if (forbidden >= 0)
        {
            diagnostics.Add(DefinitionDiagnostics.ForbiddenCharacter(source.PositionAt(forbidden), source.Text[forbidden]));
            source = null;
            return false;
        }

        return true;
    }
}
