package goldthread.recording.amending;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Line;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Everything recorded of one subject that who acts may record, as it stands and as it stood; to correct and to withdraw.
/// Kinds that they may not record are not there; a subject of none is not there either. Each view is in the access log.
@Needs
@Controller
final class AmendingPages {
    static final String RECORDED = "/recorded/{subject}", ENTRY = RECORDED + "/{entry}";
    static final String WHY = "why-corrected", STOOD = "stood-at";

    private static final Form<Answers> WITHDRAW = Form.of("amending.withdrawn", "Withdraw an entry", "Withdraw entry")
            .ask(Question.longText("why", "Why is it withdrawn?").named("Reason").hint("For instance: it was recorded of somebody else").required("Enter why it is withdrawn"));

    private final CaseFile caseFile;
    private final Access access;
    private final Accounts accounts;
    private final Clock clock;
    private final List<Amendings> rooms;
    private final List<Amending<?>> all;
    private final TransactionTemplate transaction;

    AmendingPages(CaseFile caseFile, Access access, Accounts accounts, Clock clock, List<Amendings> rooms, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.caseFile = caseFile;
        this.access = access;
        this.accounts = accounts;
        this.clock = clock;
        this.rooms = rooms;
        this.all = rooms.stream().flatMap(room -> room.all().stream()).toList();
    }

    @GetMapping(RECORDED)
    View recorded(@PathVariable UUID subject) {
        var timeline = caseFile.timeline(new Subject(subject));
        var told = Amended.of(timeline, this::amended);
        if (told.isEmpty()) throw new NotThere();
        access.log(subject, "what was recorded", "view", null);
        return new AmendingView(caseFile.kinds(), this::amending, today()).page(timeline, called(timeline), told, accounts.names(told.stream().flatMap(each -> each.writers().stream()).toList()));
    }

    private String called(Timeline timeline) {
        return rooms.stream().flatMap(room -> room.name(timeline).stream()).findFirst().orElse("");
    }

    private boolean amended(Entry entry) {
        return all.stream().anyMatch(each -> each.type().isInstance(entry) && Acting.who().may(each.needs()));
    }

    /// @throws NotThere where who acts may not
    private Amending<?> amending(Entry entry) {
        return all.stream().filter(each -> each.type().isInstance(entry) && Acting.who().may(each.needs())).findFirst().orElseThrow(NotThere::new);
    }

    @GetMapping(ENTRY + "/correct")
    View correcting(@PathVariable UUID subject, @PathVariable UUID entry) {
        var timeline = caseFile.timeline(new Subject(subject));
        var fact = standing(timeline, entry);
        access.log(subject, "what was recorded", "view", null);
        return asking(timeline, fact, amending(fact.entry()).filled(fact.entry()), List.of());
    }

    @PostMapping(ENTRY + "/correct")
    View correct(@PathVariable UUID subject, @PathVariable UUID entry, @RequestParam MultiValueMap<String, String> sent) {
        var timeline = caseFile.timeline(new Subject(subject));
        var typed = Answers.typed(sent);
        var gone = gone(timeline, entry);
        if (gone.isPresent()) return movedOn(timeline, form(amending(gone.get()), gone.get()).printed(typed, amending(gone.get()).about().apply(today())));
        var fact = standing(timeline, entry);
        var amending = amending(fact.entry());
        if (typed.has(STOOD) && !typed.text(STOOD).equals(Long.toString(fact.stands().position()))) return movedOn(timeline, yours(amending, fact, typed));
        return switch (form(amending, fact.entry()).check(typed, amending.about().apply(today()))) {
            case Checked.Problems<Answers> problems -> asking(timeline, fact, typed, problems.problems());
            case Checked.Filled<Answers> filled -> {
                var now = amending.made(fact.entry(), filled.answers());
                var refused = amending.against(timeline, fact, now);
                yield refused.isPresent() ? asking(timeline, fact, typed, List.of(problem(refused.get())))
                        : written(timeline, fact, now, filled.answers(), new Corrected(entry, now, filled.answers().text(WHY)), "Corrected. What stood before can still be seen.", yours(amending, fact, typed));
            }
        };
    }

    @GetMapping(ENTRY + "/withdraw")
    View withdrawing(@PathVariable UUID subject, @PathVariable UUID entry) {
        var timeline = caseFile.timeline(new Subject(subject));
        var fact = standing(timeline, entry);
        access.log(subject, "what was recorded", "view", null);
        return withdrawal(timeline, fact).with(WITHDRAW.ask(address(subject, fact) + "/withdraw", amending(fact.entry()).about().apply(today())));
    }

