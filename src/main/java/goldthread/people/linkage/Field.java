package goldthread.people.linkage;

import java.util.List;

/// What two records are compared on. Each field has levels from the strongest agreement (1) down; 0 stands for missing on
/// either side. @see Comparison for what each level means exactly
public enum Field {
    FORENAME("Forename", true, "the same", "a usual other form", "nearly the same", "alike", "begins the same", "swapped with the surname", "different"),
    SURNAME("Surname", true, "the same", "one part the same", "nearly the same", "alike", "different"),
    BORN("Date of birth", true, "the same", "day and month swapped", "one figure different", "within ten days", "1 January of the same year",
            "two of day, month and year the same", "within about a year", "different"),
    SEX("Sex", false, "the same", "different"),
    POSTCODE("Postcode", true, "the same", "one character different", "the same sector", "the same district", "different"),
    HOUSE("House number", true, "the same", "nearly the same", "different"),
    STREET("Street", true, "the same", "nearly the same", "alike", "different"),
    PLACE("Second line of address", true, "the same", "nearly the same", "alike", "different"),
    TOWN("Town", true, "the same", "nearly the same", "different"),
    REGION("County or state", false, "the same", "different"),
    EMAIL("E-mail", true, "the same", "the same before the @", "nearly the same", "different"),
    PHONE("Telephone", true, "the same", "one figure different", "different"),
    NHS("NHS number", true, "the same", "one figure from a number that fails its check", "different"),
    UPN("Pupil number", true, "the same", "one character from a number that fails its check", "different"),
    NUMBER("Other number", true, "the same", "one figure different", "different");

    /// Fields a household shares: brothers and sisters agree on these without being one child.
    static final List<Field> OF_A_HOUSEHOLD = List.of(SURNAME, POSTCODE, HOUSE, STREET, PLACE, TOWN, REGION, PHONE);
    static final Field[] ALL = values();

    /// A swap of names is seen on the forename; the surname is then part of it.
    static final int SWAPPED = 6;

    private final String words;
    /// Whether agreement on a rare value says more than on a common one.
    final boolean rarity;
    private final List<String> levels;

    Field(String words, boolean rarity, String... levels) {
        this.words = words;
        this.rarity = rarity;
        this.levels = List.of(levels);
    }

    /// As a practitioner says it.
    public String words() {
        return words;
    }

    int levels() {
        return levels.size();
    }

    String words(int level) {
        return level == 0 ? "not known on both sides" : levels.get(level - 1);
    }

    int level(long pattern) {
        return (int) (pattern >>> ordinal() * 4) & 15;
    }

    long at(int level) {
        return (long) level << ordinal() * 4;
    }
}
