using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace TextPipeline.Core.Plugins;

/// <summary>Whether a class implements a factory interface of the contract, as far as one assembly's metadata can tell.</summary>
internal sealed class FactoryCheck(MetadataReader metadata)
{
    private const int GenericInstance = (int)SignatureTypeCode.GenericTypeInstance;

    /// <summary>False where it certainly does not. A base class of another assembly is given the benefit of the doubt; loading the class will tell.</summary>
    public bool MayImplement(TypeDefinitionHandle handle, Type factory)
    {
        while (true)
        {
            TypeDefinition type = metadata.GetTypeDefinition(handle);
            foreach (InterfaceImplementationHandle implementation in type.GetInterfaceImplementations())
            {
                if (Names(metadata.GetInterfaceImplementation(implementation).Interface, factory))
                {
                    return true;
                }
            }

            switch (type.BaseType.Kind)
            {
                case HandleKind.TypeDefinition when !type.BaseType.IsNil:
                    handle = (TypeDefinitionHandle)type.BaseType;
                    break;
                case HandleKind.TypeReference:
                    return !IsKnownBase((TypeReferenceHandle)type.BaseType);
                default:
                    return !type.BaseType.IsNil;
            }
        }
    }

    // An instance of a generic interface: its signature is GENERICINST, CLASS, the interface, the arguments (ECMA-335 II.23.2.14).
    private bool Names(EntityHandle handle, Type factory)
    {
        if (handle.Kind != HandleKind.TypeSpecification)
        {
            return false;
        }

        BlobReader signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
        if (signature.ReadCompressedInteger() != GenericInstance)
        {
            return false;
        }

        signature.ReadCompressedInteger();
        EntityHandle definition = signature.ReadTypeHandle();
        return definition.Kind == HandleKind.TypeReference && Is((TypeReferenceHandle)definition, factory.Namespace!, factory.Name);
    }

    private bool IsKnownBase(TypeReferenceHandle handle) =>
        Is(handle, "System", nameof(Object)) || Is(handle, Contract.Namespace, nameof(SyncStage));

    private bool Is(TypeReferenceHandle handle, string @namespace, string name)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        return metadata.StringComparer.Equals(type.Name, name) && metadata.StringComparer.Equals(type.Namespace, @namespace);
    }
}
