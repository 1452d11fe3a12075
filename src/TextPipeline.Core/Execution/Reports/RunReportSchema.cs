namespace TextPipeline.Core.Execution.Reports;

/// <summary>The JSON Schema of <c>report.json</c>, the file <c>report.schema.json</c> beside this one.</summary>
internal static class RunReportSchema
{
    public static string Read()
    {
        using Stream stream = typeof(RunReportSchema).Assembly.GetManifestResourceStream("report.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
