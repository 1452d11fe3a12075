using System.Collections.Immutable;
using System.Globalization;
using TextPipeline.Plugins.Dates.Languages;
using TextPipeline.Plugins.Dates.Parsing;
using TextPipeline.Plugins.Dates.Resolution;

namespace TextPipeline.Plugins.Dates;

/// <summary>Finds dates in running text and gives each its value in ISO 8601 or EDTF level 1.</summary>
/// <remarks>
/// Thread-safe and pure: the same document gives the same result on every machine, at any time. A document that this stage has
/// annotated passes unchanged, so that a second run changes nothing; dates that others annotated keep their annotations. The language is the document's metadata member <c>language</c>; without one, text is read as
/// Indonesian and English together.
/// </remarks>
[Stage("normalize_dates", "Finds dates in text and gives each its ISO 8601 value, as an annotation or in place of the date.",
    Assigns = ["annotation:date", "metadata:published"], RewritesText = true)]
internal sealed class NormalizeDatesStage : SyncStage, ICheckedStage, IStageFactory<NormalizeDatesOptions>
{
    [ThreadStatic]
    private static DateFinder? _finder;

    private static readonly string[] Parts = ["year", "month", "day", "time"];
    private static readonly string[] BaseFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private static readonly MetadataKey<string> PublishedText = new(MetadataKeys.Published.Name);

    private readonly NormalizeDatesOptions _options;
    private readonly LanguageCatalog _languages;
    private readonly ResolutionPolicy _policy;

    private readonly DateTime? _base;

    private NormalizeDatesStage(NormalizeDatesOptions options, LanguageCatalog languages, ResolutionPolicy policy, DateTime? relativeBase)
    {
        _options = options;
        _languages = languages;
        _policy = policy;
        _base = relativeBase;
    }

    /// <inheritdoc/>
    public static IStage Create(NormalizeDatesOptions options, StageServices services)
    {
        var policy = new ResolutionPolicy
        {
            Prefer = options.Prefer,
            Zone = ReadZone("time_zone", options.TimeZone, services.Resources),
            Target = ReadZone("to_time_zone", options.ToTimeZone, services.Resources),
            DaysBack = options.DaysBack,
            DaysAhead = options.DaysAhead,
            TwoDigitYearsFrom = options.TwoDigitYearsFrom,
        };
        foreach (string part in options.RequiredParts)
        {
            if (!Parts.Contains(part, StringComparer.Ordinal))
            {
                throw new StageOptionException("required_parts", $"there is no part '{part}': use year, month, day or time");
            }
        }

        return new NormalizeDatesStage(options, new LanguageCatalog(services.Resources), policy, RelativeBase(options.RelativeBase));
    }

    private static Zone? ReadZone(string option, string? name, StageResources resources)
    {
        if (name is null)
        {
            return null;
        }

        return TimeZoneTable.TryGet(name, resources, out Zone? zone) ? zone
            : throw new StageOptionException(option, $"there is no zone '{name}': use an IANA name, such as Asia/Jakarta, one of data/zones.yaml, or an offset, such as +07:00");
    }

    private static DateTime? RelativeBase(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateTime.TryParseExact(text, BaseFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment) ? moment
            : throw new StageOptionException("relative_base", $"'{text}' is no moment: write it as 2023-01-30 or 2023-01-30T13:24");
    }

    /// <inheritdoc/>
    public IEnumerable<StageFinding> Check() => _languages.Check().Select(fault => new StageFinding(IsError: true, fault.Reason) { File = fault.File, Line = fault.Line, Column = 1 });

    /// <inheritdoc/>
    protected override StageResult Process(Document document, StageContext context)
    {
        if (document.Annotations.Any(DateAnnotation.IsOwn))
        {
            return StageResult.Emit(document);
        }

        Lexicon lexicon = _languages.Get(_options.Language ?? document.Metadata.GetValueOrDefault(MetadataKeys.Language, null!));
        DateOrder order = _options.DateOrder == DateOrder.Auto ? lexicon.Order : _options.DateOrder;
        IReadOnlyList<Expression> found = (_finder ??= new DateFinder()).Find(document.Text, lexicon, order);
        if (found.Count == 0)
        {
            return StageResult.Emit(document);
        }

        found = _options.DateOrder == DateOrder.Auto ? OrderOfDigits.Settle(found, order) : found;
        document = TakePublished(document, found, out Reference? reference);
        List<ResolvedDate> dates = Resolve(found, reference, document.Annotations);
        if (dates.Count == 0)
        {
            return StageResult.Emit(document);
        }

        context.Count("dates", dates.Count);
        return StageResult.Emit(_options.Mode == NormalizeMode.Rewrite
            ? DateRewriter.Rewrite(document, dates, _options.RewriteAs, _options.RewriteInferred)
            : document.Annotate(dates.Select(date => DateAnnotation.Create(TextSpan.FromBounds(date.Start, date.End), date))));
    }

    private Document TakePublished(Document document, IReadOnlyList<Expression> found, out Reference? reference)
    {
        if (_base is DateTime given)
        {
            reference = new Reference(given, Anchor.Published);
            return document;
        }

        DateTime? published = PublishedReader.Read(document.Metadata, _policy.Zone);
        reference = published is DateTime moment ? new Reference(moment, Anchor.Published) : null;
        int dateline = published is null && !document.Metadata.Contains(MetadataKeys.Published.Name) ? Dateline.Find(document.Text, found) : -1;
        if (dateline < 0 || new DateResolver(null, _policy).Resolve(found[dateline]) is not ResolvedDate date)
        {
            return document;
        }

        // As a string, so that a dateline without a clock time does not become a midnight.
        Metadata metadata = document.Metadata.With(PublishedText, date.Value);
        reference = PublishedReader.Read(metadata, null) is DateTime read ? new Reference(read, Anchor.Published) : null;
        return _options.SetPublished ? document.WithMetadata(metadata) : document;
    }

    private bool HasRequiredParts(in DateParts parts)
    {
        foreach (string part in _options.RequiredParts)
        {
            bool isThere = part switch
            {
                "year" => parts.Year != DateParts.Absent,
                "month" => parts.Month != DateParts.Absent,
                "day" => parts.Day != DateParts.Absent,
                _ => parts.HasTime,
            };
            if (!isThere)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsWanted(ResolvedDate date, in DateParts parts) =>
        date.Confidence >= _options.MinConfidence
        && (_options.Kinds.IsDefaultOrEmpty || _options.Kinds.Contains(date.Kind))
        && (_options.BareYears || date.Kind != "year")
        && (!_options.Strict || (parts is { IsExplicit: true, HasShortYear: false, IsOrderOpen: false, Day: not DateParts.Absent, Month: not DateParts.Absent } && !date.Flags.Contains("weekday_conflict")))
        && HasRequiredParts(parts);

    private List<ResolvedDate> Resolve(IReadOnlyList<Expression> found, Reference? reference, ImmutableArray<Annotation> annotations)
    {
        var resolver = new DateResolver(reference, _policy);
        var known = new AnnotatedDates(annotations);
        var dates = new List<ResolvedDate>(found.Count);
        foreach (Expression expression in found)
        {
            if (resolver.Resolve(expression) is ResolvedDate date && IsWanted(date, expression.First) && !known.Covers(date.Start, date.End))
            {
                dates.Add(date);
            }
        }

        return dates;
    }
}
