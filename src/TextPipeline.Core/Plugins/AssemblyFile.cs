using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Plugins;

/// <summary>An assembly's metadata, read without loading it.</summary>
internal sealed class AssemblyFile : IDisposable
{
    private const string NoHeader = "it has no PE header";

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
            reader = new PEReader(stream);
            if (FindDamage(reader, stream) is { } why)
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

    private static string? FindDamage(PEReader reader, FileStream stream)
    {
        if (stream.Length == 0)
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
            return BeginsAsProgram(stream) ? $"it is damaged or cut off after {stream.Length} bytes" : NoHeader;
        }

        // What does not begin with the bytes of an executable is taken for an object file, whatever it is.
        if (headers.IsCoffOnly)
        {
            return NoHeader;
        }

        long end = 0;
        foreach (SectionHeader section in headers.SectionHeaders)
        {
            end = Math.Max(end, (long)section.PointerToRawData + section.SizeOfRawData);
        }

        return end > stream.Length ? $"it is cut off: {stream.Length} bytes are there, its headers speak of {end}"
            : !reader.HasMetadata ? "it holds native code only"
            : null;
    }

    private static bool BeginsAsProgram(FileStream stream)
    {
        stream.Position = 0;
        return stream.ReadByte() == 'M' && stream.ReadByte() == 'Z';
    }
}
