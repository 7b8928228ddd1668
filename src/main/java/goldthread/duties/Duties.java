package goldthread.duties;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty.Ending;
import goldthread.law.Law;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door of the duties room: what is owed to one child by a timeline and the law, and what is owed to many.
///
/// The duties of a timeline as it was known at an instant are the duties as they were known then:
/// `of(timeline.asKnownAt(then), law)`.
public final class Duties {
    private static final Comparator<Duty> SOONEST = Comparator.comparing(Duty::due)
            .thenComparing(Duty::subject).thenComparing(Duty::key);
    private static final String OWED = """
            select subject, rule, entry, what, why, arose, due, citation, mark, alert, until, reason
              from duty where (until is null or until > :today) and (alert or due < arose or arose <= :today)
            """;

    private final List<DutySource> sources;
    private final JdbcClient database;
    /// What was worked out of a timeline that is still in use, so that no page works it out again.
    private final Cache<Timeline, Found> found = Caffeine.newBuilder().weakKeys().maximumSize(2_000).build();

    private record Found(Law law, List<Duty> duties) {}

    /// @param sources what each room knows to be owed
    public Duties(List<DutySource> sources, JdbcClient database) {
        this.sources = List.copyOf(sources);
        this.database = database;
    }

    /// The table of what is still owed, for the case file.
    /// @param laws the law of the holder for whom one acts
    public static List<Fold<?>> folds(List<DutySource> sources, Function<Integer, Law> laws) {
        return sources.stream().<Fold<?>>map(source -> new DutyFold(source, laws)).toList();
    }

    /// Every duty of a subject, met, owed or ended, the soonest due first.
    public List<Duty> of(Timeline timeline, Law law) {
        var known = found.getIfPresent(timeline);
        if (known == null || known.law() != law) {
            known = new Found(law, of(sources, timeline, law).values().stream().sorted(SOONEST).toList());
            found.put(timeline, known);
        }
        return known.duties();
    }

    /// By key. Where faulty records give rise to a duty twice, the one that is still owed stands. What only a sealed entry has met or
    /// ended is not owed, and nothing is said of it: who may not see the entry is not told what met it. Decision 0029.
    static Map<String, Duty> of(Collection<DutySource> sources, Timeline timeline, Law law) {
        var duties = told(sources, timeline, law);
        if (timeline.counted() != timeline) {
            var counted = told(sources, timeline.counted(), law);
            duties.values().removeIf(duty -> duty.stillOwed() && !(counted.containsKey(duty.key()) && counted.get(duty.key()).stillOwed()));
        }
        return duties;
    }

    private static Map<String, Duty> told(Collection<DutySource> sources, Timeline timeline, Law law) {
        var duties = new LinkedHashMap<String, Duty>();
        for (var source : sources) {
            source.from(timeline, law).forEach(duty -> duties.merge(duty.key(), duty, Duties::stands));
        }
        return duties;
    }

    private static Duty stands(Duty one, Duty other) {
        return rank(other.ending()) < rank(one.ending()) ? other : one;
    }

    private static int rank(Ending ending) {
        return switch (ending) {
            case Ending.Owed owed -> 0;
            case Ending.Paused paused -> 1;
            case Ending.Met met -> 2;
            case Ending.Ended ended -> 3;
        };
    }

    /// A place in a list of duties, for the next page of it: the last that was shown.
    public record Place(LocalDate due, Subject subject, String key) {
        public static Place of(Duty last) {
            return new Place(last.due(), last.subject(), last.key());
        }
    }

    /// What is owed to these subjects, the soonest due first: for my work, those of `Access.mine`. One query.
    /// @param after null for the first page
    public List<Duty> owed(Collection<UUID> subjects, LocalDate today, @Nullable Place after, int atMost) {
        return subjects.isEmpty() ? List.of() : list("and subject = any(:subjects)", subjects, today, after, atMost);
    }

    /// What is owed by the whole authority, the soonest due first. One query.
    /// @param hidden subjects that may not be shown: those of `Access.hidden`
    public List<Duty> owedByAll(Collection<UUID> hidden, LocalDate today, @Nullable Place after, int atMost) {
        return list("and subject <> all(:subjects)", hidden, today, after, atMost);
    }

    /// How many duties are owed to these subjects, and how many of them are late. One query.
    public Count count(Collection<UUID> subjects, LocalDate today) {
        return database.sql("""
                select count(*) filter (where not alert), count(*) filter (where not alert and due < :today),
                       count(*) filter (where alert and due <= :today)
                  from duty where subject = any(:subjects) and (until is null or until > :today) and (alert or due < arose or arose <= :today)""")
                .param("subjects", subjects.toArray(UUID[]::new)).param("today", today)
                .query((row, n) -> new Count(row.getInt(1), row.getInt(2), row.getInt(3))).single();
    }

    /// @param owed duties, the late ones among them   @param alerts alerts that have come
    public record Count(int owed, int late, int alerts) {}

    private List<Duty> list(String which, Collection<UUID> subjects, LocalDate today, @Nullable Place after, int atMost) {
        var from = after == null ? new Place(LocalDate.of(1, 1, 1), new Subject(new UUID(0, 0)), "") : after;
        return database.sql(OWED + which + """
                 and (due, subject, key) > (:due, :subject, :key) order by due, subject, key limit :most""")
                .param("subjects", subjects.toArray(UUID[]::new)).param("today", today)
                .param("due", from.due()).param("subject", from.subject().id()).param("key", from.key())
                .param("most", atMost).query(Duties::duty).list();
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(new Subject(row.getObject("subject", UUID.class)), row.getString("rule"),
                row.getObject("entry", UUID.class), row.getString("what"), row.getString("why"),
                row.getObject("arose", LocalDate.class), row.getObject("due", LocalDate.class), row.getString("citation"),
                row.getString("mark"), row.getBoolean("alert"),
                new Ending.Owed(row.getObject("until", LocalDate.class), row.getString("reason")));
    }
}
