package goldthread.app;

import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Who;
import goldthread.duties.UnderNewLaw;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Folds duties afresh soon after the law of an authority has changed, in the one process that serves pages. On a thread
/// of its own, because a large authority takes a while.
@Component
@ConditionalOnProperty("goldthread.server")
class FollowingTheLaw implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FollowingTheLaw.class);
    private static final int SECONDS_BETWEEN = 2;

    private final UnderNewLaw underNewLaw;
    private final Authorities authorities;
    private volatile @Nullable ScheduledExecutorService thread;

    FollowingTheLaw(UnderNewLaw underNewLaw, Authorities authorities) {
        this.underNewLaw = underNewLaw;
        this.authorities = authorities;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("following-the-law").factory());
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

    /// A failure is tried again; it must not end the schedule.
    private void follow() {
        try {
            for (var authority : authorities.all()) {
                int changed = Acting.as(Who.product(authority.holder()), underNewLaw::catchUp);
                if (changed > 0) {
                    LOG.info("the law of {} has changed: {} duties follow it", authority.holder(), changed);
                }
            }
        } catch (RuntimeException broken) {
            LOG.warn("duties could not yet follow a change of the law", broken);
        }
    }
}
