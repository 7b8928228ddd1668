package goldthread.familyhelp;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyEntry.PanelAsked;
import goldthread.familyhelp.FamilyEntry.PanelDiscussed;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.FamilyEntry.PlanLookedAt;
import goldthread.familyhelp.FamilyEntry.TeamJoined;
import goldthread.familyhelp.FamilyEntry.TeamLeft;
import goldthread.familyhelp.FamilyHelpEntry.FactorsFound;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.people.CodeBook;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import goldthread.workforce.Colleague;
import goldthread.workforce.Parts;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people record of one family's help. What the record holds already is put in: it is confirmed or changed, and not asked.
public final class FamilyRecordings {
    private static final String OURS = "ours", OTHER = "other";
    private static final String[] AGENCIES = {"Children's services", "Health", "Early years", "School or college", "Police", "Probation", "Housing", "Domestic abuse service",
            "Substance misuse service", "Adult mental health", "Youth justice", "Voluntary or community group", "Another agency"};

    /// What families ask help with that the census has no code for.
    private static final Choice[] NEEDS = Stream.of("Not enough money", "Housing", "Work or benefits", "Immigration status", "Conflict between parents", "Separation or loss", "Few people to turn to",
            "Caring for somebody").map(one -> Choice.of(one, one)).toArray(Choice[]::new);

    private static final Form<Function<Timeline, HelpAccepted>> ACCEPTED = Form.of("familyhelp.help-accepted", "Take a family into family help", "Begin family help")
            .ask(children().hint("Those whose help is held together: one lead, one assessment, one plan"),
                    radios("level", "How much help does the family need?", level(Level.EARLY_HELP).hint("The family agrees to it"), level(Level.SECTION_17).hint("A social worker watches over the work"))
                            .named("Level").required("Choose the level of help"),
                    checkboxesFrom("agreed", "Who of the family agrees to be helped?", "family").named("Agreed by"), text("others", "Anybody else?").named("Also agreed by"),
                    longText("hopes", "What does the family hope for?").named("The family hopes").hint("In its own words"),
                    day("on", "When did family help begin?", "Date"))
            .refuse("agreed", answers -> answers.chose("level", Level.EARLY_HELP.name()) && !answers.has("agreed") && !answers.has("others"),
                    "Say who of the family agrees: below section 17, help needs the family's consent")
            .makes(answers -> timeline -> new HelpAccepted(children(answers), Level.valueOf(answers.text("level")), several(answers, "agreed", "others"), answers.textOrNull("hopes"), answers.date("on")));

    private static final Form<Function<Timeline, LeadNamed>> LEAD = Form.of("familyhelp.lead-named", "Name the family help lead practitioner", "Name lead")
            .ask(children(), radios("from", "Where does the lead practitioner work?", Choice.of(OURS, "For the authority"), Choice.of(OTHER, "For another agency")).named("Works").required("Say where the lead works"),
                    selectFrom("worker", "Who leads?", "leads").named("Lead").onlyIf("from", OURS).required("Choose who leads"),
                    selectFrom("partner", "Do they sign in here?", "partners").named("Account").hint("They then see the help to this family, and nothing else, while they lead it and the agreement with their agency names it").onlyIf("from", OTHER),
                    text("name", "Name").named("Lead").hint("Where they have no account").onlyIf("from", OTHER),
                    agency().onlyIf("from", OTHER), text("profession", "Profession").named("Profession").hint("Such as health visitor, or social worker").onlyIf("from", OTHER).required("Enter the lead's profession"),
                    selectFrom("supervisor", "Which social worker supervises?", "supervisors").named("Social work supervisor")
                            .hint("Needed where section 17 applies and the lead is no social worker"),
                    longText("why", "If the lead changes, why?").named("Why").hint("Families ask for one person who stays"),
                    day("on", "From when?", "Date from"))
            .refuse("name", answers -> answers.chose("from", OTHER) && !answers.has("name") && !answers.has("partner"), "Enter the lead's name, or choose their account")
            .makes(answers -> timeline -> lead(answers));

