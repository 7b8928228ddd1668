package goldthread.agency;

import goldthread.agency.rules.Assignment;
import goldthread.agency.rules.Version;
import goldthread.agency.rules.Versions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Versions of the rules that came into force after the guidance of 2024, as the authority recorded them. The latest that binds an
/// assignment checks it; what was decided keeps the version that was known then, until one binds older assignments too.
///
/// @param all by their first day, the latest first
record InForce(List<Recorded> all) {

    /// @param withdrawn when it was said that it is not in force after all; null while it stands
    /// @param by        name of who recorded it
    record Recorded(UUID id, Version version, String source, String by, Instant told, @Nullable Instant withdrawn) {
        boolean known(@Nullable Instant at) {
            return at == null ? withdrawn == null : !told.isAfter(at) && (withdrawn == null || withdrawn.isAfter(at));
        }
    }

    static InForce of(Stream<Recorded> all) {
        return new InForce(all.sorted(Comparator.comparing((Recorded each) -> first(each.version())).thenComparing(Recorded::told).reversed()).toList());
    }

    private static LocalDate first(Version version) {
        return version.bindsFrom() == null ? LocalDate.MIN : version.bindsFrom();
    }

    /// @param asked the day of asking   @param asKnown null: as known now
    Version of(AssignmentNow assignment, LocalDate asked, @Nullable Instant asKnown) {
        if (all.isEmpty()) return Versions.guidance2024();
        var facts = assignment.assignment();
        var decided = assignment.decidedAt();
        var then = decided == null || asKnown != null && asKnown.isBefore(decided) ? asKnown : decided;
        return all.stream().filter(each -> each.known(then) && !facts.days().from().isBefore(first(each.version())) || each.known(asKnown) && bindsAll(each.version(), facts.days(), asked))
                .map(Recorded::version).findFirst().orElse(Versions.guidance2024());
    }

    /// Whether it binds by now also what is older than it, or was decided before it was recorded.
    private static boolean bindsAll(Version version, Assignment.Days days, LocalDate asked) {
        var from = version.bindsAllFrom();
        return from != null && !asked.isBefore(from) && (days.to() == null || !days.to().isBefore(from));
    }

    /// Those that stand now.
    List<Recorded> standing() {
        return all.stream().filter(each -> each.known(null)).toList();
    }
}
