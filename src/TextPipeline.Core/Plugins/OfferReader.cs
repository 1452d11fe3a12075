using System.Collections.Immutable;
using System.Reflection.Metadata;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>Finds the stages and providers that an assembly's metadata offer.</summary>
internal sealed class OfferReader
{
    private readonly MetadataReader _metadata;
    private readonly PluginLocation _plugin;
    private readonly FactoryCheck _factories;
    private readonly List<StageDescription> _stages = [];
    private readonly List<ProviderDescription> _providers = [];

    public OfferReader(MetadataReader metadata, PluginLocation plugin)
    {
        _metadata = metadata;
        _plugin = plugin;
        _factories = new FactoryCheck(metadata);
    }

    /// <summary>Sorted by name.</summary>
    public ImmutableArray<StageDescription> Stages { get; private set; } = [];

    /// <summary>Sorted by name.</summary>
    public ImmutableArray<ProviderDescription> Providers { get; private set; } = [];

    /// <summary>The newest contract that a stage was built against; null without a stage.</summary>
    public Version? Contract { get; private set; }

    /// <exception cref="BadImageFormatException">The metadata are damaged.</exception>
    public void Read()
    {
        foreach (CustomAttributeHandle handle in _metadata.CustomAttributes)
        {
            CustomAttribute attribute = _metadata.GetCustomAttribute(handle);
            if (attribute.Parent.Kind != HandleKind.TypeDefinition || attribute.Constructor.Kind != HandleKind.MemberReference)
            {
                continue;
            }

            EntityHandle type = _metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
            if (type.Kind != HandleKind.TypeReference)
            {
                continue;
            }

            TypeReference attributeType = _metadata.GetTypeReference((TypeReferenceHandle)type);
            if (!_metadata.StringComparer.Equals(attributeType.Namespace, Plugins.Contract.Namespace))
            {
                continue;
            }

            if (_metadata.StringComparer.Equals(attributeType.Name, nameof(StageAttribute)))
            {
                AddStage((TypeDefinitionHandle)attribute.Parent, attribute.DecodeValue(AttributeTypes.Instance));
            }
            else if (_metadata.StringComparer.Equals(attributeType.Name, nameof(ProviderAttribute)))
            {
                AddProvider((TypeDefinitionHandle)attribute.Parent, attribute.DecodeValue(AttributeTypes.Instance));
            }
        }

        _stages.Sort((left, right) => Compare(left.Name, right.Name, left.TypeName, right.TypeName));
        _providers.Sort((left, right) => Compare(left.Name, right.Name, left.TypeName, right.TypeName));
        MarkDuplicates();
        Stages = [.. _stages];
        Providers = [.. _providers];
    }

    private void AddStage(TypeDefinitionHandle type, CustomAttributeValue<string> arguments)
    {
        string name = Text(arguments, 0);
        string typeName = TypeNames.Of(_metadata, type);
        if (Version.TryParse(Text(arguments, 2), out Version? contract) && (Contract is null || contract > Contract))
        {
            Contract = contract;
        }

        var stage = new StageDescription
        {
            Name = name,
            Summary = Text(arguments, 1),
            TypeName = typeName,
            Plugin = _plugin,
            Fault = _factories.MayImplement(type, typeof(IStageFactory<>)) ? null : PluginDiagnostics.NotAStageFactory(_plugin.AssemblyPath, typeName, name),
        };
        foreach (CustomAttributeNamedArgument<string> argument in arguments.NamedArguments)
        {
            stage = argument.Name switch
            {
                nameof(StageAttribute.Requires) => stage with { Requires = List(argument.Value) },
                nameof(StageAttribute.Assigns) => stage with { Assigns = List(argument.Value) },
                nameof(StageAttribute.RewritesText) => stage with { RewritesText = argument.Value is true },
                _ => stage,
            };
        }

        _stages.Add(stage);
    }

    private void AddProvider(TypeDefinitionHandle type, CustomAttributeValue<string> arguments)
    {
        string service = Text(arguments, 0), name = Text(arguments, 1);
        string typeName = TypeNames.Of(_metadata, type);
        _providers.Add(new ProviderDescription
        {
            Service = service,
            Name = name,
            Summary = Text(arguments, 2),
            TypeName = typeName,
            Plugin = _plugin,
            Fault = _factories.MayImplement(type, typeof(IProviderFactory<>)) ? null : PluginDiagnostics.NotAProviderFactory(_plugin.AssemblyPath, typeName, name, service),
        });
    }

    private void MarkDuplicates()
    {
        for (int i = 1; i < _stages.Count; i++)
        {
            if (string.Equals(_stages[i].Name, _stages[i - 1].Name, StringComparison.Ordinal))
            {
                Diagnostic fault = PluginDiagnostics.DuplicateStage(_plugin.AssemblyPath, _stages[i].Name, _stages[i - 1].TypeName, _stages[i].TypeName);
                _stages[i - 1] = _stages[i - 1] with { Fault = fault };
                _stages[i] = _stages[i] with { Fault = fault };
            }
        }

        for (int i = 1; i < _providers.Count; i++)
        {
            if (_providers[i].Name == _providers[i - 1].Name && _providers[i].Service == _providers[i - 1].Service)
            {
                Diagnostic fault = PluginDiagnostics.DuplicateProvider(_plugin.AssemblyPath, _providers[i].Name, _providers[i - 1].TypeName, _providers[i].TypeName);
                _providers[i - 1] = _providers[i - 1] with { Fault = fault };
                _providers[i] = _providers[i] with { Fault = fault };
            }
        }
    }

    private static int Compare(string leftName, string rightName, string leftType, string rightType)
    {
        int order = string.CompareOrdinal(leftName, rightName);
        return order != 0 ? order : string.CompareOrdinal(leftType, rightType);
    }

    // A newer contract may order its arguments otherwise; then the plugin is refused for its version, not for this.
    private static string Text(CustomAttributeValue<string> arguments, int index) =>
        index < arguments.FixedArguments.Length && arguments.FixedArguments[index].Value is string text ? text : "";

    private static ImmutableArray<string> List(object? value)
    {
        if (value is not ImmutableArray<CustomAttributeTypedArgument<string>> items)
        {
            return [];
        }

        var list = ImmutableArray.CreateBuilder<string>(items.Length);
        foreach (CustomAttributeTypedArgument<string> item in items)
        {
            list.Add(item.Value as string ?? "");
        }

        return list.MoveToImmutable();
    }
}
