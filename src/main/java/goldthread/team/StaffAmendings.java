package goldthread.team;

import goldthread.access.Accounts;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Line;
import goldthread.casefile.Outcome.Refused;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Words;
import goldthread.recording.amending.Amending;
import goldthread.recording.amending.Amendings;
import goldthread.time.England;
import goldthread.workforce.StaffEntry.Away;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.StaffEntry.PostStands;
import goldthread.workforce.StaffEntry.Supervised;
import goldthread.workforce.career.CareerEntry;
import goldthread.workforce.programme.ProgrammeEntry.Begun;
import goldthread.workforce.programme.ProgrammeEntry.StepDone;
import goldthread.workforce.programme.ProgrammeEntry.TimeProtected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is told of a worker and of a post as it is put right. Of whom it is stays as it was: that is withdrawn, and told anew. The
/// account ends with the last day of work as it stands then; children who are allocated are allocated to somebody else first.
@Component
final class StaffAmendings implements Amendings {

    private final Accounts accounts;
    private final CaseFile caseFile;
    private final Board board;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StaffAmendings(Accounts accounts, CaseFile caseFile, Board board, Clock clock, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.caseFile = caseFile;
        this.board = board;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Whether anything was recorded of a worker that can be put right.
    static boolean any(Timeline worker) {
        return worker.lines().stream().map(Line::entry).anyMatch(entry -> entry instanceof Away || entry instanceof Supervised || entry instanceof Endorsed || entry instanceof CareerEntry
                || entry instanceof Joined || entry instanceof Left || entry instanceof Begun || entry instanceof StepDone || entry instanceof TimeProtected);
    }

    @Override
    public Optional<String> name(Timeline worker) {
        return worker.last(Joined.class).map(joined -> joined.entry().name());
    }

    @Override
    public List<Amending<?>> all() {
        return List.of(
                new Amending<>(Away.class, Permission.LEAD_TEAM, TeamForms.AWAY, About::on, entry -> Answers.none().with("from", entry.from()).with("to", entry.to()).with("why", entry.why()),
                        (before, answers) -> new Away(before.worker(), answers.date("from"), answers.date("to"), answers.text("why")), entry -> TeamPages.address(entry.worker().id())),
                new Amending<>(Supervised.class, Permission.LEAD_TEAM, TeamForms.SUPERVISED, About::on,
                        entry -> Answers.none().with("on", entry.on()).with("reflection", entry.reflection()).with("actions", entry.actions().isEmpty() ? null : String.join("\n", entry.actions())).with("next", entry.next()),
                        (before, answers) -> new Supervised(before.worker(), answers.date("on"), answers.text("reflection"), TeamPages.listed(answers.text("actions")), answers.dateOrNull("next")), entry -> TeamPages.address(entry.worker().id())),
                new Amending<>(Endorsed.class, Permission.LEAD_TEAM, TeamForms.ENDORSED, About::on, entry -> Answers.none().with("lead-from", entry.from()).with("evidence", entry.evidence()),
                        (before, answers) -> new Endorsed(before.worker(), before.as(), answers.date("lead-from"), answers.text("evidence")), entry -> TeamPages.address(entry.worker().id())),
                new Amending<>(Joined.class, Permission.LEAD_TEAM, StaffForms.JOINED.without(Set.of("account")), About::on,
                        entry -> Answers.none().with("team", entry.team()).with("role", entry.role()).with("joined-from", entry.from()).with("number", entry.registration()).with("qualified", entry.qualified())
                                .with("languages", entry.languages().isEmpty() ? null : String.join(", ", entry.languages())).with("skills", entry.skills().isEmpty() ? null : String.join(", ", entry.skills())),
                        (before, answers) -> StaffPages.joined(before.worker(), before.name(), answers), entry -> TeamPages.address(entry.worker().id()), this::joined),
                new Amending<>(Left.class, Permission.LEAD_TEAM, StaffForms.LEFT, About::on,
                        entry -> Answers.none().with("left-on", entry.on()).with("left-why", entry.why()).with("destination", entry.destination()).with("reason", entry.reason()),
                        (before, answers) -> new Left(before.worker(), answers.date("left-on"), answers.text("left-why"), answers.textOrNull("destination"), answers.textOrNull("reason"), before.name()), entry -> TeamPages.address(entry.worker().id()), new Leaving()),
                new Amending<>(PostStands.class, Permission.LEAD_TEAM, StaffForms.STOOD, About::on,
                        entry -> Answers.none().with("team", entry.team()).with("title", entry.title()).with("fte", entry.fte()).with("stood-from", entry.from()).with("until", entry.until()),
                        (before, answers) -> new PostStands(before.post(), answers.text("team"), answers.text("title"), before.worker(), answers.date("stood-from"), answers.dateOrNull("until"), answers.textOrNull("fte")), entry -> TeamPages.TEAM));
    }

    private Optional<Refused> joined(Timeline without, Joined before, @Nullable Joined now) {
        var ended = without.facts(Left.class).stream().map(Fact::entry).filter(left -> !left.on().isBefore(before.from())).findFirst();
        if (now != null) return ended.filter(left -> now.from().isAfter(left.on())).map(left -> new Refused("The worker left on " + Words.spoken(left.on()) + ": the first day must not be after it.", "")).or(() -> transaction.execute(status -> board.numberTaken(now)));
        if (without.last(Joined.class).isPresent()) return Optional.empty();
        if (ended.isPresent()) return Optional.of(new Refused("It is recorded that this worker left. Withdraw that first.", ""));
        int held = Objects.requireNonNull(transaction.execute(status -> board.of(before.worker().id(), LocalDate.ofInstant(clock.instant(), England.ZONE), Set.of()).size()));
        return held == 0 ? Optional.empty() : Optional.of(new Refused("Children are allocated to this worker. Allocate them to somebody else first.", ""));
    }

    /// The account ends with the last day of work; one that has ended stays ended.
    private final class Leaving implements Amending.Rule<Left> {
        @Override
        public Optional<Refused> against(Timeline without, Left before, @Nullable Left now) {
            if (now == null) return Optional.empty();
            var joined = without.facts(Joined.class).stream().map(Fact::entry).sorted(Comparator.comparing(Joined::from)).toList();
            var back = joined.stream().filter(each -> each.from().isAfter(before.on())).findFirst().filter(each -> !now.on().isBefore(each.from()));
            if (back.isPresent()) return back.map(each -> new Refused("The last day must be before " + Words.spoken(each.from()) + ", when the worker came back.", ""));
            return joined.stream().filter(each -> !each.from().isAfter(before.on())).reduce((one, other) -> other)
                    .filter(each -> now.on().isBefore(each.from())).map(each -> new Refused("The last day must not be before " + Words.spoken(each.from()) + ", when the worker joined.", ""));
        }

        @Override
        public String then(Left before, @Nullable Left now) {
            var who = new WhoWorks(accounts, caseFile);
            if (!who.hasAccount(before.worker().id())) return "";
            if (now == null) return "The account is as it was: an administrator keeps it open, or opens it again.";
            if (caseFile.timeline(before.worker()).facts(Joined.class).stream().anyMatch(fact -> fact.entry().from().isAfter(now.on()))) return "The worker came back since: the account stays as it is.";
            return who.leaves(before.worker().id(), now.on()) ? "The account ends with that day; one that had ended stays ended." : "The account stays open until an administrator ends it.";
        }
    }
}
