using System.Globalization;
using System.Text;
using TextPipeline.Plugins.Cleaning.RepairEncoding;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.RepairEncoding.Measuring;

/// <summary>How fast clean text passes, the stage alone; written to the folder that <c>TEXTPIPELINE_MEASUREMENT</c> names.</summary>
public sealed class ThroughputTests
{
    private const int Runs = 2000;
    private static readonly (string Language, string Sentence)[] Texts =
    [
        ("id", "Pemerintah kota membuka jembatan baru – “warga gembira,” kata camat – karena perjalanan ke pasar kini lebih singkat dan murah.\n"),
        ("fr", "L’été dernier, la municipalité a rénové l’école près de la forêt : « c’est très réussi », a déclaré le maire à la télévision.\n"),
        ("ru", "Городские власти открыли новый мост через реку, и жители окрестных деревень теперь быстрее добираются до рынка — «это удобно».\n"),
        ("th", "เทศบาลเมืองเปิดสะพานใหม่ข้ามแม่น้ำ ชาวบ้านสองหมู่บ้านเดินทางไปตลาดได้เร็วขึ้นและประหยัดค่าใช้จ่ายมากกว่าเดิม\n"),
        ("zh", "市政府开通了一座新桥,两岸村民去集市的路程缩短了一半,大家都很高兴。“这座桥我们盼了二十年”,村长说。\n"),
        ("el", "Ο δήμος άνοιξε μια νέα γέφυρα στο ποτάμι και οι κάτοικοι φτάνουν πιο γρήγορα στην αγορά — «είναι πολύ βολικό», λένε.\n"),
        ("vi", "Thành phố vừa khánh thành cây cầu mới bắc qua sông, người dân hai làng đi chợ nhanh hơn và ai cũng vui mừng.\n"),
        ("ar", "افتتحت البلدية جسرا جديدا فوق النهر، وأصبح الطريق إلى السوق أقصر لسكان القريتين الذين رحبوا بالمشروع كثيرا.\n"),
    ];

    [Fact]
    public void Process_CleanTextOfManyScripts_PassesUntouched()
    {
        var bench = new StageBench<RepairEncodingStage, RepairEncodingOptions>();
        var table = new List<string>();
        bool measure = Environment.GetEnvironmentVariable("TEXTPIPELINE_MEASUREMENT") is not null;
        foreach ((string language, string sentence) in Texts)
        {
            Document document = Document.Create("d", string.Concat(Enumerable.Repeat(sentence, 20)));
            Assert.Same(document, bench.Emit(document));
            if (!measure)
            {
                continue;
            }

            // Processor time, the best of several rounds: the machine has other things to do.
            double best = 0;
            long bytes = Encoding.UTF8.GetByteCount(document.Text);
            for (int round = 0; round < 10; round++)
            {
                TimeSpan before = Environment.CpuUsage.TotalTime;
                for (int i = 0; i < Runs; i++)
                {
                    bench.Emit(document);
                }

                best = Math.Max(best, Runs * bytes / 1e6 / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }

            table.Add(string.Create(CultureInfo.InvariantCulture, $"{language} {best,6:0} MB/s"));
        }

        if (Environment.GetEnvironmentVariable("TEXTPIPELINE_MEASUREMENT") is { } folder)
        {
            File.WriteAllLines(Path.Combine(folder, "throughput.txt"), table);
        }
    }
}
