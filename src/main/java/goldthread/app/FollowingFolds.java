package goldthread.app;

import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Permission;
import goldthread.access.Who;
import goldthread.casefile.UnderNewFolds;
import goldthread.pages.Awaiting;
import goldthread.pages.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Makes the lists ready for this version, behind the start and in the one process that serves pages; meanwhile pages say that lists
/// may be behind, and administrators see how much is left.
@Component
@ConditionalOnProperty("goldthread.server")
class FollowingFolds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FollowingFolds.class);
    private static final int SECONDS_BETWEEN = 2;
    /// So many are done before anybody has read that they are not.
    private static final long FEW = 500;
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10), AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final UnderNewFolds folds;
    private final Authorities authorities;
    private volatile @Nullable ScheduledExecutorService thread;
    private final Map<Integer, Instant> rests = new HashMap<>();
    private Instant said = Instant.EPOCH;

    FollowingFolds(UnderNewFolds folds, Authorities authorities) {
        this.folds = folds;
        this.authorities = authorities;
    }

    @Bean
    static Notice listsMayBeBehind(UnderNewFolds folds) {
        return new Notice(() -> Optional.ofNullable(folds.standing()).filter(standing -> standing.left() > FEW).map(standing -> "A new version has begun. Until it has gone through all records, lists may be behind; a record that you open is as it stands."));
    }

    @Bean
    static Awaiting recordsAreMadeReady(UnderNewFolds folds) {
        return new Awaiting(Permission.ACCOUNTS, "/help", "record is still to be made ready for the new version", "records are still to be made ready for the new version",
                () -> (int) Optional.ofNullable(folds.standing()).map(UnderNewFolds.Standing::left).filter(left -> left > FEW).orElse(0L).longValue());
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("following-the-folds").factory());
        thread.scheduleWithFixedDelay(this::follow, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        thread.shutdownNow();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void follow() {
        for (var authority : authorities.all()) {
            if (rests.getOrDefault(authority.holder(), Instant.EPOCH).isBefore(Instant.now())) {
                follow(authority.holder());
            }
        }
    }

    /// A failure is tried again, after a rest, for it reads what was read before; it must neither end the schedule nor keep another
    /// authority waiting.
    private void follow(int holder) {
        try {
            long folded = Acting.as(Who.product(holder), () -> folds.catchUp(() -> goesOn(holder)));
            if (folded > 0 && thread != null) {
                LOG.info("lists of {} are ready for this version: {} records folded", holder, folded);
            }
        } catch (RuntimeException broken) {
            rests.put(holder, Instant.now().plus(AFTER_A_FAILURE));
            LOG.warn("lists of {} could not yet be made ready for this version", holder, broken);
        }
    }

    private boolean goesOn(int holder) {
        var standing = folds.standing();
        if (standing != null && said.plus(BETWEEN_WORDS).isBefore(Instant.now())) {
            said = Instant.now();
            LOG.info("lists of {} are made ready for this version: {} of {} records", holder, standing.done(), standing.all());
        }
        return thread != null && !Thread.currentThread().isInterrupted();
    }
}
