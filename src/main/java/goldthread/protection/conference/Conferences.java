package goldthread.protection.conference;

import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.duties.DutySource;
import goldthread.familyhelp.FamilyEntry;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.FrontDoorEntry;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.EnquiryEntry;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.conference.ConferenceEntry.ConferenceCalled;
import goldthread.protection.conference.ConferenceEntry.ConferenceCancelled;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.recording.Authorised;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The door to conferences.
public final class Conferences {
    public static final List<DutySource> DUTIES = List.of(DutySource.of(ConferenceDuties::from, ConferenceEntry.class, EnquiryEntry.class, EnquiryConcluded.class,
            StrategyDiscussed.class, ContactDecided.class, FrontDoorEntry.class, FamilyHelpEntry.class, FamilyEntry.class, Described.class).version(5));

    /// The folds of conferences, for the case file.
    public static final List<Fold<?>> FOLDS = List.of(Authorised.fold(Set.of(EnquiryEntry.class, ConferenceEntry.class), Conferences::authorised));

    /// Calls that were neither held nor cancelled.
    public static List<Fact<ConferenceCalled>> open(Timeline timeline) {
        var over = Stream.concat(timeline.facts(ConferenceCancelled.class).stream().map(fact -> fact.entry().called()),
                timeline.facts(Conferred.class).stream().flatMap(fact -> Stream.ofNullable(fact.entry().called()))).collect(Collectors.toSet());
        return timeline.facts(ConferenceCalled.class).stream().filter(fact -> !over.contains(fact.id())).toList();
    }

    /// What was authorised although a rule stood against it: who leads, and how a conference was held.
    static Stream<Authorised> authorised(Timeline timeline) {
        return Stream.concat(timeline.facts(LeadsNamed.class).stream().flatMap(fact -> Authorised.although(fact.entry().override(), fact, "T-B25a", "Lead of an enquiry or plan who does not meet what is asked", fact.entry().authoriser())),
                timeline.facts(Conferred.class).stream().flatMap(fact -> Stream.concat(Authorised.although(fact.entry().attendance().goesOn(), fact, "T-B27", "Conference that went on although too few came", fact.entry().attendance().goesOnBy()),
                        Authorised.although(fact.entry().attendance().otherwise(), fact, "T-B29", "Conference chaired otherwise than the authority chose", fact.entry().attendance().otherwiseBy()))));
    }

    private Conferences() {}
}
