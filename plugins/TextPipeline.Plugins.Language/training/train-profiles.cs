// Makes the profiles in ../data/profiles from n-gram frequencies. README.md beside this file says from which, how, and under which licence.
//
//     dotnet run train-profiles.cs -- MODELS OUTPUT [ENTRIES-A-LANGUAGE] [BONUS]
//
// MODELS is a folder with one folder a language, each with unigrams.json.br to quadrigrams.json.br: the chance of a letter after those before it in a word.

#:property GenerateRuntimeConfigurationFiles=true

using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

const double Floor = -14;
const double Step = 0.1;
const double LeastLetter = 2e-6;

string models = args[0], output = args[1];
int budget = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 6000;
double bonus = args.Length > 3 ? double.Parse(args[3], CultureInfo.InvariantCulture) : 0.5;

// Scripts that only one language here is written in need no profile.
var groups = new Dictionary<string, string[]>
{
    ["latin"] = "af az bs ca cs cy da de en eo es et eu fi fr ga hr hu id is it la lg lt lv mi ms nb nl nn om pl pt ro sk sl sn so sq st sv sw tl tn tr ts vi xh yo zu".Split(' '),
    ["cyrillic"] = "be bg kk mk mn ru sr uk".Split(' '),
    ["arabic"] = "ar fa ur".Split(' '),
    ["devanagari"] = "hi mr".Split(' '),
    ["ethiopic"] = "am ti".Split(' '),
};

Directory.CreateDirectory(output);
foreach ((string group, string[] languages) in groups)
{
    var letters = new Dictionary<char, double>();
    var rows = new Dictionary<string, List<(int Language, sbyte Weight)>>(StringComparer.Ordinal);
    var all = languages.Select(language => Read(Path.Combine(models, language))).ToArray();
    foreach (Dictionary<string, double> language in all)
    {
        foreach ((string ngram, double chance) in language.Where(pair => pair.Key.Length == 1))
        {
            letters[ngram[0]] = Math.Max(letters.GetValueOrDefault(ngram[0]), chance);
        }
    }

    // One byte a letter; 0 is none.
    string alphabet = string.Concat(letters.Where(pair => pair.Value >= LeastLetter).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
        .Take(255).Select(pair => pair.Key));
    for (int i = 0; i < languages.Length; i++)
    {
        foreach ((string ngram, double weight) in Select(all[i], alphabet))
        {
            if (!rows.TryGetValue(ngram, out var row))
            {
                rows[ngram] = row = [];
            }

            row.Add((i, (sbyte)Math.Clamp(Math.Round(weight / Step), sbyte.MinValue, sbyte.MaxValue)));
        }
    }

    string file = Path.Combine(output, group + ".profiles");
    Write(file, languages, alphabet, rows);
    Console.WriteLine($"{group}: {languages.Length} languages, {alphabet.Length} letters, {rows.Count} n-grams, {rows.Sum(row => row.Value.Count)} weights, {new FileInfo(file).Length} bytes");
}

// What each n-gram adds to the score of a letter beyond what the shorter ones kept give it: an interpolation by differences, so that a score is a sum.
List<(string Ngram, double Weight)> Select(Dictionary<string, double> chances, string alphabet)
{
    var known = chances.Where(pair => pair.Key.All(letter => alphabet.Contains(letter))).ToDictionary(StringComparer.Ordinal);
    var kept = new Dictionary<string, double>(StringComparer.Ordinal);
    foreach ((string ngram, double chance) in known.Where(pair => pair.Key.Length == 1 && pair.Value >= LeastLetter))
    {
        kept[ngram] = Math.Log(chance) - Floor;
    }

    // Worth of an n-gram: how often it occurs times how far it moves the score (as in entropy pruning, Stolcke 1998), against all shorter ones.
    var ranked = known.Where(pair => pair.Key.Length > 1)
        .Select(pair => (Ngram: pair.Key, Worth: Joint(pair.Key, known) * Math.Abs(Math.Log(pair.Value) - Shorter(pair.Key, known))))
        .OrderByDescending(item => item.Worth).ThenBy(item => item.Ngram, StringComparer.Ordinal)
        .Take(budget).OrderBy(item => item.Ngram.Length).ThenBy(item => item.Ngram, StringComparer.Ordinal);
    foreach ((string ngram, _) in ranked)
    {
        double below = Floor;
        for (int start = ngram.Length - 1; start > 0; start--)
        {
            below += kept.GetValueOrDefault(ngram[start..]);
        }

        kept[ngram] = Math.Log(known[ngram]) + (bonus * (ngram.Length - 1)) - below;
    }

    return [.. kept.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal)];
}

