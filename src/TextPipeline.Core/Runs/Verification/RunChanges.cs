using System.Text.Json;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Secrets;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Runs.Verification;

/// <summary>What changed since a run without touching what it wrote: its pipeline's file and the plugins.</summary>
internal sealed class RunChanges
{
    private readonly RecordedRun _run;

    public RunChanges(RecordedRun run) => _run = run;

    public void AddTo(List<Diagnostic> notes)
    {
        string path = _run.PipelineFile, text = _run.Manifest.GetProperty("pipeline_text").GetString() ?? "";
        if (!File.Exists(path))
        {
            notes.Add(VerifyDiagnostics.PipelineGone(path));
        }
        else if (!text.Contains(SecretMask.Shown, StringComparison.Ordinal) && !string.Equals(File.ReadAllText(path), text, StringComparison.Ordinal))
        {
            notes.Add(VerifyDiagnostics.PipelineChanged(path));
        }

        foreach (JsonElement plugin in _run.Manifest.GetProperty("plugins").EnumerateArray())
        {
            string name = plugin.GetProperty("name").GetString()!, folder = plugin.GetProperty("folder").GetString()!;
            if (!Directory.Exists(folder))
            {
                notes.Add(VerifyDiagnostics.PluginGone(name, folder));
            }
            else if (PluginFiles.Hash(folder) != plugin.GetProperty("sha256").GetString())
            {
                notes.Add(VerifyDiagnostics.PluginChanged(name, folder));
            }
        }
    }
}
