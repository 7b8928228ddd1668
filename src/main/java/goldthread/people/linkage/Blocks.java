package goldthread.people.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Many short chains of whole numbers, each found by a key: room for tens of millions in little memory.
final class Blocks {
    private long[] keys = new long[1 << 16];
    /// The first link of the chain of each key, counted from 1; 0 for none.
    private int[] first = new int[1 << 16];
    private int used;
    private int[] value = new int[1 << 16];
    private int[] next = new int[1 << 16];
    private int links;
    private int free;

    /// @param key 0 is nothing and is not kept
    void add(long key, int what) {
        if (key == 0) {
            return;
        }
        if (used * 2 > keys.length) {
            grow();
        }
        int at = at(key);
        if (keys[at] == 0) {
            keys[at] = key;
            used++;
        }
        int link = link();
        value[link - 1] = what;
        next[link - 1] = first[at];
        first[at] = link;
    }

    private int link() {
        if (free != 0) {
            int link = free;
            free = next[link - 1];
            return link;
        }
        if (links == value.length) {
            value = Arrays.copyOf(value, links * 2);
            next = Arrays.copyOf(next, links * 2);
        }
        return ++links;
    }

    void remove(long key, int what) {
        if (key == 0) {
            return;
        }
        int at = at(key);
        int before = 0;
        for (int link = first[at]; link != 0; before = link, link = next[link - 1]) {
            if (value[link - 1] == what) {
                if (before == 0) {
                    first[at] = next[link - 1];
                } else {
                    next[before - 1] = next[link - 1];
                }
                next[link - 1] = free;
                free = link;
                return;
            }
        }
    }

    /// How many a key has; counting stops above the cap.
    int size(long key, int cap) {
        int size = 0;
        for (int link = first[at(key)]; link != 0 && size <= cap; link = next[link - 1]) {
            size++;
        }
        return size;
    }

    IntStream of(long key) {
        return IntStream.iterate(first[at(key)], link -> link != 0, link -> next[link - 1]).map(link -> value[link - 1]);
    }

    private int at(long key) {
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        var oldKeys = keys;
        var oldFirst = first;
        keys = new long[oldKeys.length * 2];
        first = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = at(oldKeys[i]);
                keys[at] = oldKeys[i];
                first[at] = oldFirst[i];
            }
        }
    }
}
