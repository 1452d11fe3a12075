using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Plugins.Summary.Tests;

public class SummarizeOptionsTests
{
    [Fact]
    public void Validate_TwoLengths_NamesBoth()
    {
        ValidationResult fault = Assert.Single(Faults(new() { Sentences = 3, Ratio = 0.2 }));

        Assert.Equal("only one of sentences, words, characters and ratio can be set", fault.ErrorMessage);
        Assert.Equal(["Sentences", "Ratio"], fault.MemberNames);
    }

    [Fact]
    public void Validate_OneLengthOrNone_IsRight()
    {
        Assert.Empty(Faults(new()));
        Assert.Empty(Faults(new() { Words = 65 }));
    }

    public static TheoryData<string, string> OutOfRange => new()
    {
        { "sentences", "The field Sentences must be between 1 and 10000." },
        { "words", "The field Words must be between 1 and 1000000." },
        { "characters", "The field Characters must be between 1 and 10000000." },
        { "ratio", "The field Ratio must be between 0.0001 and 1." },
        { "max_repeated", "The field MaxRepeated must be between 0 and 1." },
        { "focus", "The field Focus must be between 0 and 1." },
        { "query", "The field Query must be a string with a minimum length of 1 and a maximum length of 1000." },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void Validate_OutOfRange_SaysTheRange(string option, string message)
    {
        SummarizeOptions options = option switch
        {
            "sentences" => new() { Sentences = 0 },
            "words" => new() { Words = 1_000_001 },
            "characters" => new() { Characters = -1 },
            "ratio" => new() { Ratio = 1.5 },
            "max_repeated" => new() { MaxRepeated = -0.1 },
            "focus" => new() { Focus = 1.1 },
            _ => new() { Query = "" },
        };

        Assert.Equal(message, Assert.Single(Faults(options)).ErrorMessage);
    }

    private static List<ValidationResult> Faults(SummarizeOptions options)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);
        return faults;
    }
}
