package goldthread.court.letterbox;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.court.letterbox.LetterboxEntry.ContactAgreed;
import goldthread.court.letterbox.LetterboxEntry.ContactReviewed;
import goldthread.duties.Duty;
import goldthread.duties.DutySource;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Stop;
import goldthread.law.Law;
import goldthread.people.Life;
import goldthread.people.PeopleEntry.Described;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Each agreement on contact is looked at again by the day that it names, and where it names none by the interval of the rule book,
/// until a review ends it or has it agreed anew. After the 18th birthday whoever was adopted decides for themselves.
public final class LetterboxDuties {
    private static final String RULE = "T-C20";
    public static final DutySource SOURCE = DutySource.of(LetterboxDuties::from, ContactAgreed.class, ContactReviewed.class, Described.class);

    private static Stream<Duty> from(Timeline timeline, Law law) {
        return timeline.facts(ContactAgreed.class).stream().flatMap(agreed -> reviews(timeline, law, agreed));
    }

    private static Stream<Duty> reviews(Timeline timeline, Law law, Fact<ContactAgreed> agreed) {
        var reviews = timeline.facts(ContactReviewed.class).stream().filter(fact -> fact.entry().agreement().equals(agreed.id())).sorted(Comparator.comparing(Fact::happened)).toList();
        var over = reviews.stream().filter(fact -> !fact.entry().outcome().equals(ContactReviewed.GOES_ON)).findFirst();
        var ground = Life.of(timeline).childhood(Ground.of(timeline, agreed, "Contact for adoption agreed")).endedBy(over.map(fact -> new Stop(fact.happened(), "the agreement was ended, or is agreed anew")).orElse(null));
        var what = "Review contact for adoption" + (agreed.entry().person() == null ? "" : " (" + agreed.entry().with() + ")");
        var duties = Stream.<Duty>builder();
        LocalDate named = agreed.entry().review();
        for (var review : reviews) {
            if (!ground.standsOn(review.happened())) break;
            owed(ground, law, what, named, Optional.of(Done.of(review))).forEach(duties);
            if (over.filter(review::equals).isPresent()) return duties.build();
            ground = new Ground(ground.subject(), review.id(), review.happened(), "Contact for adoption reviewed on " + Ground.day(review.happened()), ground.ended(), ground.lapses(), null);
            named = review.entry().next();
        }
        owed(ground, law, what, named, Optional.empty()).forEach(duties);
        return duties.build();
    }

    private static Stream<Duty> owed(Ground ground, Law law, String what, @Nullable LocalDate named, Optional<Done> done) {
        return named == null ? ground.owes(what, law.limit(RULE, ground.from()), done)
                : ground.owesBy(what + ", by the day that was agreed", named, law.rule(RULE, ground.from()).orElseThrow(), done);
    }

    private LetterboxDuties() {}
}
