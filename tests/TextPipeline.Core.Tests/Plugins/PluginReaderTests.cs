using CsCheck;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Tests.Plugins;

public sealed class PluginReaderTests : IDisposable
{
    private readonly PluginFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_SoundPlugin_Describes()
    {
        string folder = _folder.Add(PluginFolder.Stages);

        PluginDescription plugin = _folder.Read(PluginFolder.Stages);

        Assert.Equal(PluginFolder.Stages, plugin.Name);
        Assert.Equal(new Version(1, 4, 2), plugin.Version);
        Assert.Equal(new Version(1, 1), plugin.Contract);
        Assert.Equal(".NETCoreApp,Version=v10.0", plugin.TargetFramework);
        Assert.Equal(folder, plugin.Folder);
        Assert.Equal(Path.Combine(folder, "TestPlugins.Stages.dll"), plugin.AssemblyPath);
        Assert.Equal(
            ["ask_provider", "call_service", "compare_with_corpus", "drop_every", "edit_lines", "emit_same", "end_at_birth", "every_option", "fail_on", "misbehave", "note_ids", "read_resource", "reverse_text", "slow", "split_lines", "take_together", "throw_on", "to_upper", "yaml_version"],
            plugin.Stages.Select(stage => stage.Name));
        Assert.Empty(plugin.AllFaults);
    }

    [Fact]
    public void Read_SoundPlugin_DescribesStage()
    {
        _folder.Add(PluginFolder.Stages);

        StageDescription stage = Assert.Single(_folder.Read(PluginFolder.Stages).Stages, stage => stage.Name == "yaml_version");

        Assert.Equal("Writes which version of a dependency it got into the document.", stage.Summary);
        Assert.Equal("TestPlugins.Stages.YamlVersionStage", stage.TypeName);
        Assert.Equal("TestPlugins.Stages/yaml_version", stage.QualifiedName);
        Assert.Equal([], stage.Requires);
        Assert.Equal(["metadata:yaml_version"], stage.Assigns);
        Assert.False(stage.RewritesText);
        Assert.True(Assert.Single(_folder.Read(PluginFolder.Stages).Stages, stage => stage.Name == "to_upper").RewritesText);
    }

    [Fact]
    public void Read_SoundPlugin_DescribesProvider()
    {
        _folder.Add(PluginFolder.Stages);

        ProviderDescription provider = Assert.Single(_folder.Read(PluginFolder.Stages).Providers);

        Assert.Equal("prefix", provider.Name);
        Assert.Equal("TextPipeline.ITranslationProvider", provider.Service);
        Assert.Equal("Puts a prefix before every sentence.", provider.Summary);
        Assert.Equal("TestPlugins.Stages.PrefixProvider", provider.TypeName);
    }

    [Fact]
    public void Read_EmptyFile_SaysSo() =>
        Check("Empty", [], "error TP2001: not a .NET assembly: the file is empty");

    [Theory]
    [InlineData("Only a few words.")]
    [InlineData("\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0\u0003\0>\0\u0001\0\0\0")]
    public void Read_NoPeHeader_SaysSo(string content) =>
        Check("Words", System.Text.Encoding.UTF8.GetBytes(content), "error TP2001: not a .NET assembly: it has no PE header");

    [Fact]
    public void Read_LongText_SaysSo() =>
        Check("Words", System.Text.Encoding.UTF8.GetBytes(new string('x', 100_000)), "error TP2001: not a .NET assembly: it has no PE header");

