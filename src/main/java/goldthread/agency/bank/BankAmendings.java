package goldthread.agency.bank;

import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;

import goldthread.access.Permission;
import goldthread.agency.bank.BankEntry.Joined;
import goldthread.agency.bank.BankEntry.Left;
import goldthread.agency.bank.BankEntry.Offered;
import goldthread.agency.bank.BankEntry.PassedOver;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.recording.amending.Amending;
import goldthread.recording.amending.Amendings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The staff bank as it is put right. What an hour costs is shown to directors only, and stays as it was told.
@Component
final class BankAmendings implements Amendings {
    private static final Form<Answers> PASSED = Form.of("agency.bank-passed-over", "Staff bank passed over", "Correct").ask(
            radios("passed", "Why was it passed over?", Passing.choices()).named("Reason").required("Choose why the staff bank was passed over"),
            longText("passed-why", "Say more").named("Why, in words").required("Say why the staff bank was passed over").longest(1_000));

    @Override
    public List<Amending<?>> all() {
        return List.of(
                new Amending<>(Joined.class, Permission.ASK_AGENCY, BankForms.JOINED.without(Set.of("again", "rate")), About::on,
                        entry -> Answers.none().with("name", entry.name()).with("registration", entry.registration()).with("jobs", entry.jobs()).with("skills", entry.skills().isEmpty() ? null : String.join(", ", entry.skills()))
                                .with("free-from", entry.on()).with("free-until", entry.until()).with("hours", entry.hours()),
                        (before, answers) -> BankForms.joined(before.member(), answers, before.pence()), entry -> BankPages.BANK),
                new Amending<>(Left.class, Permission.ASK_AGENCY, BankForms.LEFT.without(Set.of("leaver")), About::on, entry -> Answers.none().with("left-on", entry.on()).with("left-why", entry.why()),
                        (before, answers) -> new Left(before.member(), answers.date("left-on"), answers.text("left-why")), entry -> BankPages.BANK),
                new Amending<>(Offered.class, Permission.ASK_AGENCY, BankForms.OFFERED.without(Set.of("member")), About::on,
                        entry -> Answers.none().with("work", entry.work()).with("work-from", entry.from()).with("work-until", entry.until()).with("answer", entry.answer()),
                        (before, answers) -> new Offered(before.member(), before.assignment(), before.on(), answers.text("work"), answers.date("work-from"), answers.dateOrNull("work-until"), answers.text("answer")), entry -> BankPages.BANK),
                new Amending<>(PassedOver.class, Permission.ASK_AGENCY, PASSED, About::on, entry -> Answers.none().with("passed", entry.reason()).with("passed-why", entry.why()),
                        (before, answers) -> new PassedOver(before.assignment(), before.on(), answers.text("passed"), answers.text("passed-why")), entry -> "/agency/" + entry.assignment()));
    }

    @Override
    public Optional<String> name(Timeline member) {
        return member.lastTold(Joined.class).map(told -> told.entry().name());
    }
}
