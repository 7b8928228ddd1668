package goldthread.education;

import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.protection.ProtectionEntry;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanStarted;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A stay at a school of a child whose name the law may bind to the roll: a special place that the authority arranged, or protection that
/// began at any time. Whether it does on a day, by the law in force here, is asked of these few records and of no other ([Consent]).
///
/// @param until the day on which the name came off; null while it is on
public record BoundToRoll(UUID start, String school, @Nullable String urn, LocalDate since, @Nullable LocalDate until) {
    static final Fold<BoundToRoll> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "bound_to_roll";
        }

        @Override
        public List<Column<BoundToRoll>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(EducationEntry.class, ProtectionEntry.class);
        }

        @Override
        public List<BoundToRoll> rows(Timeline timeline) {
            boolean guarded = !timeline.facts(EnquiryStarted.class).isEmpty() || !timeline.facts(PlanStarted.class).isEmpty();
            return Schools.of(timeline).stream().filter(stay -> guarded || stay.start().entry().specialPlace()).map(BoundToRoll::of).toList();
        }
    };

    private static final List<Fold.Column<BoundToRoll>> COLUMNS = List.of(new Fold.Column<>("key", "text", row -> row.start.toString()), new Fold.Column<>("school", "text", BoundToRoll::school), new Fold.Column<>("urn", "text", BoundToRoll::urn),
            new Fold.Column<>("since", "date", BoundToRoll::since), new Fold.Column<>("until", "date", BoundToRoll::until));

    private static BoundToRoll of(Schools.Stay stay) {
        SchoolStarted start = stay.start().entry();
        return new BoundToRoll(stay.start().id(), start.school(), start.urn(), stay.start().happened(), stay.left() == null ? null : stay.left().happened());
    }

    /// Whoever is on a roll on a day, and may be bound to it.
    static List<Subject> on(JdbcClient database, LocalDate day) {
        return database.sql("select distinct subject from bound_to_roll where since <= :day and (until is null or until > :day) order by subject").param("day", day).query(UUID.class).list().stream().map(Subject::new).toList();
    }

    /// Those of one school: they may be bound to its roll, or it was told of domestic abuse. Where the number is not recorded the name counts.
    public static List<Subject> at(JdbcClient database, String school, String urn, LocalDate day) {
        return database.sql("""
                select subject from bound_to_roll where since <= :day and (until is null or until > :day) and (urn = :urn or urn is null and lower(school) = lower(:school))
                union select subject from school_notice where given is not null and (urn = :urn or urn is null and lower(school) = lower(:school))
                """).param("day", day).param("urn", urn).param("school", school).query(UUID.class).list().stream().map(Subject::new).toList();
    }
}
