package goldthread.agency.conduct;

import goldthread.access.Permission;
import goldthread.agency.conduct.ConductEntry.ConductTold;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.recording.amending.Amending;
import goldthread.recording.amending.Amendings;
import java.util.List;
import org.springframework.stereotype.Component;

/// What was told of an agency, as it is put right.
@Component
final class ConductAmendings implements Amendings {

    @Override
    public List<Amending<?>> all() {
        return List.of(new Amending<>(ConductTold.class, Permission.ASK_AGENCY, ConductPages.TOLD, About::on,
                entry -> Answers.none().with("agency", entry.agency()).with("on", entry.on()).with("rule", entry.rule()).with("what", entry.what()),
                (before, answers) -> new ConductTold(before.agencies(), answers.date("on"), answers.text("agency").strip(), answers.text("rule"), answers.text("what")), entry -> ConductPages.CONDUCT));
    }
}
