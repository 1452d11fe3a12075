using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace TextPipeline.Core.Plugins;

/// <summary>Reads the arguments of one attribute in the order in which they are stored (ECMA-335 II.23.3).</summary>
/// <remarks>
/// It knows the types that the contract's attributes use: strings, types (their names), booleans, arrays of strings. The framework's decoder knows all, and is
/// generic in a way that cannot be precompiled: it costs every start of the host some milliseconds.
/// </remarks>
internal ref struct AttributeReader
{
    private const ushort Prolog = 1;

    private readonly int _fixedCount;
    private BlobReader _types;
    private BlobReader _values;
    private int _fixedRead;
    private int _namedLeft;

    /// <param name="metadata">Holds the attribute.</param>
    /// <param name="attribute">Its constructor is a member of another assembly.</param>
    public AttributeReader(MetadataReader metadata, CustomAttribute attribute)
    {
        MemberReference constructor = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
        _types = metadata.GetBlobReader(constructor.Signature);
        _types.ReadSignatureHeader();
        _fixedCount = _types.ReadCompressedInteger();
        _types.ReadSignatureTypeCode();
        _values = metadata.GetBlobReader(attribute.Value);
        _namedLeft = _values.ReadUInt16() == Prolog ? -1 : throw new BadImageFormatException("an attribute has no prolog");
    }

    /// <summary>The next argument of the constructor; empty where there is none, or one of a type that the contract does not use.</summary>
    public string ReadText()
    {
        if (_fixedRead == _fixedCount)
        {
            return "";
        }

        _fixedRead++;
        switch (_types.ReadCompressedInteger())
        {
            case (int)SignatureTypeCode.String:
                return _values.ReadSerializedString() ?? "";
            case (int)SignatureTypeKind.Class:
                // System.Type: the name, followed by its assembly's where that is another one.
                _types.ReadTypeHandle();
                return _values.ReadSerializedString()?.Split(',')[0] ?? "";
            default:
                // From here on nothing can be found again.
                _fixedRead = _fixedCount;
                _namedLeft = 0;
                return "";
        }
    }

    /// <summary>Goes to the next named argument.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">A string, a bool or an array of strings.</param>
    /// <returns>False where there is none, or one of a type that the contract does not use.</returns>
    public bool ReadNamed(out string name, out object? value)
    {
        while (_fixedRead < _fixedCount)
        {
            ReadText();
        }

        _namedLeft = _namedLeft < 0 ? _values.ReadUInt16() : _namedLeft;
        (name, value) = ("", null);
        if (_namedLeft == 0)
        {
            return false;
        }

        _namedLeft--;
        _values.ReadByte();
        SerializationTypeCode type = _values.ReadSerializationTypeCode();
        SerializationTypeCode element = type == SerializationTypeCode.SZArray ? _values.ReadSerializationTypeCode() : type;
        if (element is not (SerializationTypeCode.String or SerializationTypeCode.Boolean))
        {
            _namedLeft = 0;
            return false;
        }

        name = _values.ReadSerializedString() ?? "";
        value = type switch
        {
            SerializationTypeCode.String => _values.ReadSerializedString(),
            SerializationTypeCode.Boolean => _values.ReadBoolean(),
            _ => ReadTexts(),
        };
        return true;
    }

    private ImmutableArray<string> ReadTexts()
    {
        // An array of null has the count -1.
        int count = Math.Max(0, _values.ReadInt32());
        var texts = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < count; i++)
        {
            texts.Add(_values.ReadSerializedString() ?? "");
        }

        return texts.DrainToImmutable();
    }
}
