using System.Globalization;
using Jint;
using Jint.Constraints;

namespace TextPipeline.Scripting;

/// <summary>Makes a sandbox for each document. Safe for concurrent use.</summary>
/// <remarks>
/// A new engine costs some 10 µs, a third of that without the guards, because the interpreter builds its library lazily. That is less than it would cost to prove
/// that a used one is clean: a script can reach every prototype. So engines are not pooled, and nothing that one document does can be seen by the next.
/// </remarks>
internal sealed class SandboxFactory
{
    private readonly Options _options;

    public SandboxFactory(ScriptLimits limits)
    {
        Limits = limits;
        _options = new Options { Strict = true, Culture = CultureInfo.InvariantCulture, TimeZone = TimeZoneInfo.Utc };
        _options.DisableStringCompilation();
        _options.Constraint(() => new OperationDeadlineConstraint());
        _options.LimitMemory(limits.Memory);
        _options.MaxStatements(limits.Statements);
        _options.LimitRecursion(limits.Recursion);
        _options.Constraints.StackOverflowGuard = true;
        _options.Constraints.MaxArraySize = limits.ArrayLength;
        _options.Constraints.RegexTimeout = limits.Time;
        _options.Json.MaxParseDepth = 1000;
    }

    public ScriptLimits Limits { get; }

    /// <summary>A sandbox with what JavaScript has that depends on nothing but its arguments.</summary>
    public Sandbox Create()
    {
        var engine = new Engine(_options);
        SafeGlobals.Restrict(engine);
        new GrowthGuards(engine, Limits).Install();
        return new Sandbox(engine, Limits);
    }

    /// <summary>A sandbox for a script that calls nothing and reads no member, and so cannot reach anything of JavaScript's library.</summary>
    public Sandbox CreateForOperators() => new(new Engine(_options), Limits);
}
