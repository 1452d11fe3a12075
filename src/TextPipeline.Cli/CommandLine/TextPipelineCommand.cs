using System.CommandLine;
using TextPipeline.Cli.Verbs;
using TextPipeline.Cli.Verbs.Plugins;
using TextPipeline.Cli.Verbs.Profiles;

namespace TextPipeline.Cli.CommandLine;

/// <summary>The command <c>textpipeline</c> with its verbs.</summary>
internal static class TextPipelineCommand
{
    public static RootCommand Create()
    {
        Command run = RunVerb.Create(new CommonOptions());
        Command lint = LintVerb.Create(new CommonOptions());
        Command show = ShowVerb.Create(new CommonOptions());
        Command test = TestVerb.Create(new CommonOptions());
        Command stages = StagesVerb.Create(new CommonOptions());
        Command schema = SchemaVerb.Create(new CommonOptions());
        Command graph = GraphVerb.Create(new CommonOptions());
        Command create = NewVerb.Create(out Command createPipeline, out Command createPlugin);
        Command completion = CompletionVerb.Create();
        Command plugins = PluginsVerb.Create(
            out Command pluginsList, out Command pluginsInspect, out Command pluginsLock, out Command pluginsVerify, out Command pluginsInstall, out Command pluginsRemove);
        Command trace = TraceVerb.Create(new CommonOptions());
        Command compare = CompareVerb.Create(new CommonOptions());
        Command verify = VerifyVerb.Create(new CommonOptions());
        Command explain = ExplainVerb.Create(new CommonOptions());
        Command quarantine = QuarantineVerb.Create(out Command quarantineList, out Command quarantineShow, out Command quarantineRetry);
        Command merge = MergeVerb.Create(new CommonOptions());
        Command profile = ProfileVerb.Create(out Command profileBuild, out Command profileMerge, out Command profileShow);
        Command stats = StatsVerb.Create(new CommonOptions());
        Command review = ReviewVerb.Create(new CommonOptions());
        Command restore = RestoreVerb.Create(new CommonOptions());
        var root = new RootCommand("Runs documents through pipelines of stages that plugins offer.")
        {
            run, verify, explain, quarantine, merge, profile, stats, review, restore, lint, test, show, graph, trace, compare, stages, plugins, schema, create, completion, WorkerVerb.Create(),
        };
        ExamplesHelp.Install(root, new Dictionary<Command, string[]>
        {
            [root] =
            [
                "textpipeline run pipelines/news_id.yaml article.txt",
                "textpipeline stages",
            ],
            [run] =
            [
                "textpipeline run news.yaml article.txt                      one article, as text",
                "textpipeline run news.yaml - < article.txt                  one pasted article",
                "textpipeline run news.yaml corpus.jsonl.gz -o clean.jsonl   a corpus; its records go to clean.jsonl.run/",
                "textpipeline run news.yaml pages/ --include '*.html' -o out/ a folder into a folder",
                "textpipeline run news.yaml --set summarize.words=40         inputs as the pipeline names them, one option changed",
                "zstdcat corpus.zst | textpipeline run news.yaml - --input-format jsonl | head",
            ],
            [verify] =
            [
                "textpipeline verify clean.jsonl                              a run, named by its output",
                "textpipeline verify out/ --format json                       everything that was found, for programs",
            ],
            [explain] =
            [
                "textpipeline explain clean.jsonl --doc a17                   stage by stage, and where it went",
                "textpipeline explain clean.jsonl --doc corpus.jsonl@48211 --format json",
            ],
            [merge] =
            [
                "textpipeline merge shard1.jsonl shard2.jsonl shard3.jsonl -o clean.jsonl   runs with --shard 1/3, 2/3 and 3/3",
                "textpipeline merge out-*.jsonl.zst -o clean.jsonl.zst",
            ],
            [profile] =
            [
                "textpipeline profile build news.yaml corpus.jsonl.gz -o news.profile",
                "textpipeline profile merge news.yaml monday.profile tuesday.profile -o news.profile",
            ],
            [profileBuild] =
            [
                "textpipeline profile build news.yaml corpus.jsonl.gz -o news.profile",
                "textpipeline profile build news.yaml today.jsonl --add news.profile -o news.profile   what is known already, and today's",
                "textpipeline profile build news.yaml corpus.jsonl --shard 1/3 -o part1.profile        one of three machines",
            ],
            [profileMerge] = ["textpipeline profile merge news.yaml part1.profile part2.profile part3.profile -o news.profile"],
            [profileShow] = ["textpipeline profile show news.profile"],
            [quarantine] =
            [
                "textpipeline quarantine list clean.jsonl",
                "textpipeline quarantine retry clean.jsonl --pipeline fixed.yaml",
            ],
            [quarantineList] = ["textpipeline quarantine list clean.jsonl --stage normalize_dates --reason timeout"],
            [quarantineShow] = ["textpipeline quarantine show clean.jsonl --doc a17"],
            [quarantineRetry] =
            [
                "textpipeline quarantine retry clean.jsonl                    under its own pipeline, as the file is now",
                "textpipeline quarantine retry clean.jsonl --pipeline fixed.yaml --reason exception",
            ],
            [lint] =
            [
                "textpipeline lint news.yaml",
                "textpipeline lint pipelines README.md                       a folder, and the blocks of a guide",
                "textpipeline lint pipelines --format sarif > lint.sarif     for a code host",
            ],
            [show] = ["textpipeline show news.yaml", "textpipeline show news.yaml --set summarize.words=40 --format json"],
            [graph] =
            [
                "textpipeline graph news.yaml",
                "textpipeline graph news.yaml --format mermaid > news.mmd",
                "textpipeline graph news.yaml --format dot | dot -Tsvg > news.svg",
            ],
            [stages] =
            [
                "textpipeline stages",
                "textpipeline stages strip_ads",
                "textpipeline stages Example.Privacy/mask_emails",
                "textpipeline stages --format markdown > STAGES.md",
            ],
            [schema] = ["textpipeline schema > pipeline.schema.json", "textpipeline schema pipelines -o pipelines/pipeline.schema.json", "textpipeline schema --report > report.schema.json"],
            [create] = ["textpipeline new pipeline news_en", "textpipeline new plugin My.Stages"],
            [createPipeline] = ["textpipeline new pipeline news_en                          writes news_en.yaml", "textpipeline new pipeline pipelines/news_en"],
            [createPlugin] = ["textpipeline new plugin My.Stages                           writes My.Stages/, with the stage my_stages", "textpipeline new plugin plugins/My.Stages"],
            [completion] =
            [
                "textpipeline completion fish | source                       in ~/.config/fish/config.fish",
                "textpipeline completion pwsh | Out-String | Invoke-Expression   in $PROFILE",
                "source <(textpipeline completion bash)                      in ~/.bashrc",
                "source <(textpipeline completion zsh)                       in ~/.zshrc, after compinit",
            ],
            [trace] =
            [
                "textpipeline trace news.yaml article.txt                     stage by stage, in the terminal",
                "textpipeline trace news.yaml corpus.jsonl --doc a17           one document of a corpus",
                "textpipeline trace news.yaml article.txt --at strip_ads       up to a stage, and the document as it is there",
                "textpipeline trace news.yaml page.html --html trace.html      as a page",
            ],
            [compare] =
            [
                "textpipeline compare news.yaml news-new.yaml corpus.jsonl.gz --sample 500 --seed 7",
                "textpipeline compare news.yaml news-new.yaml corpus.jsonl --fail-if 'dropped>2%' --fail-if 'failed>0'",
                "textpipeline compare news.yaml news-new.yaml articles/ --html compare.html",
            ],
            [stats] =
            [
                "textpipeline stats clean.jsonl                              what the run did that wrote it",
                "textpipeline stats clean.jsonl new.jsonl                     what another did otherwise, by stage and reason",
            ],
            [review] =
            [
                "textpipeline review clean.jsonl                             a run with `record: removed` in strip_ads",
                "textpipeline review clean.jsonl --format html -o review.html",
                "textpipeline review clean.jsonl --against strict.jsonl       what other rules take out of one corpus",
            ],
            [restore] =
            [
                "textpipeline restore clean.jsonl -o before.jsonl             every line that was taken out",
                "textpipeline restore clean.jsonl.zst --rule 'id/*' --kind model -o other.jsonl.zst",
            ],
            [test] =
            [
                "textpipeline test pipelines/                                 every test in a folder",
                "textpipeline test news.yaml --record article.txt             a case from a document, with what comes out now",
                "textpipeline test news.test.yaml --update                    accept what comes out now",
                "textpipeline test pipelines/ --filter dates --junit out.xml",
            ],
            [plugins] = ["textpipeline plugins list", "textpipeline plugins lock news.yaml"],
            [pluginsInspect] = ["textpipeline plugins inspect Example.Privacy", "textpipeline plugins inspect Example.Privacy --format json"],
            [pluginsLock] = ["textpipeline plugins lock news.yaml                           writes textpipeline.lock beside it", "textpipeline run news.yaml corpus.jsonl -o clean.jsonl --locked"],
            [pluginsVerify] = ["textpipeline plugins verify news.yaml"],
            [pluginsInstall] =
            [
                "textpipeline plugins install Example.Privacy.1.2.0.nupkg",
                "textpipeline plugins install bin/Release/net10.0 --to pipelines/plugins",
            ],
            [pluginsRemove] = ["textpipeline plugins remove Example.Privacy"],
            [pluginsList] = ["textpipeline plugins list", "textpipeline plugins list --plugins ./my-plugins"],
        });
        return root;
    }
}
