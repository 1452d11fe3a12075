using System.Collections.Immutable;
using TextPipeline.Core.Definitions.Values;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions.Params;

/// <summary>The params of one file and their values.</summary>
internal sealed class ParamTable
{
    private readonly Dictionary<string, ParamEntry> _entries = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => _entries.Keys;

    public void Add(ParamEntry param) => _entries.Add(param.Name, param);

    /// <summary>The param that a reference names, marked as used; null where there is none.</summary>
    public ParamEntry? Use(string name)
    {
        if (_entries.TryGetValue(name, out ParamEntry? param))
        {
            param.IsUsed = true;
        }

        return param;
    }

    /// <summary>Gives params their values, and reports what does not fit and what is missing.</summary>
    /// <param name="arguments">Names and values.</param>
    /// <param name="file">The file as messages name it.</param>
    /// <param name="includer">The entry that includes the file, or null for the pipeline itself.</param>
    /// <param name="diagnostics">Gains what is wrong.</param>
    public void Give(ImmutableArray<SourceMember> arguments, string file, SourcePosition? includer, List<Diagnostic> diagnostics)
    {
        foreach (SourceMember argument in arguments)
        {
            string name = argument.Key.Value;
            if (!_entries.TryGetValue(name, out ParamEntry? param))
            {
                diagnostics.Add(ValueDiagnostics.UnknownArgument(argument.Key.Position, file, name, Names));
                continue;
            }

            if (!param.IsFaulty && ParamTypes.Convert(argument.Value, param.Type) is not { } value)
            {
                param.IsFaulty = true;
                diagnostics.Add(ValueDiagnostics.WrongParamType(argument.Value.Position, name, ParamTypes.Describe(param.Type), argument.Value.Describe()));
            }
            else
            {
                param.Value = ParamTypes.Convert(argument.Value, param.Type);
            }
        }

        foreach (ParamEntry param in _entries.Values)
        {
            if (param.Value is null && !param.IsFaulty)
            {
                diagnostics.Add(includer is { } position
                    ? ValueDiagnostics.MissingArgument(position, file, param.Name, ParamTypes.Describe(param.Type))
                    : ValueDiagnostics.ParamNotSet(param.Position, param.Name));
            }
        }
    }

    /// <summary>Reports params that nothing refers to.</summary>
    public void ReportUnused(List<Diagnostic> diagnostics) =>
        diagnostics.AddRange(_entries.Values.Where(param => !param.IsUsed).Select(param => ValueDiagnostics.UnusedParam(param.Position, param.Name)));
}
