namespace TextPipeline.Scripting.Tests;

public sealed class SafeGlobalsTests
{
    // What a script can reach by name, whatever the interpreter's version brings: a change here is a decision.
    [Fact]
    public void Restrict_NewEngine_LeavesTheseGlobalsAlone() => Assert.Equal(
        "Array Boolean Error EvalError Infinity Iterator JSON Map Math NaN Number Object RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError WeakMap "
            + "WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent globalThis isFinite isNaN parseFloat parseInt undefined",
        SandboxRunner.Run("Object.getOwnPropertyNames(globalThis).sort().join(' ')"));

    [Theory]
    [InlineData("Math.random")]
    [InlineData("''.localeCompare")]
    [InlineData("''.toLocaleUpperCase")]
    [InlineData("''.toLocaleLowerCase")]
    [InlineData("[].toLocaleString")]
    [InlineData("(5).toLocaleString")]
    [InlineData("({}).toLocaleString")]
    [InlineData("String.raw")]
    public void Restrict_MemberThatDependsOnMore_IsGone(string member) => Assert.Equal("undefined", SandboxRunner.Run($"typeof {member}"));

    // The guards stand in the places of built-in functions and look like them.
    [Fact]
    public void Create_EveryLibraryMember_IsNotEnumerable() => Assert.Equal("", SandboxRunner.Run("let seen = ''; for (const k in {}) seen += k; for (const k in []) seen += k; for (const k in Object('')) seen += k; seen"));
}
