package goldthread.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What an authority has set for itself, from a day on. Never changed: a later setting takes its place.
///
/// @param holder  number of the authority
/// @param rule    id of the rule, with its letter if it has one
/// @param from    first day whose triggers it decides
/// @param setBy   account of who set it
/// @param setter  their name at the time
public record Setting(int holder, String rule, Amount amount, LocalDate from, UUID setBy, String setter,
                      Instant setAt, String why) {}
