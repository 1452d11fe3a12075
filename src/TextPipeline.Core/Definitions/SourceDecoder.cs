using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>From the bytes of a pipeline file to its characters. What no person writes into one ends here, before the YAML scanner sees it.</summary>
internal static class SourceDecoder
{
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
        int forbidden = FindForbidden(source.Text);
        if (forbidden >= 0)
        {
            diagnostics.Add(DefinitionDiagnostics.ForbiddenCharacter(source.PositionAt(forbidden), source.Text[forbidden]));
            source = null;
            return false;
        }

        return true;
    }

    // YAML 1.2, 5.1: what is not printable. The scanner takes NUL for the end of the file and lets the others through.
    // A plain loop: a table of these characters takes longer to set up than a pipeline to read.
    private static int FindForbidden(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if ((char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\u0085')) || character is '\uFFFE' or '\uFFFF')
            {
                return i;
            }
        }

        return -1;
    }
}
