package goldthread.returns.feed;

/// What the Department said to a batch.
sealed interface FeedAnswer {

    /// Received. That is not yet validated. @param receipt of theirs; empty where they gave none
    record Accepted(String receipt) implements FeedAnswer {}

    /// Something in the batch is not to their liking. @param sentence theirs, or ours about it
    record Refused(String sentence) implements FeedAnswer {}

    /// Nothing can be sent now, whatever the batch.
    record Stopped(String sentence) implements FeedAnswer {}
}