    private static final Form<Function<Timeline, TeamJoined>> JOINED = Form.of("familyhelp.team-joined", "Add somebody to the team around the family", "Add to the team")
            .ask(children(), text("name", "Who joins?").named("Name").required("Enter who joins"), agency(), text("role", "What is their role?").named("Role").hint("Such as school nurse").required("Enter their role"),
                    longText("does", "What do they do for the family?").named("Does"), day("on", "From when?", "Date from"))
            .makes(answers -> timeline -> new TeamJoined(children(answers), answers.text("name"), answers.text("agency"), answers.text("role"), answers.textOrNull("does"), answers.date("on")));

    private static final Form<Function<Timeline, TeamLeft>> LEFT = Form.of("familyhelp.team-left", "Record that somebody left the team around the family", "Record that they left")
            .ask(radiosFrom("member", "Who left?", "member").named("Who").required("Choose who left"), longText("why", "Why?").named("Why"), day("on", "When?", "Date"))
            .makes(answers -> timeline -> new TeamLeft(Earlier.find(timeline, TeamJoined.class, answers.id("member")).children(), answers.id("member"), answers.textOrNull("why"), answers.date("on")));

    private static final Form<Function<Timeline, FamilyAssessed>> ASSESSED = Form.of("familyhelp.family-assessed", "Write the family help assessment", "Record assessment")
            .ask(children()).group("What is known, to be confirmed or changed",
                    longText("daily", "What is daily life like for each child?").named("Daily life"),
                    longText("strengths", "What goes well?").named("What goes well"),
                    longText("worries", "What worries us?").named("What worries us"))
            .group("What the family says", longText("child", "What do the children say?").named("The children say").hint("Each in their own words"),
                    longText("family", "What does the family say?").named("The family says").hint("In its own words"))
            .group("What was found", checkboxes("needs", "What makes life harder?", NEEDS).named("Needs"),
                    checkboxes("factors", "What else does the family live with?", CodeBook.FACTOR.choices()).named("Found").hint("As the children in need census asks"),
                    CodeBook.NEED.ask("need", "What is the main need?").named("Main need").hint("Where section 17 applies. As the children in need census asks"))
            .group("What it means", longText("analysis", "What does it mean for the children, and what must change?").named("Analysis"),
                    selectFrom("authorised", "Who authorised it?", "supervisors").named("Authorised by").hint("Leave it empty while it is being written"),
                    day("on", "Date of this assessment", "Date"))
            .refuse("analysis", answers -> answers.has("authorised") && !answers.has("analysis"), "Enter what it means before it is authorised")
            .makes(answers -> timeline -> new FamilyAssessed(children(answers), answers.texts("factors"), answers.texts("needs"), answers.textOrNull("daily"), answers.textOrNull("strengths"), answers.textOrNull("worries"),
                    answers.textOrNull("child"), answers.textOrNull("family"), answers.textOrNull("analysis"), Colleague.name(answers, "authorised"), answers.date("on")));

    private static final Form<Function<Timeline, PlanLookedAt>> REVIEWED = Form.of("familyhelp.family-plan-reviewed", "Review the family help plan", "Record review")
            .ask(radiosFrom("plan", "Which plan?", "plan").named("Plan").required("Choose the plan"), day("on", "When was it reviewed?", "Date of the review"),
                    checkboxesFrom("done", "Which actions are done?", "actions").named("Done"),
                    longText("how", "How does it go?").named("How it goes").hint("What has become better, what has not, and what comes next"),
                    longText("child", "What do the children say?").named("The children say").hint("In their own words"),
                    longText("family", "What does the family say?").named("The family says").hint("In its own words"))
            .makes(answers -> timeline -> new PlanLookedAt(Earlier.find(timeline, PlanAgreed.class, answers.id("plan")).children(), answers.id("plan"), answers.texts("done"),
                    answers.textOrNull("how"), answers.textOrNull("family"), answers.textOrNull("child"), answers.date("on")));

