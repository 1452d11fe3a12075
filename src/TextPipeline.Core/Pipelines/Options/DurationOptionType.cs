using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>A <see cref="TimeSpan"/>, written as <see cref="Duration"/> says.</summary>
internal sealed class DurationOptionType : ScalarOptionType
{
    public override string Wanted => "a duration such as 500ms, 10s, 5m, 2h or 1d";

    public override string Word => "duration";

    public override string Format(object value) => Duration.Format((TimeSpan)value);

    protected override bool TryBindScalar(SourceScalar scalar, string path, Binding binding, out object? value)
    {
        bool parsed = Duration.TryParse(scalar.Value, out TimeSpan duration);
        value = duration;
        if (!parsed)
        {
            binding.ReportWrongType(scalar, path, Wanted);
        }

        return parsed;
    }
}
