using TextPipeline.Plugins.Cleaning.Training.Html;
using TextPipeline.Plugins.Cleaning.Training.Text;

return args switch
{
    ["text", .. var rest] => TextCommand.Run(rest, Console.Out),
    ["detect", .. var rest] => DetectCommand.Run(rest, Console.Out),
    ["html", .. var rest] => HtmlCommand.Run(rest, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: train text LABELS.jsonl[.gz][=WEIGHT] ... -o MODEL [--folds N]   (see README.md)");
    Console.Error.WriteLine("       train detect LABELS.jsonl[.gz] ...");
    Console.Error.WriteLine("       " + HtmlCommand.Usage + "   (see html/README.md)");
    return 2;
}