    private static final Form<Function<Timeline, PanelDiscussed>> PANEL = Form.of("familyhelp.panel-discussed", "Record what a multi-agency panel said", "Record panel")
            .ask(children(), text("panel", "Which panel?").named("Panel").hint("What it is called here").required("Enter which panel"), day("on", "When did it meet?", "Date of the panel"),
                    checkboxes("present", "Which agencies took part?", agencies()).named("Took part"),
                    longText("asked", "What was asked of it?").named("Asked").required("Enter what was asked of it").hint("Agreed with the family beforehand"),
                    longText("decided", "What did it decide, and why?").named("Decided").required("Enter what it decided"),
                    longText("actions", "Who does what, by when?").named("Who does what").hint("Put it into the family's plan with the next version"))
            .makes(answers -> timeline -> new PanelDiscussed(children(answers), answers.text("panel"), answers.texts("present"), answers.text("asked"), answers.text("decided"),
                    answers.textOrNull("actions"), answers.date("on")));

    private static final Form<Function<Timeline, PanelAsked>> AGENDA = Form.of("familyhelp.panel-asked", "Put a family on the agenda of a panel", "Put on the agenda")
            .ask(children(), text("panel", "Which panel?").named("Panel").hint("What it is called here").required("Enter which panel"), date("meets", "When does it meet?").named("Day of the panel").required("Enter when it meets"),
                    longText("asked", "What is asked of it?").named("Asked").required("Enter what is asked of it"),
                    yesNo("agreed", "Does the family agree that it is spoken of?").named("The family agrees").required("Say whether the family agrees"), day("on", "On which day is it asked?", "Date"))
            .refuse("meets", answers -> answers.date("meets").isBefore(answers.date("on")), "The panel must meet on the day on which it is asked, or later")
            .makes(answers -> timeline -> new PanelAsked(children(answers), answers.text("panel"), answers.date("meets"), answers.text("asked"), answers.yes("agreed"), answers.date("on")));

