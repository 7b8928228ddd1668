package goldthread.returns.ssd;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyHelp;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.people.CodeBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Contacts at the front door, early help, and the family that is helped together.
final class SsdFirstHelp {
    private static final String THE_AUTHORITY = "Local authority";

    private final SsdChild child;

    private SsdFirstHelp(SsdChild child) {
        this.child = child;
    }

    static void of(SsdChild child) {
        var help = new SsdFirstHelp(child);
        help.contacts();
        help.earlyHelp();
        help.family();
    }

    /// A contact has a record of its own; the child is in it once it was decided who the child is. Who told it is left out.
    private void contacts() {
        var decided = new java.util.LinkedHashMap<goldthread.casefile.Subject, Fact<ContactDecided>>();
        child.timeline.facts(ContactDecided.class).forEach(fact -> decided.put(fact.entry().contact(), fact));
        decided.forEach((contact, fact) -> {
            var received = child.sources.contacts().apply(contact).last(ContactReceived.class).map(Fact::entry);
            var source = received.map(each -> each.from() == null ? null : each.from().source()).orElse(null);
            child.row("ssd_contacts", "cont_contact_id", SsdChild.part(contact.id(), child.person), "cont_person_id")
                    .with("cont_contact_date", received.map(ContactReceived::happened).orElse(fact.happened())).with("cont_contact_source_code", source)
                    .with("cont_contact_source_desc", CodeBook.REFERRAL_SOURCE.say(source))
                    .with("cont_contact_outcome_json", JsonMapper.shared().writeValueAsString(Map.of("outcome", fact.entry().outcome().words())));
        });
    }

    /// An episode lasts while the level is early help.
    private void earlyHelp() {
        var steps = FamilyHelp.steps(child.timeline);
        for (int at = 0; at < steps.size(); at++) {
            var step = steps.get(at);
            if (step.level() != Level.EARLY_HELP || at > 0 && steps.get(at - 1).level() == Level.EARLY_HELP) {
                continue;
            }
            var next = steps.subList(at + 1, steps.size()).stream().filter(each -> each.level() != Level.EARLY_HELP).findFirst();
            var until = next.map(FamilyHelp.Step::from).orElse(null);
            var lead = last(LeadNamed.class, until);
            var found = last(FamilyAssessed.class, until);
            child.row("ssd_early_help_episodes", "earl_episode_id", SsdChild.part(step.entry(), child.person), "earl_person_id")
                    .with("earl_episode_start_date", step.from()).with("earl_episode_end_date", until)
                    .with("earl_episode_reason", found == null || found.factors().isEmpty() ? null : String.join(" ", found.factors()))
                    .with("earl_episode_end_reason", next.map(each -> each.level() == Level.UNIVERSAL ? "Help ended" : "Stepped up: " + each.level().words()).orElse(null))
                    .with("earl_episode_organisation", lead == null ? null : lead.agency() == null ? THE_AUTHORITY : lead.agency())
                    .with("earl_episode_worker_id", lead == null || !involved(lead) ? null : SsdChild.professional(lead.account(), lead.lead()));
        }
    }

    private <E extends Entry> @Nullable E last(Class<E> kind, @Nullable LocalDate until) {
        return child.timeline.facts(kind).stream().filter(fact -> until == null || !fact.happened().isAfter(until)).map(Fact::entry).reduce((earlier, later) -> later).orElse(null);
    }

    /// Only who stands among the workers can be pointed at.
    private boolean involved(LeadNamed lead) {
        return child.professionals().contains(SsdChild.professional(lead.account(), lead.lead()));
    }

    /// Who was taken into family help together is one family; the last time counts.
    private void family() {
        child.timeline.last(HelpAccepted.class).ifPresent(fact -> child.row("ssd_family").with("fami_table_id", SsdChild.part(fact.id(), child.person))
                .with("fami_family_id", fact.id()).with("fami_person_id", child.person));
    }
}
