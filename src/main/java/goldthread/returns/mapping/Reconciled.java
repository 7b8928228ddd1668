package goldthread.returns.mapping;

import goldthread.casefile.Append.Writing;
import java.util.List;
import java.util.UUID;

/// A child's rows, told from what was known.
///
/// @param writings what is to be added to the log
/// @param heldId   the id for the entry that says what the return held
/// @param held     what the return held; empty where it held the same as once before, and nothing need be said
/// @param verdicts one for each row given
public record Reconciled(List<Writing> writings, UUID heldId, List<HeldRow> held, List<Verdict> verdicts) {}
