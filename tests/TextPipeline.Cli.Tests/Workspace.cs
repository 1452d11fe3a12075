using System.Diagnostics;
using System.Text;

namespace TextPipeline.Cli.Tests;

/// <summary>An empty folder in which the command runs, taken away at the end.</summary>
internal sealed class Workspace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("textpipeline-test-").FullName;

    /// <summary>Variables of the command's environment, beside those of the tests.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        string path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return name;
    }

    /// <summary>Copies a folder with all that is in it.</summary>
    public void CopyFolder(string source, string name)
    {
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            Write(System.IO.Path.Combine(name, System.IO.Path.GetRelativePath(source, file)), File.ReadAllBytes(file));
        }
    }

    /// <summary>Puts a copy of a folder beside the pipeline as the plugin of this name and gives its full path.</summary>
    public string AddPlugin(string source, string name)
    {
        CopyFolder(source, "plugins/" + name);
        return Path("plugins/" + name);
    }

    /// <summary>Puts a copy of a test plugin beside the pipeline and gives its full path.</summary>
    public string AddTestPlugin(string name) => AddPlugin(Repository.BuiltPlugin(name), name);

    public string Read(string name) => File.ReadAllText(Path(name));

    /// <summary>What the stage <c>note_ids</c> noted in any process, in its default folder.</summary>
    public string[] NotedIds() => Directory.Exists(Path("ids")) ? [.. Directory.GetFiles(Path("ids")).SelectMany(File.ReadAllLines)] : [];

    /// <summary>Writes a pipeline of the given stages, one a line as YAML flow.</summary>
    public string Pipeline(params string[] stages) =>
        Write("pipeline.yaml", "name: test\nstages:\n" + string.Concat(stages.Select(stage => $"  - {stage}\n")));

    public CommandResult Run(params string[] arguments) => RunWith("", arguments);

    /// <summary>Runs the command as a user has it, with the plugins that ship and no others.</summary>
    public CommandResult RunWithoutTestPlugins(params string[] arguments) => RunWith([], "", arguments);

    public CommandResult RunWith(string input, params string[] arguments) => RunWith(Encoding.UTF8.GetBytes(input), arguments);

    public CommandResult RunWith(byte[] input, params string[] arguments) => RunWith(input, Repository.TestPlugins, arguments);

    private CommandResult RunWith(byte[] input, string pluginFolders, string[] arguments)
    {
        using Process process = Start(pluginFolders, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The command ended before it read everything.
        }

        process.WaitForExit();
        return new CommandResult(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts the command with all three streams redirected.</summary>
    public Process Start(params string[] arguments) => Start(Repository.TestPlugins, arguments);

    /// <summary>Runs a script in which <c>$HOST</c> is the command.</summary>
    public CommandResult RunInShell(string script)
    {
        using Process process = Start(Repository.TestPlugins, "bash", ["-c", script]);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output.Result, error.Result);
    }

    private Process Start(string pluginFolders, string[] arguments) => Start(pluginFolders, Repository.Host, arguments);

    private Process Start(string pluginFolders, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };

        // Nothing of the user's own may be found.
        start.Environment["XDG_DATA_HOME"] = Path("data-home");
        start.Environment["HOST"] = Repository.Host;
        start.Environment["TEXTPIPELINE_PLUGINS"] = pluginFolders;
        foreach ((string name, string value) in Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
