using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using TextPipeline;

namespace TestPlugins.Stages;

internal sealed record CallServiceOptions
{
    [Description("The key of the service.")]
    [Secret]
    [MaxLength(20)]
    public string? Key { get; init; }

    [Description("Headers that hold further keys.")]
    [Secret]
    public ImmutableDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    [Description("A PIN, short as it is.")]
    [Secret]
    public int Pin { get; init; } = 7;

    [Description("What the stage does with its key: nothing, log, fail, throw or refuse.")]
    public string Mode { get; init; } = "nothing";
}
