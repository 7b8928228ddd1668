package goldthread.frontdoor;

import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Entry;
import goldthread.casefile.Outcome;
import goldthread.casefile.Timeline;
import goldthread.frontdoor.ContactEntry.DecisionSigned;
import goldthread.frontdoor.ContactEntry.PartnerAnswered;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Page;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Partners' answers on a contact, and a manager's word on its decision.
@Needs(Permission.FRONT_DOOR)
@Controller
class ScreeningPages {
    private static final String PART = "front door contact";

    private final Contacts contacts;
    private final ContactView view;

    ScreeningPages(Contacts contacts, ContactView view) {
        this.contacts = contacts;
        this.view = view;
    }

    @GetMapping("/front-door/{contact}/partners")
    View ask(@PathVariable UUID contact) {
        return contacts.open(contact, PART, timeline -> {
            var now = LocalDateTime.ofInstant(contacts.now(), ContactEntry.ENGLAND).truncatedTo(ChronoUnit.MINUTES);
            return page(timeline).with(Screening.ANSWER.ask(address(timeline), about(), Answers.none().with("on", now.toLocalDate()).with("at", now.toLocalTime())));
        });
    }

    @PostMapping("/front-door/{contact}/partners")
    View answer(@PathVariable UUID contact, @RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return contacts.open(contact, PART, timeline -> switch (Screening.ANSWER.check(typed, about())) {
            case Checked.Problems<Answers> problems -> page(timeline).with(Screening.ANSWER.ask(address(timeline), about(), problems));
            case Checked.Filled<Answers> filled when at(filled.answers()).isAfter(contacts.now()) -> page(timeline).with(Screening.ANSWER.ask(address(timeline), about(), typed,
                    List.of(new Checked.Problem("at", "The time of the answer must not be in the future"))));
            case Checked.Filled<Answers> filled -> {
                contacts.note(typed.once(), answered(timeline, filled.answers()));
                yield Page.goTo("/front-door/" + contact, "Answer recorded");
            }
        });
    }

    private static PartnerAnswered answered(Timeline timeline, Answers answers) {
        return new PartnerAnswered(timeline.subject(), at(answers), answers.text("agency"), answers.text("who"), answers.textOrNull("known"),
                answers.has("advises") ? ContactEntry.Outcome.valueOf(answers.text("advises")) : null, answers.yes("signed"), Acting.who().name());
    }

    private static Instant at(Answers answers) {
        return answers.date("on").atTime(answers.time("at")).atZone(ContactEntry.ENGLAND).toInstant();
    }

    /// What was put begins now, on the contact and the records as they were read; or it goes back.
    @PostMapping("/front-door/{contact}/sign")
    View sign(@PathVariable UUID contact, @RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return contacts.open(contact, PART, timeline -> {
            var now = ContactPages.now(timeline);
            var address = ContactPages.address(timeline);
            if (!Screening.maySign(now)) {
                return Page.refused(now.put() == null ? "No decision on this contact waits for a manager." : "A manager of the front door signs this off, and another than who put it.", "", address);
            }
            return switch (Screening.SIGN.check(typed, about())) {
                case Checked.Problems<Answers> problems -> view.page(now, contacts.today()).with(Screening.waiting(now, timeline, typed, problems.problems()));
                case Checked.Filled<Answers> filled when filled.answers().chose("answer", "no") -> {
                    contacts.note(typed.once(), signed(timeline, false, filled.answers()));
                    yield Page.goTo(address, "Sent back to " + now.put().worker());
                }
                case Checked.Filled<Answers> filled -> began(now, timeline, typed, signed(timeline, true, filled.answers()));
            };
        });
    }

    private View began(ContactNow now, Timeline timeline, Answers typed, DecisionSigned signed) {
        var deciding = Deciding.of(now.put());
        var known = deciding.knownAlready(contacts::inNeed);
        var entries = new ArrayList<Entry>(deciding.entries(now, typed.once(), contacts.now(), contacts::related, contacts::inNeed));
        entries.add(signed);
        var address = ContactPages.address(timeline);
        return switch (contacts.decide(typed.once(), entries, typed.read())) {
            case Outcome.Appended done -> Page.goTo(now.received().from().reachable() ? address + "/tell" : address, "Decided: " + deciding.outcome().words().toLowerCase(java.util.Locale.UK) + known);
            case Outcome.Conflict conflict -> Page.movedOn(address, List.of(Block.say("The decision as it was put: " + deciding.outcome().words() + ". " + deciding.why())),
                    List.of(Block.say("The contact, or the record of a child whom it is about, has changed. Open it, read what is new, and sign it off then.")));
            case Outcome.Refused refused -> Page.refused(refused.sentence(), refused.citation(), address);
        };
    }

    private DecisionSigned signed(Timeline timeline, boolean agreed, Answers answers) {
        var who = Acting.who();
        return new DecisionSigned(timeline.subject(), contacts.now(), who.account(), who.name(), agreed, answers.textOrNull("why"));
    }

    private static Page page(Timeline timeline) {
        return Page.of("Record what a partner says").caption("Front door").back(ContactPages.address(timeline)).in("/front-door");
    }

    private static String address(Timeline timeline) {
        return ContactPages.address(timeline) + "/partners";
    }

    private About about() {
        return About.on(contacts.today());
    }
}
