namespace TextPipeline.Plugins.Translation;

/// <summary>Where <c>translate</c> puts what it gets.</summary>
internal enum TranslationMode
{
    /// <summary>Into the metadata member <c>translation</c>; text and annotations stay.</summary>
    Field,

    /// <summary>In place of the text; annotations are dropped, because nobody can say which words they would cover now.</summary>
    Replace,
}
