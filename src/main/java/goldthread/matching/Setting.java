package goldthread.matching;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The kinds of home that a plan for a child can name.
public enum Setting {
    FOSTERING, RESIDENTIAL, SUPPORTED, SECURE;

    /// The setting that a file means, in our words, in common ones or as a placement code of the 903; null if none.
    static @Nullable Setting named(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ')) {
            case "fostering", "foster", "foster care", "foster home", "in house foster", "in house fostering", "ifa", "agency foster",
                 "agency fostering", "u1", "u2", "u3", "u4", "u5", "u6" -> FOSTERING;
            case "residential", "children's home", "childrens home", "children home", "k2" -> RESIDENTIAL;
            case "supported", "supported accommodation", "semi independent", "p2", "h5", "k3" -> SUPPORTED;
            case "secure", "secure children's home", "secure childrens home", "secure home", "k1" -> SECURE;
            default -> null;
        };
    }

    public String words() {
        return switch (this) {
            case FOSTERING -> "fostering";
            case RESIDENTIAL -> "a children's home";
            case SUPPORTED -> "supported accommodation";
            case SECURE -> "a secure children's home";
        };
    }
}
