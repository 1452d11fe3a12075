using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Plugins.Translation.Tests;

public sealed class TranslateOptionsTests
{
    [Fact]
    public void Validate_SameLanguageBothWays_SaysThatNothingWouldBeTranslated()
    {
        var options = new TranslateOptions { Provider = "stub", From = "EN", To = "en" };
        ValidationResult result = Assert.Single(options.Validate(new ValidationContext(options)));
        Assert.Equal("is the language that is wanted, so that nothing would ever be translated", result.ErrorMessage);
        Assert.Equal(["From"], result.MemberNames);
        Assert.Empty((options with { From = "id" }).Validate(new ValidationContext(options)));
    }
}
