using System.Collections.Immutable;
using System.Reflection.Metadata;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>Finds the stages and providers that an assembly's metadata offer.</summary>
internal sealed class OfferReader
{
    // What a table or a page can show.
    private const int LongestSummary = 500;

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
                AddStage((TypeDefinitionHandle)attribute.Parent, new AttributeReader(_metadata, attribute));
            }
            else if (_metadata.StringComparer.Equals(attributeType.Name, nameof(ProviderAttribute)))
            {
                AddProvider((TypeDefinitionHandle)attribute.Parent, new AttributeReader(_metadata, attribute));
            }
        }

        _stages.Sort(Compare);
        _providers.Sort(Compare);
        MarkDuplicates();
        Stages = [.. _stages];
        Providers = [.. _providers];
    }

    // A newer contract may order its arguments otherwise; then the plugin is refused for its version, not for this.
    private void AddStage(TypeDefinitionHandle type, AttributeReader arguments)
    {
        string name = arguments.ReadText(), summary = OneLine.Of(arguments.ReadText(), LongestSummary);
        string typeName = TypeNames.Of(_metadata, type);
        ReadContract(arguments);
        var stage = new StageDescription
        {
            Name = name,
            Summary = summary,
            TypeName = typeName,
            Plugin = _plugin,
            Fault = !OfferName.IsValid(name) ? PluginDiagnostics.InvalidName(_plugin.AssemblyPath, typeName, "stage", name)
                : _factories.MayImplement(type, typeof(IStageFactory<>)) ? null
                : PluginDiagnostics.NotAStageFactory(_plugin.AssemblyPath, typeName, name),
        };
        while (arguments.ReadNamed(out string argument, out object? value))
        {
            stage = (argument, value) switch
            {
                (nameof(StageAttribute.Requires), ImmutableArray<string> names) => stage with { Requires = names },
                (nameof(StageAttribute.Assigns), ImmutableArray<string> names) => stage with { Assigns = names },
                (nameof(StageAttribute.RewritesText), bool rewrites) => stage with { RewritesText = rewrites },
                _ => stage,
            };
        }

        _stages.Add(stage);
    }

    private void ReadContract(AttributeReader arguments)
    {
        if (Version.TryParse(arguments.ReadText(), out Version? contract) && (Contract is null || contract > Contract))
        {
            Contract = contract;
        }
    }

    private void AddProvider(TypeDefinitionHandle type, AttributeReader arguments)
    {
        string service = arguments.ReadText(), name = arguments.ReadText(), summary = OneLine.Of(arguments.ReadText(), LongestSummary);
        ReadContract(arguments);
        string typeName = TypeNames.Of(_metadata, type);
        _providers.Add(new ProviderDescription
        {
            Service = service,
            Name = name,
            Summary = summary,
            TypeName = typeName,
            Plugin = _plugin,
            Fault = !OfferName.IsValid(name) ? PluginDiagnostics.InvalidName(_plugin.AssemblyPath, typeName, "provider", name)
                : _factories.MayImplement(type, typeof(IProviderFactory<>)) ? null
                : PluginDiagnostics.NotAProviderFactory(_plugin.AssemblyPath, typeName, name, service),
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

    private static int Compare(StageDescription left, StageDescription right)
    {
        int order = string.CompareOrdinal(left.Name, right.Name);
        return order != 0 ? order : string.CompareOrdinal(left.TypeName, right.TypeName);
    }

    private static int Compare(ProviderDescription left, ProviderDescription right)
    {
        int order = string.CompareOrdinal(left.Name, right.Name);
        order = order != 0 ? order : string.CompareOrdinal(left.Service, right.Service);
        return order != 0 ? order : string.CompareOrdinal(left.TypeName, right.TypeName);
    }
}
