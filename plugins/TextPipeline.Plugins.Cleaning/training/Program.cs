using TextPipeline.Plugins.Cleaning.Training.Html;

return args switch
{
    ["html", .. var rest] => HtmlCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: " + HtmlCommand.Usage + "   (see html/README.md)");
    return 2;
}
