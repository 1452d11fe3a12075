using TextPipeline.Core.Execution.Isolation;

namespace TextPipeline.Core.Tests.Execution.Isolation;

public sealed class WatchdogTests
{
    [Fact]
    public void Arm_TimeThatIsOver_Bites()
    {
        using var bitten = new ManualResetEventSlim();
        using var dog = new Watchdog(bitten.Set);
        dog.Arm(TimeSpan.FromMilliseconds(20));

        Assert.True(bitten.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.True(dog.Disarm());
    }

    [Fact]
    public void Disarm_InTime_DoesNotBite()
    {
        int bites = 0;
        using var dog = new Watchdog(() => bites++);
        dog.Arm(TimeSpan.FromMilliseconds(50));
        bool early = dog.Disarm();
        Thread.Sleep(200);

        Assert.Equal((false, false, 0), (early, dog.Disarm(), bites));
    }

    [Fact]
    public void Arm_NoLimit_DoesNotBite()
    {
        int bites = 0;
        using var dog = new Watchdog(() => bites++);
        dog.Arm(null);
        Thread.Sleep(50);

        Assert.Equal((false, 0), (dog.Disarm(), bites));
    }
}
