using System.Collections.Immutable;
using TextPipeline.Core.Definitions.Params;
using TextPipeline.Core.Definitions.Values;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>Reads the mapping of a file: from bytes to nodes in which every reference is replaced by its value.</summary>
internal static class DefinitionRoot
{
    /// <summary>Reads the mapping.</summary>
    /// <param name="session">The reading.</param>
    /// <param name="file">The file.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="owner">The file in a message: <c>a pipeline</c>.</param>
    /// <param name="arguments">What is given for its params.</param>
    /// <param name="includer">The entry that includes the file, or null for the pipeline itself.</param>
    /// <returns>Null where it is no mapping, which is reported.</returns>
    public static SourceMapping? Read(
        DefinitionSession session, DefinitionFile file, ReadOnlySpan<byte> utf8, string owner, ImmutableArray<SourceMember> arguments, SourcePosition? includer)
    {
        SourceNode? root = SourceReader.Read(file.DisplayPath, utf8, session.Diagnostics, out SourceText? source);
        if (root is null)
        {
            return null;
        }

        if (root is SourceScalar { IsNull: true })
        {
            session.Diagnostics.Add(DefinitionDiagnostics.EmptyFile(SourcePosition.WholeFile(file.DisplayPath)));
            return null;
        }

        if (root is not SourceMapping mapping)
        {
            session.Diagnostics.Add(DefinitionDiagnostics.WrongType(root.Position, owner, "a mapping with 'stages'", root.Describe()));
            return null;
        }

        SourceMember? declared = mapping.Find("params");
        SourceNode? declarations = declared is null ? null : new ValueExpander(session, source!, null).Expand(declared.Value);
        ParamTable table = ParamReader.Read(declarations, session.Diagnostics);
        table.Give(arguments, file.DisplayPath, includer, session.Diagnostics);

        var expander = new ValueExpander(session, source!, table);

        // What tests hold are documents, in which "${" is text.
        ImmutableArray<SourceMember> members =
            [.. mapping.Members.Select(member => member == declared || member.Key.Value == "tests" ? member : expander.Expand(member))];
        table.ReportUnused(session.Diagnostics);
        return new SourceMapping(mapping.Position, members);
    }
}
