package goldthread.app;

import goldthread.returns.feed.Feed;
import goldthread.returns.feed.FeedReport;
import goldthread.returns.feed.FeedSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "feed", mixinStandardHelpOptions = true,
        description = "Sends the Department for Education what has changed since it last accepted something, over its children's "
                + "social care API. Exits with 0 when all was accepted, 1 when children were refused, 3 when the run was stopped.")
final class FeedCommand implements Callable<Integer> {
    /// Made when it is needed: every command line looks at every command, and most need no JSON.
    private static final class Indented {
        static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    @Option(names = "--dry-run", description = "Sends nothing; writes each batch to a file of the --out folder")
    boolean dryRun;

    @Option(names = "--out", description = "Folder for the batches of a dry run: they hold names and postcodes")
    Path out;

    @Mixin
    Authority authority;

    @Override
    public Integer call() throws Exception {
        if (dryRun && out == null) {
            System.err.println("Say where the batches shall go, with --out DIR: they hold names and postcodes.");
            return 2;
        }
        var settings = dryRun ? null : FeedSettings.of(System.getenv());
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            var feed = context.getBean(Feed.class);
            var report = authority.as(context, () -> settings == null ? dry(feed) : sent(feed, settings));
            System.out.println(report.text());
            return report.clean() ? 0 : report.stopped() == null ? 1 : 3;
        }
    }

    private static FeedReport sent(Feed feed, FeedSettings settings) {
        try {
            return feed.send(settings);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("The feed was interrupted; run it again to go on.", stopped);
        }
    }

    private FeedReport dry(Feed feed) {
        try {
            Files.createDirectories(out);
            var number = new int[1];
            return feed.dryRun(batch -> {
                try {
                    Files.write(out.resolve("batch-%04d.json".formatted(++number[0])), Indented.JSON.writeValueAsBytes(batch));
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            });
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("The look was interrupted.", stopped);
        }
    }
}
