namespace TextPipeline.Core.Plugins.Packages;

/// <summary>One file of a package.</summary>
/// <param name="Name">Its path in the package, with <c>/</c>.</param>
/// <param name="Open">Reads its bytes.</param>
internal sealed record PackageFile(string Name, Func<Stream> Open);
