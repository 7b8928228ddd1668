package goldthread.court;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.ManagementHearingHeld;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.court.CourtEntry.ProceedingsEnded;
import goldthread.court.ProceedingsEntry.AdvocatesMet;
import goldthread.court.ProceedingsEntry.CaseAllocated;
import goldthread.court.ProceedingsEntry.ContactDecided;
import goldthread.court.ProceedingsEntry.ContactRefused;
import goldthread.court.ProceedingsEntry.EvidenceFiled;
import goldthread.court.ProceedingsEntry.EvidenceListed;
import goldthread.court.ProceedingsEntry.GuardianGaveNotice;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Stop;
import goldthread.law.Law;
import goldthread.people.Life;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The clocks of single steps in court: allocation, the advocates' meeting, reports that the court directs, refused contact.
final class ProceedingsDuties {
    private final Timeline timeline;
    private final Law law;

    private ProceedingsDuties(Timeline timeline, Law law) {
        this.timeline = timeline;
        this.law = law;
    }

    static Stream<Duty> from(Timeline timeline, Law law) {
        var duties = new ProceedingsDuties(timeline, law);
        return Stream.of(
                timeline.facts(ApplicationIssued.class).stream().filter(fact -> fact.entry().partFour()).flatMap(duties::allocation),
                timeline.facts(CaseAllocated.class).stream().flatMap(duties::advocates),
                timeline.facts(EvidenceListed.class).stream().flatMap(duties::report),
                timeline.facts(GuardianGaveNotice.class).stream().flatMap(duties::notice),
                timeline.facts(ContactRefused.class).stream().flatMap(duties::contact)).flatMap(each -> each);
    }

    /// On the day after issue. Where nobody wrote it down, a hearing shows that it was done.
    private Stream<Duty> allocation(Fact<ApplicationIssued> application) {
        var allocated = timeline.facts(CaseAllocated.class).stream().filter(fact -> fact.entry().application().equals(application.id())).findFirst().map(Done::of);
        var ground = ground(application, "Application to court issued").endedBy(allocated.isPresent() ? null : ended(application), allocated.isPresent() ? null : heard(application));
        return ground.owes("Allocation and gatekeeping by the court", law.limit("T-C11", ground.from()), allocated);
    }

    private @Nullable Stop ended(Fact<ApplicationIssued> application) {
        return timeline.facts(ProceedingsEnded.class).stream().filter(fact -> fact.entry().application().equals(application.id())).findFirst()
                .map(fact -> new Stop(fact.happened(), "proceedings had ended")).orElse(null);
    }

    private @Nullable Stop heard(Fact<ApplicationIssued> application) {
        return timeline.facts(ManagementHearingHeld.class).stream().filter(fact -> fact.entry().application().equals(application.id())).findFirst()
                .map(fact -> new Stop(fact.happened(), "the case management hearing was held")).orElse(null);
    }

    /// Two working days before the hearing that the court named.
    private Stream<Duty> advocates(Fact<CaseAllocated> allocated) {
        var hearing = allocated.entry().hearing();
        if (hearing == null) {
            return Stream.empty();
        }
        var held = timeline.facts(ManagementHearingHeld.class).stream().filter(fact -> fact.entry().application().equals(allocated.entry().application())).findFirst()
                .map(fact -> new Stop(fact.happened(), "the hearing was held")).orElse(null);
        var met = timeline.facts(AdvocatesMet.class).stream().filter(fact -> fact.entry().application().equals(allocated.entry().application())).findFirst().map(Done::of);
        return ground(allocated, "Case management hearing on " + Ground.day(hearing) + ", allocated").endedBy(held).owes("Advocates' meeting", law.limit("T-C12c", hearing), met);
    }

    /// A report under section 7 or 37 by the day that the court named; under section 37 in eight weeks where it named none.
    private Stream<Duty> report(Fact<EvidenceListed> listed) {
        var one = listed.entry();
        boolean seven = one.document().equals(EvidenceListed.SECTION_7);
        if (!seven && !one.document().equals(EvidenceListed.SECTION_37) || seven && one.due() == null) {
            return Stream.empty();
        }
        var ground = ground(listed, one.document() + " directed");
        var filed = timeline.facts(EvidenceFiled.class).stream().filter(fact -> fact.entry().evidence().equals(listed.id())).findFirst().map(Done::of);
        var due = law.limit("T-A16", ground.from());
        return one.due() == null ? ground.owes(one.document(), due, filed) : ground.owesBy(one.document() + ", by the day that the court named", one.due(), due.rule(), filed);
    }

    /// From the day on which the application may be made, until there is an order.
    private Stream<Duty> notice(Fact<GuardianGaveNotice> notice) {
        var ordered = timeline.facts(OrderMade.class).stream().filter(fact -> fact.entry().order().equals(OrderMade.SPECIAL_GUARDIANSHIP) && !fact.happened().isBefore(notice.happened()))
                .findFirst().map(fact -> new Stop(fact.happened(), "the order was made")).orElse(null);
        var ground = ground(notice, "Notice by " + notice.entry().who()).endedBy(ordered);
        return ground.owes(notice.entry().who() + " may apply to be special guardian; the report is asked for then", law.limit("T-C15", ground.from()), Optional.empty());
    }

    /// Without an order for seven days at the most.
    private Stream<Duty> contact(Fact<ContactRefused> refused) {
        var decided = timeline.facts(ContactDecided.class).stream().filter(fact -> fact.entry().refused().equals(refused.id())).findFirst().map(Done::of);
        var ground = ground(refused, "Contact with " + refused.entry().who() + " refused");
        return ground.owes("Let contact go on, or have an order", law.limit("T-C17", ground.from()), decided);
    }

    private Ground ground(Fact<?> fact, String what) {
        return Life.of(timeline).childhood(Ground.of(timeline, fact, what));
    }
}
