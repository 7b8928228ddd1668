package goldthread.protection.cowork;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Stop;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.OneFamily;
import goldthread.law.Law;
import goldthread.people.Life;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.PlanEnded;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two lead while a child is protected: the lead child protection practitioner, and the family help lead whom the family knows
/// (T-B32). Pointed out until the second is named.
final class TwoLeads {
    private static final String RULE = "T-B32";

    static Stream<Duty> from(Timeline timeline, Law law) {
        return timeline.facts(LeadsNamed.class).stream().filter(leads -> leads.entry().helpName() == null && !helped(timeline, leads) && law.begun(RULE, leads.happened()))
                .map(leads -> Life.of(timeline).childhood(Ground.of(timeline, leads, "Lead child protection practitioner named")).endedBy(named(timeline, leads), over(timeline, leads), FamilyHelp.moved(timeline, leads.happened()))
                        .alert("No family help lead is named beside the lead child protection practitioner", leads.happened(), law.rule(RULE, leads.happened()).orElseThrow()));
    }

    /// The family has its lead already.
    private static boolean helped(Timeline timeline, Fact<LeadsNamed> leads) {
        var family = OneFamily.of(timeline, leads.happened());
        return family.goesOn() && family.lead().isPresent();
    }

    /// A family help lead was named since; or who leads was, and of that it is asked anew.
    private static @Nullable Stop named(Timeline timeline, Fact<LeadsNamed> leads) {
        return Stream.concat(timeline.facts(LeadNamed.class).stream().filter(fact -> !fact.happened().isBefore(leads.happened())), timeline.facts(LeadsNamed.class).stream().filter(fact -> fact.first().position() > leads.first().position() && !fact.happened().isBefore(leads.happened())))
                .map(Fact::happened).min(Comparator.naturalOrder()).map(day -> new Stop(day, "who leads was named since")).orElse(null);
    }

    /// The child is protected no longer.
    private static @Nullable Stop over(Timeline timeline, Fact<LeadsNamed> leads) {
        return Stream.of(timeline.facts(PlanEnded.class).stream(), timeline.facts(EnquiryConcluded.class).stream().filter(end -> end.entry().withoutConference()), timeline.facts(Closed.class).stream()).flatMap(each -> each)
                .map(Fact::happened).filter(day -> !day.isBefore(leads.happened())).min(Comparator.naturalOrder()).map(day -> new Stop(day, "the work to protect had ended")).orElse(null);
    }

    private TwoLeads() {}
}
