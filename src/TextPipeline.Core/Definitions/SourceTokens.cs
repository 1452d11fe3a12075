using TextPipeline.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace TextPipeline.Core.Definitions;

/// <summary>The tokens of a file, one at a time, until the end or a fault.</summary>
internal sealed class SourceTokens(SourceText source, List<Diagnostic> diagnostics)
{
    private readonly Scanner _scanner = new(new StringReader(source.Text), skipComments: true);

    /// <summary>The token to be read next; null behind the end and behind a fault, which is reported.</summary>
    public Token? Current { get; private set; }

    /// <summary>Where the token before it ends.</summary>
    public long EndOfLast { get; private set; }

    /// <summary>The collections that are open, outermost first.</summary>
    public List<OpenCollection> Open { get; } = [];

    public SourcePosition Position => source.PositionAt(Current?.Start.Index ?? EndOfLast);

    public void Advance()
    {
        EndOfLast = Current?.End.Index ?? 0;
        Current = null;
        try
        {
            Token? next = _scanner.MoveNext() ? _scanner.Current : null;
            if (next is Error error)
            {
                diagnostics.Add(SyntaxFault.From(error.Value, error.Start, error.End, source, this));
            }
            else
            {
                Current = next;
            }
        }
        catch (YamlException exception)
        {
            diagnostics.Add(SyntaxFault.From(exception.Message, exception.Start, exception.End, source, this));
        }
        catch (InvalidOperationException)
        {
            // What the scanner throws, without a position, where a line inside brackets looks like the next entry of the block around them.
            diagnostics.Add(SyntaxFault.Unclosed(source, this));
        }
        catch (ArgumentOutOfRangeException)
        {
            // What the scanner throws, without a position, where an escape names no character, such as \UFFFFFFFF.
            diagnostics.Add(SyntaxFault.NoCharacter(source, EndOfLast));
        }
    }

    /// <summary>Reports that the token to be read next cannot stand here, and ends the reading.</summary>
    public void Refuse(string expected)
    {
        if (Current is { } token)
        {
            diagnostics.Add(SyntaxFault.From(expected, token.Start, token.End, source, this));
            Current = null;
        }
    }

    /// <summary>Reports a fault and ends the reading.</summary>
    public void Stop(Diagnostic fault)
    {
        diagnostics.Add(fault);
        Current = null;
    }
}
