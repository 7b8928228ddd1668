package goldthread.law;

import goldthread.time.Limit;
import java.time.LocalDate;
import java.util.stream.Stream;

/// What a number of the law is for.
public enum Sense {

    /// Done on or before that day.
    WITHIN("within"),
    /// Done at least that long before the event.
    BEFORE("before"),
    /// Must not last longer.
    AT_MOST("at-most"),
    /// May be lengthened by so much.
    EXTENSION("extension"),
    /// Counted back from the trigger: what lies no further back counts.
    LOOK_BACK("look-back"),
    /// A warning is due on that day.
    ALERT("alert"),
    /// The rule applies from that number on.
    REACHED("reached"),
    /// The rule applies above that number.
    MORE_THAN("more-than"),
    /// The low end of a usual range; its high end is `WITHIN`.
    RANGE_START("range-start"),
    /// The same duty as others count it; for information.
    OTHER("other");

    private final String code;

    Sense(String code) {
        this.code = code;
    }

    static Sense of(String code) {
        return Stream.of(values()).filter(sense -> sense.code.equals(code)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no sense is called " + code));
    }

    /// Before the number, as read aloud: `within 6 weeks`, `more than 20 miles`.
    public String words() {
        return switch (this) {
            case WITHIN -> "within";
            case BEFORE -> "at least";
            case AT_MOST -> "at most";
            case EXTENSION -> "longer by";
            case LOOK_BACK -> "looking back";
            case ALERT -> "alert at";
            case REACHED -> "from";
            case MORE_THAN -> "more than";
            case RANGE_START -> "usually from";
            case OTHER -> "elsewhere";
        };
    }

    /// Whether it binds, so that an authority may only be stricter; the others are for information.
    boolean binds() {
        return this != RANGE_START && this != OTHER;
    }

    LocalDate day(Limit limit, LocalDate trigger) {
        return this == BEFORE || this == LOOK_BACK ? limit.before(trigger) : limit.from(trigger);
    }
}
