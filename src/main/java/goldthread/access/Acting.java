package goldthread.access;

import java.util.Optional;
import java.util.function.Supplier;

/// In whose name the current thread acts. Every transaction takes its holder from here,
/// so a query outside of it sees no row at all.
public final class Acting {
    private static final ScopedValue<Who> NOW = ScopedValue.newInstance();

    private static final ScopedValue<String> FROM = ScopedValue.newInstance();

    /// Runs `work`, which came from this network address: the access log writes it beside every act.
    public static <T, X extends Throwable> T from(String address, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(FROM, address).call(work);
    }

    /// Where from the current work came; empty: nowhere, the product itself began it.
    public static String origin() {
        return FROM.orElse("");
    }

    /// Runs `work` in the name of `who`; the name ends with it.
    public static <T> T as(Who who, Supplier<T> work) {
        return ScopedValue.where(NOW, who).call(work::get);
    }

    /// Runs `work` in the name of `who`.
    public static void as(Who who, Runnable work) {
        ScopedValue.where(NOW, who).run(work);
    }

    /// Runs `work` in the name of `who`, and lets through what it throws.
    public static <T, X extends Throwable> T call(Who who, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(NOW, who).call(work);
    }

    /// Who acts.
    /// @throws IllegalStateException when nobody does: a programming fault, never a user's
    public static Who who() {
        return someone().orElseThrow(() -> new IllegalStateException("nobody is acting here"));
    }

    /// Who acts, or nobody.
    public static Optional<Who> someone() {
        return NOW.isBound() ? Optional.of(NOW.get()) : Optional.empty();
    }

    private Acting() {}
}
