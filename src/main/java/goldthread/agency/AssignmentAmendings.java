package goldthread.agency;

import goldthread.access.Acting;
import goldthread.access.Permission;
import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.agency.AgencyEntry.AssignmentCheckedAgain;
import goldthread.agency.AgencyEntry.AssignmentDecided;
import goldthread.agency.AgencyEntry.AssignmentEnded;
import goldthread.agency.AgencyEntry.AssignmentSigned;
import goldthread.agency.agreement.AgreementEntry.Stands;
import goldthread.agency.rules.Component;
import goldthread.casefile.Outcome.Refused;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Words;
import goldthread.recording.amending.Amending;
import goldthread.recording.amending.Amendings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was told, signed and decided of an assignment, and regional agreements, as they are put right. What was decided and by which
/// rules is not written over: a decision is withdrawn, and made again. The price is put right by those who see it.
@org.springframework.stereotype.Component
final class AssignmentAmendings implements Amendings {
    private static final Set<String> OF_THE_BANK = Set.of("bank-offered", "bank-on", AgencyForms.ASKED, "bank-answer", AgencyForms.PASSED, "bank-reason");
    private static final Set<String> PRICE = Stream.concat(Stream.of(Column.PERMANENT), Stream.of(Component.values()).map(each -> Column.valueOf(each.name()))).map(AgencyForms::key).collect(Collectors.toSet());
    private static final Form<Answers> WHY = Form.of("agency.reason", "Why it was so", "Correct").ask(Question.longText("why", "Why?").named("Why").required("Say why").longest(1_000));

    @Override
    public List<Amending<?>> all() {
        return List.of(asked(Permission.SEE_PAY, OF_THE_BANK), asked(Permission.ASK_AGENCY, Stream.concat(OF_THE_BANK.stream(), PRICE.stream()).collect(Collectors.toSet())),
                new Amending<>(AssignmentSigned.class, Permission.SIGN_AGENCY, WHY, About::on, entry -> Answers.none().with("why", entry.why()),
                        (before, answers) -> new AssignmentSigned(before.assignment(), before.as(), before.account(), before.on(), answers.text("why")), AssignmentAmendings::back,
                        (without, before, now) -> before.account().equals(Acting.who().account()) ? Optional.empty() : Optional.of(new Refused("It is somebody else's signature. Only who signed changes or withdraws it.", ""))),
                new Amending<>(AssignmentDecided.class, Permission.ASK_AGENCY, WHY, About::on, entry -> Answers.none().with("why", entry.why()),
                        (before, answers) -> new AssignmentDecided(before.assignment(), before.agreed(), before.on(), answers.text("why"), before.rules(), before.outcome(), before.findings()), AssignmentAmendings::back,
                        (without, before, now) -> now == null && without.last(AssignmentEnded.class).isPresent() ? Optional.of(new Refused("The assignment has ended. Withdraw its end first.", "")) : Optional.empty()),
                new Amending<>(AssignmentCheckedAgain.class, Permission.ASK_AGENCY, WHY, About::on, entry -> Answers.none().with("why", entry.why()),
                        (before, answers) -> new AssignmentCheckedAgain(before.assignment(), before.on(), answers.text("why"), before.rules(), before.outcome(), before.findings()), AssignmentAmendings::back),
                new Amending<>(AssignmentEnded.class, Permission.ASK_AGENCY, AgencyForms.END, About::on, entry -> Answers.none().with("on", entry.on()).with("notice-given", entry.noticeGiven()).with("why", entry.why()),
                        (before, answers) -> new AssignmentEnded(before.assignment(), answers.date("on"), answers.dateOrNull("notice-given"), answers.text("why")), AssignmentAmendings::back, AssignmentAmendings::tooEarly),
                new Amending<>(Stands.class, Permission.SIGN_AGENCY, AgreementPages.STANDS.without(Set.of("agreement")), About::on,
                        entry -> Answers.none().with("title", entry.title()).with("region", entry.region()).with("from", entry.from()).with("until", entry.until()).with("rules", entry.rules().isEmpty() ? null : entry.rules())
                                .with("clauses", entry.clauses().isEmpty() ? null : String.join("\n", entry.clauses())).with("signed", String.join("\n", entry.signed())),
                        (before, answers) -> new Stands(before.agreement(), answers.date("from"), answers.dateOrNull("until"), answers.text("title"), answers.text("region"), answers.texts("rules"), AgreementPages.told(answers, "clauses"),
                                AgreementPages.told(answers, "signed")), entry -> AgreementPages.AGREEMENTS));
    }

    /// An agreement is called by its title.
    @Override
    public Optional<String> name(Timeline agreement) {
        return agreement.lastTold(Stands.class).map(told -> told.entry().title());
    }

    private static Amending<AssignmentAsked> asked(Permission needs, Set<String> without) {
        return new Amending<>(AssignmentAsked.class, needs, AgencyForms.ASK.without(without), About::on, AssignmentAmendings::filled, (before, answers) -> made(before, answers, without), AssignmentAmendings::back, (told, before, now) -> {
            if (now == null) return told.last(AssignmentDecided.class).isPresent() ? Optional.of(new Refused("The assignment is decided. Withdraw the decision first.", "")) : Optional.empty();
            try {
                AssignmentRow.read(new Rows.Row("the form", now.facts()), "");
                return Optional.empty();
            } catch (Faulty fault) {
                return Optional.of(new Refused(AgencyPages.problem(fault).sentence(), ""));
            }
        });
    }

    /// As the form was filled in; what was told otherwise than by day or in words stays as it was.
    private static Answers filled(AssignmentAsked entry) {
        var answers = Answers.none().with("need", entry.need());
        for (var column : Column.values()) {
            var fact = entry.facts().get(column.header());
            if (fact == null) continue;
            var key = AgencyForms.key(column);
            answers = answers.with(key, AgencyForms.dated(key) ? LocalDate.parse(fact) : column == Column.DIRECT ? fact.replace("; ", "\n") : fact);
        }
        return answers;
    }

    private static AssignmentAsked made(AssignmentAsked before, Answers answers, Set<String> without) {
        var facts = new TreeMap<>(AgencyForms.facts(answers));
        for (var column : Column.values()) {
            boolean asked = AgencyForms.ASK.questions().stream().anyMatch(each -> each.key().equals(AgencyForms.key(column)));
            var fact = before.facts().get(column.header());
            if (fact != null && (!asked || without.contains(AgencyForms.key(column)))) facts.put(column.header(), fact);
        }
        return new AssignmentAsked(before.assignment(), before.on(), answers.text("need"), facts);
    }

    private static Optional<Refused> tooEarly(Timeline without, AssignmentEnded before, @Nullable AssignmentEnded now) {
        var from = without.last(AssignmentAsked.class).map(asked -> asked.entry().facts().get(Column.FROM.header())).map(LocalDate::parse);
        return now != null && from.isPresent() && now.on().isBefore(from.get()) ? Optional.of(new Refused("The last day cannot come before the first, " + Words.spoken(from.get()) + ".", "")) : Optional.empty();
    }

    private static String back(AgencyEntry entry) {
        return AgencyPages.address(entry.assignment().id());
    }
}
