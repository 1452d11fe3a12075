using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Descriptors.Specialized;
using Jint.Runtime.Interop;
using TextPipeline.Scripting;

namespace TextPipeline.Plugins.Script;

/// <summary>The global <c>document</c> of a script: takes down what the script does to it, and makes a document of that. Serves one document.</summary>
internal sealed class ScriptedDocument(Engine engine, Document document)
{
    public const string Name = "document";

    private const string DefaultReason = "script";

    private readonly ScriptArguments _arguments = new(engine);
    private readonly ScriptedMetadata _metadata = new(engine, document.Metadata);
    private readonly List<Annotation> _added = [];
    private readonly List<TextEdit> _edits = [];
    private JsValue? _annotations;
    private string? _text;

    /// <summary>How the script ended the document, or null.</summary>
    public StageResult? Verdict { get; private set; }

    private string Text => _text ?? document.Text;

    /// <summary>The object. It takes no further members, so that a misspelled assignment is an error.</summary>
    public ObjectInstance CreateObject()
    {
        var face = new JsObject(engine);
        face.DefineOwnProperty("id", new PropertyDescriptor(document.Id, writable: false, enumerable: true, configurable: false));
        Access(face, "text", () => Text, SetText);
        Access(face, "metadata", () => _metadata.Value, value => _metadata.Value = value);
        Access(face, "annotations", () => _annotations ??= DocumentValues.Annotations(engine, document), set: null);
        Offer(face, "annotate", 4, Annotate);
        Offer(face, "edit", 4, Edit);
        Offer(face, "drop", 1, arguments => End(StageResult.Drop(_arguments.Reason(arguments, 0, "drop"))));
        Offer(face, "fail", 2, arguments => End(StageResult.Fail(_arguments.Reason(arguments, 0, "fail"), _arguments.Text(arguments, 1, "fail", "message"))));
        face.PreventExtensions();
        return face;
    }

    /// <summary>The document as the script left it. May run code of the script.</summary>
    public Document Finish()
    {
        Metadata metadata = _metadata.Finish();
        Document changed = _text is null ? document : document.Rewrite(_text, DefaultReason);
        changed = changed.Annotate(_added).WithMetadata(metadata);
        try
        {
            return changed.Apply(_edits);
        }
        catch (ArgumentException exception)
        {
            throw _arguments.TypeError($"two edits overlap: {exception.Message}");
        }
    }

    private void SetText(JsValue value)
    {
        if (!value.IsString())
        {
            throw _arguments.TypeError("document.text takes a string");
        }

        if (_edits.Count > 0 || _added.Count > 0)
        {
            throw _arguments.TypeError("document.text is assigned before annotations and edits, which count in it");
        }

        _text = value.ToString();
    }

    private JsValue Annotate(JsValue[] arguments)
    {
        TextSpan span = _arguments.Span(arguments, 1, "annotate", Text.Length);
        _added.Add(new Annotation(_arguments.Text(arguments, 0, "annotate", "type"), span, _metadata.FeaturesFrom(arguments.Length > 3 ? arguments[3] : JsValue.Undefined)));
        return JsValue.Undefined;
    }

    private JsValue Edit(JsValue[] arguments)
    {
        if (_text is not null)
        {
            throw _arguments.TypeError("a text that was assigned is not edited as well");
        }

        TextSpan span = _arguments.Span(arguments, 0, "edit", Text.Length);
        string reason = arguments.Length > 3 ? _arguments.Reason(arguments, 3, "edit") : DefaultReason;
        _edits.Add(new TextEdit(span, _arguments.Text(arguments, 2, "edit", "replacement", mayBeEmpty: true), reason));
        return JsValue.Undefined;
    }

    private JsValue End(StageResult verdict)
    {
        Verdict = verdict;
        throw new ScriptEndedException();
    }

    private void Access(ObjectInstance face, string name, Func<JsValue> get, Action<JsValue>? set)
    {
        var setter = set is null ? null : new ClrFunction(engine, name, (_, arguments) =>
        {
            set(arguments[0]);
            return JsValue.Undefined;
        });
        face.DefineOwnProperty(name, new GetSetPropertyDescriptor(new ClrFunction(engine, name, (_, _) => get()), setter, enumerable: true, configurable: false));
    }

    private void Offer(ObjectInstance face, string name, int parameters, Func<JsValue[], JsValue> function) => face.DefineOwnProperty(name, new PropertyDescriptor(
        new ClrFunction(engine, name, (_, arguments) => function(arguments), parameters, PropertyFlag.Configurable), writable: false, enumerable: false, configurable: false));
}
