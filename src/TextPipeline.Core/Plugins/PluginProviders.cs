using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.Logging;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>The providers of all plugins, for one stage. A plugin is loaded when one of its providers is asked for.</summary>
internal sealed class PluginProviders : StageProviders
{
    private static readonly MethodInfo CreateMethod =
        typeof(PluginProviders).GetMethod(nameof(CallFactory), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The plugins.</summary>
    public required PluginCatalog Catalog { get; init; }

    /// <summary>Loads them.</summary>
    public required PluginLoader Loader { get; init; }

    /// <summary>The folder of the pipeline file, or null; see <see cref="PluginResources"/>.</summary>
    public required string? PipelineFolder { get; init; }

    /// <summary>Takes the files beside the pipeline that providers open; null for nothing.</summary>
    public ResourceLog? ResourceLog { get; init; }

    /// <summary>See <see cref="StageServices.StageLabel"/>.</summary>
    public required string StageLabel { get; init; }

    /// <summary>See <see cref="StageServices.Logger"/>.</summary>
    public required ILogger Logger { get; init; }

    /// <summary>See <see cref="StageServices.TimeProvider"/>.</summary>
    public required TimeProvider TimeProvider { get; init; }

    /// <inheritdoc/>
    /// <exception cref="PluginException">The provider is there and cannot be used, or two plugins offer one of this name and none is named.</exception>
    public override bool TryCreate<T>(string name, IReadOnlyDictionary<string, string> settings, [NotNullWhen(true)] out T? provider)
        where T : class
    {
        provider = Find(typeof(T), name) is { } description ? Create<T>(description, settings) : null;
        return provider is not null;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Names<T>() =>
    [
        .. Catalog.Plugins.Where(plugin => plugin.Faults.IsEmpty).SelectMany(plugin => plugin.Providers)
            .Where(provider => provider.Fault is null && provider.Service == typeof(T).FullName)
            .Select(provider => provider.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private ProviderDescription? Find(Type service, string use)
    {
        int slash = use.LastIndexOf('/');
        string? pluginName = slash < 0 ? null : use[..slash];
        string name = use[(slash + 1)..];
        ProviderDescription? found = null;
        Diagnostic? fault = null;
        foreach (PluginDescription plugin in Catalog.Plugins)
        {
            foreach (ProviderDescription provider in plugin.Providers)
            {
                if (provider.Name != name || provider.Service != service.FullName || (pluginName is not null && plugin.Name != pluginName))
                {
                    continue;
                }

                if ((plugin.Faults is [{ } first, ..] ? first : provider.Fault) is { } reason)
                {
                    fault ??= PluginDiagnostics.ProviderNotUsable(provider, reason);
                }
                else if (found is not null)
                {
                    throw new PluginException(PluginDiagnostics.AmbiguousProvider(name, found, provider));
                }
                else
                {
                    found = provider;
                }
            }
        }

        return found is null && fault is not null ? throw new PluginException(fault) : found;
    }

    private T Create<T>(ProviderDescription description, IReadOnlyDictionary<string, string> settings)
        where T : class
    {
        var services = new StageServices
        {
            StageLabel = StageLabel,
            Logger = Logger,
            Resources = new PluginResources(PipelineFolder, description.Plugin.Folder, ResourceLog),
            TimeProvider = TimeProvider,
            Providers = this,
        };
        try
        {
            Type type = Loader.LoadType(description.Plugin, description.TypeName);
            if (!typeof(IProviderFactory<T>).IsAssignableFrom(type))
            {
                throw new PluginException(PluginDiagnostics.NotAProviderFactory(
                    description.Plugin.AssemblyPath, description.TypeName, description.Name, description.Service));
            }

            return CreateMethod.MakeGenericMethod(type, typeof(T))
                .CreateDelegate<Func<IReadOnlyDictionary<string, string>, StageServices, T?>>()(settings, services)
                ?? throw new InvalidOperationException("Create gave null");
        }
        catch (PluginException exception)
        {
            throw new PluginException(PluginDiagnostics.ProviderNotUsable(description, exception.Diagnostic), exception);
        }
        catch (Exception exception) when (exception is not StageOptionException)
        {
            Diagnostic fault = PluginDiagnostics.NotBuilt(description.Plugin.AssemblyPath, description.TypeName, PluginException.Explain(exception));
            throw new PluginException(PluginDiagnostics.ProviderNotUsable(description, fault), exception);
        }
    }

    private static T? CallFactory<TProvider, T>(IReadOnlyDictionary<string, string> settings, StageServices services)
        where TProvider : IProviderFactory<T>
        where T : class => TProvider.Create(settings, services);
}
