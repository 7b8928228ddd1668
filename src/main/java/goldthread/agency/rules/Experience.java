package goldthread.agency.rules;

import static goldthread.agency.rules.Finding.Rule.EXPERIENCE;

import goldthread.agency.rules.Assignment.Stint;
import goldthread.time.Limit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Years of work after qualifying, before agency work is open. Days are counted once, however many employers there were
/// at a time; gaps are closed up, so that years with a break end as much later as the break lasted. Complete on the
/// anniversary itself. Who is still employed on the first day of the assignment is counted until then.
final class Experience {
    private final Assignment assignment;
    private final Terms terms;
    private final LocalDate start;

    private Experience(Assignment assignment, Terms terms) {
        this.assignment = assignment;
        this.terms = terms;
        this.start = assignment.days().from();
    }

    static Finding of(Assignment assignment, Terms terms) {
        return new Experience(assignment, terms).judge();
    }

    private Finding judge() {
        Term years = terms.term("experience.years");
        var qualified = assignment.worker().qualified();
        if (qualified == null) return Finding.undecided(EXPERIENCE, Reason.QUALIFICATION_UNSAID, years, what());
        if (terms.qualifiedFrom != null && qualified.isBefore(terms.qualifiedFrom))
            return Finding.pass(EXPERIENCE, Reason.NOT_CONCERNED, terms.term("experience.qualified-from"), qualified, terms.qualifiedFrom);
        var time = time(qualified, Stint::england);
        if (terms.years == 0 || complete(time)) return assessed(years, time);
        var everywhere = time(qualified, stint -> true);
        if (complete(everywhere)) return terms.onlyEngland ? Finding.refuse(EXPERIENCE, Reason.TOO_FEW_PERIODS, terms.term("experience.employer"), what(), start, length(time))
                : Finding.undecided(EXPERIENCE, Reason.EMPLOYER_OUTSIDE, terms.term("experience.employer"), what());
        if (everywhere.isEmpty() && assignment.worked().stream().noneMatch(stint -> stint.direct() || !terms.onlyDirect))
            return assignment.worked().isEmpty() ? Finding.undecided(EXPERIENCE, Reason.EXPERIENCE_UNSAID, years, what())
                    : Finding.refuse(EXPERIENCE, Reason.TOO_FEW_PERIODS, years, what(), start, length(everywhere));
        return goesOn() ? Finding.refuse(EXPERIENCE, Reason.NOT_EXPERIENCED, years, what(), start, length(everywhere), goingOn(everywhere))
                : Finding.refuse(EXPERIENCE, Reason.TOO_FEW_PERIODS, years, what(), start, length(everywhere));
    }

    private Finding assessed(Term years, List<Stretch> time) {
        if (!terms.assessed || assignment.worker().assessed() == Told.YES)
            return terms.years == 0 ? Finding.pass(EXPERIENCE, Reason.NO_YEARS, years) : Finding.pass(EXPERIENCE, Reason.EXPERIENCED, years, what(), done(time), start);
        Term year = terms.term("experience.assessed");
        return assignment.worker().assessed() == Told.NO ? Finding.refuse(EXPERIENCE, Reason.ASSESSED_YEAR_MISSING, year)
                : Finding.undecided(EXPERIENCE, Reason.ASSESSED_YEAR_UNSAID, year);
    }

    private What what() {
        return new What(terms.years, terms.onlyDirect);
    }

    /// `3 years of direct employment by a local authority after qualifying`.
    private record What(int years, boolean direct) {
        @Override
        public String toString() {
            return years + (years == 1 ? " year" : " years") + (direct ? " of direct employment by a local authority" : " of child and family social work") + " after qualifying";
        }
    }

    /// From one day until another, which is not in it.
    private record Stretch(LocalDate from, LocalDate to) {
        long days() {
            return to.toEpochDay() - from.toEpochDay();
        }
    }

    /// Stretches that count, apart from each other, in order.
    private List<Stretch> time(LocalDate qualified, Predicate<Stint> where) {
        var all = new ArrayList<Stretch>(assignment.worked().size());
        for (Stint stint : assignment.worked()) {
            if (terms.onlyDirect && !stint.direct() || !where.test(stint)) continue;
            var from = stint.from().isBefore(qualified) ? qualified : stint.from();
            var to = stint.to() == null || !stint.to().isBefore(start) ? start : stint.to().plusDays(1);
            if (from.isBefore(to)) all.add(new Stretch(from, to));
        }
        return all.size() < 2 ? all : apart(all);
    }

    private static List<Stretch> apart(List<Stretch> all) {
        all.sort(Comparator.comparing(Stretch::from));
        var apart = new ArrayList<Stretch>(all.size());
        for (Stretch each : all) {
            if (apart.isEmpty() || each.from().isAfter(apart.getLast().to())) apart.add(each);
            else if (each.to().isAfter(apart.getLast().to())) apart.set(apart.size() - 1, new Stretch(apart.getLast().from(), each.to()));
        }
        return apart;
    }

    /// The day on which the years are complete, or would be, if the last stretch went on.
    private @Nullable LocalDate done(List<Stretch> time) {
        if (time.isEmpty()) return null;
        long earlier = 0;
        for (Stretch each : time.subList(0, time.size() - 1)) earlier += each.days();
        return new Limit.Years(terms.years).from(time.getLast().from().minusDays(earlier));
    }

    private boolean complete(List<Stretch> time) {
        var done = done(time);
        return done != null && !done.isAfter(time.getLast().to());
    }

    /// When they would be complete; who qualified on the first day of the assignment has only begun.
    private LocalDate goingOn(List<Stretch> time) {
        var done = done(time);
        return done == null ? new Limit.Years(terms.years).from(start) : done;
    }

    private boolean goesOn() {
        for (Stint stint : assignment.worked()) {
            if ((stint.direct() || !terms.onlyDirect) && stint.from().isBefore(start) && (stint.to() == null || !stint.to().isBefore(start))) return true;
        }
        return false;
    }

    private static Length length(List<Stretch> time) {
        long days = 0;
        for (Stretch each : time) days += each.days();
        return new Length(days);
    }

    private record Length(long days) {
        @Override
        public String toString() {
            return days + (days == 1 ? " day" : " days");
        }
    }
}
