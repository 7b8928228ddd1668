package goldthread.app;

import goldthread.casefile.Seals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Lays the seals, once a second, in the one process that serves pages.
@Component
@EnableScheduling
@ConditionalOnProperty("goldthread.server")
class LayingSeals {
    private final Seals seals;

    LayingSeals(Seals seals) {
        this.seals = seals;
    }

    @Scheduled(fixedDelay = 1_000)
    void seal() {
        seals.seal();
    }
}
