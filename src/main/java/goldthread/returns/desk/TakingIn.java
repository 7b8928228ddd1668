package goldthread.returns.desk;

import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.returns.ImportReport.Import;
import goldthread.returns.ImportRequest;
import goldthread.returns.Imports;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Takes in what was sent, behind the pages, in the name of who sent it. One import of an authority at a time; the others
/// wait. What a fall of the server stops is begun again by a person, from the files, which are kept until all is done.
@Component
final class TakingIn implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(TakingIn.class);
    /// Two authorities at a time: each import has two workers of its own.
    private static final int AT_ONCE = 2;

    private final Imports imports;
    private final Uploads uploads;
    private final ScheduledExecutorService desk = Executors.newScheduledThreadPool(AT_ONCE, Thread.ofPlatform().daemon().name("import-", 1).factory());
    private final Set<UUID> asked = ConcurrentHashMap.newKeySet();

    TakingIn(Imports imports, Uploads uploads) {
        this.imports = imports;
        this.uploads = uploads;
    }

    /// Begins to take in what was sent for this import; twice is once.
    void begin(UUID id) {
        if (!asked.add(id)) {
            return;
        }
        if (!imports.waits(id)) {
            asked.remove(id);
            return;
        }
        var who = Acting.who();
        desk.execute(() -> take(id, who));
    }

    /// Whether the import waits or goes on in this process.
    boolean has(UUID id) {
        return asked.contains(id);
    }

    /// Where an import stands. One that waits in no process has been stopped; unless it ended since it was looked up.
    Import standing(Import found) {
        if (!found.state().equals("WAITING") || has(found.id())) {
            return found;
        }
        var now = imports.find(found.id()).orElse(found);
        return now.state().equals("WAITING") ? now.stopped() : now;
    }

    private void take(UUID id, Who who) {
        try {
            Acting.as(who, () -> take(imports.find(id).orElseThrow()));
            asked.remove(id);
        } catch (Imports.Busy later) {
            desk.schedule(() -> take(id, who), 1, TimeUnit.SECONDS);
        } catch (RuntimeException broken) {
            asked.remove(id);
            LOG.error("import {} stopped before its end: {}", id, broken.getClass().getName());
        }
    }

    private void take(Import waiting) {
        var request = ImportRequest.uploads(Standard.named(waiting.standard()), uploads.sources(waiting.id())).told(waiting.saidTold())
                .year(waiting.saidYear() == null ? null : CollectionYear.parse(waiting.saidYear()));
        imports.run(waiting.id(), request, (done, all) -> {});
        uploads.discard(waiting.id());
    }

    @Override
    public void destroy() {
        desk.shutdownNow();
    }
}
