namespace TextPipeline.Core.IO.Outputs;

/// <summary>The names that the documents of an output folder have, given in the order of the output.</summary>
/// <remarks>
/// A name counts as taken whatever the case of its letters, on every system: so a folder can be carried to one that does not tell case apart, and
/// the names never depend on the machine. The second document of a name gets another, made from its identity.
/// </remarks>
internal sealed class DocumentFileNames : IDisposable
{
    private readonly IdRegistry _taken = new();

    /// <summary>Gives the next document its name.</summary>
    public string Take(string id)
    {
        string name = DocumentFileName.For(id);
        if (!Add(name))
        {
            name = DocumentFileName.Distinct(id);
            Add(name);
        }

        return name;
    }

    /// <summary>Takes a name that a document has already; false where it is taken.</summary>
    public bool Add(string name) => _taken.Add(name.ToUpperInvariant());

    public void Dispose() => _taken.Dispose();
}
