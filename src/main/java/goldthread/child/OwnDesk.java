package goldthread.child;

import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Line;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Where those who work for the authority fill in forms: on the pages of the child's record.
@Component
final class OwnDesk implements Desk {
    private final CaseFile caseFile;
    private final Writing writing;
    private final Offered offered;
    private final Frames frames;

    OwnDesk(CaseFile caseFile, Writing writing, Offered offered, Frames frames) {
        this.caseFile = caseFile;
        this.writing = writing;
        this.offered = offered;
        this.frames = frames;
    }

    @Override
    public Optional<Recording<?>> recording(String kind) {
        return Recordings.of(kind);
    }

    @Override
    public String address(UUID child, String kind) {
        return RecordingPages.address(child, kind);
    }

    @Override
    public String home(Subject child) {
        return Frames.Part.first().of(child);
    }

    @Override
    public String read(Subject child) {
        return Frames.Part.STORY.of(child);
    }

    @Override
    public Page around(Page page, Timeline timeline) {
        return page.about(frames.identity(timeline.subject(), timeline, frames.now())).in("/search");
    }

    @Override
    public About about(Timeline timeline) {
        return offered.about(timeline);
    }

    @Override
    public About about(Timeline timeline, Form<?> form, Answers typed) {
        return offered.about(timeline, form, typed);
    }

    @Override
    public About drawn(About about, Timeline timeline, Form<?> form, Answers typed) {
        return offered.found(about, timeline, form, typed);
    }

    @Override
    public @Nullable List<Problem> first(Timeline timeline, Form<?> form, Answers typed) {
        return offered.first(timeline, form, typed);
    }

    @Override
    public Given given(Recording<?> recording, Timeline timeline) {
        return recording.given(timeline, writing.offering(), offered.today());
    }

    @Override
    public Records records() {
        return writing.records();
    }

    @Override
    public Outcome observe(UUID id, List<Entry> entries) {
        return writing.observe(id, entries);
    }

    @Override
    public Outcome decide(UUID id, List<Entry> entries, Subject read, long seen) {
        return writing.decide(id, entries, read, seen);
    }

    @Override
    public View done(Recording<?> recording, Subject child, UUID entry) {
        var undo = Button.post("Undo", EntryPages.address(child.id(), entry) + "/undo");
        return Page.goTo(recording.next().isEmpty() ? read(child) : EntryPages.address(child.id(), entry), recording.past(), undo);
    }

    @Override
    public List<Block> since(Timeline timeline, List<Line> since) {
        var story = new Story(caseFile.kinds(), timeline);
        return InPart.of(since).stream().<Block>map(line -> story.card(line)).toList();
    }
}
