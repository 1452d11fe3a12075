using System.Collections.Immutable;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>The option type of a .NET type, as the contract lists them.</summary>
internal static class OptionTypes
{
    public static OptionType For(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
        {
            return new ChoiceOptionType(type);
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => new StringOptionType(),
            TypeCode.Boolean => new BooleanOptionType(),
            TypeCode.Int32 => new IntegerOptionType(isLong: false),
            TypeCode.Int64 => new IntegerOptionType(isLong: true),
            TypeCode.Double => new NumberOptionType(),
            TypeCode.Object => ForObject(type),
            _ => new UnsupportedOptionType(type),
        };
    }

    private static OptionType ForObject(Type type)
    {
        if (type == typeof(TimeSpan))
        {
            return new DurationOptionType();
        }

        if (type == typeof(IReadOnlyDictionary<string, string>) || type == typeof(ImmutableDictionary<string, string>))
        {
            return new DictionaryOptionType(type == typeof(ImmutableDictionary<string, string>));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            Type item = type.GetGenericArguments()[0];
            return new ListOptionType(item, For(item));
        }

        bool isRecord = type is { IsClass: true, IsAbstract: false } && type.Assembly != typeof(object).Assembly && type.GetConstructor(Type.EmptyTypes) is not null;
        return isRecord ? new RecordOptionType(type) : new UnsupportedOptionType(type);
    }
}