static double Shorter(string ngram, Dictionary<string, double> known) => Math.Log(known.GetValueOrDefault(ngram[1..], 1e-6));

static double Joint(string ngram, Dictionary<string, double> known)
{
    double joint = 1;
    for (int length = 1; length <= ngram.Length; length++)
    {
        joint *= known.GetValueOrDefault(ngram[..length], 1e-6);
    }

    return joint;
}

static Dictionary<string, double> Read(string folder)
{
    var chances = new Dictionary<string, double>(StringComparer.Ordinal);
    foreach (string name in (string[])["unigrams", "bigrams", "trigrams", "quadrigrams"])
    {
        using var stream = new BrotliStream(File.OpenRead(Path.Combine(folder, name + ".json.br")), CompressionMode.Decompress);
        using JsonDocument model = JsonDocument.Parse(stream);
        foreach (JsonProperty fraction in model.RootElement.GetProperty("ngrams").EnumerateObject())
        {
            string[] parts = fraction.Name.Split('/');
            double chance = double.Parse(parts[0], CultureInfo.InvariantCulture) / double.Parse(parts[1], CultureInfo.InvariantCulture);
            foreach (string ngram in fraction.Value.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                chances[ngram] = chance;
            }
        }
    }

    return chances;
}

// Little-endian: "TPLP", format 1, counts; names by line feed; alphabet in UTF-16; a hash table of (key, place of the row) in open addressing; rows.
static void Write(string file, string[] languages, string alphabet, Dictionary<string, List<(int Language, sbyte Weight)>> rows)
{
    byte[] names = Encoding.ASCII.GetBytes(string.Join('\n', languages));
    int bits = 1;
    while ((1 << bits) * 0.8 < rows.Count)
    {
        bits++;
    }

    int slots = 1 << bits;
    if (rows.Count < slots * 0.6)
    {
        // A power of two would waste half the table: any size does, since a slot is chosen by multiplication.
        slots = (int)(rows.Count / 0.75) + 1;
    }

    uint[] table = new uint[slots * 2];
    using var content = new MemoryStream();
    foreach ((string ngram, var row) in rows.OrderBy(pair => pair.Key, StringComparer.Ordinal))
    {
        uint key = 0;
        foreach (char letter in ngram)
        {
            key = (key << 8) | (uint)(alphabet.IndexOf(letter) + 1);
        }

        uint slot = (uint)(((ulong)(key * 2654435769u) * (ulong)slots) >> 32);
        while (table[2 * slot] != 0)
        {
            slot = slot + 1 == slots ? 0 : slot + 1;
        }

        table[2 * slot] = key;
        table[(2 * slot) + 1] = (uint)content.Position;
        content.WriteByte((byte)row.Count);
        foreach ((int language, sbyte weight) in row)
        {
            content.WriteByte((byte)language);
            content.WriteByte((byte)weight);
        }
    }

    using FileStream stream = File.Create(file);
    Span<byte> head = stackalloc byte[24];
    "TPLP"u8.CopyTo(head);
    BinaryPrimitives.WriteInt32LittleEndian(head[4..], 1);
    BinaryPrimitives.WriteInt32LittleEndian(head[8..], names.Length);
    BinaryPrimitives.WriteInt32LittleEndian(head[12..], alphabet.Length);
    BinaryPrimitives.WriteInt32LittleEndian(head[16..], slots);
    BinaryPrimitives.WriteInt32LittleEndian(head[20..], (int)content.Length);
    stream.Write(head);
    stream.Write(names);
    stream.Write(Encoding.Unicode.GetBytes(alphabet));
    foreach (uint word in table)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(head, word);
        stream.Write(head[..4]);
    }

    content.WriteTo(stream);
}
