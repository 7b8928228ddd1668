package goldthread.people.linkage;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Part of a blocking rule: what two records must have in common to be compared at all.
enum Key {
    NHS(Field.NHS, value -> value), UPN(Field.UPN, value -> value), NUMBER(Field.NUMBER, value -> value),
    EMAIL(Field.EMAIL, value -> value), PHONE(Field.PHONE, value -> value),
    EMAIL_NAME(Field.EMAIL, value -> value.substring(0, value.indexOf('@'))), EMAIL_5(Field.EMAIL, value -> first(value, 5)),
    FORENAME(Field.FORENAME, Key::joined), SURNAME(Field.SURNAME, Key::joined),
    FORENAME_3(Field.FORENAME, value -> first(joined(value), 3)), SURNAME_4(Field.SURNAME, value -> first(joined(value), 4)),
    FORENAME_SOUND(Field.FORENAME, Sound::of), SURNAME_SOUND(Field.SURNAME, Sound::of),
    SURNAME_LAST(Field.SURNAME, value -> value.substring(value.lastIndexOf(' ') + 1)),
    INITIAL(Field.FORENAME, value -> first(value, 1)), SURNAME_INITIAL(Field.SURNAME, value -> first(value, 1)),
    BORN(Field.BORN, value -> value), YEAR(Field.BORN, value -> first(value, 4)), YEAR_MONTH(Field.BORN, value -> first(value, 6)),
    DAY_MONTH(Field.BORN, value -> value.length() == 8 ? value.substring(4) : ""),
    POSTCODE(Field.POSTCODE, value -> value), DISTRICT(Field.POSTCODE, value -> value.length() > 4 ? first(value, value.length() - 3) : first(value, 2)),
    HOUSE(Field.HOUSE, value -> value), STREET(Field.STREET, Key::joined), STREET_5(Field.STREET, value -> first(joined(value), 5)),
    PLACE_5(Field.PLACE, value -> first(joined(value), 5)), TOWN(Field.TOWN, Key::joined), SEX(Field.SEX, value -> value),
    /// Both names whichever comes first, so that swapped names meet.
    NAMES(Field.FORENAME, Key::joined), INITIALS(Field.FORENAME, value -> first(value, 1));

    final Field field;
    private final UnaryOperator<String> form;

    Key(Field field, UnaryOperator<String> form) {
        this.field = field;
        this.form = form;
    }

    boolean ofBothNames() {
        return this == NAMES || this == INITIALS;
    }

    Set<Field> fields() {
        return ofBothNames() ? EnumSet.of(Field.FORENAME, Field.SURNAME) : EnumSet.of(field);
    }

    /// @return a number for the key's value of each record, 0 where there is none; equal values have equal numbers
    int[] of(Records records) {
        var own = hashes(records.column(field));
        if (ofBothNames()) {
            var others = hashes(records.column(Field.SURNAME));
            for (int i = 0; i < own.length; i++) {
                own[i] = own[i] == 0 || others[i] == 0 ? 0 : both(own[i], others[i]);
            }
        }
        return own;
    }

    private int[] hashes(Column column) {
        var byCode = new int[column.values.length];
        for (int code = 1; code < byCode.length; code++) {
            byCode[code] = of(column.values[code]);
        }
        var hashes = new int[column.codes.length];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = byCode[column.codes[i]];
        }
        return hashes;
    }

    /// The number of one tidied value; 0 for none.
    int of(String value) {
        var text = value.isEmpty() ? "" : form.apply(value);
        return text.isEmpty() ? 0 : mixed(text.hashCode()) | 1;
    }

    static int both(int one, int other) {
        return mixed(one + other) ^ (one ^ other) | 1;
    }

    static int mixed(int bits) {
        int mixed = (bits ^ bits >>> 16) * 0x45d9f3b;
        mixed = (mixed ^ mixed >>> 16) * 0x45d9f3b;
        return mixed ^ mixed >>> 16;
    }

    private static String joined(String value) {
        return value.replace(" ", "");
    }

    private static String first(String value, int signs) {
        return value.substring(0, Math.min(signs, value.length()));
    }
}
