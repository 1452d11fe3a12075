namespace TextPipeline.Scripting.Tests;

public sealed class ScriptFaultExceptionTests
{
    [Theory]
    [InlineData("null.x", "Error", "TypeError: Cannot read properties of null (reading 'x') (line 1, column 6)")]
    [InlineData("throw { message: 'own' }", "Error", "own (line 1, column 7)")]
    [InlineData("throw undefined", "Error", "undefined (line 1, column 7)")]
    [InlineData("(function f() { return 1 + f(); })()", "Recursion", "calls nested deeper than 200, or than the stack is high")]
    [InlineData("for (;;) ;", "Statements", "more than 1000000 statements")]
    [InlineData("'x'.repeat(1e9)", "Memory", "more than 64 MB of memory")]
    public void From_WhatScriptsDo_HasKindAndMessage(string code, string kind, string message)
    {
        ScriptFaultException fault = Assert.Throws<ScriptFaultException>(() => SandboxRunner.Run(code));

        Assert.Equal((kind, message), (fault.Kind.ToString(), fault.Message));
    }
}
