using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>Reads what a plugin is from its folder and its assembly's metadata; none of its code is loaded.</summary>
internal static class PluginReader
{
    private const string CoreApp = ".NETCoreApp,Version=v";

    /// <summary>Describes a plugin, whatever state it is in.</summary>
    public static PluginDescription Read(PluginLocation location)
    {
        if (!File.Exists(location.AssemblyPath))
        {
            return new PluginDescription { Location = location, Faults = [PluginDiagnostics.NoMainAssembly(location)] };
        }

        using AssemblyFile? file = AssemblyFile.Open(location.AssemblyPath, out Diagnostic? fault);
        if (file is null)
        {
            return new PluginDescription { Location = location, Faults = [fault!] };
        }

        try
        {
            return Read(location, file.Metadata);
        }
        catch (Exception exception) when (AssemblyFile.IsDamage(exception))
        {
            fault = PluginDiagnostics.NotAnAssembly(location.AssemblyPath, AssemblyFile.DescribeDamage(exception));
            return new PluginDescription { Location = location, Faults = [fault] };
        }
    }

    private static PluginDescription Read(PluginLocation location, MetadataReader metadata)
    {
        AssemblyFacts facts = AssemblyFacts.Read(metadata);
        var offers = new OfferReader(metadata, location);
        offers.Read();
        Version? contract = offers.Contract ?? facts.ContractReference;
        return new PluginDescription
        {
            Location = location,
            Version = facts.Version,
            Summary = facts.Summary,
            Authors = facts.Authors,
            License = facts.License,
            Repository = facts.Repository,
            Contract = contract,
            TargetFramework = facts.TargetFramework,
            Stages = offers.Stages,
            Providers = offers.Providers,
            Faults = FindFaults(location, contract, facts.TargetFramework, offers),
        };
    }

    private static ImmutableArray<Diagnostic> FindFaults(PluginLocation location, Version? contract, string? framework, OfferReader offers)
    {
        string path = location.AssemblyPath;
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        if (File.Exists(Path.Combine(location.Folder, Contract.FileName)))
        {
            faults.Add(PluginDiagnostics.CarriesContract(path, Contract.FileName, contract));
        }
        else if (contract is not null && contract > Contract.Offered)
        {
            faults.Add(PluginDiagnostics.NewerContract(path, contract));
        }
        else if (contract is not null && contract.Major < Contract.Offered.Major)
        {
            faults.Add(PluginDiagnostics.OlderContract(path, contract));
        }

        if (RuntimeOf(framework) is { } needed && needed.Major > Environment.Version.Major)
        {
            faults.Add(PluginDiagnostics.NeedsNewerRuntime(path, needed, new Version(Environment.Version.Major, Environment.Version.Minor)));
        }

        if (offers.Stages.IsEmpty && offers.Providers.IsEmpty && faults.Count == 0)
        {
            faults.Add(PluginDiagnostics.NothingInside(path));
        }

        DependencyManifest.Check(location, faults);
        return faults.DrainToImmutable();
    }

    private static Version? RuntimeOf(string? framework) =>
        framework is not null && framework.StartsWith(CoreApp, StringComparison.Ordinal)
            && Version.TryParse(framework.AsSpan(CoreApp.Length), out Version? version)
            ? version
            : null;
}
