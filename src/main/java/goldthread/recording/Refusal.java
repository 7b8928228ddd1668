package goldthread.recording;

/// Why something may not be written.
///
/// @param sentence what stands against it, and what to do
/// @param citation where that is written, and whether it binds yet
public record Refusal(String sentence, String citation) {}
