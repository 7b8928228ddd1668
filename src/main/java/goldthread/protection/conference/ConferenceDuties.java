package goldthread.protection.conference;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Stop;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.law.Law;
import goldthread.people.Life;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.conference.ConferenceEntry.ConferenceCalled;
import goldthread.protection.conference.ConferenceEntry.ConferenceCancelled;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protection.conference.ConferenceEntry.Shared;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is owed around a strategy discussion and a conference: to hold the one, to share reports before the other, and what
/// was decided after it. Usual values, but for the conference of a child who moved in.
final class ConferenceDuties {
    private final Timeline timeline;
    private final Law law;

    private ConferenceDuties(Timeline timeline, Law law) {
        this.timeline = timeline;
        this.law = law;
    }

    static Stream<Duty> from(Timeline timeline, Law law) {
        var duties = new ConferenceDuties(timeline, law);
        return Stream.of(timeline.facts(HarmSuspected.class).stream().flatMap(suspected -> duties.discussion(suspected, "Significant harm suspected")), timeline.facts(ContactDecided.class).stream().filter(duties::suspects).flatMap(decided -> duties.discussion(decided, "Strategy discussion decided on at the front door")), timeline.facts(EnquiryConcluded.class).stream().flatMap(duties::outcome),
                timeline.facts(ConferenceCalled.class).stream().flatMap(duties::called), timeline.facts(Conferred.class).stream().flatMap(duties::after)).flatMap(each -> each);
    }

    /// The front door decided on a strategy discussion: there is reasonable cause then, whether or not it was written down once more. Of
    /// each child whom it is about; the contact itself, on whose own list it stands too, is owed none.
    private boolean suspects(Fact<ContactDecided> decided) {
        return decided.entry().outcome() == goldthread.frontdoor.ContactEntry.Outcome.STRATEGY && decided.entry().children().stream().anyMatch(placed -> placed.child().equals(timeline.subject())) && timeline.facts(HarmSuspected.class).stream().noneMatch(suspected -> suspected.happened().equals(decided.happened()));
    }

    private Stream<Duty> discussion(Fact<?> suspected, String what) {
        var ground = ground(suspected, what).endedBy(closed(suspected.happened()), FamilyHelp.moved(timeline, suspected.happened()));
        var held = timeline.facts(StrategyDiscussed.class).stream().filter(fact -> !fact.happened().isBefore(suspected.happened())).findFirst().map(Done::of);
        return ground.owes("Strategy discussion", law.limit("T-B01b", ground.from()), held);
    }

    /// The referral was closed since, and no other goes on: whoever closed it decided that nothing more is done.
    private @Nullable Stop closed(LocalDate since) {
        return FamilyHelp.episodes(timeline).isEmpty() ? timeline.facts(Closed.class).stream().map(Fact::happened).filter(day -> !day.isBefore(since)).min(Comparator.naturalOrder()).map(day -> new Stop(day, "the referral was closed")).orElse(null) : null;
    }

    private Stream<Duty> outcome(Fact<EnquiryConcluded> concluded) {
        var ground = ground(concluded, "Section 47 enquiry concluded").whereReturnsAreSilent(concluded);
        return ground.owes("Share the outcome of the enquiry with the family and the agencies", law.limit("T-B04", ground.from()), shared(concluded.id(), ConferenceEntry.OUTCOME));
    }

    /// Reports go to the family so many days before the day for which the conference is called; one that was cancelled asks for none.
    private Stream<Duty> called(Fact<ConferenceCalled> called) {
        var call = called.entry();
        var ground = ground(called, call.what() + " called").endedBy(cancelled(called), FamilyHelp.moved(timeline, called.happened()));
        var reports = ground.owes("Share the reports for the conference with the family", law.limit(call.what().equals(ConferenceEntry.REVIEW) ? "T-B05b" : "T-B05a", call.planned()),
                shared(called.id(), ConferenceEntry.REPORT));
        return call.told() == null ? reports : Stream.concat(reports, ground(called, "Another authority told").from(call.told(), "Another authority told on " + Ground.day(call.told())).endedBy(FamilyHelp.moved(timeline, call.told()))
                .owes("Conference for a child who moved in on a plan", law.limit("T-B13", call.told()), held(call)));
    }

    private Optional<Done> held(ConferenceCalled call) {
        return timeline.facts(Conferred.class).stream().filter(fact -> fact.entry().what().equals(ConferenceEntry.TRANSFER) && !fact.happened().isBefore(call.told())).findFirst().map(Done::of);
    }

    private @Nullable Stop cancelled(Fact<ConferenceCalled> called) {
        return timeline.facts(ConferenceCancelled.class).stream().filter(fact -> fact.entry().called().equals(called.id())).findFirst()
                .map(fact -> new Stop(fact.happened(), "the conference was cancelled")).orElse(null);
    }

    private Stream<Duty> after(Fact<Conferred> held) {
        var ground = ground(held, held.entry().what());
        var sent = Stream.concat(ground.owes("Send out the decisions of the conference", law.limit("T-B06a", ground.from()), shared(held.id(), ConferenceEntry.DECISIONS)),
                ground.owes("Send out the minutes of the conference", law.limit("T-B06b", ground.from()), shared(held.id(), ConferenceEntry.MINUTES)));
        boolean planned = held.entry().outcome().planned().contains(timeline.subject()) && !held.entry().what().equals(ConferenceEntry.REVIEW);
        return planned ? Stream.concat(sent, unnamed(held)) : sent;
    }

    /// At the conference that makes a plan, who leads and who is in the core group is named.
    private Stream<Duty> unnamed(Fact<Conferred> held) {
        boolean group = !held.entry().outcome().coreGroup().isEmpty();
        var leads = timeline.facts(LeadsNamed.class).stream().map(Fact::happened).min(Comparator.naturalOrder())
                .filter(first -> group).map(first -> new Stop(first.isBefore(held.happened()) ? held.happened() : first, "leads and core group are named")).orElse(null);
        return leads != null && !leads.on().isAfter(held.happened()) ? Stream.empty() : law.rule("T-B07", held.happened()).stream()
                .map(rule -> ground(held, held.entry().what()).endedBy(leads).alert("Lead practitioner or core group was not named at the conference", held.happened(), rule));
    }

    private Optional<Done> shared(UUID of, String what) {
        return timeline.facts(Shared.class).stream().filter(fact -> fact.entry().of().equals(of) && fact.entry().what().equals(what)).findFirst().map(Done::of);
    }

    private Ground ground(Fact<?> fact, String what) {
        return Life.of(timeline).childhood(Ground.of(timeline, fact, what));
    }
}
