using System.Globalization;
using TextPipeline.Core.Execution.Figures;

namespace TextPipeline.Core.Tests.Execution.Figures;

public sealed class CountTableTests
{
    [Fact]
    public void Add_AmountOfZero_MakesTheNameKnown()
    {
        var table = new CountTable();
        table.Add("b", 0);
        table.Add("a", 2);
        table.Add("a", -3);
        Assert.Equal([KeyValuePair.Create("a", -1L), KeyValuePair.Create("b", 0L)], table.Sorted());
        Assert.Equal((-1, 0, 0), (table["a"], table["b"], table["c"]));
    }

    [Fact]
    public void Add_NamesPastTheBound_AreCountedTogether()
    {
        var table = new CountTable();
        for (int i = 0; i < CountTable.MostNames + 10; i++)
        {
            table.Add(i.ToString(CultureInfo.InvariantCulture), 1);
            table.Add("0", 1);
        }

        Assert.Equal((10, CountTable.MostNames + 11, CountTable.MostNames + 1), (table[CountTable.Others], table["0"], table.Sorted().Length));
    }

    [Fact]
    public void Add_AnotherTable_AddsByName()
    {
        CountTable a = new(), b = new();
        a.Add("x", 1);
        b.Add("x", 2);
        b.Add("y", 3);
        a.Add(b);
        Assert.Equal((3, 3), (a["x"], a["y"]));
    }
}
