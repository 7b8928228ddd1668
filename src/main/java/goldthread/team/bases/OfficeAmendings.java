package goldthread.team.bases;

import goldthread.access.Permission;
import goldthread.casefile.Outcome.Refused;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.recording.amending.Amending;
import goldthread.recording.amending.Amendings;
import goldthread.workforce.base.OfficeEntry.Based;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where a team or a worker works from, put right. Whose it is stays: that is withdrawn, and told anew.
@Component
final class OfficeAmendings implements Amendings {

    @Override
    public List<Amending<?>> all() {
        return List.of(new Amending<>(Based.class, Permission.LEAD_TEAM, OfficePages.PUT_RIGHT, About::on, entry -> Answers.none().with("of", entry.whose()).with("place", entry.place()).with("postcode", entry.postcode()).with("based-from", entry.from()),
                (before, answers) -> new Based(before.bases(), before.team() == null ? null : answers.text("of"), before.worker(), before.team() == null ? answers.text("of") : null, answers.text("place"), OfficePages.written(answers.text("postcode")), answers.date("based-from")), entry -> OfficePages.BASES, OfficeAmendings::same));
    }

    static Optional<Refused> same(Timeline without, Based before, @Nullable Based now) {
        return now == null || now.whose().equals(before.whose()) ? Optional.empty() : Optional.of(new Refused("This is about " + before.whose() + ", and stays so: withdraw it, and record it anew for somebody else.", ""));
    }

    @Override
    public Optional<String> name(Timeline bases) {
        return bases.last(Based.class).map(told -> "Where teams work from");
    }
}
