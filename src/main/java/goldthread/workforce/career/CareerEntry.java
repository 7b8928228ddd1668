package goldthread.workforce.career;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of somebody's way into the work and on in it. The subject is the person on a route, or the worker.
public sealed interface CareerEntry extends Entry {
    Subject person();

    LocalDate on();

    @Override
    default LocalDate happened() {
        return on();
    }

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(person(), "person"));
    }

    /// Somebody is on a route; told again when something changes, and what is told last stands.
    /// @param route    of `careers.csv`     @param account where they work here already; null where not
    /// @param employer who employs them meanwhile     @param provider university or course
    /// @param educator practice educator, mentor or coach     @param funding `levy`, `grant`, `own`, `open`
    record OnRoute(Subject person, LocalDate on, String route, String name, @Nullable UUID account, String cohort, @Nullable String employer, @Nullable String provider, @Nullable String educator,
                   String funding) implements CareerEntry {}

    /// @param stage code of a [Career.Stage]
    record Moved(Subject person, LocalDate on, String stage, String note) implements CareerEntry {}

    /// A worker learnt or showed something, or worked directly with children where the authority keeps count of that.
    /// @param what  of `learning.csv`     @param title of a course; empty otherwise     @param hours null where it is not counted
    /// @param by    who judged, or who taught     @param evidence what shows it, without a child's record; null where nothing is told
    record Learnt(Subject person, LocalDate on, String what, String title, @Nullable Integer hours, String by, @Nullable String evidence) implements CareerEntry {
        public Learnt(Subject person, LocalDate on, String what, String title, @Nullable Integer hours, String by) {
            this(person, on, what, title, hours, by, null);
        }
    }

    /// A worker showed a step of the pathway to expert practitioner.
    /// @param step of `expert-pathway.csv`     @param evidence without a child's record     @param by who judged
    record PathwayShown(Subject person, LocalDate on, String step, String evidence, String by) implements CareerEntry {}

    /// When somebody works was agreed otherwise than usual.
    /// @param until  the last day; null while none is agreed     @param pattern in words     @param review when it is looked at again
    /// @param hours  of each day that is worked, `MONDAY` with `09:00-17:00`; null where only words were agreed
    /// @param secondOff days that are free in every second week; null where the weeks are alike
    record RotaAgreed(Subject person, LocalDate on, @Nullable LocalDate until, String pattern, String why, @Nullable LocalDate review, @Nullable Map<String, String> hours, @Nullable List<String> secondOff) implements CareerEntry {
        public RotaAgreed {
            hours = hours == null ? null : Collections.unmodifiableMap(new TreeMap<>(hours));
            secondOff = secondOff == null ? null : List.copyOf(secondOff);
        }

        public RotaAgreed(Subject person, LocalDate on, @Nullable LocalDate until, String pattern, String why, @Nullable LocalDate review) {
            this(person, on, until, pattern, why, review, null, null);
        }
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("workforce.on-route", OnRoute.class, "On a route into or on in the work", "Workforce", e -> List.of(Detail.of("Route", Career.title(e.route())), Detail.of("Cohort", e.cohort()), Detail.of("Provider", e.provider()), Detail.of("Educator", e.educator()))),
            new Kind<>("workforce.route-moved", Moved.class, "Stage of a route", "Workforce", e -> List.of(Detail.of("Stage", Career.Stage.words(e.stage())), Detail.of("Note", e.note()))),
            new Kind<>("workforce.learnt", Learnt.class, "Learnt or shown", "Workforce", e -> List.of(Detail.of("What", e.what()), Detail.of("Title", e.title()), Detail.of("Hours", e.hours()))),
            new Kind<>("workforce.pathway-shown", PathwayShown.class, "Step to expert practitioner", "Workforce", e -> List.of(Detail.of("Step", e.step()), Detail.of("By", e.by()))),
            new Kind<>("workforce.rota-agreed", RotaAgreed.class, "Flexible rota agreed", "Workforce", e -> List.of(Detail.of("Pattern", e.pattern()), Detail.of("Hours", Rota.of(0, e).words()), Detail.of("Until", e.until()), Detail.of("Why", e.why()))));
}
