using System.Globalization;
using System.Text;
using Acornima.Ast;
using TextPipeline.Scripting;

namespace TextPipeline.Plugins.Script;

/// <summary>Reads and checks the script that the options give.</summary>
internal static class ScriptSource
{
    private const string DocumentName = ScriptedDocument.Name;

    /// <exception cref="StageOptionException">There is none, it is no JavaScript, or it uses a name that a script does not have.</exception>
    public static ScriptProgram Read(ScriptOptions options, StageResources resources)
    {
        string option = options.Code is null ? "file" : "code";
        string code = options.Code ?? ReadFile(options.File, resources);
        ScriptProgram program;
        try
        {
            program = ScriptProgram.Parse(code);
        }
        catch (ScriptSyntaxException exception)
        {
            throw new StageOptionException(option, $"{exception.Message}{Place(code, exception.Index)}", exception);
        }

        foreach (string name in program.FreeNames)
        {
            if (name == DocumentName || SafeGlobals.Names.Contains(name))
            {
                continue;
            }

            Identifier? use = NameFinder.Find(program.Tree, name);
            string what = SafeGlobals.IsRemoved(name)
                ? $"'{name}' is not available: a script depends on the document alone"
                : $"unknown name '{name}': a script has '{DocumentName}', what it declares, and JavaScript's own";
            throw new StageOptionException(option, use is null ? what : $"{what}{Place(code, use.Start)}");
        }

        return program;
    }

    private static string ReadFile(string? file, StageResources resources)
    {
        if (string.IsNullOrEmpty(file))
        {
            throw new StageOptionException("code", "there is no script: give 'code' or 'file'");
        }

        try
        {
            if (!resources.TryOpen(file, out Stream? stream))
            {
                throw new StageOptionException("file", $"there is no file '{file}' beside the pipeline");
            }

            using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (ArgumentException exception)
        {
            throw new StageOptionException("file", exception is DecoderFallbackException ? $"'{file}' is not UTF-8" : $"'{file}' is not a path inside the pipeline's folder", exception);
        }
    }

    private static string Place(string code, int index)
    {
        ReadOnlySpan<char> before = code.AsSpan(0, Math.Min(index, code.Length));
        return string.Create(CultureInfo.InvariantCulture, $" (line {before.Count('\n') + 1}, column {before.Length - before.LastIndexOf('\n')})");
    }
}
