using TextPipeline.Plugins.Cleaning.Training;
using TextPipeline.Plugins.Cleaning.Training.Text;

return args switch
{
    ["text", .. var rest] => TextCommand.Run(rest, Console.Out),
    ["detect", .. var rest] => DetectCommand.Run(rest, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: train text LABELS.jsonl[.gz][=WEIGHT] ... -o MODEL [--folds N]   (see README.md)");
    return 2;
}