    private static final Form<Function<Timeline, LevelChanged>> STEP = Form.of("familyhelp.level-changed", "Step family help up or down", "Change level")
            .ask(children().hint("The plan, the team and the lead stay as they are"),
                    radios("to", "How much help does the family need now?", level(Level.PROTECTION).hint("As a conference decided"), level(Level.SECTION_17), level(Level.EARLY_HELP),
                            Choice.of(Level.UNIVERSAL.name(), "No more than every family").hint("Family help ends, also where the family no longer agrees to it")).named("Level").required("Choose the level of help"),
                    radios("ends", "Why does help end?", choices("What was to become better is better", LevelChanged.NO_CONSENT, LevelChanged.MOVED, "Other")).named("Help ends because").onlyIf("to", Level.UNIVERSAL.name()),
                    longText("why", "Why?").named("Why").required("Enter why the level changes").hint("What has changed, and the threshold that it meets"),
                    selectFrom("decided", "Who decided it?", "workers").named("Decided by").required("Choose who decided it"),
                    yesNo("agrees", "Does the family agree?").named("The family agrees"), longText("family", "What does the family say?").named("The family says").hint("In its own words"),
                    day("on", "From when?", "Date"))
            .makes(answers -> timeline -> new LevelChanged(children(answers), Level.valueOf(answers.text("to")), answers.text("why"), Colleague.read(answers.text("decided")).name(), Colleague.read(answers.text("decided")).account(),
                    answers.yesOrNull("agrees"), answers.textOrNull("family"), answers.date("on"), answers.textOrNull("ends")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(ACCEPTED, begun -> of(begun.children()).with("level", begun.level().name()).with("agreed", begun.agreedBy()).with("hopes", begun.hopes()).with("on", begun.on()), "Family help begun")
                    .given(timeline -> family(timeline).known("level", OneFamily.of(timeline).level().needsSocialWork() ? Level.SECTION_17.name() : Level.EARLY_HELP.name()))
                    .decides().each(ChildByChild::accepted).doubt((begun, timeline) -> !begun.level().needsSocialWork() && !FamilyHelp.episodes(timeline).isEmpty(), "A referral goes on. Early help is no help to a child in need: in the census the referral led to nothing further under section 17, or is closed where there was work on it.")
                    .doubt((begun, timeline) -> OneFamily.of(timeline).goesOn(), "This family is in family help already. Step it up or down instead.")
                    .next("familyhelp.lead-named", "familyhelp.team-joined", "familyhelp.family-assessed"),
            Recording.of(LEAD, FamilyRecordings::filled, "Lead named").given(FamilyRecordings::leading).decides().gate(WhoMayDecide::lead).gateWith(WhoMayDecide::registered)
                    .alsoWith(FamilyRecordings::allocated)
                    .doubt((named, timeline) -> named.why() == null && OneFamily.of(timeline).lead().filter(lead -> !lead.entry().lead().equals(named.lead())).isPresent(),
                            "Another lead stands. Write why the lead changes: families ask for one person who stays.")
                    .next("familyhelp.team-joined", "familyhelp.family-assessed"),
            Recording.of(JOINED, one -> of(one.children()).with("name", one.name()).with("agency", one.agency()).with("role", one.role()).with("does", one.does()).with("on", one.on()), "Added to the team")
                    .given(FamilyRecordings::family).next("familyhelp.team-joined", "familyhelp.family-plan-agreed"),
            Recording.of(LEFT, gone -> Answers.none().with("member", gone.member()).with("why", gone.why()).with("on", gone.on()), "Recorded").given(FamilyRecordings::members),
            Recording.of(ASSESSED, done -> of(done.children()).with("factors", done.factors()).with("needs", done.needs()).with("daily", done.daily()).with("strengths", done.strengths()).with("worries", done.worries())
                            .with("child", done.child()).with("family", done.family()).with("analysis", done.analysis()).with("authorised", done.authorisedBy()).with("on", done.on()), "Assessment recorded")
                    .given(FamilyRecordings::assessed).decides().gate(WhoMayDecide::assessment).each(ChildByChild::assessed).alsoWith((answers, timeline, records) -> records.all(answers, timeline).stream().flatMap(child -> ChildByChild.needs(child, answers.textOrNull("need"), answers.date("on"))).toList(), "need")
                    .meets("T-A10b", "T-A15a")
                    .doubt((done, timeline) -> done.child() == null, "Nothing is written of what the children say.")
                    .next("familyhelp.family-plan-agreed"),
            FamilyPlan.RECORDING,
            Recording.of(REVIEWED, review -> Answers.none().with("plan", review.familyPlan()).with("on", review.on()).with("done", review.done()).with("how", review.how())
                            .with("child", review.child()).with("family", review.family()), "Review recorded")
                    .given(FamilyRecordings::plans).each(ChildByChild::reviewed).meets("T-A11", "T-A12a", "T-A15d")
                    .next("familyhelp.family-plan-agreed", "familyhelp.level-changed"),
            Recording.of(AGENDA, put -> of(put.children()).with("panel", put.panel()).with("meets", put.meets()).with("asked", put.asked()).with("agreed", put.agreed()).with("on", put.on()), "On the agenda")
                    .given(FamilyRecordings::panel).doubt((put, timeline) -> !put.agreed(), "The family does not agree to be spoken of. Panels speak of a family with its consent.").next("familyhelp.panel-discussed"),
            Recording.of(PANEL, met -> of(met.children()).with("panel", met.panel()).with("present", met.present()).with("asked", met.asked()).with("decided", met.decided()).with("actions", met.actions())
                            .with("on", met.on()), "Panel recorded")
                    .given(FamilyRecordings::panel).decides()
                    .doubt((met, timeline) -> met.actions() == null, "Nothing is written of who does what.").next("familyhelp.family-plan-agreed"),
            Recording.of(STEP, step -> of(step.children()).with("to", step.to().name()).with("why", step.why()).with("decided", new Colleague(step.decider(), step.decidedBy()).written())
                            .with("agrees", step.familyAgrees()).with("family", step.family()).with("on", step.on()).with("ends", step.ends()), "Level changed")
                    .given(FamilyRecordings::family).decides().gate(WhoMayDecide::level).each(ChildByChild::stepped)
                    .doubt((step, timeline) -> OneFamily.of(timeline, step.on()).level() == step.to(), "The family is at this level already.")
                    .doubt((step, timeline) -> !step.to().needsSocialWork() && FamilyHelp.episodes(timeline).stream().anyMatch(open -> open.assessedSince() != null), ChildByChild.UNFINISHED)
                    .doubt((step, timeline) -> step.withoutConsent(), "The family takes back its consent. Help may stop at any time, and can be offered again; everything recorded stays. Write why no child is likely to come to"
                            + " significant harm without it: where one is, call a strategy discussion, which needs no consent (Working Together 2023, chapter 3).")
                    .doubt((step, timeline) -> step.to() == Level.SECTION_17 && OneFamily.of(timeline, step.on()).lead().isEmpty(), "Nobody is named as lead yet.")
                    .doubt((step, timeline) -> step.to() == Level.EARLY_HELP && !Boolean.TRUE.equals(step.familyAgrees()), "Below section 17 help needs the family's consent, and it is not said that the family agrees.")
                    .next("familyhelp.family-plan-agreed", "familyhelp.lead-named"));

    static Answers of(List<Subject> children) {
        return Answers.none().with("children", children);
    }

    static Given family(Timeline timeline) {
        return Given.NOTHING.known("children", OneFamily.of(timeline).children());
    }

    /// The lead who stands, to be named again with another supervisor, or changed.
    private static Given leading(Timeline timeline) {
        var given = family(timeline).known("from", OURS);
        var stands = OneFamily.of(timeline).lead().map(fact -> filled(fact.entry())).orElse(Answers.none());
        for (var key : List.of("from", "worker", "name", "agency", "profession", "supervisor")) {
            given = given.known(key, stands.textOrNull(key));
        }
        return given;
    }

    /// The next assessment begins where the last one ended; the first, with the factors that were found before.
    private static Given assessed(Timeline timeline) {
        var family = OneFamily.of(timeline);
        var given = family(timeline).known("need", FamilyHelp.episodes(timeline).stream().reduce((one, later) -> later).map(EpisodeNow::need).orElse(null));
        return family.assessment().map(fact -> fact.entry()).map(last -> given.known("factors", last.factors()).known("needs", last.needs()).known("daily", last.daily()).known("strengths", last.strengths())
                        .known("worries", last.worries()).known("child", last.child()).known("family", last.family()).known("analysis", last.analysis()))
                .orElseGet(() -> given.known("factors", timeline.last(FactorsFound.class).map(found -> found.entry().factors()).orElse(null))
                        .known("family", family.accepted().map(begun -> begun.entry().hopes()).orElse(null)));
    }

    /// What a panel is asked that has not met yet; else only which panel it was.
    private static Given panel(Timeline timeline) {
        var last = timeline.last(PanelDiscussed.class);
        var asked = timeline.last(PanelAsked.class).filter(put -> last.isEmpty() || last.get().happened().isBefore(put.entry().meets())).map(Fact::entry);
        return family(timeline).known("panel", asked.map(PanelAsked::panel).or(() -> last.map(met -> met.entry().panel())).orElse(null)).known("asked", asked.map(PanelAsked::asked).orElse(null));
    }

    private static Given members(Timeline timeline) {
        var team = OneFamily.of(timeline).team();
        return Given.NOTHING.following("member", team.reversed().stream().map(one -> new Earlier(one.id(), one.entry().name() + ", " + one.entry().role(), true)).toList(),
                "Nobody is in the team around the family yet.", "familyhelp.team-joined");
    }

    private static Given plans(Timeline timeline) {
        var family = OneFamily.of(timeline);
        var first = timeline.facts(PlanAgreed.class).stream().filter(OneFamily::first).map(Fact::id).collect(Collectors.toSet());
        return Given.NOTHING.following("plan", Earlier.of(timeline, PlanAgreed.class, "Family help plan", fact -> family.plan().filter(plan -> plan.id().equals(fact.id())).isPresent())
                        .stream().filter(plan -> first.contains(plan.id())).toList(), "There is no family help plan yet. Agree it first.", "familyhelp.family-plan-agreed")
                .offering("actions", family.open().stream().map(action -> Choice.of(action.what(), action.what()).hint(action.who())).toList());
    }

    private static LeadNamed lead(Answers answers) {
        boolean ours = answers.chose("from", OURS);
        var worker = Lead.read(answers.text("worker"));
        var supervisor = Colleague.chosen(answers, "supervisor");
        var partner = Colleague.chosen(answers, "partner");
        return new LeadNamed(children(answers), ours ? worker.account() : partner == null ? null : partner.account(), ours ? worker.name() : partner == null ? answers.text("name") : partner.name(), ours ? worker.profession() : answers.text("profession"),
                ours ? null : answers.text("agency"), LeadNamed.SOCIAL_WORKER.equalsIgnoreCase(ours ? worker.profession() : answers.text("profession")),
                supervisor == null ? null : supervisor.name(), supervisor == null ? null : supervisor.account(), answers.textOrNull("why"), answers.date("on"));
    }

    private static Answers filled(LeadNamed named) {
        boolean ours = named.agency() == null;
        var answers = of(named.children()).with("from", ours ? OURS : OTHER).with("supervisor", named.supervisor() == null ? null
                : new Colleague(named.supervisorAccount(), named.supervisor()).written()).with("why", named.why()).with("on", named.on());
        return ours ? answers.with("worker", new Lead(named.account(), named.profession(), named.lead()).written())
                : (named.account() == null ? answers.with("name", named.lead()) : answers.with("partner", new Colleague(named.account(), named.lead()).written())).with("agency", named.agency()).with("profession", named.profession());
    }

    /// A worker of the authority who may lead, as they are offered: what the staff list knows of them is not asked.
    public record Lead(@Nullable UUID account, String profession, String name) {
        public String written() {
            return (account == null ? "" : account) + "|" + profession + "|" + name;
        }

        static Lead read(String written) {
            var parts = written.split("\\|", 3);
            return parts.length < 3 ? new Lead(null, "", written) : new Lead(parts[0].isEmpty() ? null : UUID.fromString(parts[0]), parts[1], parts[2]);
        }
    }

    /// The lead and the supervisor see the children from then on; an earlier lead's part ends.
    private static List<Entry> allocated(Answers answers, Timeline timeline, Records records) {
        var named = lead(answers);
        var children = records.all(answers, timeline);
        var entries = new ArrayList<>(Parts.taken(LeadNamed.PART, new Colleague(named.account(), named.lead()), children, named.on()));
        if (named.supervisor() != null) {
            entries.addAll(Parts.begun(Allocated.SUPERVISOR, new Colleague(named.supervisorAccount(), named.supervisor()), children, any -> true, named.on()));
        }
        return entries;
    }

    static Question children() {
        return checkboxesFrom("children", "For which children?", "children").named("Children").required("Choose the children");
    }

    static List<Subject> children(Answers answers) {
        return answers.ids("children").stream().map(Subject::new).toList();
    }

    static List<String> several(Answers answers, String chosen, String others) {
        return Stream.concat(answers.texts(chosen).stream(), answers.texts(others).stream()).distinct().toList();
    }

    private static Question agency() {
        return radios("agency", "Which agency?", agencies()).named("Agency").required("Choose the agency");
    }

    private static Choice[] agencies() {
        return Stream.of(AGENCIES).map(one -> Choice.of(one, one)).toArray(Choice[]::new);
    }

    private static Choice level(Level level) {
        return Choice.of(level.name(), level.words());
    }

    private FamilyRecordings() {}
}
