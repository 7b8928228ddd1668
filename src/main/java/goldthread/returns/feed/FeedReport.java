package goldthread.returns.feed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What came of a run of the feed.
/// @param dry      nothing was sent: it was a look at what would be
/// @param looked   children whose record had moved since the last run
/// @param sent     objects that were accepted, or would be sent in a dry run
/// @param refused  children that were not accepted, each with the reason
/// @param leftOut  values that the API would refuse, and so were not sent
/// @param stopped  why the run ended early; null where it did not. The next run goes on from there.
public record FeedReport(boolean dry, int looked, int sent, List<Child> refused, List<Child> leftOut, @Nullable String stopped) {

    /// @param number the authority's number of the child, which is not a name
    public record Child(String number, String sentence) {}

    public boolean clean() {
        return stopped == null && refused.isEmpty();
    }

    public String text() {
        return Stream.of(Stream.of("%,d children have moved since the last run, %,d objects %s sent.".formatted(looked, sent, dry ? "would be" : "were")),
                        lines("Left out, for the Department's schema refuses it:", leftOut), lines("Not accepted; they are tried again at the next run:", refused),
                        Stream.ofNullable(stopped).map(why -> why + " What was sent stays sent; run the feed again to go on."))
                .flatMap(each -> each).collect(Collectors.joining(System.lineSeparator()));
    }

    private static Stream<String> lines(String heading, List<Child> children) {
        return children.isEmpty() ? Stream.of() : Stream.concat(Stream.of(heading),
                children.stream().map(child -> "  child " + child.number() + ": " + child.sentence()));
    }
}
