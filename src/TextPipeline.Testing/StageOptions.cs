using System.Reflection;
using System.Text;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Options;

namespace TextPipeline.Testing;

/// <summary>Options as a pipeline writes them, read and checked as the host does it.</summary>
public static class StageOptions
{
    private const string File = "options";

    /// <summary>Reads what stands under <c>with</c>.</summary>
    /// <typeparam name="TOptions">The stage's options.</typeparam>
    /// <param name="yaml">A YAML mapping, such as <c>mask: '***'</c>; empty for the defaults.</param>
    /// <param name="stage">The stage's name in messages.</param>
    /// <exception cref="StageOptionsException">The host would refuse them. The message has its findings, one a line, with line and column.</exception>
    public static TOptions Read<TOptions>(string yaml, string stage = "stage")
        where TOptions : class, new()
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(stage);
        var findings = new List<Diagnostic>();
        SourceMapping? with = null;
        if (!string.IsNullOrWhiteSpace(yaml))
        {
            SourceNode? root = SourceReader.Read(File, Encoding.UTF8.GetBytes(yaml), findings);
            with = root as SourceMapping;
            if (root is not null && with is null)
            {
                throw new StageOptionsException([$"{File}: options are a mapping, such as 'mask: \"***\"'"]);
            }
        }

        object? options = findings.Count > 0 ? null : OptionsBinder.Bind(typeof(TOptions), with, SourcePosition.WholeFile(File), stage, findings);
        return options is TOptions read && findings.Count == 0 ? read : throw new StageOptionsException([.. findings.Select(finding => finding.ToString())]);
    }

    internal static string NameOf(Type stage) => stage.GetCustomAttribute<StageAttribute>()?.Name ?? stage.Name;
}
