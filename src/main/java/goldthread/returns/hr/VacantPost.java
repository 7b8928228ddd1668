package goldthread.returns.hr;

import static goldthread.returns.hr.HrLists.*;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.workforce.StaffEntry.PostStands;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What a row of the vacant posts comes to: a pure function of the row and of what the log tells of the post.
///
/// @param entries nothing where it is known
public record VacantPost(Became became, List<Entry> entries) {

    /// The post with this number of the HR system.
    public static Subject post(int holder, String number) {
        return new Subject(UUID.nameUUIDFromBytes(("hr post " + holder + " " + number).getBytes(StandardCharsets.UTF_8)));
    }

    static Optional<String> problem(HrRow row) {
        if (row.text(TEAM).isEmpty() || row.text(POST).isEmpty()) return Optional.of((row.text(TEAM).isEmpty() ? TEAM : POST) + ": It is blank. Fill it in.");
        if (row.day(VACANT) == null) return Optional.of(VACANT + RowChecks.BLANK);
        var until = row.day(POST_ENDS);
        return until != null && until.isBefore(Objects.requireNonNull(row.day(VACANT))) ? Optional.of(POST_ENDS + ": " + RowChecks.spoken(until) + " is before it was vacant. Mend one of the two.") : Optional.empty();
    }

    static VacantPost of(Timeline post, HrRow row, LocalDate asAt) {
        var share = RowChecks.share(row.text(fte()));
        var now = new PostStands(post.subject(), row.text(TEAM), row.text(POST), null, Objects.requireNonNull(row.day(VACANT)), row.day(POST_ENDS), share.isEmpty() ? null : share);
        var result = new Became.Making(row.doubts());
        RowChecks.shareDoubt(row).ifPresent(result::doubt);
        var entries = new ArrayList<Entry>();
        var before = post.facts(PostStands.class).stream().filter(fact -> fact.entry().from().equals(now.from())).reduce((first, second) -> second);
        result.tell(before, now, Changes::of, OneWorker.why(asAt), entries);
        return new VacantPost(result.made(), entries);
    }

    /// A post that an extract said to be vacant and that the next one does not name: filled or gone, from the day of the extract.
    public static Optional<Entry> gone(Timeline post, LocalDate asAt) {
        return post.last(PostStands.class).filter(fact -> fact.stands().source().startsWith(OneWorker.IMPORT) && fact.entry().worker() == null && fact.entry().from().isBefore(asAt)
                && (fact.entry().until() == null || !fact.entry().until().isBefore(asAt))).map(fact -> new Corrected(fact.id(), ended(fact, asAt), OneWorker.why(asAt) + ": the post is not among the vacant ones"));
    }

    private static PostStands ended(Fact<PostStands> fact, LocalDate asAt) {
        var was = fact.entry();
        return new PostStands(was.post(), was.team(), was.title(), null, was.from(), asAt.minusDays(1), was.fte());
    }
}
