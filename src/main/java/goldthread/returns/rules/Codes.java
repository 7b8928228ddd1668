package goldthread.returns.rules;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// A set of codes that rules ask for. A column answers from a table of its words, so asking costs one look.
public final class Codes {
    private static final AtomicInteger MADE = new AtomicInteger();
    private final Set<String> codes;
    final int number = MADE.getAndIncrement();

    private Codes(Set<String> codes) {
        this.codes = codes;
    }

    /// @param codes the codes with spaces between, as in `E11 E12`
    public static Codes of(String codes) {
        return new Codes(Set.of(codes.split(" ")));
    }

    static int made() {
        return MADE.get();
    }

    public boolean has(String code) {
        return codes.contains(code);
    }

    boolean[] in(Words words) {
        boolean[] in = new boolean[words.size()];
        for (int i = 1; i < in.length; i++) in[i] = codes.contains(String.valueOf(words.word(i)));
        return in;
    }
}
