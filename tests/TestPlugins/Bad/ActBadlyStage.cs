using System.Globalization;
using System.Runtime.CompilerServices;
using TextPipeline;

namespace TestPlugins.Bad;

/// <summary>Does what a stage should not, of its own accord and when it is told.</summary>
[Stage("act_badly", "Does what a stage should not.")]
internal sealed class ActBadlyStage(ActBadlyOptions options, StageServices services) : IStage, IStageFactory<ActBadlyOptions>, IDisposable
{
    private static readonly List<byte[]> Kept = [];

    public static IStage Create(ActBadlyOptions options, StageServices services)
    {
        var stage = new ActBadlyStage(options, services);
        if (options.At == "create")
        {
            stage.Act(Document.Create("none", ""));
        }

        return stage;
    }

    public ValueTask<StageResult> ProcessAsync(Document document, StageContext context, CancellationToken cancellationToken) =>
        options.At == "process" && document.Text.StartsWith('!') ? new(Act(document)!) : new(StageResult.Emit(document));

    public void Dispose()
    {
        if (options.At == "dispose")
        {
            Act(Document.Create("none", ""));
        }
    }

    private StageResult? Act(Document document)
    {
        switch (options.Way)
        {
            case "throw":
                throw new InvalidOperationException("no luck\nin line 2");
            case "throw_much":
                throw new InvalidOperationException(new string('x', 1_000_000) + "\nend");
            case "throw_hostile":
                throw new HostileException();
            case "throw_cancelled":
                throw new OperationCanceledException("changed my mind");
            case "null":
                return null;
            case "other_document":
                return StageResult.Emit(Document.Create("other", "another document"));
            case "bad_reason":
                return StageResult.Drop("no reason,\nreally");
            case "leave_folder":
                services.Resources.Open("../../secret.txt").Dispose();
                break;
            case "absolute_path":
                services.Resources.Open("/etc/hostname").Dispose();
                break;
            case "missing_resource":
                services.Resources.Open("data/none.txt").Dispose();
                break;
            case "loop":
                while (true)
                {
                    Thread.SpinWait(1000);
                }

            case "allocate":
                Allocate();
                break;
            case "exit":
                Environment.Exit(0);
                break;
            case "fail_fast":
                Environment.FailFast("nothing makes sense");
                break;
            case "overflow":
                return StageResult.Drop($"deep_{Descend(1)}");
            case "throw_on_thread":
                new Thread(() => throw new InvalidOperationException("no luck on a thread")).Start();
                Thread.Sleep(Timeout.Infinite);
                break;
            case "throw_async_void":
                ThrowLater();
                Thread.Sleep(Timeout.Infinite);
                break;
            case "throw_unobserved":
                Lose();
                GC.Collect();
                GC.WaitForPendingFinalizers();
                break;
            case "throw_in_finalizer":
                Abandon();
                GC.Collect();
                GC.WaitForPendingFinalizers();
                break;
            case "interrupt":
                Thread.CurrentThread.Interrupt();
                break;
            case "culture":
                ChangeCulture();
                break;
            case "console":
                Console.WriteLine("printed");
                break;
            case "close_console":
                Console.SetOut(TextWriter.Null);
                Console.SetError(TextWriter.Null);
                break;
            case "current_folder":
                Directory.SetCurrentDirectory("/");
                break;
            case "starve_pool":
                ThreadPool.SetMaxThreads(Environment.ProcessorCount, 1);
                for (int i = 0; i < 100; i++)
                {
                    ThreadPool.QueueUserWorkItem(_ => Thread.Sleep(100));
                }

                break;
            case "missing_method":
                return StageResult.Emit(CallMissing(document));
        }

        return StageResult.Emit(document);
    }

    // Its name is changed in the assembly by the test. In a method of its own, for it is missed when this is compiled.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Document CallMissing(Document document) => document.RemoveAnnotations("date");

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

    private static async void ThrowLater()
    {
        await Task.Yield();
        throw new InvalidOperationException("no luck in async void");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Lose() => _ = Task.Run(() => throw new InvalidOperationException("never seen"));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Abandon() => _ = new FailingFinalizer();

    private static void ChangeCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "minus ";
        culture.DateTimeFormat.DateSeparator = "!";
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = culture;
    }
}
