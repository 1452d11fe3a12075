using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>A limit for a comparison, such as <c>dropped&gt;2%</c>: a metric, an operator, and a number of documents or a share of those compared.</summary>
internal sealed record Threshold
{
    private static readonly string[] Operators = [">=", "<=", "==", ">", "<", "="];

    private readonly string _metric;
    private readonly string _operator;
    private readonly double _limit;
    private readonly bool _isShare;

    private Threshold(string text, string metric, string comparison, double limit, bool isShare)
    {
        Text = text;
        _metric = metric;
        _operator = comparison;
        _limit = limit;
        _isShare = isShare;
    }

    /// <summary>The metrics by name.</summary>
    public static string[] Metrics { get; } = ["changed", "dropped", "failed"];

    /// <summary>The limit as it was written.</summary>
    public string Text { get; }

    public static bool TryParse(string text, [NotNullWhen(true)] out Threshold? threshold)
    {
        threshold = null;
        int start = text.IndexOfAny(['<', '>', '=']);
        if (start < 0 || Operators.FirstOrDefault(candidate => text.AsSpan(start).StartsWith(candidate, StringComparison.Ordinal)) is not { } comparison)
        {
            return false;
        }

        string metric = text[..start].Trim(), number = text[(start + comparison.Length)..].Trim();
        bool isShare = number.EndsWith('%');
        number = isShare ? number[..^1].TrimEnd() : number;
        if (!Metrics.Contains(metric) || !double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double limit) || !double.IsFinite(limit))
        {
            return false;
        }

        threshold = new Threshold(text, metric, comparison, limit, isShare);
        return true;
    }

    /// <summary>Whether the comparison crosses the limit. <c>dropped</c> and <c>failed</c> count what the second pipeline alone does.</summary>
    public bool IsCrossed(ComparisonReport report)
    {
        double value = _metric switch
        {
            "changed" => report.Changed,
            "dropped" => report.Dropped.OnlyB,
            _ => report.Failed.OnlyB,
        };
        if (_isShare)
        {
            value = report.Compared == 0 ? 0 : value * 100 / report.Compared;
        }

        return _operator switch
        {
            ">" => value > _limit,
            ">=" => value >= _limit,
            "<" => value < _limit,
            "<=" => value <= _limit,
            _ => value == _limit,
        };
    }
}
