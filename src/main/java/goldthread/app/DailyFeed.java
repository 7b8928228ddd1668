package goldthread.app;

import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Who;
import goldthread.returns.feed.Feed;
import goldthread.returns.feed.FeedSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends the feed each night, in the one process that serves pages, where it is set up and has one authority:
/// `GOLDTHREAD_FEED_CRON` moves it from a quarter past two.
@Component
@ConditionalOnProperty("goldthread.server")
class DailyFeed {
    private static final Logger LOG = LoggerFactory.getLogger(DailyFeed.class);

    private final Feed feed;
    private final Authorities authorities;

    DailyFeed(Feed feed, Authorities authorities) {
        this.feed = feed;
        this.authorities = authorities;
    }

    @Scheduled(cron = "${GOLDTHREAD_FEED_CRON:0 15 2 * * *}", zone = "Europe/London")
    void send() throws InterruptedException {
        var environment = System.getenv();
        if (environment.getOrDefault("GOLDTHREAD_FEED_URL", "").isBlank()) {
            return;
        }
        var all = authorities.all();
        if (all.size() != 1) {
            LOG.warn("the feed is not sent by itself where there are {} authorities: run ./goldthread feed --authority", all.size());
            return;
        }
        try {
            var settings = FeedSettings.of(environment);
            var report = Acting.call(Who.product(all.getFirst().holder()), () -> feed.send(settings));
            LOG.info("feed: {} children moved, {} objects sent, {} refused{}", report.looked(), report.sent(), report.refused().size(),
                    report.stopped() == null ? "" : "; stopped: " + report.stopped());
        } catch (RuntimeException broken) {
            LOG.error("the feed was not sent", broken);
        }
    }
}
