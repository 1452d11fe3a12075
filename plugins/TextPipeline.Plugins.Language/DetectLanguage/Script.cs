using System.Collections.Immutable;

namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>A script and what it says about the language of a text that is written in it.</summary>
/// <param name="Name">Its name in the table of scripts.</param>
/// <param name="Weight">How many letters of an alphabet one of its characters counts for.</param>
/// <param name="LeastFamiliar">How familiar a text has to look for its language to be one of the profiles at all, in tenths of a nat a letter; 0 for no such check.</param>
/// <param name="Languages">The one language that is written in it; empty where profiles have to tell several apart.</param>
/// <param name="Profiles">The resource with those profiles, or null.</param>
internal sealed record Script(string Name, int Weight, int LeastFamiliar, ImmutableArray<string> Languages, string? Profiles);
