package goldthread.portal;

import static goldthread.pages.Words.day;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.ChildFrame.Reading;
import goldthread.child.ChildFrame;
import goldthread.child.OneChild;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Checked.Problems;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.portal.ParentEntry.AccessEnded;
import goldthread.portal.ParentEntry.AccountNamed;
import goldthread.portal.ParentEntry.AdvocateNamed;
import goldthread.portal.ParentEntry.PaperShared;
import goldthread.portal.ParentEntry.SaidRead;
import goldthread.portal.ParentEntry.SharingTakenBack;
import goldthread.people.safe.Kept;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is shared with parents, on the child's record: whose accounts open what, when it was read, and what they wrote.
@Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD})
@Controller
class SharingPages {
    private static final String PATH = "/child/{child}/parents", PART = "shared with parents";
    private static final int ID = 36;

    private final ChildFrame frame;
    private final OneChild oneChild;
    private final SharedRecords shared;
    private final SharingView view;
    private final CaseFile caseFile;
    private final Access access;

    SharingPages(ChildFrame frame, OneChild oneChild, SharedRecords shared, SharingView view, CaseFile caseFile, Access access) {
        this.frame = frame;
        this.oneChild = oneChild;
        this.shared = shared;
        this.view = view;
        this.caseFile = caseFile;
        this.access = access;
    }

    @GetMapping(PATH)
    View parents(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known) {
        return frame.parents(child, known, view::blocks);
    }

    /// As the parent reads it, before it is shared. What is not there to share leads back to what is.
    @GetMapping(PATH + "/share")
    View share(@PathVariable UUID child, @RequestParam(defaultValue = "") String with, @RequestParam(defaultValue = "") String what) {
        return frame.parents(child, null, reading -> Optional.of(reading).filter(Reading::writable).flatMap(now -> view.found(now.timeline(), with, what)).map(chosen -> view.preview(reading.timeline(), chosen, null)).orElseGet(() -> view.blocks(reading)));
    }

