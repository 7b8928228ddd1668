package goldthread.child;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.education.WithdrawalEntry.ConsentDecided;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.kinship.KinshipEntry.LegallyAdvised;
import goldthread.law.Laws;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.people.safe.Kept;
import goldthread.protection.Protection;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The letter before proceedings, as it goes to the parents, the letter to a carer before an order, the one with which a parent is told of a decision on home education, and a plan in plain words: on a page and as a file, from the
/// entry that records it. What one of the family must not be told is in none.
@Needs(Permission.SEE_CHILDREN)
@Controller
class LetterPages {
    private static final String PART = "letter to the family";

    private final CaseFile caseFile;
    private final Access access;
    private final Authorities authorities;
    private final People people;
    private final OneChild oneChild;
    private final Frames frames;
    private final Laws laws;

    LetterPages(CaseFile caseFile, Access access, Authorities authorities, People people, OneChild oneChild, Frames frames, Laws laws) {
        this.caseFile = caseFile;
        this.access = access;
        this.authorities = authorities;
        this.people = people;
        this.oneChild = oneChild;
        this.frames = frames;
        this.laws = laws;
    }

    @GetMapping("/child/{child}/entry/{entry}/letter")
    View letter(@PathVariable UUID child, @PathVariable UUID entry) {
        return opened(child, "/entry/" + entry + "/letter", timeline -> letter(timeline, entry, kept(timeline)).reference(Frames.reference(timeline)).back(EntryPages.address(child, entry)).in("/search")
                .with(Block.buttons(Block.Button.go("Download as PDF", EntryPages.address(child, entry) + "/letter.pdf").secondary())));
    }

    @GetMapping("/child/{child}/entry/{entry}/letter.pdf")
    View onPaper(@PathVariable UUID child, @PathVariable UUID entry) {
        return opened(child, "/entry/" + entry + "/letter.pdf", timeline -> {
            var kept = kept(timeline);
            return frames.onPaper(timeline, "letter", letter(timeline, entry, kept), kept);
        });
    }

    private View opened(UUID child, String rest, Function<Timeline, View> view) {
        return access.viewInPart(child, PART, () -> {
            var own = Recordings.ofPerson(caseFile.timeline(new Subject(child)));
            return oneChild.kept(own).<View>map(kept -> Page.goTo("/child/" + kept + rest)).orElseGet(() -> view.apply(oneChild.inPart(own, PART)));
        });
    }

    /// Of brothers and sisters in one plan each may live where somebody must not know.
    private Kept keptOf(List<Subject> children) {
        return Kept.ofAll(children, frames.now().on(), caseFile::timeline);
    }

    private Kept kept(Timeline timeline) {
        return Kept.of(timeline.subject(), frames.now().on(), caseFile::timeline);
    }

    /// Of the entry: before proceedings to the parents, before an order to a carer, or a decision on home education to the parent. Whoever may not read
    /// a whole record has those of what is open to them.
    private Page letter(Timeline whole, UUID entry, Kept kept) {
        var timeline = InPart.from(whole);
        var decided = timeline.facts(ConsentDecided.class).stream().filter(fact -> fact.id().equals(entry)).findFirst();
        if (decided.isPresent()) return ConsentLetter.of(decided.get(), timeline, laws.of(Acting.who().holder()), authority(), Person.of(whole).name(), kept);
        var carer = timeline.facts(LegallyAdvised.class).stream().filter(fact -> fact.id().equals(entry)).findFirst();
        var held = timeline.facts(Conferred.class).stream().filter(fact -> fact.id().equals(entry)).findFirst();
        if (held.isPresent()) return plan(held.get(), timeline, keptOf(held.get().entry().children()));
        var plan = timeline.facts(PlanAgreed.class).stream().filter(fact -> fact.id().equals(entry)).findFirst();
        if (plan.isPresent()) return PlanInPlainWords.of(plan.get(), names(timeline, plan.get().entry().children(), "your child"), authority(), keptOf(plan.get().entry().children()));
        return carer.isPresent() ? CarersLetter.of(carer.get(), authority(), names(timeline, carer.get().entry().children(), "the child"), name(carer.get().entry().carer()), kept) : beforeProceedings(timeline, entry, kept);
    }

    private Page plan(Fact<Conferred> held, Timeline timeline, Kept kept) {
        var planned = held.entry().outcome().planned();
        var others = held.entry().children().stream().filter(one -> !planned.contains(one)).toList();
        var lead = Protection.leads(timeline, LocalDate.MAX).map(leads -> leads.entry().leadName()).orElse(null);
        return PlanInPlainWords.of(held, names(timeline, planned, "your child"), names(timeline, others, "your other child"), lead, authority(), kept);
    }

    /// Somebody whom the reader may not know to be there has no name here, nor has who was never named.
    private String name(Subject person) {
        var named = access.found(List.of(person.id())).contains(person.id()) ? people.find(List.of(person)).get(person) : null;
        return named == null ? "carer" : named.name();
    }

    private List<String> names(Timeline timeline, List<Subject> children, String nameless) {
        var seen = access.found(children.stream().map(Subject::id).toList());
        var named = people.find(children.stream().filter(child -> seen.contains(child.id())).toList());
        return children.stream().map(child -> named.containsKey(child) ? named.get(child).name() : child.equals(timeline.subject()) ? Person.of(timeline).name() : nameless).distinct().toList();
    }

    /// Public Law Working Group, best practice guidance 2021: short, in plain words; what worries, what is offered, and where help is.
    private Page beforeProceedings(Timeline timeline, UUID entry, Kept kept) {
        var letter = timeline.facts(LetterSent.class).stream().filter(fact -> fact.id().equals(entry)).findFirst().orElseThrow(NotThere::new).entry();
        var named = people.find(letter.children());
        var children = letter.children().stream().map(child -> named.containsKey(child) ? named.get(child).name() : child.equals(timeline.subject()) ? Person.of(timeline).name() : "your child").toList();
        var page = Page.of("Letter before proceedings").caption(authority()).with(Block.say(Words.day(letter.on())),
                Block.say("Dear " + kept.without(String.join(" and ", letter.to())) + ","),
                Block.say("This letter is about " + String.join(" and ", children) + ". We are worried, and we are thinking of asking the family court to decide. We want to work with you so that this is not needed."),
                Block.heading("What worries us")).with(Arrays.stream(kept.without(letter.concerns()).split("\n\n")).map(Block::say).toList());
        if (letter.offersMeeting()) {
            page = page.with(Block.heading("Your family can make a plan"), Block.say("We offer you a family group decision-making meeting. You choose who comes: relatives, friends, others who matter to your children. Somebody who decides nothing about them"
                    + " prepares it with you, and your family has time alone to decide. Tell us whether you want it."));
        }
        return page.with(Block.heading("What to do now"), Block.say("Take this letter to a solicitor. Parents who get it can have free legal advice."),
                Block.say(letter.urgent() ? "We want to meet you and your solicitor within three days." : "We want to meet you and your solicitor in the next two weeks."), Block.say("Yours sincerely,"), Block.say(authority()));
    }

    private String authority() {
        int holder = Acting.who().holder();
        return authorities.all().stream().filter(each -> each.holder() == holder).map(Authorities.Authority::name).findFirst().orElse("the council");
    }
}
