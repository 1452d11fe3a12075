using TextPipeline.Core.Definitions.Values;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions.Params;

/// <summary>Reads <c>params</c>: each a mapping with <c>type</c> and <c>default</c>, or its default alone.</summary>
internal static class ParamReader
{
    public static ParamTable Read(SourceNode? declarations, List<Diagnostic> diagnostics)
    {
        var table = new ParamTable();
        if (declarations is null or SourceScalar { IsNull: true })
        {
            return table;
        }

        if (declarations is not SourceMapping mapping)
        {
            diagnostics.Add(DefinitionDiagnostics.WrongType(declarations.Position, "'params'", "a mapping of names", declarations.Describe()));
            return table;
        }

        foreach (SourceMember member in mapping.Members)
        {
            ParamEntry param = ReadParam(member, diagnostics);
            if (!EntryName.IsValid(param.Name))
            {
                // Nothing can refer to it, which needs no finding of its own.
                param.IsUsed = true;
                diagnostics.Add(DefinitionDiagnostics.NotAName(param.Position, "param", param.Name));
            }

            table.Add(param);
        }

        return table;
    }

    private static ParamEntry ReadParam(SourceMember member, List<Diagnostic> diagnostics)
    {
        if (member.Value is SourceMapping mapping)
        {
            return ReadLong(member.Key, mapping, diagnostics);
        }

        var param = new ParamEntry { Name = member.Key.Value, Position = member.Key.Position, Type = ParamTypes.Of(member.Value) };
        SetDefault(param, member.Value, diagnostics);
        return param;
    }

    private static ParamEntry ReadLong(SourceScalar name, SourceMapping mapping, List<Diagnostic> diagnostics)
    {
        var keyed = new KeyedMapping(mapping, KeySet.Param, diagnostics);
        SourceNode? value = keyed.Find("default");
        keyed.ReadText("description");
        int? type = keyed.ReadChoice("type", ParamTypes.Names);
        bool isUntyped = value is null && keyed.Find("type") is null;
        if (isUntyped)
        {
            diagnostics.Add(DefinitionDiagnostics.MissingKey(mapping.Position, keyed.Keys.Owner, "type"));
        }

        var param = new ParamEntry
        {
            Name = name.Value,
            Position = name.Position,
            Type = type is { } known ? (ParamType)known : value is null ? ParamType.String : ParamTypes.Of(value),
            IsFaulty = isUntyped || (type is null && keyed.Find("type") is not null),
        };
        if (value is not null && !param.IsFaulty)
        {
            SetDefault(param, value, diagnostics);
        }

        return param;
    }

    private static void SetDefault(ParamEntry param, SourceNode value, List<Diagnostic> diagnostics)
    {
        param.Value = ParamTypes.Convert(value, param.Type);
        param.IsFaulty = param.Value is null;
        if (param.IsFaulty)
        {
            diagnostics.Add(ValueDiagnostics.WrongParamType(value.Position, param.Name, ParamTypes.Describe(param.Type), value.Describe()));
        }
    }
}
