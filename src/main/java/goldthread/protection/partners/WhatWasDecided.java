package goldthread.protection.partners;

import goldthread.casefile.Timeline;
import goldthread.people.CodeBook;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.conference.ConferenceEntry.ConferenceCancelled;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protection.InvitationEntry.PartnersInvited;
import goldthread.protectionteam.LogEntry.ChallengeAnswered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of that to which a partner was invited: the decision and what follows from it, never what the family said.
record WhatWasDecided(LocalDate on, String title, List<Said> facts) {
    record Said(String name, @Nullable String words) {}

    /// @param child a record of a child of whom one spoke
    static List<WhatWasDecided> of(PartnersInvited invited, Timeline child) {
        return switch (invited.what()) {
            case PartnersInvited.CONFERENCE -> conference(invited, child);
            case PartnersInvited.CHALLENGE -> child.facts(ChallengeAnswered.class).stream().filter(answer -> answer.entry().challenge().equals(invited.to())).map(answer -> new WhatWasDecided(answer.happened(), "Answer to the challenge",
                    List.of(new Said("Answered by", answer.entry().level()), new Said("Outcome", answer.entry().outcome()), new Said("Why", answer.entry().why())))).toList();
            default -> discussion(invited, child).map(held -> new WhatWasDecided(held.on(), "Strategy discussion", List.of(new Said("Decided", held.outcome()), new Said("How the enquiry is made", held.said() == null ? null : held.said().how()),
                    new Said("Safe meanwhile", held.said() == null ? null : held.said().safety())))).stream().toList();
        };
    }

    /// The one they were invited to, or else the first that was held since.
    private static Optional<StrategyDiscussed> discussion(PartnersInvited invited, Timeline child) {
        return child.facts(StrategyDiscussed.class).stream().filter(held -> invited.to() == null ? !held.happened().isBefore(invited.on()) : held.id().equals(invited.to())).map(fact -> fact.entry()).findFirst();
    }

    private static List<WhatWasDecided> conference(PartnersInvited invited, Timeline child) {
        var all = new ArrayList<WhatWasDecided>();
        child.facts(ConferenceCancelled.class).stream().filter(off -> off.entry().called().equals(invited.to())).forEach(off -> all.add(new WhatWasDecided(off.happened(), "Cancelled", List.of(new Said("Why", off.entry().why())))));
        child.facts(Conferred.class).stream().filter(held -> invited.to() != null && invited.to().equals(held.entry().called())).forEach(held -> {
            var decided = held.entry().outcome();
            long planned = decided.planned().stream().filter(invited.children()::contains).count();
            all.add(new WhatWasDecided(held.happened(), held.entry().what(), List.of(new Said("Child protection plan for", planned + " of " + invited.children().size() + (invited.children().size() == 1 ? " child" : " children")), new Said("Category of abuse", CodeBook.CATEGORY_OF_ABUSE.say(decided.category())),
                    new Said("What must change", decided.outline()), new Said("Core group", String.join(", ", decided.coreGroup())), new Said("First core group", day(decided.firstGroup())), new Said("Next conference", day(decided.next())), new Said("Did not agree", String.join(", ", decided.dissents())))));
        });
        return all;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : goldthread.pages.Words.spoken(day);
    }
}
