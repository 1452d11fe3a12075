using System.Text;
using CsCheck;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Options;
using TextPipeline.Core.Tests.Pipelines.Options;

namespace TextPipeline.Core.Tests.Definitions;

public sealed class PipelineMutationTests
{
    internal const string Pipeline =
        """
        # yaml-language-server: $schema=pipeline.schema.json
        name: news_id
        description: >-
          Clean Indonesian news,
          normalize dates.
        plugins:
          - Acme.Dates
          - { name: Acme.Cleaning, version: '>=1.2 <2', path: ../acme }
        stages:
          - repair_encoding
          - use: strip_ads
            with: &options { packs: [common, id], "words": 10, filter: { kind: 'length' } }
          - use: Acme.Cleaning/strip_ads
            label: more_ads
            with: *options
            on_error: pass_through
          - use: translate
            label: to_english
            with:
              settings: { key: "${KEY:-none}\t\u00e9" }
              levels:
                - 1
                - 2
            on_error: halt
          - group: cleaning
            when: language == 'id'
            stages:
              - use: strip_ads
                timeout: 10s
                retry: { attempts: 3, backoff: 1s, on: [timeout] }
                guard: { max_removed: 0.8, digits_unchanged: true }
                on_error:
                  - detect_language
          - switch:
              - when: text.length > 100
                stages: [summarize]
              - stages: []

        """;

    internal static readonly string[] Fragments =
    [
        " ", "  ", "\n", "\r\n", "\t", "\n\t", "- ", "-", ":", ": ", "? ", "[", "]", "{", "}", ",", "'", "\"", "|\n", ">", "#", " #", "&a ", "*a", "*options", "!", "!!str ", "%",
        "@", "`", "<<: ", "---\n", "...\n", "~", "null", "\\", "\\u", "\"\\UFFFFFFFF\"", "\"\\ud800\"", "\0", "\u0085", "\u2028", "\uFEFF", "😀", "é", "${X}", "use: ", "with: ",
        "stages:", "on_error: ", "label: a\n", "0", "-1", "1e999", ".inf", "yes", "words: ", "packs: ",
        "group: a\n", "switch:", "when: ", "retry: ", "guard: ", "timeout: ", "include: ", "params:", new(' ', 80),
    ];

    internal static readonly Gen<(int Kind, int Place, int Length, int Choice)> Mutation = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2000], Gen.Int[1, 40], Gen.Int[0, 1000]);

    [Fact]
    public void Read_MutatedPipeline_FindsFaultsInsideTheFileOnly() => Mutation.List[1, 6].Sample(
        mutations =>
        {
            string text = Pipeline;
            foreach ((int kind, int place, int length, int choice) in mutations)
            {
                text = Mutate(text, kind, place, length, choice);
            }

            AssertHarmless(text);
        },
        iter: 3000);

    [Fact]
    public void Read_AnyFragments_FindsFaultsInsideTheFileOnly() => Gen.Int[0, Fragments.Length - 1].List[0, 60].Sample(
        choices => AssertHarmless(string.Concat(choices.Select(choice => Fragments[choice]))), iter: 3000);

    [Fact]
    public void Read_AnyBytes_FindsFaultsInsideTheFileOnly() => Gen.Byte.Array[0, 60].Sample(bytes =>
    {
        var diagnostics = new List<Diagnostic>();
        PipelineDefinitionReader.Read("p.yaml", bytes, diagnostics);
        Assert.NotEmpty(diagnostics);
    });

    internal static string Mutate(string text, int kind, int place, int length, int choice)
    {
        int start = place % (text.Length + 1);
        int end = Math.Min(text.Length, start + length);
        return kind switch
        {
            0 => text.Remove(start, end - start),
            1 => text.Insert(start, Fragments[choice % Fragments.Length]),
            2 => text.Insert(choice % (text.Length + 1), text[start..end]),
            _ => text[..start] + Fragments[choice % Fragments.Length] + text[end..],
        };
    }

    private static void AssertHarmless(string text)
    {
        // What an editor would show: a character cut in half is not UTF-8 and becomes U+FFFD.
        text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).TrimStart('\uFEFF');
        var diagnostics = new List<Diagnostic>();
        PipelineDefinition? pipeline = PipelineDefinitionReader.Read("p.yaml", Encoding.UTF8.GetBytes(text), diagnostics);
        Assert.True(pipeline is not null || diagnostics.Count > 0);
        foreach (StageEntry entry in pipeline?.AllStages ?? [])
        {
            OptionsBinder.Bind(typeof(SampleOptions), entry.With, entry.Position, entry.Use.Stage, diagnostics);
        }

        SourceAssert.Inside(text, diagnostics);
    }
}
