/// The rules of the looked-after children return (SSDA903), collection years 2022-23 to 2026-27. Each file holds the
/// rules of one part of the return, as values; [goldthread.returns.rules.ssda903.Rules903] is the list of all.
///
/// Source: the Department's validation checks as listed, with the sector's reading of them, by code in
/// `docs/returns/rules-903.md`; questionable readings are decided in `docs/returns/readings.md`.
@NullMarked
@NamedInterface("rules-ssda903")
package goldthread.returns.rules.ssda903;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
