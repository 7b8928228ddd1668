package goldthread.demonstration.roads;

import goldthread.care.CareEntry.BecameMother;
import goldthread.care.CareEntry.HealthAssessed;
import goldthread.care.CareEntry.HealthOverYear;
import goldthread.care.CareEntry.PlanPrepared;
import goldthread.care.CareEntry.PreviouslyPermanent;
import goldthread.casefile.Subject;
import goldthread.time.Age;
import goldthread.time.CollectionYear;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is owed to every child in care, and was done: plans, and health.
final class InCare {
    private static final int UNDER_FIVE = 5, FROM_FOUR = 4;

    /// Of the home: invented, and in the register of nobody.
    static final String URN = "SC999101";

    /// @param sex   as it was described     @param until null while the child is in care
    static void tell(Telling told, Subject child, String sex, LocalDate born, LocalDate from, @Nullable LocalDate until) {
        told.tell("no home before " + child, new PreviouslyPermanent(child, "Z1", null, null, from));
        if (sex.equals("F")) told.tell("no mother " + child, new BecameMother(child, "0", null, from));
        var end = until == null ? told.today : until;
        told.tell("care plan " + child, new PlanPrepared(child, PlanPrepared.CARE_PLAN, told.after(from, 6)));
        told.tell("placement plan " + child, new PlanPrepared(child, PlanPrepared.PLACEMENT_PLAN, told.after(from, 3)));
        for (var on = told.after(from, 15); on.isBefore(end); on = told.after(on.plusMonths(Age.of(born, on).years() < UNDER_FIVE ? 6 : 12).minusDays(20), 1)) {
            told.tell("health " + child + on, new HealthAssessed(child, on));
        }
        for (var year = CollectionYear.of(from).next(); year.last().isBefore(end); year = year.next()) {
            boolean asked = Age.of(born, year.last()).years() >= FROM_FOUR;
            told.tell("year " + child + year, new HealthOverYear(child, year.last(), asked ? "11" : null, null, null, asked ? null : "1", "1", "1", "1", "0", null, null));
        }
    }

    private InCare() {}
}
