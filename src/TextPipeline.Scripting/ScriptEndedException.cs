namespace TextPipeline.Scripting;

/// <summary>A function of the host ends the script, as an uncaught error would: scripts cannot catch what .NET throws.</summary>
internal sealed class ScriptEndedException : Exception;
