package goldthread.child;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.education.Refusing;
import goldthread.education.WithdrawalEntry.ConsentDecided;
import goldthread.law.Law;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.safe.Kept;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The letter with which a parent is told whether their child may leave school to be educated at home: what is decided, why, and what they
/// can do about a refusal. What the child and the social worker say is not in it, nor what somebody of the family must not be told.
final class ConsentLetter {

    /// @param child by name
    static Page of(Fact<ConsentDecided> fact, Timeline timeline, Law law, String authority, String child, Kept kept) {
        var decided = fact.entry();
        boolean given = decided.outcome().equals(ConsentDecided.GIVEN);
        var blocks = new ArrayList<Block>(List.of(Block.say(Words.day(decided.on())), Block.say("Dear parent,"), Block.say("You told us that you want to take " + kept.without(child) + " out of school and educate them at home. In this case the law asks for our consent."),
                Block.heading("What we decided"), Block.say(given ? "We consent. The school may take " + kept.without(child) + "'s name off its roll once it hears from us." : "We do not consent. " + kept.without(child) + "'s name stays on the roll of the school."), Block.heading("Why")));
        Arrays.stream(kept.without(decided.why()).split("\n\n")).map(Block::say).forEach(blocks::add);
        if (!decided.suitable()) blocks.add(Block.say("We do not think that the education you mean to give would be suitable."));
        if (decided.attending()) blocks.add(Block.say("We think that it is best for " + kept.without(child) + " to go to school."));
        if (!given) {
            blocks.add(Block.heading("If you do not agree"));
            blocks.add(Block.say("You can ask the Secretary of State for Education to look at our decision again. Tell us what you think first, if you want: we may have missed something."));
            Refusing.again(timeline, fact, law).ifPresent(day -> blocks.add(Block.say("You can ask us for consent again from " + Words.spoken(day) + ".")));
        }
        blocks.addAll(List.of(Block.say(Words.quiet(law.citation(Refusing.DECIDED_BY, decided.on()))), Block.say("Yours sincerely,"), Block.say(decided.by()), Block.say(authority)));
        return Page.of(given ? "Home education: we consent" : "Home education: we do not consent").caption(authority).with(blocks);
    }

    private ConsentLetter() {}
}
