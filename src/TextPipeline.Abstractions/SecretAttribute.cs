namespace TextPipeline;

/// <summary>Marks an option whose value nobody but the stage may see, such as the key of a service.</summary>
/// <remarks>
/// The host shows <c>***</c> in its place: in findings, logs, reports, the records of a run and the resolved pipeline. It belongs on options that hold texts;
/// the texts inside a list, a mapping or a record are masked one by one. Values of fewer than four characters cannot be told from other text and are
/// masked where the option itself is shown, not inside messages. A pipeline should take such a value from a variable, as <c>${NAME}</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class SecretAttribute : Attribute;
