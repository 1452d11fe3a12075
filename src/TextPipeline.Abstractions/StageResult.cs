using System.Collections.Immutable;

namespace TextPipeline;

/// <summary>What a stage made of a document: it goes on, as one or as several, or it ends here with a reason.</summary>
/// <remarks>A closed set: <see cref="Emitted"/>, <see cref="SplitUp"/>, <see cref="Dropped"/>, <see cref="Failed"/>. Immutable.</remarks>
public abstract class StageResult
{
    private StageResult()
    {
    }

    /// <summary>The document goes on.</summary>
    public static StageResult Emit(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new Emitted(document);
    }

    /// <summary>The document goes on as several, made with <see cref="Document.Derive"/>.</summary>
    /// <exception cref="ArgumentException">There is none: an empty split would lose the document without a reason (drop it instead); or one is null, or
    /// two have one identity.</exception>
    public static StageResult Split(params ImmutableArray<Document> documents)
    {
        if (documents.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A split gives at least one document; to end one, drop it with a reason.", nameof(documents));
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (Document document in documents)
        {
            if (document is null)
            {
                throw new ArgumentException("A split gives documents, none of them null.", nameof(documents));
            }

            if (!ids.Add(document.Id))
            {
                throw new ArgumentException($"A split gives documents that can be told apart; two have the id '{document.Id}'.", nameof(documents));
            }
        }

        return new SplitUp(documents);
    }

    /// <summary>The document ends here, and that is right: a success with a reason.</summary>
    /// <param name="reason">Why, as snake_case with few distinct values.</param>
    public static StageResult Drop(string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return new Dropped(reason, "");
    }

    /// <summary>The document ends here, and that is right: a success with a reason.</summary>
    /// <param name="reason">Why, as snake_case with few distinct values.</param>
    /// <param name="message">What of this document more is to say, for a person, such as the document that it is a copy of. The record of the drop keeps it.</param>
    public static StageResult Drop(string reason, string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        ArgumentNullException.ThrowIfNull(message);
        return new Dropped(reason, message);
    }

    /// <summary>The stage could not do its work on this document.</summary>
    /// <param name="reason">What kind of failure, as snake_case with few distinct values.</param>
    /// <param name="message">What went wrong, for a person.</param>
    /// <param name="exception">What caused it, where something did.</param>
    public static StageResult Fail(string reason, string message, Exception? exception = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        ArgumentException.ThrowIfNullOrEmpty(message);
        return new Failed(reason, message, exception);
    }

    /// <summary>The document goes on.</summary>
    public sealed class Emitted : StageResult
    {
        internal Emitted(Document document) => Document = document;

        /// <summary>The document for the next stage.</summary>
        public Document Document { get; }
    }

    /// <summary>The document goes on as several.</summary>
    public sealed class SplitUp : StageResult
    {
        internal SplitUp(ImmutableArray<Document> documents) => Documents = documents;

        /// <summary>The documents for the next stage, in order; at least one.</summary>
        public ImmutableArray<Document> Documents { get; }
    }

    /// <summary>The document ends here with a reason.</summary>
    public sealed class Dropped : StageResult
    {
        internal Dropped(string reason, string message)
        {
            Reason = reason;
            Message = message;
        }

        /// <summary>Why.</summary>
        public string Reason { get; }

        /// <summary>What of this document more is to say; empty for nothing.</summary>
        public string Message { get; }
    }

    /// <summary>The stage could not do its work.</summary>
    public sealed class Failed : StageResult
    {
        internal Failed(string reason, string message, Exception? exception)
        {
            Reason = reason;
            Message = message;
            Exception = exception;
        }

        /// <summary>What kind of failure.</summary>
        public string Reason { get; }

        /// <summary>What went wrong, for a person.</summary>
        public string Message { get; }

        /// <summary>What caused it, or null.</summary>
        public Exception? Exception { get; }
    }
}
