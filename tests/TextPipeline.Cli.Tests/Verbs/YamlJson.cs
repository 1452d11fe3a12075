using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>YAML as an editor hands it to a schema: by the core schema of YAML 1.2, section 10.3.</summary>
internal static partial class YamlJson
{
    public static JsonNode? Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Of(stream.Documents[0].RootNode);
    }

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Of)]),
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(member => KeyValuePair.Create(((YamlScalarNode)member.Key).Value!, Of(member.Value)))),
        YamlScalarNode scalar => Of(scalar),
        _ => throw new ArgumentException($"There is no JSON for {node.NodeType}.", nameof(node)),
    };

    private static JsonNode? Of(YamlScalarNode scalar)
    {
        string text = scalar.Value ?? "";
        return scalar.Style != ScalarStyle.Plain ? text : text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ when Integer().IsMatch(text) => long.Parse(text, CultureInfo.InvariantCulture),
            _ when Float().IsMatch(text) => double.Parse(text, CultureInfo.InvariantCulture),
            _ => text,
        };
    }

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Float();
}
