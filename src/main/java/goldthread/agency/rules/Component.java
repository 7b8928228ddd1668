package goldthread.agency.rules;

import java.util.Locale;

/// One part of what an hour of an agency worker costs. Which of them a cap counts is a term of the version.
public enum Component {
    PAY("pay"), NATIONAL_INSURANCE("employer's national insurance"), LEVY("apprenticeship levy"),
    HOLIDAY("holiday pay"), PENSION("employer's pension"), MARGIN("agency margin");

    static final Component[] ALL = values();

    private final String words;

    Component(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// The column of the file, and the term: `national_insurance`, `component.national-insurance`.
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    String term() {
        return "component." + column().replace('_', '-');
    }

    /// How a cap takes a component.
    public enum Counting {
        COUNTED,
        /// Our sources do not settle it: said beside the answer, and not in it.
        UNCONFIRMED,
        LEFT_OUT
    }
}
