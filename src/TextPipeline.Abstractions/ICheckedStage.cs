namespace TextPipeline;

/// <summary>A stage that can say more of its data files than whether it can be built with them, such as rules that fail their own examples.</summary>
/// <remarks><c>lint</c> and <c>test</c> ask each stage of a pipeline once after it was built; a run does not.</remarks>
public interface ICheckedStage
{
    /// <summary>Checks the stage's data.</summary>
    /// <returns>What was found, in an order that does not change; nothing where all is well.</returns>
    IEnumerable<StageFinding> Check();
}
