using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>What can be wrong with plugins and with what a pipeline asks of them: every message, TP2001 to TP2099, and what plugins do to the process, TP0006 and TP0007.</summary>
internal static class PluginDiagnostics
{
    // A plugin as its folder shows it: TP2001 to TP2029. The position is the file or folder at fault.

    public static Diagnostic NotAnAssembly(string assemblyPath, string why) =>
        Error("TP2001", assemblyPath, $"not a .NET assembly: {why}");

    public static Diagnostic Unreadable(string path, string why) => Error("TP2002", path, $"cannot be read: {why}");

    public static Diagnostic NoMainAssembly(PluginLocation plugin) =>
        Error("TP2003", plugin.Folder, $"no assembly '{plugin.Name}.dll' in this plugin folder; the main assembly has the folder's name");

    public static Diagnostic NewerContract(string assemblyPath, Version built) =>
        Error("TP2004", assemblyPath, $"built for contract {built}, this host offers {ContractVersion.Text}; a newer host can run it");

    public static Diagnostic OlderContract(string assemblyPath, Version built) =>
        Error("TP2005", assemblyPath, $"built for contract {built}, this host offers {ContractVersion.Text}; rebuild the plugin");

    public static Diagnostic CarriesContract(string assemblyPath, string contractFile, Version? built) =>
        Error("TP2006", assemblyPath, $"its folder holds a copy of the contract, '{contractFile}', which only the host may bring"
            + $"{(built is null ? "" : $" (built for {built}, this host offers {ContractVersion.Text})")}; delete the copy");

    public static Diagnostic NeedsNewerRuntime(string assemblyPath, Version needed, Version offered) =>
        Error("TP2007", assemblyPath, $"built for .NET {needed}, this host runs on .NET {offered}");

    public static Diagnostic NothingInside(string assemblyPath) =>
        Error("TP2008", assemblyPath, "no stage and no provider inside; no class carries [Stage] or [Provider]");

    public static Diagnostic DuplicateStage(string assemblyPath, string stage, string first, string second) =>
        Error("TP2009", assemblyPath, $"two classes offer the stage '{stage}': {first} and {second}");

    public static Diagnostic DuplicateProvider(string assemblyPath, string provider, string first, string second) =>
        Error("TP2010", assemblyPath, $"two classes offer the provider '{provider}': {first} and {second}");

    public static Diagnostic NotAStageFactory(string assemblyPath, string typeName, string stage) =>
        Error("TP2011", assemblyPath, $"the class {typeName} offers the stage '{stage}' but does not implement IStageFactory<TOptions>");

    public static Diagnostic NotAProviderFactory(string assemblyPath, string typeName, string provider, string service) =>
        Error("TP2012", assemblyPath, $"the class {typeName} offers the provider '{provider}' but does not implement IProviderFactory<{service}>");

    public static Diagnostic DependencyMissing(string assemblyPath, string library, string file, string manifest) =>
        Error("TP2013", assemblyPath, $"the dependency {library} is missing: '{manifest}' lists '{file}', which is not in the plugin's folder");

    public static Diagnostic MalformedManifest(string manifestPath, string why) =>
        Error("TP2014", manifestPath, $"not a list of dependencies: {why}");

    public static Diagnostic InvalidName(string assemblyPath, string typeName, string kind, string name) => Error(
        "TP2015", assemblyPath, $"the class {typeName} offers a {kind} with the name '{OfferName.Show(name)}'; a name is of a to z, 0 to 9 and '_', begins with a letter and has at most {OfferName.LongestName} characters");

    // A plugin as loading shows it: TP2030 to TP2049.

    public static Diagnostic AssemblyDoesNotLoad(string assemblyPath, string why) =>
        Error("TP2030", assemblyPath, $"does not load: {why}");

    public static Diagnostic TypeDoesNotLoad(string assemblyPath, string typeName, string why) =>
        Error("TP2031", assemblyPath, $"the class {typeName} does not load: {why}");

    public static Diagnostic NotBuilt(string assemblyPath, string typeName, string why) =>
        Error("TP2032", assemblyPath, $"the class {typeName} could not be built: {why}");

    // What a pipeline asks for: TP2050 to TP2079. The position is the pipeline's.

