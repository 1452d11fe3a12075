using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>An element on the stack of open ones.</summary>
/// <param name="Name">Its name in small letters.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Container">Its index among the page's containers, or that of the container around it.</param>
/// <param name="Ancestors">Kinds open around and including it, as bits.</param>
/// <param name="IsUnseen">Whether it or an element around it is not shown.</param>
internal readonly record struct OpenElement(string Name, ElementKind Kind, int Container, ulong Ancestors, bool IsUnseen);
