using System.CommandLine;
using TextPipeline.Cli.Verbs.Starters;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>new</c>: files to begin with.</summary>
internal static class NewVerb
{
    public static Command Create(out Command pipeline, out Command plugin)
    {
        pipeline = NewPipelineVerb.Create();
        plugin = NewPluginVerb.Create();
        return new Command("new", "Write files to begin with.") { pipeline, plugin };
    }

    /// <summary>Writes what a name asks for, and its path; or says why not.</summary>
    /// <param name="path">What the name stands for.</param>
    /// <param name="write">Makes it; the folders above it are there. It overwrites nothing: an <see cref="IOException"/> where the path is there.</param>
    public static int Write(string path, Action write)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            write();
        }
        catch (IOException) when (Path.Exists(path))
        {
            return Refuse(StarterDiagnostics.Exists(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(StarterDiagnostics.NotWritable(path, exception.Message));
        }

        Console.Out.WriteLine(path);
        return ExitCode.Done;
    }

    public static int Refuse(Diagnostic diagnostic)
    {
        Console.Error.WriteLine(diagnostic.ToString());
        return ExitCode.BadUsage;
    }
}
