package goldthread.agency;

import goldthread.access.Permission;
import goldthread.agency.scale.ScaleEntry.ScaleTold;
import goldthread.casefile.Timeline;
import goldthread.money.Pence;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.recording.amending.Amending;
import goldthread.recording.amending.Amendings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Pay scales as they are put right, by those who see pay.
@Component
final class PayAmendings implements Amendings {

    @Override
    public List<Amending<?>> all() {
        return List.of(new Amending<>(ScaleTold.class, Permission.SEE_PAY,
                PayPages.TOLD.refuse("points", answers -> PayPages.unreadable(answers.text("points")), "Each line must be a kind of job, a band, a point and pounds a year, with commas between, such as social-worker, Grade 9, 28, 38,626.00"),
                About::on, PayAmendings::filled, (before, answers) -> PayPages.told(before.scales(), answers), entry -> PayPages.PAY));
    }

    /// An assignment is called by its worker, on the pages of references too.
    @Override
    public Optional<String> name(Timeline assignment) {
        return assignment.last(AgencyEntry.AssignmentAsked.class).flatMap(asked -> Optional.ofNullable(asked.entry().facts().get(Column.WORKER.header())));
    }

    private static Answers filled(ScaleTold entry) {
        return Answers.none().with("whose", entry.ours() ? "ours" : "other").with("table", entry.ours() ? null : entry.table()).with("from", entry.from()).with("hours", new Pence(entry.hours()).plain()).with("source", entry.source())
                .with("points", entry.points().stream().map(each -> String.join(", ", each.job(), each.band(), each.point(), new Pence(each.pence()).plain())).collect(Collectors.joining("\n")));
    }
}
