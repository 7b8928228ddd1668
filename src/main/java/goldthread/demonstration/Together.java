package goldthread.demonstration;

import goldthread.casefile.Subject;
import goldthread.demonstration.Household.Child;
import goldthread.demonstration.Story.Told;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.EnquiryEntry.StandardsChecked;
import goldthread.protection.ProtectionEntry.Contribution;
import goldthread.protection.ProtectionEntry.Discussion;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.protection.conference.ConferenceEntry.Attendance;
import goldthread.protection.conference.ConferenceEntry.ConferenceCalled;
import goldthread.protection.conference.ConferenceEntry.ConferenceCancelled;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protection.conference.ConferenceEntry.Outcome;
import goldthread.protection.conference.ConferenceEntry.Shared;
import goldthread.protection.conference.ConferenceEntry.Views;
import goldthread.protectionteam.LogEntry.ChallengeAnswered;
import goldthread.protectionteam.LogEntry.Challenged;
import goldthread.protectionteam.LogEntry.Decided;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import goldthread.time.WorkingDays;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What agencies do together for a family whose children are protected, as it is recorded since lead practitioners and the
/// protection team are there: for brothers and sisters in one entry.
final class Together {
    /// So long ago the first lead practitioners were endorsed, as [Teams] tells.
    private static final int SINCE = 140;
    private static final WorkingDays DAYS = WorkingDays.england();
    private static final List<String> AGENCIES = List.of("Children's social care", "Police", "Health", "Education");

    private final HelpCase need;
    private final Life life;
    private final Seat by;
    private final List<Subject> children;
    private final int family;
    private @Nullable Told discussed;
    private @Nullable Told led;

    Together(HelpCase need, Seat by) {
        this.need = need;
        this.life = need.life;
        this.by = by;
        this.children = need.children.stream().map(Child::subject).toList();
        this.family = life.family.number();
    }

    boolean there(LocalDate on) {
        return on.isAfter(life.today.minusDays(SINCE));
    }

    /// Suspicion, and on the same day the discussion; once for all the children.
    Told discussed(LocalDate on) {
        if (discussed == null) {
            var first = need.children.getFirst();
            var suspected = life.story.tell(by.above(), new HarmSuspected(children, "What was reported may mean significant harm.", "Education", on), need.referred(first));
            var said = new Discussion(children.stream().skip(1).toList(), LocalTime.of(14, 0), List.of(given("Children's social care", by.on(on).name(), "Earlier worries", "Who lives there"),
                    given("Police", Teams.POLICE, "An incident or offence"), given("Health", Teams.HEALTH, "An injury or illness", "A parent's health"),
                    given("Education", Teams.EDUCATION, "What the child said", "Attendance and development")), "Police and social care together", family % 2 == 0,
                    "Told a teacher what happened at home. The teacher will be there when we speak again.", "Told, and agree", "At home, with what was agreed");
            discussed = life.story.tell(by.above(), new StrategyDiscussed(first.subject(), need.referral(first), AGENCIES, StrategyDiscussed.ENQUIRY,
                    "Each agency knew a part. Together it may mean significant harm.", on, said), suspected);
            var leads = leads(on);
            life.story.tell(by.above(), leads, discussed);
            led = life.story.tell(by.above(), new Allocated(children, leads.lead(), leads.leadName(), Endorsed.LEAD, on, null), discussed);
            life.story.tell(by.above(), new StandardsChecked(children, "Strategy discussion", "Working Together 2023", List.of("WT23-S1", "WT23-S2", "WT23-S4"),
                    "Nobody had asked about their days. The next discussion begins with them.", on), discussed);
        }
        return discussed;
    }

    /// The part of the lead practitioner ends with the enquiry or the plan.
    void over(LocalDate on) {
        if (led != null) {
            life.story.tell(by.above(), new AllocationEnded(children, led.id(), led.entry().happened(), on, "TSPROC"), led);
        }
    }

    private static Contribution given(String agency, String who, String... told) {
        return new Contribution(agency, who, null, List.of(told), true);
    }

