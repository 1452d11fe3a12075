using System.Text.Json;
using CsCheck;
using Jint;

namespace TextPipeline.Scripting.Tests;

/// <summary>The guards change nothing but what is too long: every result is held against the interpreter's own.</summary>
public sealed class GrowthGuardsTests
{
    private static readonly Gen<string> Text = Gen.OneOf("", "a", "aa", "b", "$", "$&", "$1", "$$", "x$`y", "é", "😀", "\\", ",", " ");

    private static readonly Gen<string> Value = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Scalar
        : Gen.OneOf(
            Scalar,
            inner.List[0, 4].Select(items => $"[{string.Join(',', items)}]"),
            Gen.Select(Text, inner).List[0, 3].Select(members => $"{{{string.Join(',', members.Select(member => $"{Quote(member.Item1)}:{member.Item2}"))}}}")));

    private static Gen<string> Scalar => Gen.OneOf(
        Text.Select(Quote), Gen.OneOf("null", "undefined", "true", "1.5", "NaN", "-0", "() => 1", "Symbol.iterator.description", "{ toJSON: k => k + '!' }", "{ toString: () => 'own' }", "new Map()"));

    [Fact]
    public void Join_AnyList_IsAsTheInterpreters() => Gen.Select(Value.List[0, 5], Text).Sample((items, separator) => AssertSame(
        $"[{string.Join(',', items)}, , undefined].join({Quote(separator)}) + [{string.Join(',', items)}].join() + [{string.Join(',', items)}]"));

    [Theory]
    [InlineData("const a = [1]; a.push(a, 2); a.join('-')")]
    [InlineData("Array.prototype.join.call({ length: 3, 0: 'a', 2: 'b' }, '+')")]
    [InlineData("Array.prototype.join.call('abc', '+')")]
    [InlineData("Array.prototype.join.call(5)")]
    [InlineData("Array.prototype.join.call(null)")]
    [InlineData("[1, 2].join(undefined)")]
    [InlineData("[1, 2].join(null)")]
    [InlineData("[Symbol.iterator].join()")]
    [InlineData("[{ toString() { throw new Error('own'); } }].join()")]
    [InlineData("[].join.length + [].join.name + JSON.stringify.length + ''.repeat.name + ''.replace.length")]
    [InlineData("JSON.stringify()")]
    [InlineData("JSON.stringify({ a: [1, { b: 2 }] }, null, 2)")]
    [InlineData("JSON.stringify({ a: 1, b: [2] }, (k, v) => typeof v === 'number' ? v + 1 : v, '--')")]
    [InlineData("JSON.stringify({ a: 1 }, function (k, v) { return k === 'a' ? Object.keys(this).length : v; })")]
    [InlineData("JSON.stringify({ a: undefined, b() {}, c: NaN, d: '\\ud800' })")]
    [InlineData("const o = {}; o.o = o; JSON.stringify(o)")]
    [InlineData("'ab'.repeat(3) + 'ab'.repeat(0) + 'ab'.repeat('2') + 'ab'.repeat({ valueOf: () => 2 })")]
    [InlineData("'ab'.repeat(-1)")]
    [InlineData("'ab'.repeat(Infinity)")]
    [InlineData("'a'.padStart(5, 'xy') + 'a'.padEnd(3) + 'a'.padEnd()")]
    [InlineData("'a'.concat(1, null, undefined, [2, 3])")]
    [InlineData("'aXbX'.replaceAll('X', '[$&]') + 'aXbX'.replace('X', '$$') + 'aXbX'.replace(/x/gi, (m, at) => at)")]
    [InlineData("'abc'.replaceAll(/b/, 'x')")]
    [InlineData("String.prototype.replace.call(null, 'a', 'b')")]
    public void Call_Example_IsAsTheInterpreters(string code) => AssertSame(code);

    [Fact]
    public void Stringify_AnyValue_IsAsTheInterpreters() => Value.Sample(value => AssertSame($"String(JSON.stringify({value})) + JSON.stringify([{value}], null, ' ')"));

    [Fact]
    public void Replace_AnyPattern_IsAsTheInterpreters() => Gen.Select(Text.List[0, 6], Text, Text).Sample((parts, pattern, replacement) => AssertSame(
        $"{Quote(string.Concat(parts))}.replaceAll({Quote(pattern)}, {Quote(replacement)}) + {Quote(string.Concat(parts))}.replace(/a|(b)/g, {Quote(replacement)})"));

    [Fact]
    public void Replace_LongTextAndLongReplacement_CountsWhatItMakes() =>
        Assert.Equal("3001000", SandboxRunner.Run("const s = 'a'.repeat(999) + 'b'; (s.replaceAll('b', 'x'.repeat(1e5)) + s.replace(/b/, 'y'.repeat(1e5))).length + 2.8e6 - 998 + ''"));

    [Fact]
    public void Stringify_ListOfNames_IsRefused() => Assert.Equal(
        "TypeError: JSON.stringify takes a function as its second argument, not a list", SandboxRunner.Run("let m; try { JSON.stringify({}, ['a']); } catch (e) { m = String(e); } m"));

    private static void AssertSame(string code)
    {
        string Guarded() => SandboxRunner.Run(code);
        string Plain() => new Engine(new Options { Strict = true }).Evaluate(code).ToString();
        Assert.Equal(Outcome(Plain), Outcome(Guarded));
    }

    private static string Outcome(Func<string> run)
    {
        try
        {
            return run();
        }
        catch (ScriptFaultException fault) when (fault.InnerException is Jint.Runtime.JavaScriptException error)
        {
            return $"threw {error.Message}";
        }
        catch (Jint.Runtime.JavaScriptException error)
        {
            return $"threw {error.Message}";
        }
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
