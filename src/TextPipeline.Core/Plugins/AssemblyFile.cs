using System.Reflection.Metadata;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>An assembly's metadata, read without loading it.</summary>
internal sealed class AssemblyFile : IDisposable
{
    private readonly MetadataReaderProvider _provider;

    private AssemblyFile(MetadataReaderProvider provider, MetadataReader metadata)
    {
        _provider = provider;
        Metadata = metadata;
    }

    /// <summary>Valid until the file is disposed.</summary>
    public MetadataReader Metadata { get; }

    /// <summary>Opens an assembly that exists.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="fault">Why there is nothing to read, or null.</param>
    /// <returns>Null where there is a fault.</returns>
    public static AssemblyFile? Open(string path, out Diagnostic? fault)
    {
        fault = null;
        MetadataReaderProvider? provider = null;
        try
        {
            using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var image = PortableExecutable.Read(handle);
            if (image.Fault is null)
            {
                provider = MetadataReaderProvider.FromMetadataImage(ImmutableCollectionsMarshal.AsImmutableArray(image.Metadata));
                MetadataReader metadata = provider.GetMetadataReader();
                if (metadata.IsAssembly)
                {
                    return new AssemblyFile(provider, metadata);
                }
            }

            fault = PluginDiagnostics.NotAnAssembly(path, image.Fault ?? "it is a module of another assembly");
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            fault = PluginDiagnostics.NotAnAssembly(path, DescribeDamage(exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = PluginDiagnostics.Unreadable(path, OneLine.Of(exception.Message));
        }

        provider?.Dispose();
        return null;
    }

    /// <summary>Whether an exception is what the framework's metadata reader throws at damaged metadata; its tables can also lead it astray.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is BadImageFormatException or OverflowException or ArgumentException or IndexOutOfRangeException;

    /// <summary>Such an exception as the reason why a file is no assembly.</summary>
    public static string DescribeDamage(Exception exception) => $"its metadata are damaged ({OneLine.Of(exception.Message)})";

    public void Dispose() => _provider.Dispose();
}
