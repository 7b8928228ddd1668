package goldthread.people.linkage;

import goldthread.people.PupilNumber;
import static goldthread.people.linkage.Field.*;

/// Two records side by side: for each field the level of agreement, four bits a field. Symmetric.
final class Comparison {
    private static final double NEARLY = 0.92;
    private static final double ALIKE = 0.84;
    private static final int MANY_DAYS = 400;
    private static final int FEW = 500;
    private static final Field[] TELLING = {BORN, POSTCODE, STREET, PLACE, EMAIL, PHONE, NHS, UPN, NUMBER};

    private final Column[] columns = new Column[Field.ALL.length];
    private final boolean[] compared = new boolean[Field.ALL.length];
    private final NameForms forms;
    private final boolean many;
    private final int[] days;
    /// Per code: whether the number passes its check.
    private final boolean[] nhs;
    private final boolean[] upn;

    Comparison(Records records) {
        many = records.size() >= FEW;
        for (var field : Field.ALL) {
            columns[field.ordinal()] = records.column(field);
            compared[field.ordinal()] = records.has(field);
        }
        forms = records.has(FORENAME) ? new NameForms(records.column(FORENAME)) : null;
        days = records.has(BORN) ? java.util.Arrays.stream(records.column(BORN).values).mapToInt(Tidy::day).toArray() : new int[0];
        nhs = valid(NHS);
        upn = valid(UPN);
    }

    private boolean[] valid(Field field) {
        var column = columns[field.ordinal()];
        var valid = new boolean[column == null ? 1 : column.values.length];
        for (int code = 1; code < valid.length; code++) {
            valid[code] = field == NHS ? Numbers.nhs(column.values[code]) : PupilNumber.sound(column.values[code]);
        }
        return valid;
    }

    /// The code of a number that passes its check, 0 for none.
    int validNhs(int record) {
        return valid(NHS, nhs, record);
    }

    /// The same for a pupil number that is not a temporary one.
    int lastingUpn(int record) {
        int code = valid(UPN, upn, record);
        return code == 0 || Numbers.temporary(columns[UPN.ordinal()].values[code]) ? 0 : code;
    }

    private int valid(Field field, boolean[] valid, int record) {
        int code = compared[field.ordinal()] ? columns[field.ordinal()].codes[record] : 0;
        return valid[code] ? code : 0;
    }

    /// Whether two numbers, each valid, say that these are two children.
    boolean barred(int one, int other) {
        return differ(validNhs(one), validNhs(other)) || differ(lastingUpn(one), lastingUpn(other));
    }

    /// Whether a valid number, the same in both, says that this is one child.
    boolean sameNumber(int one, int other) {
        return validNhs(one) != 0 && validNhs(one) == validNhs(other) || lastingUpn(one) != 0 && lastingUpn(one) == lastingUpn(other);
    }

    private static boolean differ(int one, int other) {
        return one != 0 && other != 0 && one != other;
    }

    long pattern(int one, int other) {
        long pattern = names(one, other) | lines(one, other);
        for (var field : Field.ALL) {
            int k = field.ordinal();
            if (compared[k] && field != FORENAME && field != SURNAME && field != STREET && field != PLACE) {
                int a = columns[k].codes[one];
                int b = columns[k].codes[other];
                if (a != 0 && b != 0) {
                    pattern |= field.at(level(field, columns[k], a, b));
                }
            }
        }
        return pattern;
    }

    /// Whether nothing but names, sex and county speaks for one child: too many share those. A town says as little in a few
    /// records, which do not tell how rare a name is in it.
    boolean byNameAlone(long pattern) {
        int town = TOWN.level(pattern);
        if (many && town > 0 && town < TOWN.levels()) {
            return false;
        }
        for (var field : TELLING) {
            int level = field.level(pattern);
            if (level > 0 && level < field.levels()) {
                return false;
            }
        }
        return true;
    }

    private int level(Field field, Column column, int a, int b) {
        var one = column.values[a];
        var other = column.values[b];
        return switch (field) {
            case BORN -> born(a, b);
            case SEX, REGION -> a == b ? 1 : 2;
            case POSTCODE -> a == b ? 1 : postcode(one, other);
            case HOUSE -> a == b ? 1 : one.length() > 1 && other.length() > 1 && Likeness.oneSlip(one, other) ? 2 : 3;
            case TOWN -> words(column, a, b) == 1 ? 1 : words(column, a, b) == 4 ? 3 : 2;
            case EMAIL -> a == b ? 1 : email(one, other);
            case PHONE, NUMBER -> a == b ? 1 : Likeness.oneSlip(one, other) ? 2 : 3;
            case NHS -> number(nhs, a, b, one, other);
            case UPN -> number(upn, a, b, one, other);
            case FORENAME, SURNAME, STREET, PLACE -> throw new IllegalStateException(field + " is compared with its neighbour");
        };
    }

    private int born(int a, int b) {
        if (a == b) {
            return 1;
        }
        var one = columns[BORN.ordinal()].values[a];
        var other = columns[BORN.ordinal()].values[b];
        boolean year = one.regionMatches(0, other, 0, 4);
        boolean month = one.regionMatches(4, other, 4, 2);
        boolean day = one.regionMatches(6, other, 6, 2);
        if (year && one.regionMatches(4, other, 6, 2) && one.regionMatches(6, other, 4, 2)) {
            return 2;
        }
        if (Likeness.oneSlip(one, other)) {
            return 3;
        }
        boolean bothDays = days[a] != Integer.MIN_VALUE && days[b] != Integer.MIN_VALUE;
        int apart = bothDays ? Math.abs(days[a] - days[b]) : Integer.MAX_VALUE;
        if (apart <= 10) {
            return 4;
        }
        if (year && (one.endsWith("0101") || other.endsWith("0101"))) {
            return 5;
        }
        return (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) >= 2 ? 6 : apart <= MANY_DAYS ? 7 : 8;
    }

