namespace TestPlugins.Bad;

internal sealed class FailingFinalizer
{
#pragma warning disable CA1065, CA1821 // What a finalizer must not do is what this one is for.
    ~FailingFinalizer() => throw new InvalidOperationException("no luck in a finalizer");
#pragma warning restore CA1065, CA1821
}
