using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins.Packages;

/// <summary>A package cannot be installed; the diagnostic says why.</summary>
internal sealed class PackageException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
