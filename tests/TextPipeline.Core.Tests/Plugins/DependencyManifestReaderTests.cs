using System.Text;
using System.Text.Json;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Tests.Plugins;

// Nearly all that is refused here ends the process where the runtime reads it (tried on .NET 10.0).
public sealed class DependencyManifestReaderTests
{
    [Theory]
    [InlineData("""{ "runtimeTarget": "x" }""")]
    [InlineData("""{ "runtimeTarget": { "name": "x", "signature": "" }, "compilationOptions": {}, "targets": {}, "libraries": {} }""")]
    [InlineData("""{ /* as the runtime takes it */ "runtimeTarget": "x", "other": [1, { "targets": 7 }] }""")]
    public void Read_NoFiles_IsEmpty(string json) => Assert.Empty(Read(json));

    [Fact]
    public void Read_Files_AreThoseBesideThePlugin()
    {
        const string Json = """
            {
              "runtimeTarget": { "name": "x" },
              "targets": { "x": {
                "Acme/1.0.0": { "dependencies": { "Lib": "2.0.0" }, "runtime": { "Acme.dll": {} } },
                "Lib/2.0.0": {
                  "runtime": { "lib/net10.0/Lib.dll": { "assemblyVersion": "2.0.0.0" }, "lib/net10.0/Deep.dll": { "localPath": "deep/Deep.dll" } },
                  "native": { "runtimes/linux-x64/native/lib.so": {} },
                  "resources": { "lib/net10.0/de/Lib.resources.dll": { "locale": "de" } },
                  "runtimeTargets": { "runtimes/win/lib/Lib.dll": { "rid": "win", "assetType": "runtime" } }
                } } },
              "libraries": { "Acme/1.0.0": { "type": "project", "serviceable": false, "sha512": "" }, "Lib/2.0.0": { "type": "package", "sha512": "" } }
            }
            """;

        Assert.Equal(
            [new ListedFile("Acme/1.0.0", "Acme.dll"), new ListedFile("Lib/2.0.0", "Lib.dll"), new ListedFile("Lib/2.0.0", "deep/Deep.dll"), new ListedFile("Lib/2.0.0", "lib.so")],
            Read(Json));
        Assert.Equal(Read(Json), Read("\uFEFF" + Json));
    }

    [Theory]
    [InlineData("""[]""", "the file is no object")]
    [InlineData("""{}""", "'runtimeTarget' is missing")]
    [InlineData("""{ "targets": {} }""", "'runtimeTarget' is missing")]
    [InlineData("""{ "runtimeTarget": 7 }""", "'runtimeTarget' is neither an object nor a string")]
    [InlineData("""{ "runtimeTarget": {} }""", "'runtimeTarget' has no 'name'")]
    [InlineData("""{ "runtimeTarget": { "name": 7 } }""", "'runtimeTarget' has no 'name'")]
    [InlineData("""{ "runtimeTarget": "x", "targets": 7 }""", "'targets' is no object")]
    [InlineData("""{ "runtimeTarget": "x", "targets": { "x": 7 } }""", "the target 'x' is no object")]
    [InlineData("""{ "runtimeTarget": "x", "targets": { "x": { "A/1": 7 } } }""", "the library 'A/1' is no object")]
    [InlineData("""{ "runtimeTarget": "x", "targets": { "x": { "A/1": { "runtime": 7 } } } }""", "'runtime' of 'A/1' is no object")]
    [InlineData("""{ "runtimeTarget": "x", "targets": { "x": { "A/1": { "native": [] } } } }""", "'native' of 'A/1' is no object")]
    [InlineData("""{ "runtimeTarget": "x", "targets": { "x": { "A/1": { "resources": 7 } } } }""", "'resources' of 'A/1' is no object")]
    [InlineData("""{ "runtimeTarget": "x", "targets": { "x": { "A/1": { "runtime": { "A.dll": 7 } } } } }""", "'A.dll' of 'A/1' is no object")]
    [InlineData("""{ "runtimeTarget": "x", "targets": { "x": { "A/1": { "runtimeTargets": { "A.dll": {} } } } } }""", "'A.dll' of 'A/1' lacks 'rid' or 'assetType'")]
    [InlineData("""{ "runtimeTarget": "x", "libraries": 7 }""", "'libraries' is no object")]
    [InlineData("""{ "runtimeTarget": "x", "libraries": { "A/1": 7 } }""", "the library 'A/1' is no object")]
    [InlineData("""{ "runtimeTarget": "x", "libraries": { "A/1": { "type": "package" } } }""", "the library 'A/1' lacks 'type' or 'sha512'")]
    [InlineData("""{ "runtimeTarget": "x", "libraries": { "A/1": { "type": 7, "sha512": "" } } }""", "the library 'A/1' lacks 'type' or 'sha512'")]
    public void Read_ShapeThatTheRuntimeDoesNotSurvive_Throws(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Read(json)).Message);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("words")]
    [InlineData("""{ "runtimeTarget": "x" } {}""")]
    public void Read_NoJson_Throws(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    private static List<ListedFile> Read(string json) => DependencyManifestReader.Read(Encoding.UTF8.GetBytes(json));
}
