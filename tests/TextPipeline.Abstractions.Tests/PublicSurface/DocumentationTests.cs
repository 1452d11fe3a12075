using System.Reflection;
using System.Xml.Linq;
using TextPipeline.Testing;

namespace TextPipeline.PublicSurface;

/// <summary>That everything public has documentation is the compiler's to check (CS1591); these look at what it says.</summary>
public sealed class DocumentationTests
{
    private static readonly HashSet<string> Fillers = new(["a", "an", "the", "this", "of", "its", "is", "gets", "sets", "or", "makes", "new", "instance"], StringComparer.Ordinal);

    [Theory]
    [InlineData(typeof(Document))]
    [InlineData(typeof(FakeStageContext))]
    public void Summaries_OfEveryMember_SayMoreThanTheName(Type member)
    {
        XElement[] members = [.. Members(member.Assembly)];
        Assert.True(members.Length > 10, "The compiler wrote no documentation file.");
        string[] empty = [.. members.Where(element => SaysOnlyItsName(element)).Select(element => element.Attribute("name")!.Value)];
        Assert.Empty(empty);
    }

    [Theory]
    [InlineData(typeof(Document))]
    [InlineData(typeof(FakeStageContext))]
    public void Documentation_OfEveryType_IsThere(Type member)
    {
        HashSet<string> documented = [.. Members(member.Assembly).Select(element => element.Attribute("name")!.Value)];
        Assert.Empty(member.Assembly.GetExportedTypes().Select(type => $"T:{type.FullName!.Replace('+', '.')}").Except(documented));
    }

    private static bool SaysOnlyItsName(XElement member)
    {
        // Inherited, or written by a source generator: the compiler lists private members too, and asks no summary of them.
        if (member.Element("summary") is null)
        {
            return false;
        }

        string name = member.Attribute("name")!.Value.Split('(')[0].Split('.')[^1].Split('`')[0];
        HashSet<string> left = [.. Words(member.Element("summary")!.Value)];
        left.ExceptWith(Fillers);
        left.ExceptWith(Words(string.Concat(name.Select(character => char.IsUpper(character) ? $" {character}" : $"{character}"))));
        return left.Count == 0;
    }

    private static string[] Words(string text) =>
        string.Concat(text.Select(character => char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<XElement> Members(Assembly assembly) =>
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member");
}
