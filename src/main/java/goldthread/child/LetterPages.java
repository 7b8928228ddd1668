package goldthread.child;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.education.WithdrawalEntry.ConsentDecided;
import goldthread.kinship.KinshipEntry.LegallyAdvised;
import goldthread.law.Laws;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.people.safe.Kept;
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
        if (decided.isPresent()) return ConsentLetter.of(decided.get(), timeline, laws.of(Acting.who().holder()), authorities.own(), Person.of(whole).name(), kept);
        var carer = timeline.facts(LegallyAdvised.class).stream().filter(fact -> fact.id().equals(entry)).findFirst();
        return carer.isPresent() ? CarersLetter.of(carer.get(), authorities.own(), names(timeline, carer.get().entry().children(), "the child"), name(carer.get().entry().carer()), kept)
                : FamilyPapers.of(timeline, entry, (children, nameless) -> names(timeline, children, nameless), authorities.own(), this::keptOf, true).orElseThrow(NotThere::new);
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
}
