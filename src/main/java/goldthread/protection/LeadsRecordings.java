package goldthread.protection;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.selectFrom;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import goldthread.workforce.Colleague;
import goldthread.workforce.Parts;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Who leads, as people record it. What is written beside it gives the lead practitioner their part in the record, and ends
/// that of the one before: a worker who leaves in the middle of an enquiry hands over by one form.
public final class LeadsRecordings {
    /// The part of who stays with the family: the family help lead, else the allocated worker.
    private static final List<String> HELP = List.of(LeadNamed.PART, Allocated.ALLOCATED);
    static final String THRESHOLD = "Threshold of significant harm";
    private static final List<String> DECISIONS = List.of(THRESHOLD, "Calling a conference", "The child protection plan", "Asking for legal advice", "Safety now",
            "Help and services for the family", "Family group decision-making", "Who visits when");
    private static final List<String> LEAD_USUALLY = DECISIONS.subList(0, 4);
    private static final List<String> BOTH_USUALLY = DECISIONS.subList(4, 8);
    static final List<String> VISITS = List.of("The first visit, then in turn", "Every visit", "As the two agree each time");

    private static final Form<Function<Timeline, LeadsNamed>> NAMED = Form.of("protection.leads-named", "Name who leads an enquiry or plan", "Name leads")
            .ask(checkboxesFrom("children", "For which children?", "children").named("Children").required("Choose the children"),
                    selectFrom("lead", "Who is the lead child protection practitioner?", "workers").named("Lead child protection practitioner").required("Choose the lead child protection practitioner"),
                    selectFrom("help", "Who is the family help lead?", "workers").named("Family help lead").hint("Stays with the family. They lead together"),
                    checkboxes("lead-decides", "What does the lead practitioner decide?", choices(DECISIONS)).named("The lead practitioner decides"),
                    checkboxes("both-decide", "What do both decide together?", choices(DECISIONS)).named("Both decide"),
                    radios("visits", "Which visits do they make together?", choices(VISITS)).named("Visits together"),
                    radios("change", "If somebody else led before, why not now?", choices(List.of("Left the authority", "Away for long", "Carries too much", "The family asked", "Other"))).named("Why somebody else"),
                    day("on", "From when?", "Date from"))
            .ask(checkboxes("exception", "Was anything authorised?", Choice.of("yes", "The lead practitioner does not meet what is asked, and a manager authorised it").hint("It is counted and looked at")).named("Authorised"),
                    longText("override", "Why should they lead all the same?").named("Authorised although").hint("Years of practice, or training that is not recorded yet").onlyIf("exception", "yes").required("Write why they should lead all the same"),
                    selectFrom("authoriser", "Who authorised it?", "managers").named("Authorised by").onlyIf("exception", "yes").required("Choose who authorised it"))
            .refuse("help", answers -> answers.text("help").equals(answers.text("lead")), "Two lead together: choose somebody else as the family help lead")
            .makes(answers -> timeline -> named(answers));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(NAMED, leads -> Answers.none().with("children", leads.children()).with("lead", leads.lead() + " " + leads.leadName())
                            .with("help", leads.helpName() == null ? null : (leads.help() == null ? "" : leads.help() + " ") + leads.helpName()).with("lead-decides", leads.leadDecides())
                            .with("both-decide", leads.bothDecide()).with("visits", leads.visits()).with("change", leads.change()).with("override", leads.override())
                            .with("exception", leads.override() == null ? null : "yes").with("authoriser", leads.authoriser()).with("on", leads.on()), "Leads named")
                    .given(LeadsRecordings::known).decides().gateWith(LeadingAnEnquiry::named).alsoWith(LeadsRecordings::parts).meets("T-B07")
                    .doubt((leads, timeline) -> leads.helpName() == null, "No family help lead is named. The family keeps the one whom it knows, beside the lead practitioner.")
                    .doubt((leads, timeline) -> overlap(leads), "Something is decided by the lead practitioner alone and by both.")
                    .doubt((leads, timeline) -> leads.change() == null && Protection.leads(timeline, leads.on()).filter(before -> !before.entry().lead().equals(leads.lead())).isPresent(),
                            "Somebody else led before. Say why that changes: the family will ask.")
                    .next("care.visited", "protectionteam.decided"));

    private static boolean overlap(LeadsNamed leads) {
        return leads.bothDecide().stream().anyMatch(leads.leadDecides()::contains);
    }

    private static Given known(Timeline timeline) {
        var before = timeline.last(LeadsNamed.class).map(Fact::entry);
        var help = HELP.stream().flatMap(part -> holding(timeline, part).stream()).findFirst();
        return Given.together(timeline, StrategyDiscussed.class).known("visits", before.map(LeadsNamed::visits).orElse(VISITS.getFirst()))
                .known("lead-decides", before.map(LeadsNamed::leadDecides).orElse(LEAD_USUALLY)).known("both-decide", before.map(LeadsNamed::bothDecide).orElse(BOTH_USUALLY))
                .known("lead", holding(timeline, Endorsed.LEAD).map(LeadsRecordings::worker).orElse(null)).known("help", help.map(LeadsRecordings::worker).orElse(null));
    }

    private static LeadsNamed named(Answers answers) {
        var lead = Colleague.read(answers.text("lead"));
        var help = Colleague.chosen(answers, "help");
        return new LeadsNamed(answers.ids("children").stream().map(Subject::new).toList(), lead.account(), lead.name(), help == null ? null : help.account(), help == null ? null : help.name(),
                answers.texts("lead-decides"), answers.texts("both-decide"), answers.textOrNull("visits"), answers.textOrNull("change"), answers.textOrNull("override"),
                Colleague.name(answers, "authoriser"), answers.date("on"));
    }

    private static String worker(Allocated allocated) {
        return new Colleague(allocated.account(), allocated.worker()).written();
    }

    /// Who has a part now, as far as the child's record tells.
    static Optional<Allocated> holding(Timeline timeline, String part) {
        return Parts.open(timeline, part).stream().map(Fact::entry).filter(allocated -> allocated.account() != null).reduce((first, second) -> second);
    }

    /// The part of the new lead begins, where they have none yet, and that of another ends.
    private static List<Entry> parts(Answers answers, Timeline timeline, Records records) {
        return Parts.taken(Endorsed.LEAD, Colleague.read(answers.text("lead")), records.all(answers, timeline), answers.date("on"));
    }

    private LeadsRecordings() {}
}
