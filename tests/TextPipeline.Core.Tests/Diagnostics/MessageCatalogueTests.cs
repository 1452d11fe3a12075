using System.Reflection;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Tests.Diagnostics;

public sealed class MessageCatalogueTests
{
    [Fact]
    public void Catalogues_EveryMessage_HasACodeOfItsOwn()
    {
        string[] shared = [.. Messages().GroupBy(message => message.Code).Where(group => group.Count() > 1).Select(group => string.Join(" ", group))];

        Assert.Empty(shared);
        Assert.All(Messages(), message => Assert.Matches("^TP[0-9]{4}$", message.Code));
    }

    [Theory]
    [InlineData("DefinitionDiagnostics", "TP10")]
    [InlineData("ValueDiagnostics", "TP10")]
    [InlineData("IncludeDiagnostics", "TP108")]
    [InlineData("OptionDiagnostics", "TP11")]
    [InlineData("PipelineTestDiagnostics", "TP14")]
    [InlineData("ConditionDiagnostics", "TP13")]
    public void Catalogue_EveryCode_IsOfItsRange(string catalogue, string range) =>
        Assert.All(Messages().Where(message => message.Catalogue == catalogue), message => Assert.StartsWith(range, message.Code, StringComparison.Ordinal));

    [Theory]
    [InlineData("DefinitionDiagnostics", "Definitions/PipelineFaults.spec.md")]
    [InlineData("ValueDiagnostics", "Definitions/ValueFaults.spec.md")]
    [InlineData("IncludeDiagnostics", "Definitions/ValueFaults.spec.md")]
    [InlineData("OptionDiagnostics", "Pipelines/Options/OptionFaults.spec.md")]
    [InlineData("PipelineTestDiagnostics", "PipelineTests/TestFaults.spec.md")]
    [InlineData("ConditionDiagnostics", "Pipelines/Conditions/ConditionFaults.spec.md")]
    public void Catalogue_EveryCode_HasAnExampleOfItsWholeText(string catalogue, string specification)
    {
        // Files that a Markdown block cannot hold, what the command line says, what is wrong with paths and between a test file and its pipeline:
        // SourceReaderTests, ReferenceTests, EnvironmentFileTests, OptionOverrideTests, TestSearchTests, TestPlanTests and the tests of the verb
        // compare their whole messages.
        string[] elsewhere =
        [
            "TP1001", "TP1002", "TP1003", "TP1010", "TP1011", "TP1057", "TP1070", "TP1071", "TP1072", "TP1073", "TP1074", "TP1085",
            "TP1401", "TP1402", "TP1403", "TP1412", "TP1416", "TP1418", "TP1419", "TP1420", "TP1421", "TP1422", "TP1425", "TP1427",
        ];
        string examples = string.Concat(FaultSpecification.Read(specification).Select(example => example.Expected));

        Assert.All(
            Messages().Where(message => message.Catalogue == catalogue).Select(message => message.Code).Except(elsewhere),
            code => Assert.Contains($" {code}: ", examples, StringComparison.Ordinal));
    }

    private static List<(string Catalogue, string Method, string Code)> Messages()
    {
        var messages = new List<(string, string, string)>();
        foreach (Type type in typeof(Diagnostic).Assembly.GetTypes())
        {
            if (!type.IsAbstract || !type.IsSealed || !type.Name.EndsWith("Diagnostics", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (MethodInfo method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            {
                if (method.ReturnType == typeof(Diagnostic))
                {
                    messages.Add((type.Name, method.Name, Assert.Single(Codes(method))));
                }
            }
        }

        return messages;
    }

    // The codes stand in the methods as literals: read from there, no message needs arguments that make sense.
    private static IEnumerable<string> Codes(MethodInfo method)
    {
        const byte LoadString = 0x72;
        const int StringToken = 0x70;
        byte[] code = method.GetMethodBody()!.GetILAsByteArray()!;
        for (int i = 0; i + 5 <= code.Length; i++)
        {
            if (code[i] == LoadString && code[i + 4] == StringToken
                && Resolve(method.Module, BitConverter.ToInt32(code, i + 1)) is { Length: 6 } text && text.StartsWith("TP", StringComparison.Ordinal))
            {
                yield return text;
            }
        }
    }

    private static string? Resolve(Module module, int token)
    {
        try
        {
            return module.ResolveString(token);
        }
        catch (ArgumentException)
        {
            // The bytes were part of another instruction.
            return null;
        }
    }
}
