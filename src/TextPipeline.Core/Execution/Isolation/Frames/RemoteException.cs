namespace TextPipeline.Core.Execution.Isolation.Frames;

/// <summary>An exception of another process, which is its text alone.</summary>
internal sealed class RemoteException(string text) : Exception(text)
{
    public override string ToString() => Message;
}
