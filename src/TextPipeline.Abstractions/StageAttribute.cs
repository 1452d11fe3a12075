namespace TextPipeline;

/// <summary>Offers a class as a stage. The class also implements <see cref="IStageFactory{TOptions}"/>.</summary>
/// <remarks>The host reads this from the assembly's metadata before any code of the plugin runs, so every argument must be a constant.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StageAttribute : Attribute
{
    /// <summary>Offers the class.</summary>
    /// <param name="name">The name by which a pipeline uses it: an imperative in snake_case, such as <c>strip_ads</c>.</param>
    /// <param name="summary">What it does, in one line.</param>
    /// <param name="contract">Leave it out: the compiler writes the version of the contract that the plugin is built against into the plugin.</param>
    public StageAttribute(string name, string summary, string contract = ContractVersion.Text)
    {
        Name = name;
        Summary = summary;
        Contract = contract;
    }

    /// <summary>The name by which a pipeline uses it.</summary>
    public string Name { get; }

    /// <summary>What it does, in one line.</summary>
    public string Summary { get; }

    /// <summary>The version of the contract that the plugin was built against, as <c>major.minor</c>.</summary>
    public string Contract { get; }

    /// <summary>What the stage must find: <c>annotation:TYPE</c> or <c>metadata:NAME</c>. A pipeline in which no earlier stage assigns it gets a warning.</summary>
    public string[] Requires { get; set; } = [];

    /// <summary>What the stage adds, in the same form.</summary>
    public string[] Assigns { get; set; } = [];

    /// <summary>Whether the stage may change the text.</summary>
    public bool RewritesText { get; set; }
}
