namespace TextPipeline;

/// <summary>Offers a class as a named implementation of an interface of the contract. The class also implements <see cref="IProviderFactory{T}"/>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ProviderAttribute : Attribute
{
    /// <summary>Offers the class.</summary>
    /// <param name="service">The interface that it implements, such as <c>typeof(ITranslationProvider)</c>.</param>
    /// <param name="name">The name by which a pipeline asks for it, snake_case.</param>
    /// <param name="summary">What it does, in one line.</param>
    /// <param name="contract">Leave it out: the compiler writes the version of the contract that the plugin is built against into the plugin.</param>
    public ProviderAttribute(Type service, string name, string summary, string contract = ContractVersion.Text)
    {
        Contract = contract;
        Service = service;
        Name = name;
        Summary = summary;
    }

    /// <summary>The version of the contract that the plugin was built against, as <c>major.minor</c>.</summary>
    public string Contract { get; }

    /// <summary>The interface.</summary>
    public Type Service { get; }

    /// <summary>The name by which a pipeline asks for it.</summary>
    public string Name { get; }

    /// <summary>What it does, in one line.</summary>
    public string Summary { get; }
}
