package goldthread.workforce.career;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.workforce.career.CareerEntry.Moved;
import goldthread.workforce.career.CareerEntry.OnRoute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody on a route, as it stands.
///
/// @param since when they came to the stage
public record Career(Subject subject, String route, String name, @Nullable UUID account, String cohort, @Nullable String employer, @Nullable String provider, @Nullable String educator, String funding, Stage stage, LocalDate since) {
    public static final String SELECT = "select subject, route, name, account, cohort, employer, provider, educator, funding, stage, since from career_now";

    /// Where somebody is on a route. `CONVERTED`: they took a post here.
    public enum Stage {
        APPLIED("Applied"), OFFERED("Has a place"), BEGAN("Under way"), PAUSED("Paused"), FINISHED("Finished"), CONVERTED("Took a post here"), LEFT("Left the route");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Stage of(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst().orElse(APPLIED);
        }

        static String words(String code) {
            return of(code).words;
        }

        /// Whether somebody holds a place, or did until it was finished: what the national numbers count.
        public boolean placed() {
            return this != APPLIED && this != LEFT;
        }
    }

    /// A route. @param role for which it is     @param national what is wanted of all England; null where no number is published     @param unconfirmed whether somebody must check before relying on it
    public record Route(String id, String title, String role, @Nullable Integer national, String wanted, String source, boolean unconfirmed) {}

    /// Something to learn or to show. @param group `statement`, `training`, `course`, `practice`     @param roles for whom
    /// @param from since when it stands     @param until the last day; null while it does     @param shows what shows it
    public record Lesson(String id, String group, String roles, String title, LocalDate from, @Nullable LocalDate until, String shows, String source, boolean unconfirmed) {
        public boolean stands(LocalDate on) {
            return !on.isBefore(from) && (until == null || !on.isAfter(until));
        }
    }

    public static final List<Route> ROUTES = rows("careers.csv").map(row -> new Route(row.getField("route"), row.getField("title"), row.getField("role"), row.getField("national").isEmpty() ? null : Integer.valueOf(row.getField("national")),
            row.getField("wanted"), row.getField("source"), row.getField("mark").equals("M"))).toList();
    public static final List<Lesson> LESSONS = rows("learning.csv").map(row -> new Lesson(row.getField("what"), row.getField("group"), row.getField("roles"), row.getField("title"),
            LocalDate.parse(row.getField("from")), row.getField("until").isEmpty() ? null : LocalDate.parse(row.getField("until")), row.getField("shows"), row.getField("source"), row.getField("mark").equals("M"))).toList();

    public static String title(String route) {
        return ROUTES.stream().filter(each -> each.id().equals(route)).findFirst().map(Route::title).orElse(route);
    }

    public static Optional<Lesson> lesson(String what) {
        return LESSONS.stream().filter(each -> each.id().equals(what)).findFirst();
    }

    public static final List<Fold<?>> FOLDS = List.<Fold<?>>of(new Fold<Career>() {
        @Override
        public String table() {
            return "career_now";
        }

        @Override
        public List<Column<Career>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(CareerEntry.class);
        }

        @Override
        public List<Career> rows(Timeline timeline) {
            return timeline.lastTold(OnRoute.class).map(fact -> List.of(row(timeline, fact.entry()))).orElse(List.of());
        }
    }, Rota.FOLD);

    private static final List<Fold.Column<Career>> COLUMNS = List.of(new Fold.Column<>("key", "text", one -> "now"), new Fold.Column<>("route", "text", Career::route), new Fold.Column<>("name", "text", Career::name),
            new Fold.Column<>("account", "uuid", Career::account), new Fold.Column<>("cohort", "text", Career::cohort), new Fold.Column<>("employer", "text", Career::employer), new Fold.Column<>("provider", "text", Career::provider),
            new Fold.Column<>("educator", "text", Career::educator), new Fold.Column<>("funding", "text", Career::funding), new Fold.Column<>("stage", "text", one -> one.stage().code()), new Fold.Column<>("since", "date", Career::since));

    private static Career row(Timeline timeline, OnRoute told) {
        var moved = timeline.last(Moved.class).map(fact -> fact.entry());
        return new Career(timeline.subject(), told.route(), told.name(), told.account(), told.cohort(), told.employer(), told.provider(), told.educator(), told.funding(), moved.map(each -> Stage.of(each.stage())).orElse(Stage.APPLIED),
                moved.map(Moved::on).orElse(told.on()));
    }

    public static Career of(ResultSet row, int number) throws SQLException {
        return new Career(new Subject(row.getObject("subject", UUID.class)), row.getString("route"), row.getString("name"), row.getObject("account", UUID.class), row.getString("cohort"), row.getString("employer"), row.getString("provider"),
                row.getString("educator"), row.getString("funding"), Stage.of(row.getString("stage")), row.getObject("since", LocalDate.class));
    }

    static Stream<NamedCsvRecord> rows(String resource) {
        try (InputStream file = Objects.requireNonNull(Career.class.getResourceAsStream("/goldthread/workforce/" + resource), resource)) {
            return CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8)).stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
