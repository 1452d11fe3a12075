using Microsoft.Extensions.Logging;
using Serilog.Events;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Cli.Logging;

/// <summary>Findings on standard error: as editors read them, or as log lines where the log is JSON.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>Prints them; true where none is an error.</summary>
    public static bool Print(IReadOnlyList<Diagnostic> diagnostics, LogFactory logs)
    {
        bool usable = true;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            bool isError = diagnostic.Severity == Severity.Error;
            usable &= !isError;
            if (logs.IsJson)
            {
                logs.Create(null).Log(
                    isError ? LogLevel.Error : diagnostic.Severity == Severity.Warning ? LogLevel.Warning : LogLevel.Information,
                    "{Code} {Message} {File} {Line} {Column}",
                    diagnostic.Code, diagnostic.Message, diagnostic.Position?.File, diagnostic.Position?.Line, diagnostic.Position?.Column);
            }
            else if (isError || logs.Least <= LogLevel.Warning)
            {
                logs.WriteLine(isError ? LogEventLevel.Error : LogEventLevel.Warning, diagnostic.ToString());
            }
        }

        return usable;
    }
}
