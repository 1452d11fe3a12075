using Jint;
using Jint.Native;
using Jint.Native.Json;
using Jint.Native.Object;

namespace TextPipeline.Scripting;

/// <summary>Parts of a document as JavaScript sees them: copies, so that no script can change a document.</summary>
internal static class DocumentValues
{
    private const int JsonDepth = 1000;

    /// <summary>A value of metadata.</summary>
    /// <exception cref="Jint.Runtime.JavaScriptException">It is nested too deep.</exception>
    public static JsValue FromJson(Engine engine, ReadOnlyMemory<byte> json) => new JsonParser(engine, JsonDepth).Parse(json.Span);

    /// <summary>One member of metadata; undefined where there is none.</summary>
    public static JsValue Member(Engine engine, Metadata metadata, string name)
    {
        foreach (MetadataEntry entry in metadata.Entries)
        {
            if (string.Equals(entry.Name, name, StringComparison.Ordinal))
            {
                return FromJson(engine, entry.Json);
            }
        }

        return JsValue.Undefined;
    }

    /// <summary>All members as one object.</summary>
    public static JsObject Members(Engine engine, Metadata metadata)
    {
        var members = new JsObject(engine);
        foreach (MetadataEntry entry in metadata.Entries)
        {
            members.CreateDataProperty(entry.Name, FromJson(engine, entry.Json));
        }

        return members;
    }

    /// <summary>The annotations as a list of objects: their features, then <c>type</c>, <c>start</c>, <c>end</c> and the <c>text</c> that they cover.</summary>
    public static JsArray Annotations(Engine engine, Document document)
    {
        var items = new JsValue[document.Annotations.Length];
        for (int i = 0; i < items.Length; i++)
        {
            Annotation annotation = document.Annotations[i];
            ObjectInstance item = annotation.Features.Entries.IsEmpty ? new JsObject(engine) : Members(engine, annotation.Features);
            item.CreateDataProperty("type", annotation.Type);
            item.CreateDataProperty("start", annotation.Span.Start);
            item.CreateDataProperty("end", annotation.Span.End);
            item.CreateDataProperty("text", document.Text.Substring(annotation.Span.Start, annotation.Span.Length));
            items[i] = item;
        }

        return new JsArray(engine, items);
    }
}
