package goldthread.workforce.career;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.career.Career.Lesson;
import goldthread.workforce.career.CareerEntry.Learnt;
import goldthread.workforce.career.CareerEntry.PathwayShown;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is to be known and shown, as dated tables with source and mark: statements of knowledge and skills by role, what a route
/// holds, and the pathway of years three to five to expert practitioner; and what a worker has shown of it.
public final class Frames {
    /// @param holds in words     @param unconfirmed whether somebody must check before relying on it
    public record Holding(String route, String part, String holds, String source, boolean unconfirmed) {}

    /// @param year of practice     @param shows what shows it
    public record PathStep(String step, int year, String title, String shows, String source, boolean unconfirmed) {}

    public static final List<Holding> HOLDINGS = Career.rows("route-holds.csv").map(row -> new Holding(row.getField("route"), row.getField("part"), row.getField("holds"), row.getField("source"), row.getField("mark").equals("M"))).toList();
    public static final List<PathStep> PATHWAY = Career.rows("expert-pathway.csv").map(row -> new PathStep(row.getField("step"), Integer.parseInt(row.getField("year")), row.getField("title"), row.getField("shows"), row.getField("source"), row.getField("mark").equals("M"))).toList();

    private Frames() {}

    /// The statements of all roles as they stand on a day.
    public static List<Lesson> statements(LocalDate on) {
        return Career.LESSONS.stream().filter(each -> each.group().equals("statement") && each.stands(on)).toList();
    }

    /// What a worker showed of a statement; also of one that stands no more.
    public static List<Learnt> shown(Timeline worker, Lesson statement) {
        return worker.facts(Learnt.class).stream().map(Fact::entry).filter(each -> each.what().equals(statement.id())).toList();
    }

    public static List<PathwayShown> shown(Timeline worker, PathStep step) {
        return worker.facts(PathwayShown.class).stream().map(Fact::entry).filter(each -> each.step().equals(step.step())).toList();
    }

    /// How many steps of the pathway are shown.
    public static long walked(Timeline worker) {
        return PATHWAY.stream().filter(step -> !shown(worker, step).isEmpty()).count();
    }

    public static Optional<Endorsed> expert(Timeline worker) {
        return worker.facts(Endorsed.class).stream().map(Fact::entry).filter(each -> each.as().equals(Endorsed.EXPERT)).findFirst();
    }
}
