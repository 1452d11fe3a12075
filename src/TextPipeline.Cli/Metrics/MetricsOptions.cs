using System.CommandLine;
using Microsoft.Extensions.Logging;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Execution.Progress;

namespace TextPipeline.Cli.Metrics;

/// <summary>The options about live metrics.</summary>
internal sealed class MetricsOptions
{
    private readonly Option<int?> _port = new("--metrics-port")
    {
        Description = "Offer live metrics for Prometheus at this port, under /metrics, while the run goes on; 0 takes a free port and says which.",
        HelpName = "number",
    };

    private readonly Option<string> _host = new("--metrics-host")
    {
        Description = "Where to offer them: a name or address of this machine, or * for all. By default 127.0.0.1, which this machine alone reaches.",
        HelpName = "address",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    public MetricsOptions() => _port.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out int port) && port is < 0 or > 65535)
        {
            result.AddError($"--metrics-port takes a whole number from 0 to 65535, not {port}.");
        }
    });

    public void AddTo(Command command)
    {
        command.Options.Add(_port);
        command.Options.Add(_host);
    }

    /// <summary>What is to be told to the world, by the options and the variables of OpenTelemetry.</summary>
    public MetricsSettings Read(ParseResult result) => MetricsSettings.Of(result.GetValue(_port), result.GetRequiredValue(_host), Environment.GetEnvironmentVariable);

    /// <summary>Begins to tell it, and says where; null where nothing is to be told.</summary>
    /// <exception cref="MetricsException">The port cannot be had.</exception>
    public static IDisposable? Begin(MetricsSettings settings, RunProgress progress, LogFactory logs)
    {
        if (settings.IsNothing)
        {
            return null;
        }

        var telemetry = new Telemetry(settings, progress);
        if (telemetry.Address is not null)
        {
            logs.Create(null).LogInformation("metrics at {Address}", telemetry.Address);
        }

        return telemetry;
    }
}
