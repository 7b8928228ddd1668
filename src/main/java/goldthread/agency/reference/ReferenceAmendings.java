package goldthread.agency.reference;

import goldthread.access.Permission;
import goldthread.agency.reference.ReferenceEntry.ReferenceAsked;
import goldthread.agency.reference.ReferenceEntry.ReferenceCame;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.recording.amending.Amending;
import goldthread.recording.amending.Amendings;
import java.util.List;
import org.springframework.stereotype.Component;

/// References as they are put right. What was decided on them keeps what was known then.
@Component
final class ReferenceAmendings implements Amendings {

    @Override
    public List<Amending<?>> all() {
        return List.of(
                new Amending<>(ReferenceAsked.class, Permission.ASK_AGENCY, ReferencePages.ASKED, About::on, entry -> Answers.none().with("of", entry.of()).with("asked-on", entry.on()),
                        (before, answers) -> new ReferenceAsked(before.assignment(), answers.date("asked-on"), answers.text("of"), before.by()), ReferenceAmendings::back),
                new Amending<>(ReferenceCame.class, Permission.ASK_AGENCY, ReferencePages.CAME, About::on, ReferenceAmendings::filled,
                        (before, answers) -> new ReferenceCame(before.assignment(), answers.date("came-on"), answers.text("from"), ReferencePages.said(answers)), ReferenceAmendings::back));
    }

    private static Answers filled(ReferenceCame entry) {
        var answers = Answers.none().with("from", entry.from()).with("came-on", entry.on());
        for (var each : entry.answers().entrySet()) answers = answers.with(each.getKey(), each.getValue());
        return answers;
    }

    private static String back(ReferenceEntry entry) {
        return ReferencePages.address(entry.assignment().id());
    }
}
