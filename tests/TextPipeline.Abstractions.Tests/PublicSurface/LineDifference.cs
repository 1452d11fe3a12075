namespace TextPipeline.PublicSurface;

/// <summary>What differs between two lists of lines, as <c>diff</c> writes it.</summary>
internal static class LineDifference
{
    /// <summary>Lines only in <paramref name="before"/> with <c>- </c> and only in <paramref name="after"/> with <c>+ </c>, by a longest common subsequence.</summary>
    public static IEnumerable<string> Between(string[] before, string[] after)
    {
        int[,] common = new int[before.Length + 1, after.Length + 1];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        int left = 0, right = 0;
        while (left < before.Length || right < after.Length)
        {
            if (left < before.Length && right < after.Length && before[left] == after[right])
            {
                (left, right) = (left + 1, right + 1);
            }
            else if (right == after.Length || (left < before.Length && common[left + 1, right] >= common[left, right + 1]))
            {
                yield return $"- {before[left++]}";
            }
            else
            {
                yield return $"+ {after[right++]}";
            }
        }
    }
}
