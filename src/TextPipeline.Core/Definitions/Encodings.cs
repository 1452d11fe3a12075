using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TextPipeline.Core.Definitions;

/// <summary>Encodings by name, the legacy code pages among them.</summary>
internal static class Encodings
{
    public static bool TryGet(string name, [NotNullWhen(true)] out Encoding? encoding)
    {
        encoding = CodePagesEncodingProvider.Instance.GetEncoding(name);
        if (encoding is null)
        {
            try
            {
                encoding = Encoding.GetEncoding(name);
            }
            catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
            {
                return false;
            }
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return true;
    }
}
