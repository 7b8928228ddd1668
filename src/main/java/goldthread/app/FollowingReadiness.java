package goldthread.app;

import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Who;
import goldthread.returns.Imports;
import goldthread.returns.readiness.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks at records that have moved, behind those who write them, in the one process that serves pages. While returns are taken in
/// it waits: of five years each record would be looked at five times, and the import would wait for it.
@Component
@ConditionalOnProperty("goldthread.server")
class FollowingReadiness {
    private static final Logger LOG = LoggerFactory.getLogger(FollowingReadiness.class);

    /// Other schedules wait no longer than this, in nanoseconds, and for the records in hand; with the pause after it, about a
    /// tenth of a processor is taken from those who write, of whom each appends faster than all rules are asked of a child.
    private static final long MOST = 250_000_000L;

    private final Readiness readiness;
    private final Imports imports;
    private final Authorities authorities;

    FollowingReadiness(Readiness readiness, Imports imports, Authorities authorities) {
        this.imports = imports;
        this.readiness = readiness;
        this.authorities = authorities;
    }

    /// A failure is tried again; it must not end the schedule.
    @Scheduled(fixedDelay = 3_000, initialDelay = 20_000)
    void follow() {
        try {
            long until = System.nanoTime() + MOST;
            for (var authority : authorities.all()) {
                Acting.as(Who.product(authority.holder()), () -> {
                    if (imports.goesOn()) return;
                    int looked;
                    do {
                        looked = readiness.catchUp();
                    } while (looked > 0 && System.nanoTime() < until);
                });
            }
        } catch (RuntimeException broken) {
            LOG.error("readiness could not be followed", broken);
        }
    }
}
