package goldthread.people.linkage;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/// How common each value is: two who share a rare surname are likelier one child than two Smiths. Counted over persons, not
/// records, as far as it is known which records are one person's: else a person with many records makes their own name common.
final class Frequencies {
    /// As if so many more persons had been seen, of whom a share that is usual for the field holds this value.
    private static final double LEAN = 100;
    private final double[][] of = new double[Field.ALL.length][];

    /// @param person a number for each record, equal for records of one person
    Frequencies(Records records, int[] person, Chances strangers) {
        for (var field : records.fields()) {
            of[field.ordinal()] = field.rarity ? shares(records.column(field), person, strangers.of[field.ordinal()][1]) : null;
        }
    }

    private static double[] shares(Column column, int[] person, double usual) {
        var seen = IntStream.range(0, column.codes.length).filter(i -> column.codes[i] != 0)
                .mapToLong(i -> (long) column.codes[i] << 32 | person[i]).sorted().distinct().toArray();
        var shares = new double[column.values.length];
        for (long pair : seen) {
            shares[(int) (pair >>> 32)]++;
        }
        return Arrays.stream(shares).map(count -> share(count, seen.length, usual)).toArray();
    }

    static double share(double count, double all, double usual) {
        return (count + LEAN * usual) / (all + LEAN);
    }

    /// Of a few records, whose values were counted elsewhere.
    Frequencies(Records few, ToDoubleBiFunction<Field, String> counted) {
        for (var field : few.fields()) {
            of[field.ordinal()] = field.rarity ? Arrays.stream(few.column(field).values).mapToDouble(value -> counted.applyAsDouble(field, value)).toArray() : null;
        }
    }

    /// The chance that two strangers agree on a value, given that one of them has it.
    double of(Field field, int code, double otherwise) {
        var shares = of[field.ordinal()];
        return shares == null ? otherwise : shares[code];
    }
}
