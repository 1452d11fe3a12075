using TextPipeline.Testing;

namespace TextPipeline.Plugins.Script.Tests;

public sealed class ScriptSourceTests
{
    [Theory]
    [InlineData("document.text = ;", "Unexpected token ';' (line 1, column 17)")]
    [InlineData("if (document.text) {\n  document.drop('x')\n", "Unexpected end of input (line 3, column 1)")]
    [InlineData("const x = 1;\nconst x = 2;", "Identifier 'x' has already been declared (line 2, column 7)")]
    [InlineData("/(/.test('x');", "Invalid regular expression: /(/: Unterminated group (line 1, column 3)")]
    [InlineData("let x = 1;\n  console.log(x);", "unknown name 'console': a script has 'document', what it declares, and JavaScript's own (line 2, column 3)")]
    [InlineData("const now = Date.now();", "'Date' is not available: a script depends on the document alone (line 1, column 13)")]
    [InlineData("undeclared = 1;", "unknown name 'undeclared': a script has 'document', what it declares, and JavaScript's own (line 1, column 1)")]
    [InlineData("async function f() { }", "'async' is not available: there is nothing to wait for (line 1, column 1)")]
    [InlineData("const x = () => 2n ** 3n;", "big integers are not available (line 1, column 17)")]
    [InlineData("import('x');", "'import' is not available (line 1, column 1)")]
    public void Create_WrongCode_SaysWhatAndWhere(string code, string message)
    {
        StageOptionException exception = Assert.Throws<StageOptionException>(() => ScriptBench.Of(code));

        Assert.Equal(("code", message), (exception.Option, exception.Message));
    }

    [Fact]
    public void Create_NestedBeyondReason_IsRefused() =>
        Assert.Equal("nested too deep (line 1, column 1)", Assert.Throws<StageOptionException>(() => ScriptBench.Of(new string('(', 200_000))).Message);

    [Fact]
    public void Create_File_ReadsItFromTheResources()
    {
        string folder = Directory.CreateTempSubdirectory("script").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "good.js"), "document.text = 'from a file é';");
            File.WriteAllText(Path.Combine(folder, "bad.js"), "\n)");
            File.WriteAllBytes(Path.Combine(folder, "latin.js"), [0x2F, 0x2F, 0xE9]);

            Assert.Equal("from a file é", Bench("good.js").Emit("x").Text);
            AssertRefused("bad.js", "Unexpected token ')' (line 2, column 1)");
            AssertRefused("latin.js", "'latin.js' is not UTF-8");
            AssertRefused("none.js", "there is no file 'none.js' beside the pipeline");
            AssertRefused("../good.js", "'../good.js' is not a path inside the pipeline's folder");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        StageBench<ScriptStage, ScriptOptions> Bench(string file) => new(new ScriptOptions { File = file }, new FolderResources(folder));

        void AssertRefused(string file, string message)
        {
            StageOptionException exception = Assert.Throws<StageOptionException>(() => Bench(file));
            Assert.Equal(("file", message), (exception.Option, exception.Message));
        }
    }

    [Fact]
    public void Validate_NeitherOrBoth_IsAFault()
    {
        Assert.Single(new ScriptOptions().Validate(new(new ScriptOptions())));
        Assert.Single(new ScriptOptions { Code = "", File = "x" }.Validate(new(new ScriptOptions())));
        Assert.Empty(new ScriptOptions { Code = "" }.Validate(new(new ScriptOptions())));
    }
}
