using System.Text;

namespace TextPipeline.Cli.Tests.Plugins;

/// <summary>
/// Plugins that are refused: each says in one line what is wrong, under a code, before anything runs; and a pipeline that needs nothing of it runs as if it were not there.
/// What is said stands in <c>Expected/BadFolders.txt</c>.
/// </summary>
public sealed class BadFolderTests : IDisposable
{
    private const string Bad = "TestPlugins.Bad", First = "TestPlugins.SideBySide.First", Second = "TestPlugins.SideBySide.Second", Faulty = "TestPlugins.Faulty";
    private const string Name = "use: act_badly";

    // The plugin, what the pipeline asks of it, and what is done to its folder.
    private static readonly Dictionary<string, (string Plugin, string Entry, Action<string> Spoil)> Ways = new(StringComparer.Ordinal)
    {
        ["assembly_is_text"] = (Bad, Name, folder => File.WriteAllText(Assembly(folder), "These are only words.")),
        ["assembly_is_empty"] = (Bad, Name, folder => File.WriteAllBytes(Assembly(folder), [])),
        ["assembly_is_cut_off"] = (Bad, Name, folder => File.WriteAllBytes(Assembly(folder), File.ReadAllBytes(Assembly(folder))[..5000])),
        ["assembly_is_native"] = (Bad, Name, folder => File.WriteAllBytes(Assembly(folder), [0x7F, .. "ELF"u8, 2, 1, 1, .. new byte[200]])),
        ["assembly_is_a_folder"] = (Bad, Name, folder =>
        {
            File.Delete(Assembly(folder));
            Directory.CreateDirectory(Assembly(folder));
        }),
        ["assembly_is_a_link_to_itself"] = (Bad, Name, folder =>
        {
            File.Delete(Assembly(folder));
            File.CreateSymbolicLink(Assembly(folder), Assembly(folder));
        }),
        ["assembly_has_another_name"] = (Bad, Name, folder => File.Move(Assembly(folder), Path.Combine(folder, "Other.dll"))),
        ["metadata_are_damaged"] = (Bad, Name, folder => Replace(Assembly(folder), "BSJB"u8, "BSJX"u8)),
        ["carries_the_contract"] = (Bad, Name, folder => File.Copy(Path.Combine(Path.GetDirectoryName(Repository.Host)!, "TextPipeline.Abstractions.dll"), Path.Combine(folder, "TextPipeline.Abstractions.dll"))),
        ["newer_minor"] = ("TestPlugins.NewerMinor", "use: see_future", _ => { }),
        ["newer_major_for_a_newer_runtime"] = ("TestPlugins.NewerMajor", "use: see_future", folder => File.Delete(Path.Combine(folder, "TextPipeline.Abstractions.dll"))),
        ["older_major"] = ("TestPlugins.NewerMinor", "use: see_future", folder => Replace(Assembly(folder), "1.99"u8, "0.99"u8)),
        ["nothing_inside"] = (First, "use: tell_first", folder => Replace(Assembly(folder), "StageAttribute"u8, "StageAttributf"u8)),
        ["dependency_is_missing"] = (First, "use: tell_first", folder => File.Delete(Path.Combine(folder, "Serilog.dll"))),
        ["native_library_is_missing"] = (Second, "use: tell_native", folder => Directory.Delete(Path.Combine(folder, "runtimes"), recursive: true)),
        ["deps_json_is_cut_off"] = (Bad, Name, folder => File.WriteAllText(Manifest(folder), "{ \"runtimeTarget\": {")),
        ["deps_json_lacks_members"] = (Bad, Name, folder => File.WriteAllText(Manifest(folder), "{}")),
        ["two_stages_of_one_name"] = (Faulty, "use: be_twins", _ => { }),
        ["stage_without_factory"] = (Faulty, "use: lack_factory", _ => { }),
        ["stage_name_is_invalid"] = (Faulty, "use: mis_named", _ => { }),
        ["base_class_is_missing"] = (Faulty, "use: lose_base_class", _ => { }),
        ["factory_throws"] = (Faulty, "use: fail_in_factory", _ => { }),
        ["factory_gives_null"] = (Faulty, "use: give_null", _ => { }),
        ["static_constructor_throws"] = (Faulty, "use: fail_in_static_constructor", _ => { }),
        ["module_initializer_throws"] = (Bad, Name, folder => File.WriteAllText(Path.Combine(folder, "fail-at-start"), "")),
        ["constructor_throws"] = (Bad, "use: act_badly, with: { at: create, way: throw }", _ => { }),
        ["constructor_says_too_much"] = (Bad, "use: act_badly, with: { at: create, way: throw_much }", _ => { }),
        ["constructor_throws_what_throws"] = (Bad, "use: act_badly, with: { at: create, way: throw_hostile }", _ => { }),
        ["constructor_ends_the_process"] = (Bad, "use: act_badly, with: { at: create, way: exit }", _ => { }),
        ["constructor_ends_its_own_process"] = (Bad, "use: act_badly, with: { at: create, way: exit }, isolation: process", _ => { }),
        ["constructor_changes_the_culture"] = (Bad, "use: act_badly, with: { at: create, way: culture }", _ => { }),
        ["constructor_changes_the_folder"] = (Bad, "use: act_badly, with: { at: create, way: current_folder }", _ => { }),
        ["constructor_leaves_its_folder"] = (Bad, "use: act_badly, with: { at: create, way: leave_folder }", _ => { }),
        ["options_cannot_be_bound"] = (Bad, "use: take_unfit_options, with: { address: x }", _ => { }),
        ["options_throw"] = (Bad, "use: fail_in_options", _ => { }),
    };

    private readonly Workspace _work = new();

    public static TheoryData<string> Names => [.. Ways.Keys];

    public void Dispose() => _work.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Run_PluginIsBad_IsRefusedInOneLineAndHarmsNoOther(string way)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the texts are those of Linux");
        (string plugin, string entry, Action<string> spoil) = Ways[way];
        spoil(_work.AddTestPlugin(plugin));

        CommandResult refused = _work.RunWith("text", "run", _work.Pipeline($"{{ {entry} }}", "to_upper"), "-");
        CommandResult good = _work.RunWith("text", "run", _work.Write("good.yaml", "name: good\nstages: [to_upper]\n"), "-");

        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.All(refused.Error.TrimEnd('\n').Split('\n'), line => Assert.Matches("(error|warning) TP[0-9]{4}: ", line));
        ExpectedSection.Compare("Plugins/Expected/BadFolders.txt", way, refused.Error.Replace(_work.Folder, "~", StringComparison.Ordinal).Replace(new string('x', 1900), "x{1900}", StringComparison.Ordinal));
        Assert.Equal((0, "TEXT\n"), (good.ExitCode, good.Output));
    }

    private static string Assembly(string folder) => Path.Combine(folder, Path.GetFileName(folder) + ".dll");

    private static string Manifest(string folder) => Path.ChangeExtension(Assembly(folder), ".deps.json");

    // As another compiler or another version would have written it.
    private static void Replace(string file, ReadOnlySpan<byte> old, ReadOnlySpan<byte> by)
    {
        byte[] content = File.ReadAllBytes(file);
        int at = content.AsSpan().IndexOf(old);
        Assert.True(at >= 0, Encoding.UTF8.GetString(old));
        by.CopyTo(content.AsSpan(at));
        File.WriteAllBytes(file, content);
    }
}
