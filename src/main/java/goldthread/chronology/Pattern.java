package goldthread.chronology;

import java.time.LocalDate;

/// Something that stands out across a child's record: to be thought about, never a score.
///
/// @param on    where it stands in the chronology
/// @param words a sentence, such as `No visit is recorded for 41 days, from 3 May 2025 to 13 June 2025.`
/// @param why   why it is pointed out: the rule, or the measure that counts such things
public record Pattern(LocalDate on, String words, String why) {}
