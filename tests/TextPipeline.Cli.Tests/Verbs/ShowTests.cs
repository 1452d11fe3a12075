using System.Text.Json;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>Pipelines with includes, params, variables and secrets, shown and run.</summary>
public sealed class ShowTests : IDisposable
{
    private const string Pipeline =
        """
        name: shown
        params: { texts: [a, '10'], limit: 3 }
        input: { paths: [in/*], format: jsonl }
        stages:
          - include: parts/common.yaml
            with: { word: "${WORD}", number: "${NUMBER:-5}" }
          - group: extra
            stages:
              - use: every_option
                label: all
                with: { texts: "${params.texts}", number: "${params.limit}", text: "$${literal}: 'it'" }
                timeout: 10s
                retry: { attempts: 2 }
                guard: { max_removed: 0.5 }
                on_error: [emit_same]
          - use: call_service
            with: { key: "${KEY}", headers: { token: "${KEY}", other: x }, pin: 12 }
            on_error: pass_through

        """;

    private readonly Workspace _work = new();

    public ShowTests()
    {
        _work.Write("parts/common.yaml", "params: { word: { type: string }, number: { type: int } }\nstages:\n  - use: drop_every\n    with: { multiple: '${params.number}' }\n  - use: fail_on\n    with: { word: '${params.word}' }\n");
        _work.Write("p.yaml", Pipeline.Replace("in/*", "in.jsonl", StringComparison.Ordinal));
        _work.Write(".env", "WORD=none\nKEY='s3cret value'\nHOME=overridden\n");
        _work.Write("in.jsonl", "{\"id\":\"a1\",\"text\":\"x\"}\n");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Show_Pipeline_SaysEverythingInOneFile()
    {
        CommandResult result = _work.Run("show", "p.yaml", "--env-file", ".env", "--set", "all.share=0.75", "--set", "params.limit=4");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            """
            name: shown
            input:
              paths: [in.jsonl]
              format: jsonl
            stages:
              - group: common
                stages:
                  - use: drop_every
                    label: drop_every
                    with:
                      multiple: 5
                      says: ''
                    on_error: quarantine
                  - use: fail_on
                    label: fail_on
                    with:
                      word: none
                    on_error: quarantine
              - group: extra
                stages:
                  - use: every_option
                    label: all
                    with:
                      text: "$${literal}: 'it'"
                      maybe_text: null
                      flag: true
                      number: 4
                      long_number: 1099511627776
                      maybe_number: null
                      share: 0.75
                      shade: light
                      maybe_shade: null
                      delay: 1500ms
                      texts: [a, '10']
                      numbers: []
                      shades: []
                      map: {}
                      inner: null
                    timeout: 10s
                    retry:
                      attempts: 2
                      backoff: 1s
                      max_backoff: 30s
                    guard:
                      max_removed: 0.5
                      digits_unchanged: false
                      language_unchanged: false
                    on_error:
                      - use: emit_same
                        label: emit_same
                        on_error: quarantine
              - use: call_service
                label: call_service
                with:
                  key: '***'
                  headers:
                    other: '***'
                    token: '***'
                  pin: '***'
                  mode: nothing
                on_error: pass_through

            """,
            result.Output);
    }

    // What is shown is a pipeline, and the same one: it lints clean and shows as itself. (The one number that is secret cannot be read back.)
    [Fact]
    public void Show_WhatWasShown_ShowsTheSame()
    {
        string shown = _work.Run("show", "p.yaml", "--env-file", ".env").Output.Replace("pin: '***'", "pin: 12", StringComparison.Ordinal);
        _work.Write("shown.yaml", shown);

        CommandResult again = _work.Run("show", "shown.yaml");

        Assert.Equal((0, ""), (_work.Run("lint", "shown.yaml") is var lint ? lint.ExitCode : 0, lint.Output));
        Assert.Equal(shown, again.Output.Replace("pin: '***'", "pin: 12", StringComparison.Ordinal));
    }

    [Fact]
    public void Show_AsJson_IsTheSame()
    {
        CommandResult result = _work.Run("show", "p.yaml", "--env-file", ".env", "--format", "json");
        using JsonDocument json = JsonDocument.Parse(result.Output);
        JsonElement with = json.RootElement.GetProperty("stages")[1].GetProperty("stages")[0].GetProperty("with");
        Assert.Equal(("${literal}: 'it'", 3, "a", "10"), (with.GetProperty("text").GetString(), with.GetProperty("number").GetInt32(), with.GetProperty("texts")[0].GetString(), with.GetProperty("texts")[1].GetString()));
        Assert.Equal(JsonValueKind.Null, with.GetProperty("inner").ValueKind);
    }

    [Fact]
    public void Show_Faults_AreFoundAsLintFindsThem()
    {
        CommandResult result = _work.Run("show", "p.yaml", "--set", "al.share=0.75", "--set", "all.share=2", "--set", "oops");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            """
            error TP1070: --set wants LABEL.option=value or params.NAME=value, found 'oops'
            --set al.share: error TP1071: no entry has the label 'al'; did you mean 'all'?
            --set all.share: error TP1104: option 'share' must be between 0 and 1, found 2
            p.yaml:6:20: error TP1052: the variable 'WORD' is not set; set it, or give a default with '${WORD:-default}'
            p.yaml:17:19: error TP1052: the variable 'KEY' is not set; set it, or give a default with '${KEY:-default}'
            p.yaml:17:47: error TP1052: the variable 'KEY' is not set; set it, or give a default with '${KEY:-default}'

            """,
            result.Error);
    }

    [Theory]
    [InlineData("log")]
    [InlineData("fail")]
    [InlineData("throw")]
    public void Run_SecretOption_IsShownNowhere(string mode)
    {
        _work.Write("secret.yaml", $"name: secret\nstages:\n  - use: call_service\n    with: {{ key: s3cret value, mode: {mode} }}\n");
        CommandResult result = _work.Run("run", "secret.yaml", "in.jsonl", "-o", "out.jsonl", "-v", "-v");
        Assert.Equal(mode == "log" ? 0 : 1, result.ExitCode);
        foreach (string file in (string[])["out.jsonl.run/manifest.json", "out.jsonl.run/quarantine.jsonl", "out.jsonl.run/report.json"])
        {
            Assert.DoesNotContain("s3cret", _work.Read(file), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("s3cret", result.Error, StringComparison.Ordinal);
        Assert.Contains(mode switch { "log" => "calling with ***", "fail" => "the service refused ***", _ => "?key=***" }, result.Error, StringComparison.Ordinal);
        Assert.Contains("key: ***", _work.Read("out.jsonl.run/manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_SecretOption_IsShownInNoFinding()
    {
        _work.Write(
            "secret.yaml",
            "stages:\n  - use: call_service\n    with: { key: s3cret, mode: refuse }\n  - use: call_service\n    with: { key: [s3cret], headers: { a: { b: abc } }, pin: abc }\n  - use: call_service\n    with: { key: s3cret value that is too long }\n");
        Assert.Equal(
            """
            secret.yaml:3:18: error TP1204: the option 'key' of 'call_service' cannot be used: the service does not know the key ***
            secret.yaml:5:18: error TP1102: option 'key' wants a string, found a list
            secret.yaml:5:42: error TP1102: option 'headers.a' wants a string, found a mapping
            secret.yaml:5:61: error TP1102: option 'pin' wants a whole number, found a value that is secret
            secret.yaml:7:18: error TP1106: option 'key' must have at most 20 characters

            """,
            _work.Run("lint", "secret.yaml").Output);
    }
}
