namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>What one component of an expression gave.</summary>
internal struct Component
{
    /// <summary>What it says.</summary>
    public DateParts Parts;

    /// <summary>What it says of the end of a range inside it, as in <c>15-20 Januari</c>.</summary>
    public DateParts? Second;

    /// <summary>Its first token, behind words that announce a date and are no part of it.</summary>
    public int First;

    /// <summary>The token behind it.</summary>
    public int Next;

    /// <summary>Where a time stuck to it starts; 0 for nowhere.</summary>
    public int TimeAt;

    /// <summary>Whether a word before it says that a date follows.</summary>
    public bool IsAnnounced;
}