    @PostMapping(ENTRY + "/withdraw")
    View withdraw(@PathVariable UUID subject, @PathVariable UUID entry, @RequestParam MultiValueMap<String, String> sent) {
        var timeline = caseFile.timeline(new Subject(subject));
        var gone = gone(timeline, entry);
        if (gone.isPresent()) return movedOn(timeline, WITHDRAW.printed(Answers.typed(sent), amending(gone.get()).about().apply(today())));
        var fact = standing(timeline, entry);
        var about = amending(fact.entry()).about().apply(today());
        return switch (WITHDRAW.check(Answers.typed(sent), about)) {
            case Checked.Problems<Answers> problems -> withdrawal(timeline, fact).with(WITHDRAW.ask(address(subject, fact) + "/withdraw", about, problems));
            case Checked.Filled<Answers> filled -> {
                var refused = amending(fact.entry()).against(timeline, fact, null);
                yield refused.isPresent() ? withdrawal(timeline, fact).with(WITHDRAW.ask(address(subject, fact) + "/withdraw", about, new Checked.Problems<>(Answers.typed(sent), List.of(problem(refused.get())))))
                        : written(timeline, fact, null, filled.answers(), new Withdrawn(entry, fact.entry().tags(), fact.happened(), filled.answers().text("why")), "Withdrawn. It can still be seen, and stands no more.", WITHDRAW.printed(filled.answers(), about));
            }
        };
    }

    /// A rule speaks above the form: what was typed stays in it.
    private static Problem problem(Outcome.Refused refused) {
        return new Problem("", refused.citation().isEmpty() ? refused.sentence() : refused.sentence() + " (" + refused.citation() + ")");
    }

    private View written(Timeline timeline, Fact<?> fact, @Nullable Entry now, Answers answers, Entry entry, String said, Block yours) {
        var then = transaction.execute(status -> caseFile.append(Append.decided(answers.once(), entry, clock.instant(), "page", timeline)) instanceof Outcome.Appended ? Optional.of(amending(fact.entry()).then(fact.entry(), now)) : Optional.<String>empty());
        return then.isPresent() ? Page.goTo(address(timeline.subject().id()), then.get().isEmpty() ? said : said + " " + then.get()) : movedOn(timeline, yours);
    }

    /// What was typed stays on the page, so that it can be written once more.
    private View movedOn(Timeline timeline, Block yours) {
        return Page.movedOn(address(timeline.subject().id()), List.of(yours), List.of(Block.say("Something was recorded meanwhile. Look at it, and correct or withdraw again.")));
    }

    private Block yours(Amending<?> amending, Fact<?> fact, Answers typed) {
        return form(amending, fact.entry()).printed(typed, amending.about().apply(today()));
    }

    private Page asking(Timeline timeline, Fact<?> fact, Answers typed, List<Problem> problems) {
        var amending = amending(fact.entry());
        return AmendingView.titled("Correct: " + caseFile.kinds().of(fact.entry()).title().toLowerCase(java.util.Locale.UK), timeline.subject().id()).caption(called(timeline))
                .with(Block.say("What you change here takes the place of what was recorded. What stood before stays visible, with your reason."),
                        form(amending, fact.entry()).ask(address(timeline.subject().id(), fact) + "/correct", amending.about().apply(today()), typed, problems).with(STOOD, Long.toString(fact.stands().position())));
    }

    private Form<Answers> form(Amending<?> amending, Entry entry) {
        return amending.form().holding(amending.filled(entry), amending.about().apply(today()))
                .group("The correction", Question.longText(WHY, "Why is it corrected?").named("Reason for the correction").required("Enter why it is corrected"));
    }

    private Page withdrawal(Timeline timeline, Fact<?> fact) {
        return AmendingView.titled("Withdraw: " + caseFile.kinds().of(fact.entry()).title().toLowerCase(java.util.Locale.UK), timeline.subject().id()).caption(called(timeline))
                .with(new Block.Warning("A withdrawn entry stands no more, in no count and no return. It can still be seen."), amending(fact.entry()).said(fact.entry(), today()));
    }

    /// What was recorded here and was withdrawn since: who had its form open by then is told so, and keeps what was typed.
    private Optional<Entry> gone(Timeline timeline, UUID entry) {
        return timeline.standing().stream().anyMatch(fact -> fact.id().equals(entry)) ? Optional.empty() : timeline.line(entry).map(Line::entry).filter(this::amended);
    }

    private Fact<?> standing(Timeline timeline, UUID entry) {
        return timeline.standing().stream().filter(fact -> fact.id().equals(entry) && amended(fact.entry())).findFirst().orElseThrow(NotThere::new);
    }

    static String address(UUID subject) {
        return "/recorded/" + subject;
    }

    private static String address(UUID subject, Fact<?> fact) {
        return address(subject) + "/" + fact.id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
