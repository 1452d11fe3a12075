using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>Reads a page into lines: block elements make them, inline elements do not.</summary>
/// <remarks>
/// One pass with a stack of open elements, no tree. Only elements that make blocks or hide text are on the stack; end tags close what they name if it is
/// near, and are passed over if not, as browsers do in the cases that matter here. Linear time, and no recursion, on any input.
/// </remarks>
internal sealed class PageReader
{
    // How far up an end tag looks for its start; deeper than any page that a person wrote.
    private const int NearElements = 128;

    // The cells of a row share a line while they are short; a long cell is a column of a page layout.
    private const int ShortCell = 100;

    private readonly HtmlPage _page = new();
    private readonly ClassWords _words;
    private readonly List<OpenElement> _open = [];
    private readonly Dictionary<string, int> _openCount = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _openByName;
    private readonly LineBuffer _line = new();
    private readonly OpenStyles _styles = new();
    private bool _afterBreak;
    private int _images;

    private PageReader(ClassWords words)
    {
        _words = words;
        _openByName = _openCount.GetAlternateLookup<ReadOnlySpan<char>>();
        Push("", ElementKind.Html, default, unseen: false);
    }

    public static HtmlPage Read(ReadOnlySpan<char> html, ClassWords words)
    {
        var reader = new PageReader(words);
        reader.ReadAll(html);
        return reader._page;
    }

    private OpenElement Top => _open[^1];

    private void ReadAll(ReadOnlySpan<char> html)
    {
        var tokens = new HtmlTokenizer(html);
        while (tokens.Read())
        {
            if (tokens.Kind == HtmlTokenKind.Text)
            {
                AddText(tokens.Content);
                continue;
            }

            ElementKind kind = ElementKinds.Of(tokens.Content);
            if (tokens.Kind == HtmlTokenKind.EndTag)
            {
                Close(tokens.Content, kind);
            }
            else if (kind is ElementKind.Script or ElementKind.Raw or ElementKind.Title)
            {
                ReadRaw(ref tokens, kind);
            }
            else
            {
                Open(tokens.Content, kind, tokens.Attributes);
            }
        }

        Flush();
        while (_open.Count > 0)
        {
            Pop();
        }
    }

    private void AddText(ReadOnlySpan<char> text)
    {
        if (Top.IsUnseen)
        {
            return;
        }

        if (Top.Kind != ElementKind.Preformatted)
        {
            _line.Append(text, _styles.Current);
            return;
        }

        foreach (Range range in text.Split('\n'))
        {
            if (range.Start.Value > 0)
            {
                Flush();
            }

            _line.Append(text[range], _styles.Current);
        }
    }

    private void ReadRaw(ref HtmlTokenizer tokens, ElementKind kind)
    {
        ReadOnlySpan<char> attributes = tokens.Attributes;
        string name = tokens.Content.ToString();
        tokens.ReadRawText(name);
        if (kind == ElementKind.Title)
        {
            // A drawing may have a title too; the page's comes first.
            _page.Facts.Title ??= Top.IsUnseen ? null : CharacterReferences.Decode(tokens.Content);
        }
        else if (kind == ElementKind.Script && FactReader.IsLinkedData(attributes))
        {
            _page.Facts.LinkedData.Add(tokens.Content.ToString());
        }
    }

    private void Open(ReadOnlySpan<char> name, ElementKind kind, ReadOnlySpan<char> attributes)
    {
        switch (kind)
        {
            case ElementKind.Anchor:
                _styles.OpenLink(_open.Count);
                _line.LinkCount++;
                return;
            case ElementKind.LineBreak or ElementKind.Rule:
                Flush();
                _afterBreak = true;
                return;
            case ElementKind.Meta or ElementKind.Link or ElementKind.Html or ElementKind.Time:
                FactReader.Read(kind, attributes, _page.Facts);
                return;
            case ElementKind.Image:
                _images++;
                return;
            case ElementKind.Head or ElementKind.Void:
                return;
        }

        ElementLook look = ElementLook.Of(attributes, _words);
        if (IsWithinLine(kind))
        {
            _styles.Open(kind);
            if (look.IsHidden || (Top.Kind == ElementKind.Inline && name.Equals(Top.Name, StringComparison.OrdinalIgnoreCase)))
            {
                Push(NameOf(name), ElementKind.Inline, default, unseen: true);
            }

            return;
        }

        CloseImplied(kind);
        if (kind == ElementKind.Cell && _line.Length is > 0 and < ShortCell)
        {
            _line.AppendTab();
        }
        else if (kind != ElementKind.Unseen)
        {
            Flush();
        }

        Push(NameOf(name), kind, look, kind == ElementKind.Unseen || (look.IsHidden && kind != ElementKind.Body));
    }

