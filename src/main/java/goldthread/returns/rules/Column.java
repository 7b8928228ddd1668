package goldthread.returns.rules;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// One column of a table: a small number for each cell, and the different words those stand for. Days, numbers and
/// codes are worked out once for each different word, not for each cell.
public final class Column {
    private final String name;
    private final Words words = new Words();
    private int[] ids = new int[16];
    private int size;
    private boolean[] @Nullable [] masks = new boolean[0] @Nullable [];
    private int @Nullable [] days;
    private double @Nullable [] numbers;

    Column(String name) {
        this.name = name;
    }

    static Column blank(String name, int size) {
        var column = new Column(name);
        column.ids = new int[size];
        column.size = size;
        return column;
    }

    public String name() {
        return name;
    }

    public int size() {
        return size;
    }

    Words words() {
        return words;
    }

    void add(@Nullable String cell) {
        add(words.of(cell));
    }

    private void add(int id) {
        if (size == ids.length) ids = Arrays.copyOf(ids, 2 * size);
        ids[size++] = id;
    }

    /// The word in upper case; an empty one is blank.
    void addFolded(@Nullable String cell) {
        add(words.ofFolded(cell));
    }

    /// The number of the cell's word: equal in two rows of this column where the cells are; 0 where blank.
    public int id(int row) {
        return ids[row];
    }

    public boolean blank(int row) {
        return ids[row] == 0;
    }

    public boolean filled(int row) {
        return ids[row] != 0;
    }

    /// The cell as read; null where it is blank.
    public @Nullable String text(int row) {
        return words.word(ids[row]);
    }

    public boolean is(int row, String word) {
        return word.equals(words.word(ids[row]));
    }

    public boolean in(int row, Codes codes) {
        int id = ids[row];
        return id != 0 && mask(codes)[id];
    }

    /// Whether the cell holds something that is none of the codes; false for a blank one.
    public boolean other(int row, Codes codes) {
        int id = ids[row];
        return id != 0 && !mask(codes)[id];
    }

    private boolean[] mask(Codes codes) {
        var held = masks;
        if (codes.number < held.length && held[codes.number] != null) return held[codes.number];
        return make(codes);
    }

    private synchronized boolean[] make(Codes codes) {
        var grown = Arrays.copyOf(masks, Math.max(masks.length, Codes.made()));
        boolean[] mask = codes.in(words);
        grown[codes.number] = mask;
        masks = grown;
        return mask;
    }

    /// The day in the cell, or [Day#NONE].
    public int day(int row) {
        var held = days;
        if (held == null) days = held = Day.of(words);
        return held[ids[row]];
    }

    /// Whether the cell is filled with something that is no day.
    public boolean notADay(int row) {
        return ids[row] != 0 && day(row) == Day.NONE;
    }

    /// The number in the cell; not a number where it holds none.
    public double number(int row) {
        var held = numbers;
        if (held == null) numbers = held = numbers();
        return held[ids[row]];
    }

    private double[] numbers() {
        double[] read = new double[words.size()];
        for (int i = 0; i < read.length; i++) read[i] = number(words.word(i));
        return read;
    }

    private static double number(@Nullable String word) {
        if (word == null || word.isEmpty() || word.length() > 30) return Double.NaN;
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    /// What a function makes of each different word, by the cell's number; null for a blank one.
    public @Nullable String[] each(java.util.function.UnaryOperator<String> function) {
        var made = new @Nullable String[words.size()];
        for (int i = 1; i < made.length; i++) made[i] = function.apply(String.valueOf(words.word(i)));
        return made;
    }

    /// Each different word, and in how many cells it stands; blank ones are left out.
    public void counted(ObjIntConsumer<String> each) {
        int[] times = new int[words.size()];
        for (int row = 0; row < size; row++) times[ids[row]]++;
        for (int id = 1; id < times.length; id++) {
            if (times[id] > 0) each.accept(String.valueOf(words.word(id)), times[id]);
        }
    }

    /// Whether the two cells hold the same, or both nothing.
    public boolean same(int row, Column other, int otherRow) {
        if (other == this) return ids[row] == ids[otherRow];
        String word = words.word(ids[row]);
        return word == null ? other.blank(otherRow) : word.equals(other.text(otherRow));
    }
}
