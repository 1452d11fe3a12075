using System.Buffers;

namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>The marks that end sentences, and those that may follow them.</summary>
internal static class Stops
{
    /// <summary>Full stops, question and exclamation marks of the scripts that have them, and the ellipsis.</summary>
    public static SearchValues<char> Terminators { get; } =
        SearchValues.Create(".!?…。！？｡．؟۔܀।॥։՜՞።፧፨၊။។៕᙮᠃᠉⳹⸮꓿꘎꘏꛳꛷꡶꡷꣎꣏꤯꧈꧉꩝꩞꩟꫰꫱꯫﹒﹖﹗‼‽⁇⁈⁉");

    /// <summary>Quotes and brackets that may stand between a terminator and the sentence's end.</summary>
    public static SearchValues<char> Closers { get; } = SearchValues.Create("\"'”’»›)]}」』）］｝〉》】");
}
