package goldthread.workforce.career;

import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.workforce.career.CareerEntry.RotaAgreed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// When somebody works, as was agreed: by day of the week, every second week otherwise where that was agreed.
///
/// @param until     the last day; null while none is agreed
/// @param hours     of each day that is worked; empty where the rota was agreed in words alone
/// @param secondOff days that are free in every second week; the week of the first day is the first
public record Rota(int told, LocalDate from, @Nullable LocalDate until, Map<DayOfWeek, Hours> hours, Set<DayOfWeek> secondOff) {
    public static final String SELECT = "select subject, told, from_day, until, hours, second_off from worker_rota";

    /// @param to after `from`
    public record Hours(LocalTime from, LocalTime to) {
        static Hours parse(String written) {
            var parts = written.split("-");
            return new Hours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
        }

        /// Nothing where the text says no hours.
        static Optional<Hours> of(String written) {
            try {
                return written.contains("-") ? Optional.of(parse(written)) : Optional.empty();
            } catch (DateTimeParseException | ArrayIndexOutOfBoundsException none) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return from + "-" + to;
        }
    }

    private record Row(String key, Rota rota) {}

    private static final List<Fold.Column<Row>> COLUMNS = List.of(new Fold.Column<>("key", "text", Row::key), new Fold.Column<>("told", "int", row -> row.rota().told()), new Fold.Column<>("from_day", "date", row -> row.rota().from()),
            new Fold.Column<>("until", "date", row -> row.rota().until()), new Fold.Column<>("hours", "text", row -> row.rota().written()),
            new Fold.Column<>("second_off", "text", row -> row.rota().secondOff().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","))));

    static final Fold<?> FOLD = new Fold<Row>() {
        @Override
        public String table() {
            return "worker_rota";
        }

        @Override
        public List<Column<Row>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(CareerEntry.class);
        }

        @Override
        public List<Row> rows(Timeline timeline) {
            var rows = new ArrayList<Row>();
            for (var fact : timeline.told(RotaAgreed.class)) rows.add(new Row(fact.id().toString(), of(rows.size(), fact.entry())));
            return rows;
        }
    };

    /// All that were agreed for somebody, in the order in which they were told.
    public static List<Rota> all(Timeline worker) {
        var told = worker.told(RotaAgreed.class);
        return java.util.stream.IntStream.range(0, told.size()).mapToObj(i -> of(i, told.get(i).entry())).toList();
    }

    /// What was told of a day that is none, or of hours that are none, stays in the words of the rota alone: an old entry must still read.
    public static Rota of(int told, RotaAgreed agreed) {
        var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        if (agreed.hours() != null) agreed.hours().forEach((day, written) -> day(day).ifPresent(of -> Hours.of(written).ifPresent(from -> hours.put(of, from))));
        var off = EnumSet.noneOf(DayOfWeek.class);
        if (agreed.secondOff() != null) agreed.secondOff().forEach(day -> day(day).ifPresent(off::add));
        return new Rota(told, agreed.on(), agreed.until(), hours, off);
    }

    private static Optional<DayOfWeek> day(String written) {
        return Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equals(written)).findFirst();
    }

    public static Rota of(ResultSet row) throws SQLException {
        var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var each : row.getString("hours").split(",")) if (!each.isEmpty()) hours.put(DayOfWeek.valueOf(each.split(" ")[0]), Hours.parse(each.split(" ")[1]));
        var off = EnumSet.noneOf(DayOfWeek.class);
        for (var each : row.getString("second_off").split(",")) if (!each.isEmpty()) off.add(DayOfWeek.valueOf(each));
        return new Rota(row.getInt("told"), row.getObject("from_day", LocalDate.class), row.getObject("until", LocalDate.class), hours, off);
    }

    private String written() {
        return new EnumMap<>(hours).entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(","));
    }

    /// The one that stands on a day: of several, that which was told last.
    public static Optional<Rota> on(List<Rota> rotas, LocalDate day) {
        return rotas.stream().filter(each -> each.covers(day)).max(Comparator.comparingInt(Rota::told));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /// Whether the rota says that nobody works on this day. One in words alone says it of none.
    public boolean off(LocalDate day) {
        return covers(day) && !hours.isEmpty() && (!hours.containsKey(day.getDayOfWeek()) || secondOff.contains(day.getDayOfWeek()) && second(day));
    }

    private boolean second(LocalDate day) {
        return ChronoUnit.WEEKS.between(monday(from), monday(day)) % 2 != 0;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// `Mon 09:00 to 17:00, Tue 09:00 to 13:00; not on Fri in every second week`; empty where the rota is in words alone.
    public String words() {
        var days = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        days.putAll(hours);
        var said = days.entrySet().stream().map(each -> name(each.getKey()) + " " + each.getValue().from() + " to " + each.getValue().to()).collect(Collectors.joining(", "));
        return secondOff.isEmpty() ? said : said + "; not on " + secondOff.stream().sorted().map(Rota::name).collect(Collectors.joining(", ")) + " in every second week";
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.UK);
    }

    /// Of a week, or of both weeks where every second is otherwise; breaks are not told and not left out.
    public Duration weekly() {
        return sum(false).plus(sum(true)).dividedBy(2);
    }

    private Duration sum(boolean second) {
        return hours.entrySet().stream().filter(each -> !second || !secondOff.contains(each.getKey())).map(each -> Duration.between(each.getValue().from(), each.getValue().to())).reduce(Duration.ZERO, Duration::plus);
    }
}
