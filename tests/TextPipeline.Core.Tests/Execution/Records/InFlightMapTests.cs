using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.Tests.IO;

namespace TextPipeline.Core.Tests.Execution.Records;

public sealed class InFlightMapTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_WhileWorkersHoldDocuments_GivesThese()
    {
        string path = _folder.At("in_flight.bin");
        using var map = new InFlightMap(path, 4);
        Assert.Empty(InFlightMap.Read(path));
        map.Enter(0, new RecordRange(0, 5, 0, 5));
        map.Enter(1, new RecordRange(0, 9_000_000_000, 2, 7));
        map.Enter(3, new RecordRange(1, 0, 1, 0));
        map.Leave(0);
        Assert.Equal([new RecordRange(0, 9_000_000_000, 2, 7), new RecordRange(1, 0, 1, 0)], InFlightMap.Read(path));
    }

    [Fact]
    public void Read_FileThatIsNotThereOrCutOff_GivesWhatIsWhole()
    {
        Assert.Empty(InFlightMap.Read(_folder.At("none")));
        Assert.Empty(InFlightMap.Read(_folder.Write("short", [1, 0, 0, 0, 1])));
    }
}
