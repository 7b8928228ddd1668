package goldthread.protection.conference;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.EpisodeNow;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.law.Amount;
import goldthread.law.Law;
import goldthread.pages.Words;
import goldthread.people.Person;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.PlanNow;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry.CategoryChanged;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanReviewed;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protectionteam.Practice;
import goldthread.protectionteam.TeamEntry;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What must hold for a conference to decide: enough agencies came, it is chaired as the authority chose, and each child is
/// where such a conference comes in. Of the first two practice allows otherwise, with a reason and who decided; both are
/// counted.
///
/// Working Together 2023, chapter 3; quoracy: local procedures (T-B27); chair: the authority's own model (T-B29).
public final class Conferring {
    private static final String OWN = "Children's social care";
    /// Parts of those who have a case, or manage who has.
    private static final Set<String> IN_THE_CASE = Set.of(Allocated.ALLOCATED, Allocated.CO_WORKER, Allocated.SUPERVISOR, LeadNamed.PART, Endorsed.LEAD);

    /// How many agencies came beside social care.
    static long others(Conferred held) {
        return held.attendance().came().stream().filter(agency -> !agency.equals(OWN)).distinct().count();
    }

    static Optional<Refusal> quorate(Conferred held, Timeline timeline, Law law, Records records) {
        var rule = law.rule("T-B27", held.on()).orElseThrow();
        Amount needed = law.amount("T-B27", held.on());
        if (needed == null || others(held) >= needed.number() || held.attendance().goesOn() != null && held.attendance().goesOnBy() != null) {
            return Optional.empty();
        }
        return Optional.of(new Refusal((others(held) == 0 ? "Nobody" : "Only " + held.attendance().came().stream().filter(agency -> !agency.equals(OWN)).collect(Collectors.joining(" and ")))
                + " came beside social care, and " + needed.words() + " are asked for. Cancel the conference and hold it again, or write why it went on and who decided that.",
                rule.clause().citation()));
    }

    static Optional<Refusal> chaired(Conferred held, Timeline timeline, Law law, Records records) {
        var at = held.attendance();
        if (at.otherwise() != null && at.otherwiseBy() != null) {
            return Optional.empty();
        }
        var practice = Practice.on(records.of(TeamEntry.REGISTRY), held.on());
        var citation = law.rule("T-B29", held.on()).orElseThrow().clause().citation() + (practice.set() == null ? "" : "; set by this authority from " + Words.spoken(practice.set().from()));
        if (!at.model().equals(practice.chair())) {
            return Optional.of(new Refusal("Conferences of this authority are chaired by " + (practice.independent() ? "an independent chair" : "the lead child protection practitioner")
                    + ". Choose that, or write why it was otherwise this time and who authorised it.", citation));
        }
        return practice.independent() ? independent(held, timeline, citation) : lead(held, timeline, citation);
    }

    /// A chair stands apart from the case and from those who manage it.
    private static Optional<Refusal> independent(Conferred held, Timeline timeline, String citation) {
        var over = timeline.facts(AllocationEnded.class).stream().filter(fact -> fact.entry().on() != null && !fact.entry().on().isAfter(held.on())).map(fact -> fact.entry().allocation()).collect(Collectors.toSet());
        boolean part = held.attendance().chair() != null && (timeline.facts(Allocated.class).stream().anyMatch(fact -> IN_THE_CASE.contains(fact.entry().part()) && !over.contains(fact.id())
                && !fact.happened().isAfter(held.on()) && held.attendance().chair().equals(fact.entry().account())));
        return part ? Optional.of(new Refusal(held.attendance().chairName() + " works with the child or manages who does, and is no independent chair. Choose somebody else, or write why it was"
                + " otherwise this time and who authorised it.", citation)) : Optional.empty();
    }

    private static Optional<Refusal> lead(Conferred held, Timeline timeline, String citation) {
        var lead = Protection.leads(timeline, held.on()).map(Fact::entry);
        return lead.map(LeadsNamed::lead).filter(account -> account.equals(held.attendance().chair())).isPresent() ? Optional.empty()
                : Optional.of(new Refusal(lead.map(leads -> leads.leadName() + " is the lead child protection practitioner, and chairs here.").orElse("No lead child protection practitioner is named for this"
                        + " child. Name the leads first.") + " If somebody else chaired, write why and who authorised it.", citation));
    }

