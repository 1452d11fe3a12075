namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>What a language's word list says of a word.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,

    /// <summary>Too common to tell what a text is about.</summary>
    Stop = 1,

    /// <summary>Ties a sentence to the one before it, at its start.</summary>
    Connective = 1 << 1,

    /// <summary>Stands for somebody or something named before.</summary>
    Pronoun = 1 << 2,

    /// <summary>Introduces or follows what somebody said.</summary>
    Speech = 1 << 3,
}
