using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>What values an option takes: how they are written in YAML, read, and shown. One class for each type of the contract.</summary>
internal abstract class OptionType
{
    /// <summary>What a message wants, with its article: <c>a whole number</c>.</summary>
    public abstract string Wanted { get; }

    /// <summary>The type in a table of options: <c>whole number</c>.</summary>
    public abstract string Word { get; }

    /// <summary>Several of it, as the items of a list: <c>whole numbers</c>.</summary>
    public virtual string Plural => $"{Word}s";

    /// <summary>Reads a value. False where there is a fault, which is then reported; faults inside a list or record are all reported.</summary>
    /// <param name="node">The value in the file.</param>
    /// <param name="path">The option in messages: <c>packs[1]</c>.</param>
    /// <param name="binding">Where faults go.</param>
    /// <param name="value">The value as the options record holds it.</param>
    public abstract bool TryBind(SourceNode node, string path, Binding binding, out object? value);

    /// <summary>A value as a pipeline file writes it in one line.</summary>
    public abstract string Format(object value);

    /// <summary>A value as a node that <see cref="TryBind"/> reads back.</summary>
    public virtual SourceNode ToSource(object value) => new SourceScalar(default, Format(value), isQuoted: false);
}