    /// Each child must be where the conference comes in.
    static Optional<Refusal> placed(Conferred held, Timeline timeline, Law law, Records records) {
        return held.children().stream().flatMap(child -> placed(held, record(child, timeline, records)).stream()).findFirst();
    }

    private static Optional<Refusal> placed(Conferred held, Timeline child) {
        var name = Person.of(child).name();
        boolean plan = Protection.protection(child).map(PlanNow::plan).isPresent();
        var said = held.what().equals(ConferenceEntry.REVIEW)
                ? plan ? "" : name + " has no child protection plan to review. Leave " + name + " out, or record the initial conference."
                : plan && held.outcome().planned().contains(child.subject()) ? name + " has a child protection plan already: record a review conference."
                : FamilyHelp.episodes(child).isEmpty() ? name + " has no referral that goes on. Record the referral first, or leave " + name + " out." : "";
        return said.isEmpty() ? Optional.empty() : Optional.of(new Refusal(said, "Working Together 2023, chapter 3"));
    }

    /// What returns ask of each child, and what the conference begins and ends.
    /// @param previous how many plans there were before, as whoever records it knows; null where nobody said
    static List<Entry> beside(Conferred held, @Nullable Integer previous, Timeline timeline, Records records) {
        var entries = new ArrayList<Entry>();
        for (var child : held.children()) {
            var record = record(child, timeline, records);
            if (held.what().equals(ConferenceEntry.REVIEW)) review(held, record, entries);
            else initial(held, previous, record, entries);
        }
        return entries;
    }

    private static void initial(Conferred held, @Nullable Integer previous, Timeline child, List<Entry> entries) {
        var protection = Protection.protection(child);
        var enquiry = held.what().equals(ConferenceEntry.TRANSFER) ? null : protection.map(PlanNow::enquiry).orElse(null);
        var referral = enquiry == null ? latest(child) : child.facts(goldthread.protection.ProtectionEntry.EnquiryStarted.class).stream()
                .filter(fact -> fact.id().equals(enquiry)).map(fact -> fact.entry().referral()).findFirst().orElseGet(() -> latest(child));
        entries.add(new ConferenceHeld(child.subject(), referral, enquiry, held.on()));
        if (held.outcome().planned().contains(child.subject())) {
            var category = held.outcome().category();
            int earlier = Math.max(earlier(child), previous == null ? 0 : previous);
            entries.add(new PlanStarted(child.subject(), referral, held.on(), category, category, earlier == 0 && previous == null ? null : Integer.toString(earlier), held.on()));
            entries.addAll(FamilyHelp.whenProtected(child, held.on()));
        }
    }

    /// How many plans there were: those on the record, and those before it that another told of. Where there are none, other authorities
    /// may know of some, and nothing is said.
    private static int earlier(Timeline child) {
        int number = 0;
        for (var plan : child.facts(PlanStarted.class)) {
            var told = plan.entry().previous();
            number = Math.max(number, told != null && told.matches("\\d{1,3}") ? Integer.parseInt(told) : 0) + 1;
        }
        return number;
    }

    private static void review(Conferred held, Timeline child, List<Entry> entries) {
        var now = Protection.protection(child).orElseThrow();
        var plan = child.facts(PlanStarted.class).stream().filter(fact -> fact.id().equals(now.plan())).findFirst().orElseThrow();
        var referral = plan.entry().referral();
        entries.add(new PlanReviewed(child.subject(), referral, plan.id(), held.on()));
        if (!held.outcome().planned().contains(child.subject())) {
            entries.add(new PlanEnded(child.subject(), referral, plan.id(), held.on()));
            entries.addAll(FamilyHelp.whenProtectedNoMore(child, held.on()));
        } else if (held.outcome().category() != null && !held.outcome().category().equals(now.category())) {
            entries.add(new CategoryChanged(child.subject(), referral, plan.id(), held.outcome().category(), held.on()));
        }
    }

    private static UUID latest(Timeline child) {
        return FamilyHelp.episodes(child).stream().max(java.util.Comparator.comparing(EpisodeNow::since)).map(EpisodeNow::referral).orElseThrow();
    }

    private static Timeline record(Subject child, Timeline timeline, Records records) {
        return child.equals(timeline.subject()) ? timeline : records.of(child);
    }

    private Conferring() {}
}