    private LeadsNamed leads(LocalDate on) {
        var help = by.on(on);
        var lead = life.staff.protectionLead(family, help);
        return new LeadsNamed(children, lead.account(), lead.name(), help.account(), help.name(), List.of("Threshold of significant harm", "Calling a conference", "The child protection plan"),
                List.of("Safety now", "Help and services for the family", "Who visits when"), "The first visit, then in turn", null, null, null, on);
    }

    /// The call, once cancelled in some families, the reports, the conference, and what goes out after it.
    void conference(LocalDate enquiry, LocalDate on, String category, Seat chair) {
        var all = people();
        var earlier = DAYS.before(on, 3);
        if (family % 5 == 0 && earlier.isAfter(DAYS.after(enquiry, 3))) {
            var first = call(DAYS.after(enquiry, 1), earlier, all);
            life.story.tell(by, new ConferenceCancelled(children, first.id(), "Too few agencies came", chair.on(earlier).name(), earlier), first);
        }
        var call = call(family % 5 == 0 ? earlier : DAYS.after(enquiry, 1), on, all);
        life.story.tell(by, new Shared(children, ConferenceEntry.REPORT, call.id(), "Children's social care", List.of("Parents", "Child"), "Gone through together", DAYS.before(on, 3)), call);
        boolean few = family % 4 == 1;
        var head = chair.on(on);
        var held = life.story.tell(chair, new Conferred(children, call.id(), ConferenceEntry.INITIAL, new Attendance(PracticeSet.INDEPENDENT, head.account(), head.name(),
                few ? List.of("Children's social care", "Health") : AGENCIES, few ? List.of("Police", "Education") : List.of(), all, few ? "To wait would leave the children without a plan." : null,
                few ? head.name() : null, null, null), new Views("I want it to be quiet at night.", "Through somebody whom they trust", "We want help and will work with the plan.", true),
                new Outcome(children, category, "An adult who is well at home every night, from now on. If not, we ask for legal advice.", List.of("Parents", "Children's social care", "Health", "Education"),
                        DAYS.after(on, 8), DAYS.before(on.plusMonths(3), 2), List.of(), null), on), call);
        life.story.tell(chair, new Shared(children, ConferenceEntry.DECISIONS, held.id(), null, List.of("Parents", "Education", "Health"), "By email", DAYS.after(on, 1)), held);
        life.story.tell(chair, new Shared(children, ConferenceEntry.MINUTES, held.id(), null, List.of("Parents", "Education", "Health"), "By post", DAYS.after(on, 16)), held);
        log(DAYS.after(on, 5), chair);
    }

    private Told call(LocalDate on, LocalDate planned, List<String> all) {
        return life.story.tell(by, new ConferenceCalled(children, ConferenceEntry.INITIAL, planned, AGENCIES, all, null, on), Stream.ofNullable(discussed).toArray(Told[]::new));
    }

    /// A decision that not everybody shares, and in some families a challenge with its steps.
    private void log(LocalDate on, Seat chair) {
        var decided = life.story.tell(by, new Decided(children, "Safety now", "They sleep at home; their aunt is there at night until the review.", "The aunt is known to all, and the children trust her.",
                List.of("Children's social care", "Police", "Health"), List.of("Health"), "The aunt works nights twice a month.", "The children asked for their aunt.", on), Stream.ofNullable(discussed).toArray(Told[]::new));
        if (family % 3 == 0) {
            var challenged = life.story.tell(chair, new Challenged(children, decided.id(), "Conference chair", chair.on(on).name(), "Nobody is there on the nights when the aunt works.", "Somebody named for those nights.",
                    DAYS.after(on, 2)), decided);
            life.story.tell(by.above(), new ChallengeAnswered(children, challenged.id(), ChallengeAnswered.CHANGED, "Team manager", "Their grandmother comes on those nights.", DAYS.after(on, 4)), challenged);
        }
    }

    private List<String> people() {
        return life.family.adults().stream().map(adult -> adult.name().whole() + " (" + adult.relation() + ")").toList();
    }
}
