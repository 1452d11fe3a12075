using System.Reflection;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>Something of a plugin does not load or cannot be built. The message is the diagnostic's.</summary>
internal sealed class PluginException : Exception
{
    public PluginException(Diagnostic diagnostic, Exception? innerException = null)
        : base(diagnostic.Message, innerException) => Diagnostic = diagnostic;

    public Diagnostic Diagnostic { get; }

    /// <summary>Whether an exception is one of those with which the runtime refuses to load an assembly or a type.</summary>
    public static bool IsLoadFailure(Exception exception) =>
        exception is TypeLoadException or IOException or BadImageFormatException or ReflectionTypeLoadException
            or CustomAttributeFormatException or MissingMemberException or UnauthorizedAccessException;

    /// <summary>What went wrong, in one line: the innermost cause that says more than that something else failed.</summary>
    public static string Explain(Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } inner } => Explain(inner),
        TypeInitializationException { InnerException: { } inner } failure => $"the static constructor of {failure.TypeName} failed: {Explain(inner)}",
        ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => Explain(first),
        _ => OneLine.Of(ExceptionText.Describe(exception)),
    };
}
