package goldthread.returns.staff;

import static goldthread.workforce.CensusField.*;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.time.WorkingDays;
import goldthread.workforce.CensusField;
import goldthread.workforce.StaffEntry.Away;
import goldthread.workforce.StaffEntry.Described;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A worker of the census, from what the log tells of them.
final class WorkerOnLog {
    /// The reasons of an absence as it is recorded, by the codes of the census. Annual leave is no absence (our reading, to be confirmed).
    private static final Map<String, String> REASONS = Map.of("Sickness", "SIC", "Training", "TRN", "Parental leave", "MAT", "Other", "OTH");

    private final Timeline timeline;
    private final int year;
    private final LocalDate day;
    private final Map<CensusField, String> values = new EnumMap<>(CensusField.class);

    private WorkerOnLog(Timeline timeline, int year) {
        this.timeline = timeline;
        this.year = year;
        this.day = WorkforceCensus.day(year);
    }

    /// @param cases  held on 30 September
    /// @param agency whether a number is that of an agency worker who is engaged on the day
    /// @return nothing for who is no social worker, or was not there in the year
    static Optional<CensusWorker> of(Timeline timeline, int year, int cases, java.util.function.Predicate<String> agency) {
        return new WorkerOnLog(timeline, year).worker(cases, agency);
    }

    private Optional<CensusWorker> worker(int cases, java.util.function.Predicate<String> agency) {
        var joined = timeline.facts(Joined.class).stream().map(Fact::entry).filter(each -> !each.from().isAfter(day)).reduce((first, second) -> second);
        if (joined.isEmpty() || joined.get().registration() == null && !CensusWorker.SOCIAL_WORK.contains(joined.get().role())) return Optional.empty();
        var left = left(joined.get());
        if (left != null && left.on().isBefore(WorkforceCensus.begins(year))) return Optional.empty();
        told();
        String number = CensusWorker.number(joined.get().registration());
        if (!number.isEmpty()) values.put(SWE_NO, number);
        boolean there = left == null || !left.on().isBefore(day);
        values.put(AGENCY_WORKER, there && agency.test(number) ? "1" : "0");
        values.put(ROLE_START, joined.get().from().toString());
        if (left != null) leaves(left);
        if (there && values.containsKey(FTE)) values.put(FTE_30, values.get(FTE));
        if (!there) values.put(FTE_30, "0.00");
        values.put(CASES, Integer.toString(there ? cases : 0));
        values.putIfAbsent(ORG_ROLE, joined.get().role().equals("team-manager") ? "3" : cases > 0 ? "5" : "6");
        absences(there);
        return Optional.of(new CensusWorker(joined.get().name(), values));
    }

    /// The last end that is not before the last beginning, and not after the day: who left later was in post.
    private @Nullable Left left(Joined joined) {
        return timeline.facts(Left.class).stream().map(Fact::entry).filter(left -> !left.on().isBefore(joined.from()) && !left.on().isAfter(day)).reduce((first, second) -> second).orElse(null);
    }

    private void told() {
        timeline.facts(Described.class).stream().map(Fact::entry).filter(each -> !each.on().isAfter(day))
                .forEach(each -> each.facts().forEach((element, value) -> CensusField.named(element).ifPresent(field -> values.put(field, value))));
    }

    private void leaves(Left left) {
        values.put(ROLE_END, left.on().toString());
        if (left.destination() != null) values.put(DESTINATION, left.destination());
        if (left.reason() != null) values.put(REASON_LEFT, left.reason());
    }

    private void absences(boolean there) {
        var away = timeline.facts(Away.class).stream().map(Fact::entry).toList();
        values.put(DAYS_LOST, CensusWorker.written(lost(away)));
        var on = away.stream().filter(each -> REASONS.containsKey(each.why()) && !each.from().isAfter(day) && !each.to().isBefore(day)).findFirst();
        values.put(ABSENT, there && on.isPresent() ? "1" : "0");
        if (there) on.ifPresent(each -> values.put(ABSENCE, REASONS.get(each.why())));
    }

    /// Working days of the year on which the worker was away sick, each once.
    private long lost(List<Away> away) {
        return away.stream().filter(each -> each.why().equals("Sickness")).flatMap(each -> later(each.from(), WorkforceCensus.begins(year)).datesUntil(later(earlier(each.to(), day).plusDays(1), later(each.from(), WorkforceCensus.begins(year)))))
                .distinct().filter(WorkingDays.england()::isWorkingDay).count() * 100;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
