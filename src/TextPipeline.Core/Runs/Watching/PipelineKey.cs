using System.Security.Cryptography;
using System.Text;
using TextPipeline.Core.Execution.Records;

namespace TextPipeline.Core.Runs.Watching;

/// <summary>One hash for everything that makes documents: the pipeline, its plugins, the files beside it, the host.</summary>
internal static class PipelineKey
{
    /// <summary>The entry of an identity for documents that another pipeline made. A plain run has none, and so makes all of them anew.</summary>
    public const string EarlierPipelines = "what earlier pipelines of a watch made";

    /// <summary>The key, as 32 hexadecimal digits.</summary>
    /// <param name="identity">The entries of an identity, in any order.</param>
    public static string Of(IEnumerable<(string Name, string Value)> identity)
    {
        IEnumerable<string> lines = identity.Where(entry => !RunIdentity.IsInput(entry.Name) && !RunIdentity.IsForm(entry.Name) && entry.Name != EarlierPipelines)
            .Select(entry => $"{entry.Name}: {entry.Value}\n").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))))[..32];
    }
}
