namespace TextPipeline.Core.IO.Json;

/// <summary>
/// The member names of the object before: in a corpus nearly every line has the same names in the same places, so a name is made into a string once.
/// </summary>
internal sealed class MemberNames
{
    private readonly List<(byte[] Utf8, string Text)> _byPlace = [];

    public string Get(int place, ReadOnlySpan<byte> escaped)
    {
        if (place < _byPlace.Count && escaped.SequenceEqual(_byPlace[place].Utf8))
        {
            return _byPlace[place].Text;
        }

        (byte[], string) name = (escaped.ToArray(), JsonString.Unescape(escaped));
        if (place < _byPlace.Count)
        {
            _byPlace[place] = name;
        }
        else if (place == _byPlace.Count && place < 64)
        {
            _byPlace.Add(name);
        }

        return name.Item2;
    }
}