    public static Diagnostic UnknownStage(SourcePosition position, string stage, string hint) =>
        Diagnostic.Error("TP2050", position, $"unknown stage '{stage}'{hint}");

    public static Diagnostic UnknownPlugin(SourcePosition? position, string plugin, string hint) =>
        Diagnostic.Error("TP2051", position, $"unknown plugin '{plugin}'{hint}");

    public static Diagnostic StageNotInPlugin(SourcePosition position, string stage, PluginLocation plugin, string hint) =>
        Diagnostic.Error("TP2052", position, $"the plugin '{plugin.Name}' ({plugin.AssemblyPath}) offers no stage '{stage}'{hint}");

    public static Diagnostic AmbiguousStage(SourcePosition position, string stage, StageDescription first, StageDescription second) =>
        Diagnostic.Error("TP2053", position, $"two plugins offer the stage '{stage}': {first.Plugin.AssemblyPath} and {second.Plugin.AssemblyPath};"
            + $" write '{first.QualifiedName}' or '{second.QualifiedName}'");

    public static Diagnostic StageNotUsable(SourcePosition position, StageDescription stage, Diagnostic fault) =>
        Diagnostic.Error("TP2054", position, $"the stage '{stage.Name}' of the plugin '{stage.Plugin.Name}' cannot be used: {Cite(fault)}");

    public static Diagnostic PluginNotUsable(SourcePosition position, PluginLocation plugin, Diagnostic fault) =>
        Diagnostic.Error("TP2055", position, $"the plugin '{plugin.Name}' cannot be used: {Cite(fault)}");

    public static Diagnostic PinnedPluginNotFound(SourcePosition position, string plugin, string hint) =>
        Diagnostic.Error("TP2056", position, $"the pinned plugin '{plugin}' is in no place where plugins are looked for{hint}");

    public static Diagnostic PinnedPluginNotAtPath(SourcePosition position, string plugin, string folder) =>
        Diagnostic.Error("TP2057", position, $"the folder {folder} is not the plugin '{plugin}' and does not hold it: no '{plugin}.dll' there");

    public static Diagnostic PinnedPathMissing(SourcePosition position, string folder) =>
        Diagnostic.Error("TP2058", position, $"the folder {folder} does not exist");

    public static Diagnostic VersionOutsideRange(SourcePosition position, PluginDescription plugin, VersionRange range) =>
        Diagnostic.Error("TP2059", position, $"the plugin '{plugin.Name}' has version {plugin.Version}, the pipeline wants '{range}' ({plugin.AssemblyPath})");

    public static Diagnostic PlaceMissing(PluginPlace place) =>
        Diagnostic.Warning("TP2060", SourcePosition.WholeFile(place.Folder), $"this plugin folder, given by {place.Name}, does not exist");

    // What a stage asks for: TP2080 to TP2089.

    public static Diagnostic AmbiguousProvider(string provider, ProviderDescription first, ProviderDescription second) =>
        Diagnostic.Error("TP2080", null, $"two plugins offer the provider '{provider}': {first.Plugin.AssemblyPath} and {second.Plugin.AssemblyPath};"
            + $" write '{first.Plugin.Name}/{provider}' or '{second.Plugin.Name}/{provider}'");

    public static Diagnostic ProviderNotUsable(ProviderDescription provider, Diagnostic fault) =>
        Diagnostic.Error("TP2081", null, $"the provider '{provider.Name}' of the plugin '{provider.Plugin.Name}' cannot be used: {Cite(fault)}");

    // What plugins do to the process. No position: it is known who, not where.

    public static Diagnostic EndedProcess() =>
        Diagnostic.Error("TP0006", null, "code of a plugin ended the process before the command was done");

    public static Diagnostic ThrewOutside(string plugin, Exception exception) => Diagnostic.Error(
        "TP0007", null, $"the plugin '{plugin}' threw outside of any call of the host, which ends the process: {PluginException.Explain(exception)}");

    /// <summary>A fault inside another message: what, under which code, where.</summary>
    public static string Cite(Diagnostic fault) => $"{fault.Message} ({fault.Code}, {fault.Position?.File})";

    private static Diagnostic Error(string code, string path, string message) =>
        Diagnostic.Error(code, SourcePosition.WholeFile(path), message);
}
