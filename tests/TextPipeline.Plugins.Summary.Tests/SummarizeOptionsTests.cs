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

    [Fact]
    public void Validate_OutOfRange_IsFault() => Assert.Single(Faults(new() { Sentences = 0 }));

    private static List<ValidationResult> Faults(SummarizeOptions options)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);
        return faults;
    }
}
