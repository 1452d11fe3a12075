using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>An assembly's metadata, read without loading it.</summary>
internal sealed class AssemblyFile : IDisposable
{
    private readonly PEReader _reader;

    private AssemblyFile(PEReader reader, MetadataReader metadata)
    {
        _reader = reader;
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
        PEReader? reader = null;
        try
        {
            FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1);
            long length = stream.Length;
            reader = new PEReader(stream);
            if (FindDamage(reader, length) is { } why)
            {
                fault = PluginDiagnostics.NotAnAssembly(path, why);
            }
            else
            {
                MetadataReader metadata = reader.GetMetadataReader();
                if (metadata.IsAssembly)
                {
                    return new AssemblyFile(reader, metadata);
                }

                fault = PluginDiagnostics.NotAnAssembly(path, "it is a module of another assembly");
            }
        }
        catch (BadImageFormatException exception)
        {
            fault = PluginDiagnostics.NotAnAssembly(path, $"its headers or metadata are damaged ({OneLine.Of(exception.Message)})");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = PluginDiagnostics.Unreadable(path, OneLine.Of(exception.Message));
        }

        reader?.Dispose();
        return null;
    }

    public void Dispose() => _reader.Dispose();

    private static string? FindDamage(PEReader reader, long length)
    {
        if (length == 0)
        {
            return "the file is empty";
        }

        PEHeaders headers;
        try
        {
            headers = reader.PEHeaders;
        }
        catch (BadImageFormatException)
        {
            return "it has no PE header";
        }

        long end = 0;
        foreach (SectionHeader section in headers.SectionHeaders)
        {
            end = Math.Max(end, (long)section.PointerToRawData + section.SizeOfRawData);
        }

        return end > length ? $"it is cut off: {length} bytes are there, its headers speak of {end}"
            : !reader.HasMetadata ? "it holds native code only"
            : null;
    }
}
