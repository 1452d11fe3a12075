using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Core.Tests.Pipelines.Options;

/// <summary>A rule of a plugin's own.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SampleEvenAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is int number && number % 2 == 0 ? ValidationResult.Success : new ValidationResult($"{validationContext.DisplayName} is odd");
}
