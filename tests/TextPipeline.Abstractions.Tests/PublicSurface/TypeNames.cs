using System.Reflection;

namespace TextPipeline.PublicSurface;

/// <summary>Types as C# writes them, with the question mark of what may be null.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(byte)] = "byte",
        [typeof(char)] = "char", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(double)] = "double",
    };

    public static string Of(ParameterInfo parameter) => Of(new NullabilityInfoContext().Create(parameter));

    public static string Of(PropertyInfo property) => Of(new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field) => Of(new NullabilityInfoContext().Create(field));

    public static string Of(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Of(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value)}?";
        }

        return Keywords.GetValueOrDefault(type) ?? Generic(type, type.GetGenericArguments().Select(Of));
    }

    private static string Of(NullabilityInfo info)
    {
        Type type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        string name = info.ElementType is { } element ? $"{Of(element)}[]"
            : info.GenericTypeArguments.Length > 0 && Nullable.GetUnderlyingType(type) is null ? Generic(type, info.GenericTypeArguments.Select(Of))
            : Of(type);
        bool nullable = (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) && !type.IsValueType && !type.IsGenericParameter;
        return nullable ? $"{name}?" : name;
    }

    private static string Generic(Type type, IEnumerable<string> arguments)
    {
        string name = type.Name.Split('`')[0];
        string outer = type is { IsNested: true, IsGenericParameter: false } ? $"{Of(type.DeclaringType!)}." : "";
        return type.IsGenericType && !type.IsNested ? $"{name}<{string.Join(", ", arguments)}>" : outer + name;
    }
}
