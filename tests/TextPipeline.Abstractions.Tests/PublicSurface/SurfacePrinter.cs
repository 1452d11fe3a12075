using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TextPipeline.PublicSurface;

/// <summary>Writes what an assembly shows to others, one line a type or member, sorted, so that a change to it is a change to a file.</summary>
internal static class SurfacePrinter
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Print(Assembly assembly)
    {
        var lines = new List<string>();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            lines.Add(Header(type));
            lines.AddRange(type.GetMembers(Declared).Select(Print).OfType<string>().Order(StringComparer.Ordinal).Select(line => $"    {line}"));
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Header(Type type)
    {
        string kind = type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct" : "class";
        string modifier = type.IsInterface || type.IsValueType ? "" : type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        Type[] inherited = [.. type.BaseType?.GetInterfaces() ?? [], .. type.GetInterfaces().SelectMany(other => other.GetInterfaces())];
        string[] bases =
        [
            .. type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [TypeNames.Of(parent)] : Array.Empty<string>(),
            .. type.GetInterfaces().Except(inherited).Select(TypeNames.Of).Order(StringComparer.Ordinal),
        ];
        string separator = bases.Length == 0 ? "" : " : ";
        return $"{modifier}{kind} {type.Namespace}.{TypeNames.Of(type)}{separator}{string.Join(", ", bases)}{Constraints(type.GetGenericArguments())}";
    }

    private static string? Print(MemberInfo member) => member switch
    {
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute)) => null,
        ConstructorInfo constructor when IsVisible(constructor) && !constructor.IsStatic =>
            $"{Access(constructor)}{TypeNames.Of(constructor.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo method when IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            $"{Access(method)}{TypeNames.Of(method.ReturnParameter)} {method.Name}{Arguments(method)}({Parameters(method)}){Constraints(method.GetGenericArguments())}",
        PropertyInfo property when property.GetMethod is { } getter && IsVisible(getter) => Print(property, getter),
        FieldInfo field when field.IsPublic && !field.IsSpecialName =>
            $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{TypeNames.Of(field)} {field.Name}{(field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "")}",
        _ => null,
    };

    private static string Print(PropertyInfo property, MethodInfo getter)
    {
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string setter = property.SetMethod is not { IsPublic: true } set ? ""
            : set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        return $"{Access(getter)}{required}{TypeNames.Of(property)} {property.Name} {{ get;{setter} }}";
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method)
    {
        string access = method.IsPublic ? "" : "protected ";
        bool implements = method.IsVirtual && method.IsFinal;
        string modifier = method.IsStatic ? method.IsAbstract ? "static abstract " : "static "
            : method.DeclaringType!.IsInterface ? method.IsAbstract ? "" : "default "
            : method.IsAbstract ? "abstract "
            : method.IsVirtual && !implements ? ((MethodInfo)method).GetBaseDefinition() == method ? "virtual " : "override "
            : "";
        return access + modifier;
    }

    private static string Arguments(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Constraints(Type[] arguments) => string.Concat(arguments.Where(argument => argument.IsGenericParameter).Select(argument =>
    {
        GenericParameterAttributes attributes = argument.GenericParameterAttributes;
        string[] constraints =
        [
            .. attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
            .. argument.GetGenericParameterConstraints().Select(TypeNames.Of),
            .. attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? ["new()"] : Array.Empty<string>(),
        ];
        return constraints.Length == 0 ? "" : $" where {argument.Name} : {string.Join(", ", constraints)}";
    }));

    private static string Parameters(MethodBase method)
    {
        string extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return extension + string.Join(", ", method.GetParameters().Select(parameter =>
        {
            bool many = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute));
            string passing = many ? "params " : parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
            string otherwise = parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue) : "";
            return $"{passing}{TypeNames.Of(parameter)} {parameter.Name}{otherwise}";
        }));
    }

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
