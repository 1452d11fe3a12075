namespace TextPipeline;

/// <summary>Makes a stage from its options; implemented by the class that carries <see cref="StageAttribute"/>.</summary>
/// <typeparam name="TOptions">
/// A sealed record with a parameterless constructor and init-only properties, whose initial values are the defaults. A property's YAML name is its name in
/// snake_case. Property types: string, bool, int, long, double, enums, <see cref="TimeSpan"/>, nullable forms of these, immutable arrays of these,
/// string dictionaries, and records of the same shape. <see cref="System.ComponentModel.DescriptionAttribute"/> describes a property;
/// the attributes of <see cref="System.ComponentModel.DataAnnotations"/> and <see cref="System.ComponentModel.DataAnnotations.IValidatableObject"/> limit it.
/// </typeparam>
public interface IStageFactory<TOptions>
    where TOptions : class, new()
{
    /// <summary>Makes a stage; called once for each entry of a pipeline.</summary>
    /// <exception cref="StageOptionException">An option has a value that only the stage can find wrong.</exception>
    static abstract IStage Create(TOptions options, StageServices services);
}
