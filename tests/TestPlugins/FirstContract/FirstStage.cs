using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using TextPipeline;

namespace TestPlugins.FirstContract;

/// <summary>Uses all that the first contract offered to a stage.</summary>
[Stage("use_first_contract", "Uses all of the first contract.", Assigns = ["annotation:first", "metadata:first"], RewritesText = true)]
internal sealed class FirstStage(FirstOptions options, StageServices services, ITranslationProvider provider) : IStage, IStageFactory<FirstOptions>, IDisposable
{
    private static readonly MetadataKey<ImmutableArray<string>> Notes = new("first");

    public static IStage Create(FirstOptions options, StageServices services)
    {
        var settings = ImmutableDictionary<string, string>.Empty.Add("prefix", "< ");
        return services.Providers.TryCreate(options.Provider, settings, out ITranslationProvider? provider)
            ? new FirstStage(options, services, provider)
            : throw new StageOptionException("provider", $"one of {string.Join(", ", services.Providers.Names<ITranslationProvider>())}");
    }

    public async ValueTask<StageResult> ProcessAsync(Document document, StageContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        context.Count("seen");
        switch (document.Text)
        {
            case "drop":
                return StageResult.Drop("unwanted");
            case "fail":
                return StageResult.Fail("cannot", "it cannot be done", new FormatException("of that form"));
            case "throw":
                throw new InvalidOperationException("no luck");
            case "split":
                return StageResult.Split([document.Derive("1", "one"), document.Derive("2", "two")]);
            case "rewrite":
                return StageResult.Emit(document.Rewrite("rewritten", "turn"));
        }

        Document edited = document
            .Annotate(new Annotation("first", new TextSpan(0, 3), Metadata.Empty.With(MetadataKeys.Title, "start")))
            .Apply(TextEdit.Insert(0, "> ", "open"), new TextEdit(TextSpan.FromBounds(document.Text.Length - 1, document.Text.Length), options.Mark, "mark"));
        ImmutableArray<string> translated = await provider.TranslateAsync([edited.Text], "en", "xx", cancellationToken);
        Annotation annotation = edited.Annotations[0];
        TextSpan span = annotation.Span;
        return StageResult.Emit(edited.With(Notes,
        [
            context.PipelineName, context.StageLabel, services.StageLabel,
            Read("data/words.txt"),
            .. services.Resources.List("data"),
            translated[0],
            string.Create(CultureInfo.InvariantCulture, $"{annotation.Type} {span.Start}..{span.End}"),
            .. edited.Changes.Select(change => $"{change.Reason}: '{change.Removed}' > '{change.Inserted}'"),
            document.Metadata.TryGet(MetadataKeys.Language, out string? language) ? language : "no language",
            document.Metadata.Contains("n") ? "n" : "no n",
            context.Logger.IsEnabled(LogLevel.Error) ? "logs errors" : "logs nothing",
            services.TimeProvider.GetUtcNow().Year > 2000 ? "has a clock" : "has no clock",
        ]));
    }

    public void Dispose()
    {
    }

    private string Read(string path)
    {
        using Stream stream = services.Resources.Open(path);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd();
    }
}
