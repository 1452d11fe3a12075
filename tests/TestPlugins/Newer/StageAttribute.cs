namespace TextPipeline;

/// <summary>As a later contract may have changed it: another order of arguments, and types that the present one does not use.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StageAttribute(string name, string summary, int level = 1, string contract = ContractVersion.Text) : Attribute
{
    public string Name { get; } = name;

    public string Summary { get; } = summary;

    public int Level { get; } = level;

    public string Contract { get; } = contract;

    public DayOfWeek[] Days { get; set; } = [];
}
