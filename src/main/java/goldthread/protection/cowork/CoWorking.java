package goldthread.protection.cowork;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.DutySource;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Stop;
import goldthread.familyhelp.FamilyEntry;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familyhelp.OneFamily;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.law.Law;
import goldthread.people.Life;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.cowork.CoWorkEntry.Consulted;
import goldthread.protection.cowork.CoWorkEntry.RiskRose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What calls the lead child protection practitioner in while a family is helped: something significant that is new (T-B30a), a
/// third contact within a year (T-B30b), a step up. One consultation answers all that rose before it.
public final class CoWorking {
    public static final List<DutySource> DUTIES = List.of(DutySource.of(CoWorking::from, CoWorkEntry.class, FamilyEntry.class, FamilyHelpEntry.class, ProtectionEntry.class, LeadsNamed.class, ContactDecided.class, Referred.class, Described.class).version(3),
            DutySource.of(TwoLeads::from, LeadsNamed.class, FamilyEntry.class, FamilyHelpEntry.class, ProtectionEntry.class, Described.class));
    private static final String CONSULT = "T-B30a", CONTACTS = "T-B30b";

    private record Rise(Fact<?> fact, String why) {}

    private CoWorking() {}

    static Stream<Duty> from(Timeline timeline, Law law) {
        var duties = Stream.<Duty>builder();
        Optional<Done> answered = Optional.empty();
        LocalDate open = null;
        for (var rise : rises(timeline, law)) {
            var day = rise.fact.happened();
            if (!law.begun(CONSULT, day) || !helped(timeline, day) || led(timeline, day)) continue;
            if (open != null && (answered.isEmpty() || answered.get().on().isAfter(day))) continue; // what is owed already asks for the same
            open = day;
            answered = answer(timeline, day);
            Life.of(timeline).childhood(Ground.of(timeline, rise.fact, rise.why).endedBy(discussed(timeline, day), ended(timeline, day), FamilyHelp.moved(timeline, day)))
                    .owes("Call in the lead child protection practitioner", law.limit(CONSULT, day), answered).forEach(duties);
        }
        return duties.build();
    }

    private static List<Rise> rises(Timeline timeline, Law law) {
        var rises = new ArrayList<Rise>();
        timeline.facts(RiskRose.class).forEach(fact -> rises.add(new Rise(fact, "Significant concern in family help")));
        timeline.facts(LevelChanged.class).stream().filter(step -> before(timeline, step).compareTo(step.entry().to()) < 0).forEach(step -> rises.add(new Rise(step, "Stepped up to " + step.entry().to().words().toLowerCase(java.util.Locale.UK))));
        rises.addAll(often(timeline, law));
        return rises.stream().sorted(Comparator.comparing((Rise rise) -> rise.fact.happened())).toList();
    }

    /// What was said of the level before a step.
    private static Level before(Timeline timeline, Fact<LevelChanged> step) {
        var level = Level.UNIVERSAL;
        for (var fact : timeline.facts(FamilyEntry.class)) {
            if (fact.id().equals(step.id())) break;
            if (fact.entry() instanceof HelpAccepted accepted) level = accepted.level();
            if (fact.entry() instanceof LevelChanged changed) level = changed.to();
        }
        return level;
    }

    /// The contact that is the third, or as many as the authority set, of twelve months; then it is counted anew. A referral that
    /// came of a contact of the same day is the same.
    private static List<Rise> often(Timeline timeline, Law law) {
        var rises = new ArrayList<Rise>();
        var counted = new ArrayList<LocalDate>();
        var told = Stream.concat(timeline.facts(ContactDecided.class).stream(), timeline.facts(Referred.class).stream()).sorted(Comparator.comparing((Fact<?> fact) -> fact.happened())).toList();
        for (var fact : told) {
            var day = fact.happened();
            if (counted.contains(day)) continue;
            counted.removeIf(earlier -> !earlier.isAfter(day.minusYears(1)));
            counted.add(day);
            if (!law.inForce(CONTACTS, day)) continue;
            int many = Objects.requireNonNull(law.amount(CONTACTS, day)).number();
            if (counted.size() >= many) {
                rises.add(new Rise(fact, counted.size() + " contacts in twelve months, the last"));
                counted.clear();
            }
        }
        return rises;
    }

    private static boolean helped(Timeline timeline, LocalDate day) {
        return OneFamily.of(timeline, day).goesOn();
    }

    /// A lead child protection practitioner works with the child already.
    private static boolean led(Timeline timeline, LocalDate day) {
        return Protection.leads(timeline, day.minusDays(1)).filter(leads -> Stream.concat(timeline.facts(PlanEnded.class).stream(), timeline.facts(EnquiryConcluded.class).stream().filter(done -> EnquiryConcluded.NOT_CONFIRMED.equals(done.entry().outcome())))
                .noneMatch(end -> !end.happened().isBefore(leads.happened()) && !end.happened().isAfter(day))).isPresent();
    }

    /// They were consulted, or named as lead.
    private static Optional<Done> answer(Timeline timeline, LocalDate day) {
        return Stream.concat(timeline.facts(Consulted.class).stream(), timeline.facts(LeadsNamed.class).stream()).filter(fact -> !fact.happened().isBefore(day)).min(Comparator.comparing((Fact<?> fact) -> fact.happened())).map(Done::of);
    }

    /// From then on the enquiry asks for a lead by itself (T-B07).
    private static @org.jspecify.annotations.Nullable Stop discussed(Timeline timeline, LocalDate day) {
        return timeline.facts(StrategyDiscussed.class).stream().filter(held -> !held.happened().isBefore(day)).findFirst().map(held -> new Stop(held.happened(), "a strategy discussion was held")).orElse(null);
    }

    private static @org.jspecify.annotations.Nullable Stop ended(Timeline timeline, LocalDate day) {
        return timeline.facts(LevelChanged.class).stream().filter(step -> step.entry().to() == Level.UNIVERSAL && !step.happened().isBefore(day)).findFirst().map(step -> new Stop(step.happened(), "family help ended")).orElse(null);
    }
}
