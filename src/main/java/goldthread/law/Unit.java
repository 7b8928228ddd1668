package goldthread.law;

import goldthread.time.Limit;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the numbers of the law count. Units with a clock give a day from a trigger; the others are compared with
/// something that a room counts for itself.
public enum Unit {

    WORKING_DAYS("WD", "working day", Limit.Working::new),
    DAYS("CD", "day", Limit.Days::new),
    WEEKS("W", "week", Limit.Weeks::new),
    MONTHS("MO", "month", Limit.Months::new),
    YEARS("Y", "year", Limit.Years::new),
    HOURS("H", "hour", Limit.Hours::new),
    BIRTHDAY("AGE", "birthday", Limit.Birthday::new),
    SCHOOL_DAYS("SD", "school day", null),
    TERMS("TERM", "school term", null),
    WEEKS_OF_GESTATION("GW", "week of gestation", null),
    DAYS_IN_PLACEMENT("PD", "day in placement", null),
    PLACEMENTS("placements", "placement", null),
    SOCIAL_WORKERS("social workers", "social worker", null),
    EPISODES("episodes", "episode", null),
    AGENCIES("agencies", "agency", null),
    CHILDREN("children", "child", null),
    CONTACTS("contacts", "contact", null),
    MILES("miles", "mile", null),
    PERCENT("percent", "percent", null),
    POINTS("points", "point", null);

    private final String code;
    private final String one;
    private final @Nullable IntFunction<Limit> clock;

    Unit(String code, String one, @Nullable IntFunction<Limit> clock) {
        this.code = code;
        this.one = one;
        this.clock = clock;
    }

    /// As in the book and in the settings table.
    public String code() {
        return code;
    }

    /// Whether a day follows from a trigger by the calendar alone.
    public boolean hasClock() {
        return clock != null;
    }

    /// @throws IllegalArgumentException for a code that the book does not use
    static Unit of(String code) {
        return Stream.of(values()).filter(unit -> unit.code.equals(code)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no unit is called " + code));
    }

    @Nullable Limit limit(int number) {
        return clock == null ? null : clock.apply(number);
    }

    String words(int number) {
        return number + " " + (number == 1 ? one : words());
    }

    /// In the plural: `weeks of gestation`.
    String words() {
        return switch (this) {
            case PERCENT -> one;
            case AGENCIES -> "agencies";
            case CHILDREN -> "children";
            case WEEKS_OF_GESTATION -> "weeks of gestation";
            case DAYS_IN_PLACEMENT -> "days in placement";
            default -> one + "s";
        };
    }
}
