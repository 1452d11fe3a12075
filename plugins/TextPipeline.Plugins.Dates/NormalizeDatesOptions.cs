using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Plugins.Dates;

/// <summary>Options of <see cref="NormalizeDatesStage"/>.</summary>
internal sealed record NormalizeDatesOptions
{
    /// <summary>Default: annotate.</summary>
    [Description("annotate: mark dates and leave the text alone. rewrite: also replace them by their values.")]
    public NormalizeMode Mode { get; init; } = NormalizeMode.Annotate;

    /// <summary>Default: replace. Ignored unless <see cref="Mode"/> is rewrite.</summary>
    [Description("How rewrite writes a date: replace (2023-01-29), append (29 Januari 2023 [2023-01-29]) or placeholder ([DATE]).")]
    public RewriteStyle RewriteAs { get; init; } = RewriteStyle.Replace;

    /// <summary>Default: false. Ignored unless <see cref="Mode"/> is rewrite.</summary>
    [Description("Whether rewrite also touches dates that the text does not spell out, such as 'kemarin' or 'Minggu (29/1)'.")]
    public bool RewriteInferred { get; init; }

    /// <summary>Default: null, so that clock times without a zone stay local.</summary>
    [Description("The zone of clock times without one, and of the place where relative days are counted: Asia/Jakarta, WIB, +07:00, UTC.")]
    public string? TimeZone { get; init; }

    /// <summary>Default: auto.</summary>
    [Description("How digits are ordered where both readings would be dates: auto (as the language writes), dmy, mdy or ymd.")]
    public DateOrder DateOrder { get; init; } = DateOrder.Auto;

    /// <summary>Default: auto.</summary>
    [Description("Which way a weekday, or a day or month without a year, looks: auto (nearest, past first), past or future.")]
    public TimePreference Prefer { get; init; } = TimePreference.Auto;

    /// <summary>Default: 300.</summary>
    [Description("How many days before the publication a date without a year lies at most, where both years would be dates.")]
    [Range(0, 366)]
    public int DaysBack { get; init; } = 300;

    /// <summary>Default: 90.</summary>
    [Description("How many days after the publication a date without a year lies at most, where both years would be dates.")]
    [Range(0, 366)]
    public int DaysAhead { get; init; } = 90;

    /// <summary>Default: 1950, so that two digits are a year from 1950 to 2049.</summary>
    [Description("The first of the hundred years that two digits can mean.")]
    [Range(1800, 2100)]
    public int TwoDigitYearsFrom { get; init; } = 1950;

    /// <summary>Default: true.</summary>
    [Description("Whether a year alone is a date, where a word such as 'since' or 'in' says so.")]
    public bool BareYears { get; init; } = true;

    /// <summary>Default: false.</summary>
    [Description("Only dates that the text spells out with day, month and a year of four digits, in an order that cannot be mistaken.")]
    public bool Strict { get; init; }

    /// <summary>Default: null, the document's own language.</summary>
    [Description("The language of every document (BCP 47), in place of the metadata member 'language'.")]
    public string? Language { get; init; }

    /// <summary>Default: none, so that every kind is kept.</summary>
    [Description("Only these kinds: date, datetime, time, week, month, year, decade, century, range.")]
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>Default: 0.</summary>
    [Description("Leaves out dates with less confidence, 0 to 1: 1 is spelled out, 0.9 has an inferred year, 0.8 is relative, 0.5 partial.")]
    [Range(0.0, 1.0)]
    public double MinConfidence { get; init; }

    /// <summary>Default: none.</summary>
    [Description("Parts that the text must spell out, or the date is left out: year, month, day, time.")]
    public ImmutableArray<string> RequiredParts { get; init; } = [];

    /// <summary>Default: null, the metadata member <c>published</c>.</summary>
    [Description("The moment that relative dates of every document count from, in place of its publication: 2023-01-30 or 2023-01-30T13:24.")]
    public string? RelativeBase { get; init; }

    /// <summary>Default: null, so that a value keeps the zone that the text names.</summary>
    [Description("The zone that clock times with a known zone are moved to: a name or offset as in time_zone.")]
    public string? ToTimeZone { get; init; }

    /// <summary>Default: true.</summary>
    [Description("Whether the dateline of an article sets the metadata member 'published' where there is none.")]
    public bool SetPublished { get; init; } = true;
}
