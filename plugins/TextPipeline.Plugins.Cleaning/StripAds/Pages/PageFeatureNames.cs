using System.Collections.Immutable;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>What <see cref="PageFeatures"/> says of a line, in the order of a model's file. The part before the point is the group.</summary>
internal static class PageFeatureNames
{
    /// <summary>Classes of <c>packs/page_words.txt</c>.</summary>
    public static readonly ImmutableArray<string> WordClasses =
    [
        "share", "comment", "subscribe", "related", "rights", "notice", "advert", "credit", "byline", "navigate", "contact", "media", "calendar", "prose",
    ];

    /// <summary>The last class is that of words of running text, which speak for a line, not against it.</summary>
    public const int ProseClass = 13;

    /// <summary>Neighbours that are described one by one.</summary>
    public static readonly ImmutableArray<int> Neighbours = [-3, -2, -1, 1, 2, 3];

    /// <summary>How many lines to either side are summed up.</summary>
    public static readonly ImmutableArray<int> Windows = [2, 5, 12];

    /// <summary>All names.</summary>
    public static readonly ImmutableArray<string> All =
    [
        .. (string[])
        [
            "line.length", "line.words", "line.first", "line.last", "line.upper_words", "line.small_words", "line.upper_letters", "line.digits", "line.letters",
            "line.word_length", "line.commas", "line.stops", "line.quotes", "line.bars", "line.signs", "line.colons", "line.brackets", "line.joins", "line.clock",
            "line.address", "line.list_item", "line.unspaced", "line.sentence", "line.headline", "rules.line",
        ],
        .. WordClasses.Select(name => $"words.{name}"), "words.furniture", "words.furniture_share", "words.prose_share",
        .. (string[])["repeat.count", "repeat.alike_before", "repeat.alike_after", "repeat.alternate"],
        .. Neighbours.SelectMany(offset => (string[])[$"near.{offset}.length", $"near.{offset}.end", $"near.{offset}.sentence", $"near.{offset}.furniture"]),
        .. Windows.SelectMany(reach => (string[])
        [
            $"around.{reach}.sentences", $"around.{reach}.before", $"around.{reach}.after", $"around.{reach}.furniture", $"around.{reach}.prose", $"rules.{reach}",
        ]),
        .. (string[])
        [
            "around.since_sentence", "around.since_paragraph", "rules.since", "around.run", "around.until_sentence", "around.until_paragraph", "rules.until", "around.run_on",
            "place.line", "place.text", "place.core", "place.core_share", "place.core_line", "place.wide", "place.wide_share", "place.sentences", "place.lines", "place.characters",
            "topic.core", "topic.words",
        ],
    ];
}