    /// Sector: all but the last two letters of the inward half; district: the outward half. Other countries' codes have neither.
    private static int postcode(String one, String other) {
        if (Likeness.oneSlip(one, other)) {
            return 2;
        }
        int end = one.length() - 3;
        boolean british = end > 1 && other.length() > 4 && Character.isDigit(one.charAt(end)) && Character.isLetter(one.charAt(0));
        if (!british || end != other.length() - 3 || !one.regionMatches(0, other, 0, end)) {
            return 5;
        }
        return one.charAt(end) == other.charAt(end) ? 3 : 4;
    }

    private static int email(String one, String other) {
        int at = one.indexOf('@');
        return at == other.indexOf('@') && one.regionMatches(0, other, 0, at) ? 2 : Likeness.of(one, other) >= NEARLY ? 3 : 4;
    }

    /// Missing, unless one of them passes its check: then a single slip from it speaks for the same child.
    private static int number(boolean[] valid, int a, int b, String one, String other) {
        if (valid[a] && valid[b]) {
            return a == b ? 1 : 3;
        }
        return (valid[a] || valid[b]) && Likeness.oneSlip(one, other) ? 2 : 0;
    }

    /// Street and second line are often given in each other's place, so whichever way round is more alike counts.
    private long lines(int one, int other) {
        var street = columns[STREET.ordinal()];
        var place = columns[PLACE.ordinal()];
        if (street == null || place == null) {
            return street == null ? 0 : STREET.at(words(street, street.codes[one], street.codes[other]));
        }
        int first = words(street, street.codes[one], street.codes[other]);
        int second = words(place, place.codes[one], place.codes[other]);
        int across = words(street, street.codes[one], place, place.codes[other]);
        int back = words(place, place.codes[one], street, street.codes[other]);
        boolean turned = rank(across) + rank(back) < rank(first) + rank(second);
        return turned ? STREET.at(Math.min(rank(across), rank(back)) == rank(across) ? across : back)
                | PLACE.at(Math.min(rank(across), rank(back)) == rank(across) ? back : across) : STREET.at(first) | PLACE.at(second);
    }

    private static int rank(int level) {
        return level == 0 ? 3 : level;
    }

    private static int words(Column column, int a, int b) {
        return words(column, a, column, b);
    }

    private static int words(Column one, int a, Column other, int b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        var x = one.joined[a];
        var y = other.joined[b];
        if (one == other && a == b || x.equals(y)) {
            return 1;
        }
        if (Likeness.oneSlip(x, y)) {
            return 2;
        }
        double alike = Likeness.of(x, y);
        return alike >= NEARLY ? 2 : alike >= ALIKE ? 3 : 4;
    }

    private long names(int one, int other) {
        var forenames = columns[FORENAME.ordinal()];
        var surnames = columns[SURNAME.ordinal()];
        int f1 = forenames == null ? 0 : forenames.codes[one];
        int f2 = forenames == null ? 0 : forenames.codes[other];
        int s1 = surnames == null ? 0 : surnames.codes[one];
        int s2 = surnames == null ? 0 : surnames.codes[other];
        int forename = f1 == 0 || f2 == 0 ? 0 : forename(forenames, f1, f2);
        int surname = s1 == 0 || s2 == 0 ? 0 : surname(surnames, s1, s2);
        if ((forename == 0 || forename > 3) && (surname == 0 || surname > 3) && swapped(forenames, surnames, f1, s2, f2, s1)) {
            return FORENAME.at(Field.SWAPPED);
        }
        return FORENAME.at(forename) | SURNAME.at(surname);
    }

    /// Both names found in the other's place, one of them exactly; a name missing in its place is no objection.
    private static boolean swapped(Column forenames, Column surnames, int f1, int s2, int f2, int s1) {
        int there = words(forenames, f1, surnames, s2);
        int back = words(forenames, f2, surnames, s1);
        return there == 1 && back <= 3 || back == 1 && there <= 3 || there == 2 && back == 2;
    }

    private int forename(Column column, int a, int b) {
        var one = column.joined[a];
        var other = column.joined[b];
        if (a == b || one.equals(other)) {
            return 1;
        }
        if (forms.same(a, b)) {
            return 2;
        }
        if (one.length() > 1 && other.length() > 1 && one.length() + other.length() > 4 && Likeness.oneSlip(one, other)) {
            return 3;
        }
        double alike = Likeness.of(one, other);
        if (alike >= NEARLY) {
            return 3;
        }
        return alike >= ALIKE ? 4 : one.startsWith(other) || other.startsWith(one) ? 5 : 7;
    }

    private static int surname(Column column, int a, int b) {
        int words = words(column, a, b);
        if (words == 1) {
            return 1;
        }
        var one = column.values[a];
        var other = column.values[b];
        if ((one.indexOf(' ') > 0 || other.indexOf(' ') > 0) && NameForms.sharePart(one, other)) {
            return 2;
        }
        return words == 2 ? 3 : words == 3 ? 4 : 5;
    }
}
