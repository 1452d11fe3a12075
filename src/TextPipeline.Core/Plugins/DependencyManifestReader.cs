using System.Runtime.InteropServices;
using System.Text.Json;

namespace TextPipeline.Core.Plugins;

/// <summary>Reads a <c>deps.json</c>, and refuses whatever the runtime does not survive.</summary>
/// <remarks>
/// The runtime's native reader trusts the shape of the file: a missing member or a number in place of an object ends the process, host and all. So every member that it
/// reads is checked here before it sees the file. Token by token, since a document model would cost every start of the host some milliseconds.
/// </remarks>
internal ref struct DependencyManifestReader
{
    private readonly List<ListedFile> _files = [];
    private Utf8JsonReader _reader;

    // Comments and a byte order mark are what the runtime takes, too.
    private DependencyManifestReader(ReadOnlySpan<byte> json) => _reader = new Utf8JsonReader(
        json.StartsWith("\uFEFF"u8) ? json[3..] : json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });

    /// <summary>The assemblies and native libraries that every library needs beside the plugin.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="FormatException">A member is missing or of another type; the message says which.</exception>
    public static List<ListedFile> Read(ReadOnlySpan<byte> json)
    {
        var reader = new DependencyManifestReader(json);
        reader.ReadRoot();
        return reader._files;
    }

    private void ReadRoot()
    {
        BeginObject("the file");
        bool hasTarget = false;
        while (ReadName(out string name))
        {
            switch (name)
            {
                case "runtimeTarget":
                    ReadRuntimeTarget();
                    hasTarget = true;
                    break;
                case "targets":
                    ReadTargets();
                    break;
                case "libraries":
                    ReadLibraries();
                    break;
                default:
                    _reader.Skip();
                    break;
            }
        }

        _reader.Read();
        Require(hasTarget, "'runtimeTarget' is missing");
    }

    private void ReadRuntimeTarget()
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.String)
        {
            return;
        }

        Require(_reader.TokenType == JsonTokenType.StartObject, "'runtimeTarget' is neither an object nor a string");
        bool hasName = false;
        while (ReadName(out string name))
        {
            hasName |= ReadValue() && name is "name";
        }

        Require(hasName, "'runtimeTarget' has no 'name'");
    }

    private void ReadTargets()
    {
        BeginObject("'targets'");
        while (ReadName(out string target))
        {
            BeginObject($"the target '{target}'");
            while (ReadName(out string library))
            {
                BeginObject($"the library '{library}'");
                while (ReadName(out string group))
                {
                    if (group is "runtime" or "native" or "resources" or "runtimeTargets")
                    {
                        ReadFiles(library, group);
                    }
                    else
                    {
                        _reader.Skip();
                    }
                }
            }
        }
    }

    private void ReadFiles(string library, string group)
    {
        BeginObject($"'{group}' of '{library}'");
        while (ReadName(out string file))
        {
            BeginObject($"'{file}' of '{library}'");
            string? place = null;
            bool hasRuntime = false, hasType = false, isForHere = false;
            while (ReadName(out string name))
            {
                bool isText = ReadValue();
                isForHere |= isText && name is "rid" && Text() == RuntimeInformation.RuntimeIdentifier;
                hasRuntime |= isText && name is "rid";
                hasType |= isText && name is "assetType";
                place = isText && name is "localPath" ? Text() : place;
            }

            if (group is "runtimeTargets")
            {
                // For other systems, too: what is not there may not be needed here, unless it is for the very system of the host. Its path is that inside the package.
                Require(hasRuntime && hasType, $"'{file}' of '{library}' lacks 'rid' or 'assetType'");
                if (isForHere)
                {
                    _files.Add(new ListedFile(library, place ?? file));
                }
            }
            else if (group is not "resources")
            {
                // The path inside the package; beside the plugin it is flat, unless localPath says otherwise.
                _files.Add(new ListedFile(library, place ?? Path.GetFileName(file)));
            }
        }
    }

    private void ReadLibraries()
    {
        BeginObject("'libraries'");
        while (ReadName(out string library))
        {
            BeginObject($"the library '{library}'");
            bool hasType = false, hasHash = false;
            while (ReadName(out string name))
            {
                bool isText = ReadValue();
                hasType |= isText && name is "type";
                hasHash |= isText && name is "sha512";
            }

            Require(hasType && hasHash, $"the library '{library}' lacks 'type' or 'sha512'");
        }
    }

    private void BeginObject(string what)
    {
        _reader.Read();
        Require(_reader.TokenType == JsonTokenType.StartObject, $"{what} is no object");
    }

    /// <summary>Goes to the next member of an object; false at its end.</summary>
    private bool ReadName(out string name)
    {
        _reader.Read();
        bool isName = _reader.TokenType == JsonTokenType.PropertyName;
        name = isName ? Text() : "";
        return isName;
    }

    /// <summary>Goes to the end of a member's value; true where that is a string.</summary>
    private bool ReadValue()
    {
        _reader.Read();
        _reader.Skip();
        return _reader.TokenType == JsonTokenType.String;
    }

    private readonly string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("a string is not UTF-8");
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new FormatException(otherwise);
        }
    }
}