    [Fact]
    public void Read_TruncatedAssembly_SaysHowMuchIsMissing()
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(_folder.Add(PluginFolder.Stages), "TestPlugins.Stages.dll"));

        Check("CutAfterTwoBytes", whole.AsSpan(0, 2), "error TP2001: not a .NET assembly: it is cut off inside its headers, after 2 bytes");
        Check("CutInTheMiddle", whole.AsSpan(0, 5000), $"error TP2001: not a .NET assembly: it is cut off after 5000 of {whole.Length} bytes");
        Check("CutAtEnd", whole.AsSpan(0, whole.Length - 1), $"error TP2001: not a .NET assembly: it is cut off after {whole.Length - 1} of {whole.Length} bytes");
    }

    [Fact]
    public void Read_NativeLibrary_SaysSo()
    {
        // A PE file without a CLI header: the directory entry 14 of an assembly is cleared.
        byte[] image = File.ReadAllBytes(Path.Combine(_folder.Add(PluginFolder.Stages), "TestPlugins.Stages.dll"));
        int optionalHeader = BitConverter.ToInt32(image, 0x3C) + 24;
        int directories = optionalHeader + (BitConverter.ToUInt16(image, optionalHeader) == 0x20B ? 112 : 96);
        image.AsSpan(directories + (14 * 8), 8).Clear();

        Check("Native", image, "error TP2001: not a .NET assembly: it holds native code only");
    }

    [Fact]
    public void Read_DamagedMetadata_SaysSo()
    {
        byte[] image = File.ReadAllBytes(Path.Combine(_folder.Add(PluginFolder.Stages), "TestPlugins.Stages.dll"));
        image.AsSpan(image.AsSpan().IndexOf("BSJB"u8), 200).Clear();

        Check("Damaged", image, "error TP2001: not a .NET assembly: its metadata are damaged (Invalid COR20 header signature)");
    }

    [Fact]
    public void Read_NoMainAssembly_NamesIt()
    {
        string other = _folder.AddFile("Acme.Stages", "acme.dll", [1]);

        Assert.Equal(
            [$"{Path.GetDirectoryName(other)}: error TP2003: no assembly 'Acme.Stages.dll' in this plugin folder; the main assembly has the folder's name"],
            Faults("Acme.Stages"));
    }

    [Fact]
    public void Read_NewerMajorContract_NamesBothVersions()
    {
        string folder = _folder.Add(PluginFolder.NewerMajor);
        File.Delete(Path.Combine(folder, "TextPipeline.Abstractions.dll"));
        string path = Path.Combine(folder, "TestPlugins.NewerMajor.dll");

        Assert.Equal(
            [
                $"{path}: error TP2004: built for contract 2.0, this host offers 1.1; a newer host can run it",
                $"{path}: error TP2007: built for .NET 99.0, this host runs on .NET 10.0",
            ],
            Faults(PluginFolder.NewerMajor));
        Assert.Equal(["see_future"], _folder.Read(PluginFolder.NewerMajor).Stages.Select(stage => stage.Name));
    }

    [Fact]
    public void Read_NewerMinorContract_NamesBothVersions()
    {
        string path = Path.Combine(_folder.Add(PluginFolder.NewerMinor), "TestPlugins.NewerMinor.dll");

        Assert.Equal([$"{path}: error TP2004: built for contract 1.99, this host offers 1.1; a newer host can run it"], Faults(PluginFolder.NewerMinor));
    }

    [Fact]
    public void Read_OlderMajorContract_NamesBothVersions()
    {
        // The version stands in the metadata as text.
        string path = Path.Combine(_folder.Add(PluginFolder.NewerMinor), "TestPlugins.NewerMinor.dll");
        byte[] image = File.ReadAllBytes(path);
        image[image.AsSpan().IndexOf("1.99"u8)] = (byte)'0';
        File.WriteAllBytes(path, image);

        Assert.Equal([$"{path}: error TP2005: built for contract 0.99, this host offers 1.1; rebuild the plugin"], Faults(PluginFolder.NewerMinor));
    }

    [Fact]
    public void Read_OwnCopyOfContract_NamesItAndBothVersions()
    {
        string path = Path.Combine(_folder.Add(PluginFolder.NewerMajor), "TestPlugins.NewerMajor.dll");

        Assert.Equal(
            [
                $"{path}: error TP2006: its folder holds a copy of the contract, 'TextPipeline.Abstractions.dll', which only the host may bring (built for 2.0, this host offers 1.1); delete the copy",
                $"{path}: error TP2007: built for .NET 99.0, this host runs on .NET 10.0",
            ],
            Faults(PluginFolder.NewerMajor));
    }

    [Fact]
    public void Read_NothingInside_SaysSo()
    {
        string path = _folder.AddFile("Acme", "Acme.dll", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TextPipeline.Testing.dll")));

        Assert.Equal([$"{path}: error TP2008: no stage and no provider inside; no class carries [Stage] or [Provider]"], Faults("Acme"));
    }

    [Fact]
    public void Read_FaultyStages_FaultsEachAndNotThePlugin()
    {
        string path = Path.Combine(_folder.Add(PluginFolder.Faulty), "TestPlugins.Faulty.dll");

        PluginDescription plugin = _folder.Read(PluginFolder.Faulty);

        Assert.Equal([], plugin.Faults);
        Assert.Equal(
            [
                $"be_twins: {path}: error TP2009: two classes offer the stage 'be_twins': TestPlugins.Faulty.FirstTwinStage and TestPlugins.Faulty.SecondTwinStage",
                $"be_twins: {path}: error TP2009: two classes offer the stage 'be_twins': TestPlugins.Faulty.FirstTwinStage and TestPlugins.Faulty.SecondTwinStage",
                $"lack_factory: {path}: error TP2011: the class TestPlugins.Faulty.NoFactoryStage offers the stage 'lack_factory' but does not implement IStageFactory<TOptions>",
            ],
            plugin.Stages.Where(stage => stage.TypeName != "TestPlugins.Faulty.MisnamedStage").Where(stage => stage.Fault is not null).Select(stage => $"{stage.Name}: {stage.Fault}"));
        Assert.Equal(
            [
                $"be_twins: {path}: error TP2010: two classes offer the provider 'be_twins': TestPlugins.Faulty.FirstTwinProvider and TestPlugins.Faulty.SecondTwinProvider",
                $"be_twins: {path}: error TP2010: two classes offer the provider 'be_twins': TestPlugins.Faulty.FirstTwinProvider and TestPlugins.Faulty.SecondTwinProvider",
                $"lack_factory: {path}: error TP2012: the class TestPlugins.Faulty.NoFactoryProvider offers the provider 'lack_factory' but does not implement IProviderFactory<TextPipeline.ITranslationProvider>",
            ],
            plugin.Providers.Select(provider => $"{provider.Name}: {provider.Fault}"));
    }

    [Fact]
    public void Read_StageNameThatIsNone_ShowsItOnOneLine()
    {
        string path = Path.Combine(_folder.Add(PluginFolder.Faulty), "TestPlugins.Faulty.dll");

        StageDescription stage = Assert.Single(_folder.Read(PluginFolder.Faulty).Stages, stage => stage.TypeName == "TestPlugins.Faulty.MisnamedStage");

        Assert.Equal(
            $"{path}: error TP2015: the class TestPlugins.Faulty.MisnamedStage offers a stage with the name 'Mis-Named�stage';"
            + " a name is of a to z, 0 to 9 and '_', begins with a letter and has at most 80 characters",
            stage.Fault?.ToString());
    }

    [Fact]
    public void Read_DependencyMissing_NamesIt()
    {
        string folder = _folder.Add(PluginFolder.Stages);
        File.Delete(Path.Combine(folder, "YamlDotNet.dll"));

        Assert.Equal(
            [$"{folder}/TestPlugins.Stages.dll: error TP2013: the dependency YamlDotNet 16.3.0 is missing: 'TestPlugins.Stages.deps.json' lists 'YamlDotNet.dll', which is not in the plugin's folder"],
            Faults(PluginFolder.Stages));
    }

    [Fact]
    public void Read_SharedAssemblyMissing_IsNoFault()
    {
        File.Delete(Path.Combine(_folder.Add(PluginFolder.Stages), "Microsoft.Extensions.Logging.Abstractions.dll"));

        Assert.Equal([], Faults(PluginFolder.Stages));
    }

    [Fact]
    public void Read_NoManifest_IsNoFault()
    {
        File.Delete(Path.Combine(_folder.Add(PluginFolder.Stages), "TestPlugins.Stages.deps.json"));

        Assert.Equal([], Faults(PluginFolder.Stages));
    }

    [Fact]
    public void Read_MalformedManifest_SaysWhy()
    {
        string path = Path.Combine(_folder.Add(PluginFolder.Stages), "TestPlugins.Stages.deps.json");
        File.WriteAllText(path, "{\n \"runtimeTarget\": {\n");

        Assert.Equal([$"{path}: error TP2014: not a list of dependencies: the JSON is damaged at line 3"], Faults(PluginFolder.Stages));
    }

    [Fact]
    public void Read_DamagedBytes_FaultsOrDescribes()
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(_folder.Add(PluginFolder.Stages), "TestPlugins.Stages.dll"));
        Gen<(int, byte)[]> damages = Gen.Select(Gen.Int[whole.AsSpan().IndexOf("BSJB"u8), whole.Length - 1], Gen.Byte).Array[1, 20];

        Gen.Select(damages, Gen.Int[0, whole.Length]).Sample(
            (damage, length) =>
            {
                byte[] image = [.. whole];
                foreach ((int offset, byte value) in damage)
                {
                    image[offset] = value;
                }

                _folder.AddFile("Damaged", "Damaged.dll", image.AsSpan(0, length < 1000 ? length : image.Length));
                PluginDescription plugin = _folder.Read("Damaged");
                return plugin.Version is not null || !plugin.Faults.IsEmpty;
            },
            iter: 300,
            threads: 1);
    }

    // No test can count on a file that it may not read: it may run as root.
    [Fact]
    public void Unreadable_File_SaysWhy() =>
        Assert.Equal("/p/A.dll: error TP2002: cannot be read: access is denied", PluginDiagnostics.Unreadable("/p/A.dll", "access is denied").ToString());

    private IEnumerable<string> Faults(string plugin) => _folder.Read(plugin).AllFaults.Select(fault => fault.ToString());

    private void Check(string plugin, ReadOnlySpan<byte> content, string expected)
    {
        string path = _folder.AddFile(plugin, plugin + ".dll", content);

        Assert.Equal([$"{path}: {expected}"], Faults(plugin));
        Assert.Null(_folder.Read(plugin).Version);
    }
}
