namespace TextPipeline.Core.Pipelines.Linting;

/// <summary>The YAML blocks of a Markdown file.</summary>
/// <remarks>
/// Fences as CommonMark 0.31 section 4.5 has them: three or more backticks or tildes, closed by as many or more of the same, or by the end of the file. A block
/// is <c>yaml</c> or <c>yml</c> by the first word of its info string; one with the word <c>ignore</c> behind it is passed over, as an example that shows a fault or names plugins that
/// nobody has.
/// </remarks>
internal static class MarkdownBlocks
{
    /// <summary>
    /// Each block as the whole file with everything else blanked out, line ends kept: so a position in it is the position in the file, whatever the block's indentation.
    /// </summary>
    public static IEnumerable<byte[]> Read(byte[] utf8)
    {
        int contentStart = -1, fenceLength = 0;
        byte fenceMark = 0;
        bool isWanted = false;
        for (int start = 0; start < utf8.Length;)
        {
            int length = utf8.AsSpan(start).IndexOf((byte)'\n');
            int next = length < 0 ? utf8.Length : start + length + 1;
            ReadOnlySpan<byte> line = utf8.AsSpan(start, next - start).Trim(" \t\r\n"u8);
            int marks = CountMarks(line);
            if (contentStart < 0 && marks >= 3 && !line[marks..].Contains((byte)'`'))
            {
                (contentStart, fenceMark, fenceLength, isWanted) = (next, line[0], marks, IsWanted(line[marks..]));
            }
            else if (contentStart >= 0 && marks >= fenceLength && line[0] == fenceMark && marks == line.Length)
            {
                if (isWanted)
                {
                    yield return Isolate(utf8, contentStart, start);
                }

                contentStart = -1;
            }

            start = next;
        }

        if (contentStart >= 0 && isWanted)
        {
            yield return Isolate(utf8, contentStart, utf8.Length);
        }
    }

    private static int CountMarks(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || line[0] is not ((byte)'`' or (byte)'~'))
        {
            return 0;
        }

        int other = line.IndexOfAnyExcept(line[0]);
        return other < 0 ? line.Length : other;
    }

    private static bool IsWanted(ReadOnlySpan<byte> info)
    {
        string[] words = System.Text.Encoding.UTF8.GetString(info).Split((char[])[' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        return words is ["yaml" or "yml", ..] && !words.Contains("ignore");
    }

    private static byte[] Isolate(byte[] utf8, int start, int end)
    {
        byte[] block = new byte[end];
        for (int i = 0; i < start; i++)
        {
            block[i] = utf8[i] is (byte)'\n' or (byte)'\r' ? utf8[i] : (byte)' ';
        }

        utf8.AsSpan(start, end - start).CopyTo(block.AsSpan(start));
        return block;
    }
}
