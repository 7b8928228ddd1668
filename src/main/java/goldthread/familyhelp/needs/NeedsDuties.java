package goldthread.familyhelp.needs;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.needs.NeedsEntry.NeedsAnswered;
import goldthread.familyhelp.needs.NeedsEntry.NeedsAsked;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.law.Law;
import goldthread.people.Life;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Needs that are asked about are assessed without delay, and inside the time of the assessment that goes on; whoever is
/// homeless at 16 or 17 has somewhere to stay the same night.
final class NeedsDuties {

    static Stream<Duty> from(Timeline timeline, Law law) {
        return timeline.facts(NeedsAsked.class).stream().flatMap(asked -> {
            var ground = Life.of(timeline).childhood(Ground.of(timeline, asked, asked.entry().whose().equals(NeedsAsked.HOMELESS) ? "Came as homeless" : "Needs to be assessed").endedBy(FamilyHelp.moved(timeline, asked.happened())));
            return asked.entry().whose().equals(NeedsAsked.HOMELESS) ? homeless(timeline, law, asked, ground) : ground.owesBy("Assess the needs: "
                    + asked.entry().whose().toLowerCase(java.util.Locale.UK), inside(timeline, law, asked), law.rule("T-A08", ground.from()).orElseThrow(), answered(timeline, asked, NeedsAnswered.ASSESSED));
        });
    }

    /// The joint assessment with housing is finished by the authorised assessment as well.
    private static Stream<Duty> homeless(Timeline timeline, Law law, Fact<NeedsAsked> asked, Ground ground) {
        var authorised = timeline.facts(AssessmentAuthorised.class).stream().filter(fact -> !fact.happened().isBefore(asked.happened())).findFirst().map(Done::of);
        var assessed = answered(timeline, asked, NeedsAnswered.ASSESSED).or(() -> authorised);
        var together = ground.owesBy("Assess with housing what the young person needs", inside(timeline, law, asked), law.rule("T-A05", ground.from()).orElseThrow(), assessed);
        return !Boolean.TRUE.equals(asked.entry().tonight()) ? together
                : Stream.concat(ground.owes("Somewhere safe to stay tonight", law.limit("T-A09", ground.from()), answered(timeline, asked, NeedsAnswered.STAYS)), together);
    }

    private static Optional<Done> answered(Timeline timeline, Fact<NeedsAsked> asked, String what) {
        return timeline.facts(NeedsAnswered.class).stream().filter(fact -> fact.entry().asked().equals(asked.id()) && List.of(what, NeedsAnswered.NOT_WANTED).contains(fact.entry().what())).findFirst()
                .map(fact -> fact.entry().what().equals(what) ? Done.of(fact) : new Done(fact.happened(), fact.id(), "they did not want it"));
    }

    /// By the day on which the assessment of an open referral is due; without one, as long from the request (T-A05).
    private static LocalDate inside(Timeline timeline, Law law, Fact<NeedsAsked> asked) {
        return timeline.facts(Referred.class).stream().filter(referral -> referral.entry().on() != null && !referral.happened().isAfter(asked.happened()))
                .filter(referral -> Optional.ofNullable(FamilyHelp.closed(timeline, referral.id())).filter(stop -> stop.on().isBefore(asked.happened())).isEmpty())
                .map(referral -> law.limit("T-A05", referral.happened()).by()).filter(by -> !by.isBefore(asked.happened())).min(LocalDate::compareTo)
                .orElseGet(() -> law.limit("T-A05", asked.happened()).by());
    }

    private NeedsDuties() {}
}
