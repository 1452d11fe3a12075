using System.Globalization;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.Training.Text;

/// <summary>How well decisions about the lines of a set of pages agree with their labels.</summary>
internal sealed class TextFigures
{
    private double _keptBody, _lostBody, _keptFurniture;
    private int _pages, _over10, _right, _left, _missed;

    /// <summary>F1 of segments, where pages have them, else F1 of what stayed, weighted by characters; 0 to 100.</summary>
    public double F1 => _right + _missed > 0 ? Percent(2 * _right, (2 * _right) + _left + _missed) : Percent(2 * _keptBody, (2 * _keptBody) + _keptFurniture + _lostBody);

    /// <summary>Body characters that were taken out, in percent.</summary>
    public double Loss => Percent(_lostBody, _lostBody + _keptBody);

    public void Add(LabelledPage page, ReadOnlySpan<TextLine> lines)
    {
        _pages++;
        if (page.HasSegments)
        {
            var kept = new List<string>();
            foreach (TextLine line in lines)
            {
                kept.AddRange(line.Reason is null ? [line.Content(page.Text).ToString()] : []);
            }

            string text = LabelledPage.OneSpace(string.Join('\n', kept));
            int found = page.Keep.Count(segment => text.Contains(segment, StringComparison.Ordinal));
            _right += found;
            _missed += page.Keep.Length - found;
            _left += page.Drop.Count(segment => text.Contains(segment, StringComparison.Ordinal));
            return;
        }

        (double body, double lost) = (0, 0);
        for (int i = 0; i < lines.Length; i++)
        {
            int length = lines[i].ContentLength;
            bool stays = lines[i].Reason is null;
            if (page.Labels[i] is true)
            {
                body += length;
                lost += stays ? 0 : length;
            }

            _keptFurniture += page.Labels[i] is false && stays ? length : 0;
        }

        _keptBody += body - lost;
        _lostBody += lost;
        _over10 += lost > body / 10 ? 1 : 0;
    }

    public override string ToString() => _right + _missed > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{_pages,4} pages, segments: precision {Percent(_right, _right + _left):F1} recall {Percent(_right, _right + _missed):F1} F1 {F1:F1}")
        : string.Create(CultureInfo.InvariantCulture, $"{_pages,4} pages, characters: F1 {F1:F1} body lost {Loss:F2} furniture left {Percent(_keptFurniture, _keptFurniture + _keptBody):F1} pages that lost a tenth {Percent(_over10, _pages):F1}");

    private static double Percent(double part, double whole) => whole <= 0 ? 0 : 100 * part / whole;
}
