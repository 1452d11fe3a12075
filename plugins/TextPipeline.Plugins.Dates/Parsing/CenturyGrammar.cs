using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Centuries: <c>abad ke-19</c>, <c>abad XIX</c>, <c>19th century</c>, <c>19. Jahrhundert</c>, <c>XIXe siècle</c>, <c>19世纪</c>.</summary>
internal static class CenturyGrammar
{
    private const int Last = 30;

    /// <summary>Reads one.</summary>
    public static bool TryParse(TokenView view, int index, ref DateParts parts, out int next)
    {
        int century;
        if (IsCentury(view, index))
        {
            int at = view.Skip(index + 1, SenseKind.Link, SenseKind.NoDateAfter);
            at += view.IsMark(at, '-') ? 1 : 0;
            next = at + 1;
            century = ReadNumber(view, at);
        }
        else
        {
            int at = index + 1;
            century = ReadNumber(view, index);
            at += view.IsAttached(at) && (view.Is(at, SenseKind.OrdinalSuffix) || view.IsMark(at, '.')) ? 1 : 0;
            next = at + 1;
            if (century == 0 || !IsCentury(view, at) || (view.IsNumber(index) && at == index + 1 && !view.IsAttached(at)))
            {
                return false;
            }
        }

        if (century is < 1 or > Last)
        {
            return false;
        }

        (parts.Year, parts.IsCentury) = (Math.Max(1, 100 * (century - 1)), true);
        return true;
    }

    private static bool IsCentury(TokenView view, int index) => view.TryGet(index, SenseKind.Unit, out Sense unit) && unit.Unit == TimeUnit.Century;

    private static int ReadNumber(TokenView view, int index) => view.IsNumber(index) && view[index].Length <= 2 ? view[index].Value
        : view.TryGet(index, SenseKind.Ordinal, out Sense ordinal) ? ordinal.Value
        : view.TryGet(index, SenseKind.Roman, out Sense roman) ? roman.Value
        : view.TryGetCount(index, out int count, out _) && !view.Is(index, SenseKind.Article) ? count
        : 0;
}
