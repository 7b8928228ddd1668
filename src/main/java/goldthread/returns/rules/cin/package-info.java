/// The rules of the children in need census, collection years 2022-23 to 2025-26. Each file holds the rules of one
/// part of the census, as values; [goldthread.returns.rules.cin.CinRules] is the list of all.
///
/// Source: the Department's validation checks as listed in the standards page of the census, with the sector's reading
/// of them; questionable readings are decided in `docs/returns/readings.md`.
@NullMarked
@NamedInterface("rules-cin")
package goldthread.returns.rules.cin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
