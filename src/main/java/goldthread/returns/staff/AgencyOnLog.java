package goldthread.returns.staff;

import static goldthread.workforce.CensusField.*;

import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.agency.AgencyEntry.AssignmentDecided;
import goldthread.agency.AgencyEntry.AssignmentEnded;
import goldthread.casefile.Timeline;
import goldthread.workforce.CensusField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Optional;

/// An agency worker of the census, from an assignment that was agreed and holds on 30 September.
final class AgencyOnLog {
    /// Hours of a full week: the National Joint Council's conditions for local government, 37 outside London (part 2,
    /// paragraph 6; to be confirmed, and 36 in London).
    private static final int FULL_WEEK = 3700;

    private AgencyOnLog() {}

    static Optional<CensusWorker> of(Timeline assignment, int year) {
        var asked = assignment.last(AssignmentAsked.class).map(fact -> fact.entry().facts());
        boolean agreed = assignment.last(AssignmentDecided.class).filter(fact -> fact.entry().agreed()).isPresent();
        if (asked.isEmpty() || !agreed) return Optional.empty();
        var facts = asked.get();
        var day = WorkforceCensus.day(year);
        var from = day(facts.get("from"));
        var to = assignment.last(AssignmentEnded.class).map(fact -> Optional.of(fact.entry().on())).orElseGet(() -> day(facts.get("to")));
        if (from.isEmpty() || from.get().isAfter(day) || to.filter(end -> end.isBefore(day)).isPresent()) return Optional.empty();
        var values = new EnumMap<CensusField, String>(CensusField.class);
        values.put(AGENCY_WORKER, "1");
        values.put(SWE_NO, CensusWorker.number(facts.getOrDefault("registration", "")));
        long hours = CensusWorker.hundredths(facts.getOrDefault("hours", ""));
        if (hours > 0) {
            values.put(FTE, CensusWorker.written(Math.min(100, hours * 100 / FULL_WEEK)));
            values.put(FTE_30, values.get(FTE));
        }
        values.put(ORG_ROLE, switch (facts.getOrDefault("job", "")) {
            case "team-manager" -> "3";
            case "senior-social-worker", "advanced-practitioner" -> "4";
            case "reviewing-officer" -> "6";
            default -> "5";
        });
        values.put(ROLE_START, from.get().toString());
        return Optional.of(new CensusWorker(facts.getOrDefault("worker", ""), values));
    }

    private static Optional<LocalDate> day(@org.jspecify.annotations.Nullable String written) {
        try {
            return written == null ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (java.time.DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
