using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TextPipeline.Core.Execution.Progress;

namespace TextPipeline.Cli.Metrics;

/// <summary>
/// Metrics for Prometheus, and metrics and traces over OTLP, while a run goes on; the last figures are sent when it is disposed. The one class that needs
/// OpenTelemetry, which is loaded with it.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    private const string ServiceName = "textpipeline";

    private readonly RunMeter? _meter;
    private readonly MeterProvider? _metrics;
    private readonly TracerProvider? _traces;

    /// <exception cref="MetricsException">The port cannot be had.</exception>
    public Telemetry(MetricsSettings settings, RunProgress progress)
    {
        if (settings.Port is not null || settings.PushesMetrics)
        {
            _meter = new RunMeter(progress);
            _metrics = Metrics(settings);
        }

        _traces = settings.PushesTraces
            ? Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).AddSource(DocumentSpans.Source.Name).AddOtlpExporter().Build()
            : null;
    }

    /// <summary>Where Prometheus finds the metrics; null where it does not.</summary>
    public string? Address { get; private set; }

    private MeterProvider Metrics(MetricsSettings settings)
    {
        MeterProviderBuilder builder = Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(RunMeter.Name);
        if (settings.PushesMetrics)
        {
            builder.AddOtlpExporter();
        }

        if (settings.Port is not { } port)
        {
            return builder.Build();
        }

        // The listener knows no port 0.
        port = port == 0 ? FreePort() : port;
        string host = settings.Host is "0.0.0.0" or "::" or "[::]" ? "*" : settings.Host;
        Address = string.Create(CultureInfo.InvariantCulture, $"http://{host}:{port}/metrics");
        builder.AddPrometheusHttpListener(listener =>
        {
            listener.Host = host;
            listener.Port = port;
        });
        try
        {
            return builder.Build();
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpListenerException or ArgumentException or SocketException)
        {
            throw new MetricsException(MetricsDiagnostics.CannotListen(Address, (exception.InnerException ?? exception).Message));
        }
    }

    private static void Describe(ResourceBuilder resource) =>
        resource.AddService(ServiceName, serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
        _meter?.Dispose();
    }
}
