package goldthread.child;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.safe.Kept;
import goldthread.protection.Protection;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What goes to parents in plain words, made of the entry that records it: the plan of a conference, the plan of a family, the letter
/// before proceedings. What one of the family must not be told is in none.
public final class FamilyPapers {

    /// What children are called before this reader.
    @FunctionalInterface
    public interface Naming {
        /// @param nameless what a child is called whom the reader may not know by name, where they are called anything
        List<String> of(List<Subject> children, String nameless);
    }

    /// @param kept  what may not be told of these children   @param views whether what the parents said stands in it: said by both, it may be
    ///              told to both
    /// @return none where no such paper is made of the entry
    public static Optional<Page> of(Timeline timeline, UUID entry, Naming names, String authority, Function<List<Subject>, Kept> kept, boolean views) {
        var fact = timeline.standing().stream().filter(one -> one.id().equals(entry)).findFirst();
        return fact.map(one -> switch (one.entry()) {
            case Conferred held -> conferred(new Fact<>(held, one.first(), one.stands()), timeline, names, authority, kept.apply(held.children()), views);
            case PlanAgreed agreed -> PlanInPlainWords.of(new Fact<>(agreed, one.first(), one.stands()), names.of(agreed.children(), "your child"), authority, kept.apply(agreed.children()), views);
            case LetterSent letter -> beforeProceedings(letter, names.of(letter.children(), "your child"), authority, kept.apply(letter.children()));
            default -> null;
        });
    }

    private static Page conferred(Fact<Conferred> held, Timeline timeline, Naming names, String authority, Kept kept, boolean views) {
        var planned = held.entry().outcome().planned();
        var others = held.entry().children().stream().filter(one -> !planned.contains(one)).toList();
        var lead = Protection.leads(timeline, LocalDate.MAX).map(leads -> leads.entry().leadName()).orElse(null);
        return PlanInPlainWords.of(held, names.of(planned, "your child"), names.of(others, "your other child"), lead, authority, kept, views);
    }

    /// Public Law Working Group, best practice guidance 2021: short, in plain words; what worries, what is offered, and where help is.
    private static Page beforeProceedings(LetterSent letter, List<String> children, String authority, Kept kept) {
        var page = Page.of("Letter before proceedings").caption(authority).with(Block.say(Words.day(letter.on())),
                Block.say("Dear " + kept.without(String.join(" and ", letter.to())) + ","),
                Block.say("This letter is about " + String.join(" and ", children) + ". We are worried, and we are thinking of asking the family court to decide. We want to work with you so that this is not needed."),
                Block.heading("What worries us")).with(Arrays.stream(kept.without(letter.concerns()).split("\n\n")).map(Block::say).toList());
        if (letter.offersMeeting()) {
            page = page.with(Block.heading("Your family can make a plan"), Block.say("We offer you a family group decision-making meeting. You choose who comes: relatives, friends, others who matter to your children. Somebody who decides nothing about them"
                    + " prepares it with you, and your family has time alone to decide. Tell us whether you want it."));
        }
        return page.with(Block.heading("What to do now"), Block.say("Take this letter to a solicitor. Parents who get it can have free legal advice."),
                Block.say(letter.urgent() ? "We want to meet you and your solicitor within three days." : "We want to meet you and your solicitor in the next two weeks."), Block.say("Yours sincerely,"), Block.say(authority));
    }

    private FamilyPapers() {}
}
