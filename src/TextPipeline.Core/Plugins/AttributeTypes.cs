using System.Reflection.Metadata;

namespace TextPipeline.Core.Plugins;

/// <summary>Tells the metadata reader what the arguments of attributes are: a type is its name as reflection writes it.</summary>
internal sealed class AttributeTypes : ICustomAttributeTypeProvider<string>
{
    private AttributeTypes()
    {
    }

    public static AttributeTypes Instance { get; } = new();

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSystemType() => "System.Type";

    public bool IsSystemType(string type) => type is "System.Type";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => TypeNames.Of(reader, handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => TypeNames.Of(reader, handle);

    // Without the assembly's name, which carries a version.
    public string GetTypeFromSerializedName(string name) => name.Split(',')[0];

    // No argument of the contract's attributes is an enum; a newer contract's is skipped as an int, what an enum is unless it says otherwise.
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;
}
