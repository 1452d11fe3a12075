namespace TextPipeline.Core.Diagnostics;

/// <summary>A place in a file: line and column count from 1; 0 means the file as a whole.</summary>
internal readonly record struct SourcePosition(string File, int Line, int Column) : IComparable<SourcePosition>
{
    public static SourcePosition WholeFile(string file) => new(file, 0, 0);

    public int CompareTo(SourcePosition other)
    {
        int file = string.CompareOrdinal(File, other.File);
        return file != 0 ? file : Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
    }

    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
