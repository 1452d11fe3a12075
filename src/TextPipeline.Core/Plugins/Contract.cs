namespace TextPipeline.Core.Plugins;

/// <summary>The contract that this host offers to plugins.</summary>
internal static class Contract
{
    public const string AssemblyName = "TextPipeline.Abstractions";

    public const string FileName = AssemblyName + ".dll";

    public const string Namespace = "TextPipeline";

    public static Version Offered { get; } = new(ContractVersion.Major, ContractVersion.Minor);
}
