namespace TextPipeline.Cli.Metrics;

/// <summary>What a run tells the world while it goes on.</summary>
/// <param name="Port">The port for Prometheus; null for none, 0 for a free one.</param>
/// <param name="Host">The address for it.</param>
/// <param name="PushesMetrics">Whether metrics are sent over OTLP.</param>
/// <param name="PushesTraces">Whether traces are.</param>
internal sealed record MetricsSettings(int? Port, string Host, bool PushesMetrics, bool PushesTraces)
{
    public bool IsNothing => Port is null && !PushesMetrics && !PushesTraces;

    /// <summary>Reads the variables of OpenTelemetry: an endpoint asks for OTLP, for all or for one signal, and <c>none</c> takes a signal out.</summary>
    public static MetricsSettings Of(int? port, string host, Func<string, string?> variable)
    {
        bool disabled = string.Equals(variable("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase);
        return new MetricsSettings(port, host, !disabled && Wants("METRICS"), !disabled && Wants("TRACES"));

        bool Wants(string signal) =>
            (!string.IsNullOrEmpty(variable("OTEL_EXPORTER_OTLP_ENDPOINT")) || !string.IsNullOrEmpty(variable($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT")))
            && variable($"OTEL_{signal}_EXPORTER") is null or "" or "otlp";
    }
}
