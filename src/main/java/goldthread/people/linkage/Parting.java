package goldthread.people.linkage;

import java.util.Arrays;

/// Records parted into blocks by one key after another. Block 0 is of those that have no key and are not compared.
final class Parting {
    int[] of;
    private int blocks = 2;

    Parting(int records) {
        of = new int[records];
        Arrays.fill(of, 1);
    }

    /// Parts every block by a key. @param needed whether a record without the key leaves
    void by(int[] key, boolean needed) {
        var table = new Numbering(of.length);
        for (int i = 0; i < of.length; i++) {
            of[i] = of[i] == 0 || needed && key[i] == 0 ? 0 : table.number((long) of[i] << 32 | key[i] & 0xffffffffL);
        }
        blocks = table.count + 1;
    }

    /// Parts only blocks of more than so many.
    void large(int[] key, int cap) {
        var sizes = sizes();
        if (Arrays.stream(sizes).skip(1).allMatch(size -> size <= cap)) {
            return;
        }
        var zero = new int[of.length];
        for (int i = 0; i < of.length; i++) {
            zero[i] = sizes[of[i]] > cap ? key[i] : 0;
        }
        by(zero, false);
    }

    /// Cuts what is still too large, in the order of the records, which puts like beside like.
    void cut(int cap) {
        var place = new int[blocks];
        var cuts = new int[of.length];
        for (int i = 0; i < of.length; i++) {
            cuts[i] = place[of[i]]++ / cap;
        }
        by(cuts, false);
    }

    int[] sizes() {
        var sizes = new int[blocks];
        for (int block : of) {
            sizes[block]++;
        }
        return sizes;
    }

    int above(int cap) {
        return (int) Arrays.stream(sizes()).skip(1).filter(size -> size > cap).count();
    }

    long pairs() {
        return Arrays.stream(sizes()).skip(1).mapToLong(size -> size * (size - 1L) / 2).sum();
    }

    /// Numbers from 1, in the order in which keys are first seen.
    static final class Numbering {
        private long[] keys;
        private int[] numbers;
        private int count;

        Numbering(int expected) {
            int room = Integer.highestOneBit(Math.max(8, Math.min(expected, 1 << 28)) * 2 - 1) * 2;
            keys = new long[room];
            numbers = new int[room];
        }

        int number(long key) {
            int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & keys.length - 1;
            while (numbers[at] != 0 && keys[at] != key) {
                at = at + 1 & keys.length - 1;
            }
            if (numbers[at] == 0) {
                keys[at] = key;
                numbers[at] = ++count;
            }
            return numbers[at];
        }
    }

    /// Records in the order of their blocks.
    static final class Order {
        private final int[] from;
        private final int[] records;

        Order(int[] blocks, int first, int step, int size) {
            int most = 0;
            for (int i = 0; i < size; i++) {
                most = Math.max(most, blocks[i * step + first]);
            }
            from = new int[most + 3];
            for (int i = 0; i < size; i++) {
                from[blocks[i * step + first] + 2]++;
            }
            for (int block = 1; block < from.length; block++) {
                from[block] += from[block - 1];
            }
            records = new int[size];
            for (int i = 0; i < size; i++) {
                records[from[blocks[i * step + first] + 1]++] = i;
            }
        }

        int from(int block) {
            return from[block];
        }

        int record(int place) {
            return records[place];
        }

        /// The first block of a part; block 0 is in none.
        int first(int part, int parts) {
            return 1 + (int) ((from.length - 3L) * part / parts);
        }
    }
}
