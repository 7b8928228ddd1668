package goldthread.kinship.fostering;

import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Owing;
import goldthread.duties.Ground.Stop;
import goldthread.kinship.fostering.FosteringEntry.FosteringNotified;
import goldthread.law.Due;
import goldthread.law.Law;
import goldthread.people.Life;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is owed around private fostering: the notices of parent and carer, and the visits of the authority.
/// Children (Private Arrangements for Fostering) Regulations 2005, to be confirmed.
final class FosteringDuties {
    private final Timeline timeline;
    private final Law law;

    private FosteringDuties(Timeline timeline, Law law) {
        this.timeline = timeline;
        this.law = law;
    }

    static Stream<Duty> from(Timeline timeline, Law law) {
        var duties = new FosteringDuties(timeline, law);
        return timeline.facts(FosteringNotified.class).stream().flatMap(notice -> Stream.of(duties.notice(notice), duties.visits(notice), duties.changes(notice)).flatMap(each -> each));
    }

    /// Six weeks before; what was arranged later, on the day it was arranged; in an emergency, 48 hours after it began.
    private Stream<Duty> notice(Fact<FosteringNotified> notice) {
        var told = notice.entry();
        var ground = Ground.of(timeline, notice, "Notice").from(told.starts(), "Private fostering starts on " + Ground.day(told.starts()));
        return ground.owes("Notice of private fostering", told.emergency() ? law.limit("T-G01b", told.starts()) : notBefore(told.planned(), law.limit("T-G01a", told.starts())), Optional.of(Done.of(notice)));
    }

    private static Due notBefore(@Nullable LocalDate planned, Due due) {
        return planned == null || !planned.isAfter(due.by()) ? due : new Due(planned, due.trigger(), due.rule(), due.setting());
    }

    private Stream<Duty> visits(Fact<FosteringNotified> notice) {
        var year = notice.entry().starts().plusYears(1);
        var seen = timeline.facts(Visited.class).stream().filter(fact -> fact.entry().seen().contains(timeline.subject())).map(Done::of).toList();
        return ground(notice).inTurn("Last visit", seen, (since, turn) -> turn == 0 ? new Owing("First visit to a privately fostered child", law.limit("T-G02", since.from()))
                : new Owing("Visit to a privately fostered child", law.limit(since.from().isBefore(year) ? "T-G03" : "T-G04", since.from())));
    }

    /// Visits are owed until it ends, or the child is too old.
    private Ground ground(Fact<FosteringNotified> notice) {
        int age = PrivateFostering.age(timeline);
        var grown = Life.of(timeline).birthday(age);
        return Life.of(timeline).childhood(Ground.of(timeline, notice, "Notice of private fostering received"))
                .endedBy(PrivateFostering.end(timeline, notice).map(fact -> new Stop(fact.entry().when(), "private fostering ended")).orElse(null))
                .lapsesOn(grown == null ? null : new Stop(grown, "the child turned " + age));
    }

    private Stream<Duty> changes(Fact<FosteringNotified> notice) {
        return PrivateFostering.changes(timeline, notice.id()).stream().flatMap(change -> Ground.of(timeline, change, "Change").from(change.entry().when(), (change.entry().ends() ? "Private fostering ended on " : "Private fostering changed on ")
                + Ground.day(change.entry().when())).owes("Notice of a change in private fostering", law.limit("T-G05", change.entry().when()), Optional.of(Done.of(change))));
    }
}
