package goldthread.people.linkage;

/// Records joined into groups (union and find); the lowest record stands for its group.
final class Joined {
    private final int[] up;

    Joined(int records) {
        up = new int[records];
        for (int i = 0; i < records; i++) {
            up[i] = i;
        }
    }

    int first(int record) {
        int at = record;
        while (up[at] != at) {
            up[at] = up[up[at]];
            at = up[at];
        }
        return at;
    }

    void join(int one, int other) {
        int a = first(one);
        int b = first(other);
        up[Math.max(a, b)] = Math.min(a, b);
    }
}
