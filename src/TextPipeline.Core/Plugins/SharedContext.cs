using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Extensions.Logging;

namespace TextPipeline.Core.Plugins;

/// <summary>
/// What plugins see of the host: its copy of the contract and of the logging interfaces, whatever version of either a plugin was built against,
/// and the framework. Without it the runtime would refuse a plugin that refers to a newer version before the plugin's own needs are known.
/// </summary>
internal sealed class SharedContext() : AssemblyLoadContext("shared")
{
    private static readonly Assembly ContractAssembly = typeof(IStage).Assembly;
    private static readonly Assembly Logging = typeof(ILogger).Assembly;

    protected override Assembly Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        Contract.AssemblyName => ContractAssembly,
        "Microsoft.Extensions.Logging.Abstractions" => Logging,
        _ => Default.LoadFromAssemblyName(assemblyName),
    };
}