    @Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD, Permission.RECORD})
    @PostMapping(PATH + "/share")
    View shared(@PathVariable UUID child, @RequestParam(defaultValue = "") String with, @RequestParam(defaultValue = "") String what, @RequestParam MultiValueMap<String, String> typed) {
        var timeline = opened(child);
        var chosen = view.found(timeline, with, what);
        if (chosen.isEmpty()) return frame.parents(child, null, view::blocks);
        return switch (Sharing.SHARE.check(Answers.typed(typed), About.on(shared.today()))) {
            case Problems<Answers> problems -> frame.parents(child, null, reading -> view.preview(reading.timeline(), chosen.get(), problems));
            case Checked.Filled<Answers> filled -> {
                var note = filled.answers().textOrNull("note");
                var told = note == null ? List.<String>of() : view.kept(chosen.get().open()).told(note);
                if (view.tells(chosen.get()) || !told.isEmpty()) yield frame.parents(child, null, reading -> view.preview(reading.timeline(), chosen.get(), new Problems<>(filled.answers(),
                        List.of(told.isEmpty() ? new Problem("looked", "It tells an address or a number that they must not be told. Correct the entry first") : new Problem("note", SharingView.tells(told))))));
                var open = chosen.get().open();
                shared.write(new PaperShared(open.desk().subject(), timeline.subject(), chosen.get().of().id(), PlainPaper.title(chosen.get().of().entry()), note, shared.today()), filled.answers().once());
                yield Page.goTo("/child/" + child + "/parents", "It is shared. They see it when they sign in");
            }
        };
    }

    @Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD, Permission.RECORD})
    @PostMapping(PATH + "/name")
    View name(@PathVariable UUID child, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(child, "name", Sharing.NAME, typed, this::named, "It opens to them. Share with them what they should read");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD, Permission.RECORD})
    @PostMapping(PATH + "/advocate")
    View advocate(@PathVariable UUID child, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(child, "advocate", Sharing.ADVOCATE, typed, this::beside, "The advocate sees what that parent sees");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD, Permission.RECORD})
    @PostMapping(PATH + "/end")
    View end(@PathVariable UUID child, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(child, "end", Sharing.END, typed, (answers, timeline) -> {
            var whose = answers.text("whose");
            var account = UUID.fromString(whose.substring(ID + 1));
            var desk = SharingView.desks(timeline).stream().filter(one -> one.subject().toString().equals(whose.substring(0, ID))).findFirst().orElseThrow();
            var name = desk.made().entry().account().equals(account) ? desk.made().entry().name() : desk.standing().stream().filter(one -> one.account().equals(account)).map(AdvocateNamed::name).findFirst().orElseThrow();
            return new Made(new AccessEnded(desk.subject(), timeline.subject(), account, name, answers.text("end-why"), shared.today()));
        }, "It is closed to them");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD, Permission.RECORD})
    @PostMapping(PATH + "/back")
    View back(@PathVariable UUID child, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(child, "back", Sharing.TAKE_BACK, typed, (answers, timeline) -> {
            var share = SharingView.desks(timeline).stream().flatMap(desk -> desk.shares().stream()).filter(one -> one.id().toString().equals(answers.text("share"))).findFirst().orElseThrow();
            return new Made(new SharingTakenBack(share.entry().desk(), timeline.subject(), share.id(), share.entry().title(), answers.text("back-why"), shared.today()));
        }, "It is taken back: they do not see it any more");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD, Permission.RECORD})
    @PostMapping(PATH + "/read")
    View read(@PathVariable UUID child, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(child, "read", Sharing.READ, typed, (answers, timeline) -> {
            var said = SharingView.desks(timeline).stream().flatMap(desk -> desk.unread().stream()).filter(one -> one.id().toString().equals(answers.text("said"))).findFirst().orElseThrow();
            var told = shared.found(said.entry().desk()).map(view::kept).orElse(Kept.NOTHING).told(answers.text("answer"));
            return told.isEmpty() ? new Made(new SaidRead(said.entry().desk(), timeline.subject(), said.id(), answers.textOrNull("answer"), shared.today())) : new Made(new Problem("answer", SharingView.tells(told)));
        }, "They are told that you read it");
    }

    /// An entry, or why none is made.
    private record Made(@Nullable ParentEntry entry, @Nullable Problem problem) {
        Made(ParentEntry entry) {
            this(entry, null);
        }

        Made(Problem problem) {
            this(null, problem);
        }
    }

    private interface Making {
        Made from(Answers answers, Timeline timeline);
    }

    private View recorded(UUID child, String step, Form<Answers> form, MultiValueMap<String, String> typed, Making making, String said) {
        var timeline = opened(child);
        var address = "/child/" + child + "/parents/" + step;
        return switch (form.check(Answers.typed(typed), view.about(timeline))) {
            case Problems<Answers> problems -> frame.parents(child, null, reading -> List.of(form.ask(address, view.about(timeline), problems)));
            case Checked.Filled<Answers> filled -> {
                var made = making.from(filled.answers(), timeline);
                if (made.entry() == null) yield frame.parents(child, null, reading -> List.of(form.ask(address, view.about(timeline), new Problems<>(filled.answers(), List.of(made.problem())))));
                shared.write(made.entry(), filled.answers().once());
                yield Page.goTo("/child/" + child + "/parents", said);
            }
        };
    }

    private Timeline opened(UUID child) {
        return access.view(child, PART, () -> oneChild.whole(Optional.of(caseFile.timeline(new Subject(child))).filter(found -> !found.lines().isEmpty()).orElseThrow(NotThere::new), PART));
    }

    /// One account is one person's, in every record.
    private Made named(Answers answers, Timeline timeline) {
        var account = shared.account(answers.text("login"), Role.PARENT);
        var person = new Subject(answers.id("person"));
        if (answers.date("until").isBefore(shared.today())) return new Made(new Problem("until", "The last day must not be before today"));
        if (account.isEmpty()) return new Made(new Problem("login", "Nobody signs in with this as a parent or carer. Ask an administrator to make the account"));
        var open = shared.desks(account.get().id()).stream().flatMap(desk -> shared.found(desk).stream()).filter(one -> one.desk().stands()).toList();
        if (open.stream().anyMatch(one -> !one.person().contains(person))) return new Made(new Problem("login", "This account is somebody else's: an account is one person's"));
        if (open.stream().anyMatch(one -> one.ids().contains(timeline.subject().id()))) return new Made(new Problem("login", "It is open to them already: end it first, to open it otherwise"));
        return new Made(new AccountNamed(new Subject(Append.beside(answers.once(), 1_000)), timeline.subject(), person, account.get().id(), account.get().name(), answers.text("why"), answers.date("until"), shared.today()));
    }

    private Made beside(Answers answers, Timeline timeline) {
        var account = shared.account(answers.text("login"), Role.ADVOCATE);
        var desk = SharingView.desks(timeline).stream().filter(one -> one.subject().toString().equals(answers.text("of"))).findFirst().orElseThrow();
        if (answers.date("until").isBefore(shared.today())) return new Made(new Problem("until", "The last day must not be before today"));
        if (account.isEmpty()) return new Made(new Problem("login", "Nobody signs in with this as an advocate. Ask an administrator to make the account"));
        if (SharingView.desks(timeline).stream().filter(other -> !other.subject().equals(desk.subject()) && other.stands()).anyMatch(other -> other.standing().stream().anyMatch(one -> one.account().equals(account.get().id()))))
            return new Made(new Problem("login", "They stand beside another parent of this child: an advocate stands beside one"));
        return new Made(new AdvocateNamed(desk.subject(), timeline.subject(), account.get().id(), account.get().name(), answers.textOrNull("service"), answers.text("consent"), answers.date("consented"), answers.date("until"), shared.today()));
    }
}
