namespace TestPlugins.Bad;

/// <summary>Throws when it is asked what went wrong.</summary>
internal sealed class HostileException : Exception
{
    public override string Message => throw new InvalidOperationException("no message for you");

    public override string? StackTrace => throw new InvalidOperationException("no stack for you");

    public override string ToString() => throw new InvalidOperationException("no text for you");
}
