using System.Globalization;

namespace TextPipeline.Testing;

/// <summary>That what is around a stage changes nothing: other documents before, the culture of the thread, a call that is canceled.</summary>
internal static class SurroundingLaws
{
    // A dotless i, a comma in numbers and days before months; Arabic digits and the calendar of the Hijra; Buddhist years.
    private static readonly string[] Cultures = ["tr-TR", "ar-SA", "th-TH"];

    /// <param name="bench">The stage.</param>
    /// <param name="documents">Documents.</param>
    /// <param name="expected">What came out of each when it went in first.</param>
    public static IEnumerable<string> Breaches<TStage, TOptions>(StageBench<TStage, TOptions> bench, Document[] documents, IReadOnlyList<StageResult> expected)
        where TStage : IStageFactory<TOptions>
        where TOptions : class, new()
        => [.. OtherOrder(bench, documents, expected), .. OtherCultures(bench, documents, expected), .. Canceled(bench, documents)];

    private static IEnumerable<string> OtherOrder<TStage, TOptions>(StageBench<TStage, TOptions> bench, Document[] documents, IReadOnlyList<StageResult> expected)
        where TStage : IStageFactory<TOptions>
        where TOptions : class, new()
    {
        for (int i = documents.Length - 1; i >= 0; i--)
        {
            if (!Results.AreSame(expected[i], bench.Run(documents[i])))
            {
                yield return $"'{documents[i].Id}': it came out differently after other documents";
            }
        }
    }

    private static List<string> OtherCultures<TStage, TOptions>(StageBench<TStage, TOptions> bench, Document[] documents, IReadOnlyList<StageResult> expected)
        where TStage : IStageFactory<TOptions>
        where TOptions : class, new()
    {
        (CultureInfo culture, CultureInfo ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var breaches = new List<string>();
        try
        {
            foreach (string name in Cultures)
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Find(name);
                breaches.AddRange(documents.Where((document, index) => !Results.AreSame(expected[index], bench.Run(document)))
                    .Select(document => $"'{document.Id}': it came out differently under the culture {name}"));
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }

        return breaches;
    }

    private static List<string> Canceled<TStage, TOptions>(StageBench<TStage, TOptions> bench, Document[] documents)
        where TStage : IStageFactory<TOptions>
        where TOptions : class, new()
    {
        var breaches = new List<string>();
        foreach (Document document in documents)
        {
            try
            {
                bench.RunAsync(document, new CancellationToken(canceled: true)).GetAwaiter().GetResult();
            }
            catch (OperationCanceledException)
            {
                // As a stage may say it; one that needs no waiting may as well finish.
            }
            catch (Exception exception)
            {
                breaches.Add($"'{document.Id}': canceled, it threw {exception.GetType().Name}: {exception.Message}");
            }
        }

        return breaches;
    }

    // Where the machine, or the program's setting, has no cultures, one that writes numbers and dates as no other does.
    private static CultureInfo Find(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var made = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            made.NumberFormat.NumberDecimalSeparator = ",";
            made.NumberFormat.NumberGroupSeparator = ".";
            made.NumberFormat.NegativeSign = "~";
            made.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
            made.DateTimeFormat.Calendar = new GregorianCalendar();
            return made;
        }
    }
}
