package goldthread.returns.desk;

import goldthread.access.Acting;
import goldthread.returns.ExportReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Returns that were given out a short while ago, ready to be fetched by who asked for them, and by nobody else.
@Component
final class Given implements DisposableBean {
    private static final Duration KEPT = Duration.ofHours(1);

    private final Clock clock;
    private final Map<UUID, One> all = new ConcurrentHashMap<>();

    Given(Clock clock) {
        this.clock = clock;
    }

    /// One return, and its files in a folder of their own.
    record One(UUID id, UUID account, int holder, Instant at, Path folder, ExportReport report) {}

    /// Has a return written into a folder. @param export writes it
    One add(Function<Path, ExportReport> export) {
        sweep(clock.instant().minus(KEPT));
        try {
            var folder = Files.createTempDirectory("goldthread-given");
            try {
                var one = new One(UUID.randomUUID(), Acting.who().account(), Acting.who().holder(), clock.instant(), folder, export.apply(folder));
                all.put(one.id(), one);
                return one;
            } catch (RuntimeException broken) {
                delete(folder);
                throw broken;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Optional<One> find(UUID id) {
        sweep(clock.instant().minus(KEPT));
        return Optional.ofNullable(all.get(id)).filter(one -> one.account().equals(Acting.who().account()) && one.holder() == Acting.who().holder());
    }

    private void sweep(Instant before) {
        all.values().removeIf(one -> {
            if (!one.at().isBefore(before)) {
                return false;
            }
            delete(one.folder());
            return true;
        });
    }

    private static void delete(Path folder) {
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void destroy() {
        sweep(Instant.MAX);
    }
}
