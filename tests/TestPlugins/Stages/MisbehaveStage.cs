using System.Diagnostics.CodeAnalysis;
using TextPipeline;

namespace TestPlugins.Stages;

/// <summary>Does to the process whatever a stage should not, where the text is "! " and the name of it.</summary>
[Stage("misbehave", "Misbehaves as the text says.")]
internal sealed class MisbehaveStage : SyncStage, IStageFactory<NoOptions>
{
    private static readonly List<byte[]> Kept = [];

    public static IStage Create(NoOptions options, StageServices services) => new MisbehaveStage();

    protected override StageResult Process(Document document, StageContext context)
    {
        context.Count("seen");
        switch (document.Text.StartsWith("! ", StringComparison.Ordinal) ? document.Text[2..] : "")
        {
            case "throw":
                throw new InvalidOperationException("no luck");
            case "null":
                return null!;
            case "overlap":
                return StageResult.Emit(document.Apply(TextEdit.Remove(new TextSpan(0, 3), "first"), TextEdit.Remove(new TextSpan(1, 4), "second")));
            case "loop":
                Loop();
                break;
            case "allocate":
                Allocate();
                break;
            case "exit":
                Environment.Exit(7);
                break;
            case "fail_fast":
                Environment.FailFast("nothing makes sense");
                break;
            case "overflow":
                return StageResult.Drop($"deep_{Descend(1)}");
            case "thread":
                ThrowOnThread();
                break;
            case "linger":
                new Thread(() => Thread.Sleep(Timeout.Infinite)).Start();
                break;
            case "print":
                Console.WriteLine("printed");
                using (Stream stream = Console.OpenStandardOutput())
                {
                    stream.Write("written\n"u8);
                }

                return StageResult.Emit(document.Rewrite($"read {Console.In.ReadToEnd().Length}", "read"));
        }

        return StageResult.Emit(document.Apply(TextEdit.Insert(document.Text.Length, "!", "exclaim")));
    }

    [DoesNotReturn]
    private static void Loop()
    {
        while (true)
        {
            Thread.SpinWait(1000);
        }
    }

    // Touched and kept, so that the memory is really taken; freed when even that much is not there.
    private static void Allocate()
    {
        try
        {
            while (true)
            {
                byte[] block = new byte[1 << 20];
                Array.Fill(block, (byte)1);
                Kept.Add(block);
            }
        }
        finally
        {
            Kept.Clear();
        }
    }

    private static int Descend(int depth) => Descend(depth + 1) + depth;

    private static void ThrowOnThread()
    {
        var thread = new Thread(() => throw new InvalidOperationException("no luck on a thread"));
        thread.Start();
        thread.Join();
        Thread.Sleep(Timeout.Infinite);
    }
}
