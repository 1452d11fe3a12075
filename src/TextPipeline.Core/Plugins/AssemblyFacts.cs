using System.Reflection.Metadata;

namespace TextPipeline.Core.Plugins;

/// <summary>What an assembly says of itself as a whole.</summary>
internal sealed record AssemblyFacts
{
    /// <summary>The informational version up to any label, else the assembly's version.</summary>
    public required Version Version { get; init; }

    /// <summary>Such as <c>.NETCoreApp,Version=v10.0</c>, or null.</summary>
    public string? TargetFramework { get; init; }

    /// <summary>What it is for, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>Who made it, or null.</summary>
    public string? Authors { get; init; }

    /// <summary>Its licence as an SPDX expression, or null: the assembly metadata of the key <c>License</c>.</summary>
    public string? License { get; init; }

    /// <summary>Where its source is, or null: the assembly metadata of the key <c>RepositoryUrl</c>.</summary>
    public string? Repository { get; init; }

    /// <summary>Major and minor version of the contract assembly that it refers to; null where it refers to none.</summary>
    public Version? ContractReference { get; init; }

    public static AssemblyFacts Read(MetadataReader metadata)
    {
        AssemblyDefinition assembly = metadata.GetAssemblyDefinition();
        Version version = assembly.Version;
        string? framework = null, summary = null, authors = null, license = null, repository = null;
        foreach (CustomAttributeHandle handle in assembly.GetCustomAttributes())
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (IsNamed(metadata, attribute, "TargetFrameworkAttribute"))
            {
                framework = new AttributeReader(metadata, attribute).ReadText();
            }
            else if (IsNamed(metadata, attribute, "AssemblyInformationalVersionAttribute"))
            {
                version = Parse(new AttributeReader(metadata, attribute).ReadText()) ?? version;
            }
            else if (IsNamed(metadata, attribute, "AssemblyDescriptionAttribute"))
            {
                summary = ReadWord(new AttributeReader(metadata, attribute));
            }
            else if (IsNamed(metadata, attribute, "AssemblyCompanyAttribute"))
            {
                authors = ReadWord(new AttributeReader(metadata, attribute));
            }
            else if (IsNamed(metadata, attribute, "AssemblyMetadataAttribute"))
            {
                var reader = new AttributeReader(metadata, attribute);
                switch (reader.ReadText())
                {
                    case "License":
                        license = ReadWord(reader);
                        break;
                    case "RepositoryUrl":
                        repository = ReadWord(reader);
                        break;
                }
            }
        }

        return new AssemblyFacts
        {
            Version = Shorten(version),
            TargetFramework = framework,
            Summary = summary,
            Authors = authors,
            License = license,
            Repository = repository,
            ContractReference = FindContract(metadata),
        };
    }

    private static string? ReadWord(AttributeReader reader) => reader.ReadText().Trim() is { Length: > 0 } text ? OneLine.Of(text) : null;

    private static bool IsNamed(MetadataReader metadata, CustomAttribute attribute, string name)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return false;
        }

        EntityHandle parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return parent.Kind == HandleKind.TypeReference
            && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)parent).Name, name);
    }

    // 1.2.3-beta.1+commit: the label and the build do not take part in comparisons.
    private static Version? Parse(string informational)
    {
        int end = informational.AsSpan().IndexOfAny('-', '+', ' ');
        return Version.TryParse(end < 0 ? informational : informational[..end], out Version? version) ? version : null;
    }

    private static Version Shorten(Version version) =>
        version.Revision > 0 ? version : new Version(version.Major, version.Minor, Math.Max(0, version.Build));

    private static Version? FindContract(MetadataReader metadata)
    {
        foreach (AssemblyReferenceHandle handle in metadata.AssemblyReferences)
        {
            AssemblyReference reference = metadata.GetAssemblyReference(handle);
            if (metadata.StringComparer.Equals(reference.Name, Contract.AssemblyName))
            {
                return new Version(reference.Version.Major, reference.Version.Minor);
            }
        }

        return null;
    }
}
