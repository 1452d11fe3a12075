namespace TextPipeline;

/// <summary>An option has a value that only the stage can find wrong, such as a pack that does not exist. Thrown while a stage is built.</summary>
/// <remarks>The host reports it at the option's line and column, together with every other fault of the pipeline.</remarks>
public sealed class StageOptionException : Exception
{
    /// <summary>Reports an option.</summary>
    /// <param name="option">Its name in YAML; an item of a list as <c>packs[1]</c>.</param>
    /// <param name="message">What is wrong and what would be right: one line without a full stop.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public StageOptionException(string option, string message, Exception? innerException = null)
        : base(message, innerException) => Option = option;

    /// <summary>The option's name in YAML.</summary>
    public string Option { get; }
}
