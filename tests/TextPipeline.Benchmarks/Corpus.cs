using System.Text;
using System.Text.Json;

namespace TextPipeline.Benchmarks;

/// <summary>Plain JSONL documents of about 2 KB, the same for the same size.</summary>
internal static class Corpus
{
    private static readonly string[] Words =
        "pemerintah kota membuka jembatan baru yang menghubungkan dua desa di tepi sungai warga menyambut gembira karena perjalanan ke pasar kini lebih singkat".Split(' ');

    public static void Write(string path, long bytes)
    {
        var random = new Random(20230130);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        for (int i = 0; file.Position < bytes; i++)
        {
            var text = new StringBuilder();
            while (text.Length < 1900)
            {
                text.Append(Words[random.Next(Words.Length)]).Append(text.Length % 97 == 0 ? ".\n" : " ");
            }

            string line = JsonSerializer.Serialize(new
            {
                id = $"document-{i}",
                text = text.ToString(),
                url = $"https://news.example/{i}",
                date = "2023-01-30",
                lang = "id",
            });
            file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
    }
}
