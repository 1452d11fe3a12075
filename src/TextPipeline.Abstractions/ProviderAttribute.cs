namespace TextPipeline;

/// <summary>Offers a class as a named implementation of an interface of the contract. The class also implements <see cref="IProviderFactory{T}"/>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ProviderAttribute : Attribute
{
    /// <summary>Offers the class.</summary>
    /// <param name="service">The interface that it implements, such as <c>typeof(ITranslationProvider)</c>.</param>
    /// <param name="name">The name by which a pipeline asks for it, snake_case.</param>
    /// <param name="summary">What it does, in one line.</param>
    public ProviderAttribute(Type service, string name, string summary)
    {
        Service = service;
        Name = name;
        Summary = summary;
    }

    /// <summary>The interface.</summary>
    public Type Service { get; }

    /// <summary>The name by which a pipeline asks for it.</summary>
    public string Name { get; }

    /// <summary>What it does, in one line.</summary>
    public string Summary { get; }
}
