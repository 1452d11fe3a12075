using TextPipeline.Testing;

namespace TextPipeline.Plugins.Script.Tests;

/// <summary>What a script can do at worst: it costs its document, and no more than the limits say.</summary>
public sealed class HostileScriptTests
{
    private static readonly ScriptOptions Tight = new() { Timeout = TimeSpan.FromMilliseconds(500), MaxMemory = 32, MaxStatements = 2_000_000_000 };

    [Theory]
    [InlineData("for (;;) ;")]
    [InlineData("while (true) { try { throw 1; } catch { } finally { continue; } }")]
    [InlineData("const forever = { [Symbol.iterator]: () => ({ next: () => ({ value: 1 }) }) }; for (const x of forever) ;")]
    [InlineData("/^(a+)+$/.test('a'.repeat(40) + '!');")]
    [InlineData("try { new RegExp('^(a|a)*$', 'u').test('a'.repeat(40) + '!'); } catch { }")]
    [InlineData("'a'.repeat(40).concat('!').replace(/^(?:a?){40}a{40}$/, '');")]
    public void Process_EndlessScript_EndsWithTheTimeLimit(string code)
    {
        StageResult.Failed failed = ScriptBench.Fail(code, Tight with { MaxMemory = 16_384 });

        Assert.Equal(("script_timeout", "The script took more than 0.5 s."), (failed.Reason, failed.Message));
    }

    [Fact]
    public void Process_EndlessScript_EndsWithTheLimitOfStatements()
    {
        StageResult.Failed failed = ScriptBench.Fail("for (;;) ;", new ScriptOptions { MaxStatements = 1000 });

        Assert.Equal(("script_statements", "The script took more than 1000 statements."), (failed.Reason, failed.Message));
    }

    [Theory]
    [InlineData("(function f() { f(); })();")]
    [InlineData("(function f() { return 1 + f(); })();")]
    [InlineData("class A { constructor() { new A(); } } new A();")]
    [InlineData("const o = { toString() { return `${o}`; } }; `${o}`;")]
    [InlineData("const o = { get x() { return o.x; } }; o.x;")]
    [InlineData("let a = []; for (let i = 0; i < 100000; i++) a = [a]; a.join();")]
    [InlineData("let a = []; for (let i = 0; i < 100000; i++) a = [a]; String(a);")]
    [InlineData("let a = []; for (let i = 0; i < 100000; i++) a = [a]; JSON.stringify(a);")]
    public void Process_DeepRecursion_EndsWithTheLimit(string code) => Assert.Equal("script_recursion", ScriptBench.Fail(code, new ScriptOptions { MaxRecursion = 10_000 }).Reason);

    [Theory]
    [InlineData("'x'.repeat(2 ** 29);")]
    [InlineData("'x'.repeat(5e8).length;")]
    [InlineData("'x'.padStart(5e8, 'ab');")]
    [InlineData("'x'.padEnd(5e8);")]
    [InlineData("let s = 'x'; for (;;) s += s;")]
    [InlineData("let s = 'x'.repeat(1e6); ''.concat(...Array(1000).fill(s));")]
    [InlineData("'a'.repeat(1e5).replaceAll('a', 'b'.repeat(1e5));")]
    [InlineData("'a'.repeat(1e5).replace(/a/g, 'b'.repeat(1e5));")]
    [InlineData("'a'.repeat(1e5).replace(/a/g, '$`');")]
    [InlineData("'a'.repeat(2e4).replace(/(?=(.*))/g, '$1');")]
    [InlineData("'a'.repeat(1e5).replace(/a/g, () => 'b'.repeat(1e5));")]
    [InlineData("'a'.repeat(1e5).split('').join('b'.repeat(1e5));")]
    [InlineData("Array(1e5).fill('b'.repeat(1e5)).join('');")]
    [InlineData("let a = 'x'; for (let i = 0; i < 30; i++) a = [a, a]; String(a);")]
    [InlineData("let a = 'x'; for (let i = 0; i < 30; i++) a = [a, a]; JSON.stringify(a);")]
    [InlineData("let a = 'x'; for (let i = 0; i < 30; i++) a = { a, b: a }; document.metadata.a = a;")]
    [InlineData("Array(1e9).fill(0);")]
    [InlineData("Array.from({ length: 1e9 });")]
    [InlineData("const a = []; for (;;) a.push(1, 2, 3, 4, 5, 6, 7, 8);")]
    [InlineData("[...'x'.repeat(1e7)];")]
    [InlineData("'x'.repeat(1e7).split('');")]
    [InlineData("const m = new Map(); for (let i = 0; ; i++) m.set(i, i);")]
    public void Process_HugeValues_EndWithTheLimitOfMemory(string code)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();

        StageResult.Failed failed = ScriptBench.Fail(code, Tight with { Timeout = TimeSpan.FromMinutes(1) });

        Assert.Equal(("script_memory", "The script took more than 32 MB of memory."), (failed.Reason, failed.Message));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 512L << 20);
    }

    [Theory]
    [InlineData("[].constructor.constructor('return 1')();")]
    [InlineData("(function* () { }).constructor('yield 1')();")]
    [InlineData("document.text.GetType();")]
    [InlineData("document.constructor.constructor('return 1')();")]
    [InlineData("document.drop.constructor('return 1')();")]
    [InlineData("globalThis.System.IO.File.ReadAllText('x');")]
    [InlineData("globalThis['ev' + 'al']('1');")]
    [InlineData("new globalThis.Date();")]
    [InlineData("Math['ran' + 'dom']();")]
    [InlineData("document.text.localeCompare('x');")]
    [InlineData("(5).toLocaleString();")]
    [InlineData("new globalThis.ArrayBuffer(1e9);")]
    public void Process_WayOut_IsClosed(string code) => Assert.Equal("script_error", ScriptBench.Fail(code, text: "x").Reason);

    [Fact]
    public void Process_PollutedPrototypes_AreNotSeenByTheNextDocument()
    {
        StageBench<ScriptStage, ScriptOptions> bench = ScriptBench.Of(
            """
            const seen = [({}).mark, [].mark, globalThis.mark, Math.mark, RegExp.$1, 'x'.trim(), typeof globalThis.leaked].join();
            Object.prototype.mark = Array.prototype.mark = globalThis.mark = Math.mark = document.id;
            String.prototype.trim = () => 'stolen';
            /(.)/.test('z');
            globalThis.leaked = 1;
            document.text = seen;
            """);

        Assert.Equal(bench.Emit("a").Text, bench.Emit("b").Text);
    }

    [Fact]
    public void Process_LimitReached_LeavesTheStageFitForTheNextDocument()
    {
        var bench = new StageBench<ScriptStage, ScriptOptions>(new ScriptOptions { Code = "if (document.text === 'bad') for (;;) ; document.text = 'done';", MaxStatements = 10_000 });

        Assert.IsType<StageResult.Failed>(bench.Run(Document.Create("a", "bad")));
        Assert.Equal("done", bench.Emit("good").Text);
    }
}
