package goldthread.returns.rules.cin;

/// Rows gathered by a number that they carry, in the order of the file. Rows with the number 0 belong nowhere: they
/// are judged by themselves and never joined with others.
final class Gathered {
    private final int[] starts;
    private final int[] rows;

    /// @param numbers one for each row, from 0 to `most`
    Gathered(int[] numbers, int most) {
        starts = new int[most + 2];
        rows = new int[numbers.length];
        for (int number : numbers) starts[number + 1]++;
        for (int i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
        int[] at = starts.clone();
        for (int row = 0; row < numbers.length; row++) rows[at[numbers[row]]++] = row;
    }

    /// The rows of a number are `row(from(number))` to `row(to(number) - 1)`; none for 0.
    int from(int number) {
        return number == 0 ? 0 : starts[number];
    }

    int to(int number) {
        return number == 0 ? 0 : starts[number + 1];
    }

    int row(int place) {
        return rows[place];
    }

    boolean has(int number) {
        return from(number) < to(number);
    }
}
