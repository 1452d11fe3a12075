namespace TextPipeline.Core.Execution.Records;

/// <summary>Makes what a run did durable from time to time.</summary>
internal interface ICheckpoints
{
    /// <summary>Called between two batches, from the writer's thread: what is accounted for is committed.</summary>
    void Offer(RunState state);
}
