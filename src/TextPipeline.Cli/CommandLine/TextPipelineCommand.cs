using System.CommandLine;
using TextPipeline.Cli.Verbs;

namespace TextPipeline.Cli.CommandLine;

/// <summary>The command <c>textpipeline</c> with its verbs.</summary>
internal static class TextPipelineCommand
{
    public static RootCommand Create()
    {
        Command run = RunVerb.Create(new CommonOptions());
        Command lint = LintVerb.Create(new CommonOptions());
        Command test = TestVerb.Create(new CommonOptions());
        Command stages = StagesVerb.Create(new CommonOptions());
        Command plugins = PluginsVerb.Create(new CommonOptions(), out Command pluginsList);
        var root = new RootCommand("Runs documents through pipelines of stages that plugins offer.") { run, lint, test, stages, plugins };
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
                "zstdcat corpus.zst | textpipeline run news.yaml - --input-format jsonl | head",
            ],
            [lint] = ["textpipeline lint news.yaml", "textpipeline lint pipelines/*.yaml"],
            [test] =
            [
                "textpipeline test pipelines/                                 every test in a folder",
                "textpipeline test news.yaml --record article.txt             a case from a document, with what comes out now",
                "textpipeline test news.test.yaml --update                    accept what comes out now",
                "textpipeline test pipelines/ --filter dates --junit out.xml",
            ],
            [stages] = ["textpipeline stages", "textpipeline stages strip_ads", "textpipeline stages Example.Privacy/mask_emails"],
            [plugins] = ["textpipeline plugins list"],
            [pluginsList] = ["textpipeline plugins list", "textpipeline plugins list --plugins ./my-plugins"],
        });
        return root;
    }
}