    /// <summary>Elements that end where another begins, without an end tag.</summary>
    private void CloseImplied(ElementKind next)
    {
        ElementKind top = Top.Kind;
        if (top == ElementKind.Paragraph && next is not ElementKind.Unseen)
        {
            Flush();
            Pop();
        }

        if (ImpliedEnds.IsEndedBy(Top.Kind, next))
        {
            if (next != ElementKind.Cell || _line.Length >= ShortCell)
            {
                Flush();
            }

            Pop();
            CloseImplied(next);
        }
    }

    private void Close(ReadOnlySpan<char> name, ElementKind kind)
    {
        if (kind == ElementKind.Anchor)
        {
            _styles.CloseLink();
            return;
        }

        if (IsWithinLine(kind))
        {
            _styles.Close(kind);
            kind = ElementKind.Inline;
        }

        if (!_openByName.TryGetValue(name, out int count) || count == 0)
        {
            return;
        }

        int index = _open.Count - 1;
        int lowest = Math.Max(1, index - NearElements);
        while (index >= lowest && !name.Equals(_open[index].Name, StringComparison.OrdinalIgnoreCase))
        {
            // A text-level end tag does not reach out of its block, nor a block's out of its table cell.
            if ((kind == ElementKind.Inline && _open[index].Kind != ElementKind.Inline)
                || (_open[index].Kind is ElementKind.Cell or ElementKind.Table && kind is not ElementKind.Cell and not ElementKind.Row and not ElementKind.Table and not ElementKind.Body))
            {
                return;
            }

            index--;
        }

        if (index < lowest)
        {
            return;
        }

        if (kind is not ElementKind.Inline and not ElementKind.Unseen and not ElementKind.Cell || _line.Length >= ShortCell)
        {
            Flush();
        }

        while (_open.Count > index)
        {
            Pop();
        }
    }

    private void Push(string name, ElementKind kind, ElementLook look, bool unseen)
    {
        OpenElement parent = _open.Count > 0 ? Top : new OpenElement("", ElementKind.Html, -1, 0, IsUnseen: false);
        int container = parent.Container;
        if (kind is not ElementKind.Inline and not ElementKind.Unseen)
        {
            _styles.EndType();

            container = _page.Containers.Count;
            _page.Containers.Add(HtmlContainer.Open(_page.Containers, parent.Container, name, kind, look));
        }

        _open.Add(new OpenElement(name, kind, container, parent.Ancestors | ((int)kind < 64 ? 1UL << (int)kind : 0), parent.IsUnseen || unseen));
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_openCount, name, out _)++;
    }

    private void Pop()
    {
        OpenElement closed = Top;
        _open.RemoveAt(_open.Count - 1);
        _openCount[closed.Name]--;

        _styles.EndElement(_open.Count);
        if (closed.Kind is not ElementKind.Inline and not ElementKind.Unseen)
        {
            _styles.EndType();
        }

        if (closed.Container >= 0)
        {
            _page.Containers[closed.Container].End = _page.Containers.Count;
        }
    }

    private string NameOf(ReadOnlySpan<char> name) =>
        _openByName.TryGetValue(name, out string? known, out _) ? known : name.ToString().ToLowerInvariant();

    private void Flush()
    {
        bool afterBreak = _afterBreak;
        _afterBreak = false;
        if (_line.Length == 0)
        {
            _line.Clear();
            return;
        }

        if (_line.Take(Top, _page.Containers[Top.Container].Kind, _open.Count, _images, afterBreak) is HtmlBlock block)
        {
            _page.Blocks.Add(block);
            _images = 0;
        }
    }

    private static bool IsWithinLine(ElementKind kind) => kind is ElementKind.Inline or ElementKind.Strong or ElementKind.Slanted;
}
