package goldthread.child;

import goldthread.casefile.Entry;
import goldthread.casefile.Line;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
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
import org.springframework.web.servlet.View;

/// Where a form about a child is filled in: which forms there are, what may be chosen, where what is written goes, and where one
/// comes out. The record was opened before: whoever has a desk answers for it that it may be.
public interface Desk {
    /// The form of a kind, as it is asked here; nothing where it is not written here.
    Optional<Recording<?>> recording(String kind);

    /// Where the form of a kind stands.
    String address(UUID child, String kind);

    /// Where one comes from.
    String home(Subject child);

    /// Where what was written is read.
    String read(Subject child);

    /// The page with what stands around it here.
    Page around(Page page, Timeline timeline);

    /// What may be chosen.
    About about(Timeline timeline);

    /// The same, to read what was typed into this form.
    default About about(Timeline timeline, Form<?> form, Answers typed) {
        return about(timeline);
    }

    /// The same, to draw this form for what was typed.
    default About drawn(About about, Timeline timeline, Form<?> form, Answers typed) {
        return about;
    }

    /// What the form has to show before it is gone on with; null where there is nothing.
    default @Nullable List<Problem> first(Timeline timeline, Form<?> form, Answers typed) {
        return null;
    }

    /// What the record gives to a form.
    Given given(Recording<?> recording, Timeline timeline);

    /// What a rule asks of other records.
    Records records();

    /// Writes what is true whatever else was written.
    Outcome observe(UUID id, List<Entry> entries);

    /// Writes a decision on a record as it was read, up to a position.
    Outcome decide(UUID id, List<Entry> entries, Subject read, long seen);

    /// Where one goes once it is written.
    View done(Recording<?> recording, Subject child, UUID entry);

    /// What was written to the record since it was read, as far as it may be shown.
    List<Block> since(Timeline timeline, List<Line> since);
}
