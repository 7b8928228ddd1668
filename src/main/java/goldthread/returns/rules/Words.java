package goldthread.returns.rules;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The different words of a column, each with a number from 1; 0 stands for a blank cell. Filled by one thread, then
/// read by any.
public final class Words {
    private @Nullable String[] words = new @Nullable String[64];
    // of the words, by number: what is another word is seen without looking at it
    private int[] hashes = new int[64];
    private int[] slots = new int[128];
    private int size = 1;
    private @Nullable String last;
    private int lastNumber;

    /// The number of the word, a new one where it has not been met.
    public int of(@Nullable String word) {
        if (word == null) return 0;
        // rows of one child stand together
        if (word == last) return lastNumber;
        last = word;
        return lastNumber = number(word, slot(word));
    }

    /// The number of the word in upper case; 0 for an empty one. What was met is in upper case, so only what was not is looked through.
    int ofFolded(@Nullable String word) {
        if (word == null || word.isEmpty()) return 0;
        if (word == last) return lastNumber;
        int slot = slot(word);
        int number = slots[slot];
        if (number == 0) {
            var folded = folded(word);
            number = folded == word ? number(word, slot) : number(folded, slot(folded));
        }
        last = word;
        return lastNumber = number;
    }

    private static String folded(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 'a') return word.toUpperCase(Locale.ROOT);
        }
        return word;
    }

    private int number(String word, int slot) {
        if (slots[slot] != 0) return slots[slot];
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        words[size] = word;
        hashes[size] = word.hashCode();
        slots[slot] = size;
        if (2 * size > slots.length) grow();
        return size++;
    }

    /// The number of the word, or -1 where it has not been met.
    public int find(String word) {
        int met = slots[slot(word)];
        return met == 0 ? -1 : met;
    }

    /// One more than the highest number.
    public int size() {
        return size;
    }

    public @Nullable String word(int number) {
        return words[number];
    }

    private int slot(String word) {
        int hash = word.hashCode();
        int at = hash * 0x9E3779B9 >>> 7 & slots.length - 1;
        while (slots[at] != 0 && !(hashes[slots[at]] == hash && same(word, words[slots[at]]))) at = at + 1 & slots.length - 1;
        return at;
    }

    /// Mostly it is the very same text: the first compiler does not look at that before it calls.
    private static boolean same(String word, @Nullable String met) {
        return word == met || word.equals(met);
    }

    private void grow() {
        slots = new int[4 * slots.length];
        for (int number = 1; number <= size; number++) {
            String word = words[number];
            if (word != null) slots[slot(word)] = number;
        }
    }
}
