package goldthread.protection.conference;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.wholeNumber;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.CodeBook;
import goldthread.protection.PlanNow;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.conference.ConferenceEntry.Attendance;
import goldthread.protection.conference.ConferenceEntry.ConferenceCalled;
import goldthread.protection.conference.ConferenceEntry.ConferenceCancelled;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protection.conference.ConferenceEntry.Outcome;
import goldthread.protection.conference.ConferenceEntry.Shared;
import goldthread.protection.conference.ConferenceEntry.Views;
import goldthread.protectionteam.LogRecordings;
import goldthread.protectionteam.Practice;
import goldthread.protectionteam.TeamEntry;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import goldthread.workforce.Colleague;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Conferences, as people record them: for brothers and sisters in one entry.
public final class ConferenceRecordings {
    private static final String FEW = "few", OTHERWISE = "otherwise";
    private static final String[] KINDS = {ConferenceEntry.INITIAL, ConferenceEntry.REVIEW, ConferenceEntry.TRANSFER};
    private static final Choice[] AGENCIES = choices(LogRecordings.AGENCIES.toArray(String[]::new));
    private static final Choice[] GROUP = choices(Stream.concat(Stream.of("Parents", "Child"), LogRecordings.AGENCIES.stream()).toArray(String[]::new));

    private static final Form<Function<Timeline, ConferenceCalled>> CALLED = Form.of("protection.conference-called", "Call a child protection conference", "Call conference")
            .ask(children(), radios("what", "Which conference?", choices(KINDS)).named("Conference").required("Choose which conference"),
                    date("planned", "For which day?").named("For").required("Enter the day for which it is called"),
                    checkboxes("invited", "Which agencies are invited?", AGENCIES).named("Invited"), checkboxesFrom("family", "Who of the family is invited?", "family").named("Of the family"),
                    date("told", "When did the other authority tell that {child} moved here?").named("Another authority told on").onlyIf("what", ConferenceEntry.TRANSFER).required("Enter the day on which the other authority told"),
                    day("on", "When was it called?", "Date of the call"))
            .refuse("planned", answers -> answers.date("planned").isBefore(answers.date("on")), "It cannot be called for a day before the call")
            .makes(answers -> timeline -> new ConferenceCalled(children(answers), answers.text("what"), answers.date("planned"), answers.texts("invited"), answers.texts("family"),
                    answers.dateOrNull("told"), answers.date("on")));

    private static final Form<Function<Timeline, ConferenceCancelled>> CANCELLED = Form.of("protection.conference-cancelled", "Record that a conference was cancelled", "Record cancellation")
            .ask(called().required("Choose the conference"), radios("why", "Why?", choices("Too few agencies came", "The family could not come", "Reports were not ready", "The chair could not come", "Other")).named("Why")
                            .required("Choose why"), selectFrom("by", "Who decided?", "workers").named("Decided by").required("Choose who decided"), day("on", "When was it cancelled?", "Date"))
            .makes(answers -> timeline -> new ConferenceCancelled(Earlier.find(timeline, ConferenceCalled.class, answers.id("called")).children(), answers.id("called"), answers.text("why"),
                    Colleague.read(answers.text("by")).name(), answers.date("on")));

    private static final Form<Function<Timeline, Conferred>> CONFERRED = Form.of("protection.conferred", "Record a child protection conference", "Record conference")
            .ask(children(), called(), radios("what", "Which conference?", choices(KINDS)).named("Conference").required("Choose which conference"), day("on", "When was it held?", "Date of the conference"))
            .group("Who was there", radios("model", "Who chaired?", choices(PracticeSet.INDEPENDENT, PracticeSet.LEAD)).named("Chair").required("Choose who chaired"),
                    selectFrom("chair", "Who was it?", "workers").named("Chaired by").required("Choose the chair by name"), checkboxes("came", "Which agencies came?", AGENCIES).named("Came").required("Choose who came"),
                    checkboxes("reported", "Which sent a report?", AGENCIES).named("Sent a report"), checkboxesFrom("family", "Who of the family came?", "family").named("Of the family"),
                    checkboxes("exception", "Was anything otherwise than it should be?", Choice.of(FEW, "Too few agencies came, and it went on").hint("It is counted and looked at"),
                            Choice.of(OTHERWISE, "It was chaired otherwise than the authority chose").hint("It is counted and looked at")).named("Otherwise"),
                    longText("goes-on", "Why did it go on?").named("Went on although too few came").hint("Why it is safer than to wait").onlyIf("exception", FEW).required("Write why it went on"),
                    selectFrom("goes-on-by", "Who decided that?", "workers").named("Decided by").onlyIf("exception", FEW).required("Choose who decided that it goes on"),
                    longText("otherwise", "Why was it chaired otherwise?").named("Chaired otherwise").onlyIf("exception", OTHERWISE).required("Write why it was chaired otherwise"),
                    selectFrom("otherwise-by", "Who authorised that?", "managers").named("Authorised by").onlyIf("exception", OTHERWISE).required("Choose who authorised it"))
            .group("What the family says", radios("how", "How did {child} take part?", choices("Came", "Wrote or drew", "Through an advocate", "Through somebody whom they trust", "Too young to say", "Did not want to", "Was not asked"))
                            .named("The child took part"), longText("child", "What does {child} say?").named("The child says").hint("In the child's own words"),
                    longText("parents", "What do the parents say?").named("The parents say"), yesNo("read", "Had the family read the reports before?").named("Reports read before"))
            .group("What was decided", checkboxesFrom("planned", "For whom is there a child protection plan from now on?", "children").named("Plan for").hint("Nobody ticked: no plan, or the plan ends"),
                    CodeBook.CATEGORY_OF_ABUSE.ask("category", "Under which category?").named("Category of abuse"),
                    wholeNumber("previous", "How many child protection plans were there before, also elsewhere?", 0, 30).named("Earlier plans").hint("As far as you know, 0 where there was none. What is on record here is counted without it"),
                    longText("outline", "What must change, by when, and what if it does not?").named("What must change"), checkboxes("core-group", "Who is in the core group?", GROUP).named("Core group"),
                    date("first-group", "When does the core group meet first?").named("First core group"), date("next", "When is the next conference?").named("Next conference"),
                    checkboxes("dissents", "Did anybody not agree?", AGENCIES).named("Did not agree").hint("Leave it empty if all agreed"), longText("dissent", "Why not, in their own words?").named("Because"))
            .refuse("dissent", answers -> answers.has("dissents") && !answers.has("dissent"), "Write why they did not agree")
            .refuse("category", answers -> answers.has("planned") && !answers.has("category"), "Choose the category of abuse")
            .refuse("planned", answers -> !answers.texts("children").containsAll(answers.texts("planned")), "A plan is for children of whom the conference spoke: tick them above too")
            .makes(answers -> timeline -> conferred(answers));

    private static final Form<Function<Timeline, Shared>> SHARED = Form.of("protection.shared", "Record what was shared with the family", "Record")
            .ask(radiosFrom("of", "What was shared?", "of").named("Of").required("Choose what was shared"),
                    radios("what", "What of it?", choices(ConferenceEntry.OUTCOME, ConferenceEntry.REPORT, ConferenceEntry.DECISIONS, ConferenceEntry.MINUTES)).named("What").required("Choose what of it"),
                    radios("from", "Whose report?", AGENCIES).named("From").onlyIf("what", ConferenceEntry.REPORT), checkboxes("with", "With whom?", GROUP).named("With").required("Choose with whom"),
                    radios("how", "How?", choices("Gone through together", "By post", "By email", "By hand")).named("How"), day("on", "When?", "Date"))
            .makes(answers -> timeline -> new Shared(about(timeline, answers.id("of")), answers.text("what"), answers.id("of"), answers.textOrNull("from"), answers.texts("with"),
                    answers.textOrNull("how"), answers.date("on")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(CALLED, call -> Answers.none().with("children", call.children()).with("what", call.what()).with("planned", call.planned()).with("invited", call.invited())
                            .with("family", call.family()).with("told", call.told()).with("on", call.on()), "Conference called")
                    .given(ConferenceRecordings::calling).doubt((call, timeline) -> call.family().isEmpty(), "Nobody of the family is invited.").next("protection.shared", "protection.conferred", "protection.conference-cancelled"),
            Recording.of(CANCELLED, off -> Answers.none().with("called", off.called()).with("why", off.why()).with("by", off.by()).with("on", off.on()), "Cancellation recorded")
                    .given(timeline -> Given.NOTHING.following("called", calls(timeline), "No conference is called. Call it first.", "protection.conference-called")).decides()
                    .doubt((off, timeline) -> true, "The days of the law go on: the conference has to be held again.").next("protection.conference-called"),
            Recording.of(CONFERRED, ConferenceRecordings::filled, "Conference recorded").given(ConferenceRecordings::conferring).elsewhere(ConferenceRecordings::practice).decides()
                    .gateFirst(Conferring::placed).gateWith(Conferring::quorate).gateWith(Conferring::chaired).alsoWith(ConferenceRecordings::beside, "previous")
                    .meets("T-B03", Answers.none().with("what", ConferenceEntry.INITIAL)).meets("T-B13", Answers.none().with("what", ConferenceEntry.TRANSFER))
                    .meets("T-B10a", Answers.none().with("what", ConferenceEntry.REVIEW)).meets("T-B11a", Answers.none().with("what", ConferenceEntry.REVIEW))
                    .doubt((held, timeline) -> held.what().equals(ConferenceEntry.INITIAL) && Protection.protection(timeline).map(PlanNow::enquiry).isEmpty(), "No section 47 enquiry goes on from which it would follow.")
                    .doubt((held, timeline) -> held.views().child() == null, "What the child says is not written.")
                    .doubt((held, timeline) -> held.views().parents() == null, "What the parents say is not written.")
                    .doubt((held, timeline) -> !Boolean.TRUE.equals(held.views().read()), "The family is not said to have read the reports before.")
                    .doubt((held, timeline) -> !held.outcome().planned().isEmpty() && held.outcome().coreGroup().isEmpty(), "No core group is named. Working Together asks for it at the conference.")
                    .doubt((held, timeline) -> !held.outcome().planned().isEmpty() && held.outcome().outline() == null, "What must change is not written.")
                    .next("protection.leads-named", "protection.shared", "protection.core-group-held"),
            Recording.of(SHARED, one -> Answers.none().with("of", one.of()).with("what", one.what()).with("from", one.from()).with("with", one.with()).with("how", one.how()).with("on", one.on()), "Recorded")
                    .given(timeline -> Given.NOTHING.following("of", sharable(timeline), "There is nothing to share yet: no conference is called or held, and no enquiry concluded.", "protection.conference-called"))
                    .meets("T-B04", Answers.none().with("what", ConferenceEntry.OUTCOME)).meets("T-B05a", Answers.none().with("what", ConferenceEntry.REPORT))
                    .meets("T-B05b", Answers.none().with("what", ConferenceEntry.REPORT)).meets("T-B06a", Answers.none().with("what", ConferenceEntry.DECISIONS))
                    .meets("T-B06b", Answers.none().with("what", ConferenceEntry.MINUTES)).next("protection.conferred"));

    private static Conferred conferred(Answers answers) {
        return new Conferred(children(answers), answers.idOrNull("called"), answers.text("what"),
                new Attendance(answers.text("model"), Colleague.read(answers.text("chair")).account(), Colleague.read(answers.text("chair")).name(), answers.texts("came"), answers.texts("reported"), answers.texts("family"),
                        answers.textOrNull("goes-on"), Colleague.name(answers, "goes-on-by"), answers.textOrNull("otherwise"), Colleague.name(answers, "otherwise-by")),
                new Views(answers.textOrNull("child"), answers.textOrNull("how"), answers.textOrNull("parents"), answers.yesOrNull("read")),
                new Outcome(answers.ids("planned").stream().map(Subject::new).toList(), answers.textOrNull("category"), answers.textOrNull("outline"), answers.texts("core-group"),
                        answers.dateOrNull("first-group"), answers.dateOrNull("next"), answers.texts("dissents"), answers.textOrNull("dissent")), answers.date("on"));
    }

    private static Answers filled(Conferred held) {
        var at = held.attendance();
        var views = held.views();
        var decided = held.outcome();
        return Answers.none().with("children", held.children()).with("called", held.called()).with("what", held.what()).with("on", held.on()).with("model", at.model())
                .with("chair", new Colleague(at.chair(), at.chairName()).written()).with("came", at.came()).with("reported", at.reported()).with("family", at.family())
                .with("exception", Stream.of(at.goesOn() == null ? "" : FEW, at.otherwise() == null ? "" : OTHERWISE).filter(one -> !one.isEmpty()).toList()).with("goes-on", at.goesOn()).with("goes-on-by", at.goesOnBy()).with("otherwise", at.otherwise()).with("otherwise-by", at.otherwiseBy()).with("child", views.child())
                .with("how", views.how()).with("parents", views.parents()).with("read", views.read()).with("planned", decided.planned()).with("category", decided.category())
                .with("outline", decided.outline()).with("core-group", decided.coreGroup()).with("first-group", decided.firstGroup()).with("next", decided.next())
                .with("dissents", decided.dissents()).with("dissent", decided.dissent());
    }

    private static List<Entry> beside(Answers answers, Timeline timeline, Records records) {
        return Conferring.beside(conferred(answers), answers.has("previous") ? Integer.parseInt(answers.text("previous")) : null, timeline, records);
    }

    private static Given calling(Timeline timeline) {
        boolean plan = Protection.protection(timeline).map(PlanNow::plan).isPresent();
        return (plan ? Given.together(timeline, Conferred.class) : Given.together(timeline, StrategyDiscussed.class)).known("what", plan ? ConferenceEntry.REVIEW : ConferenceEntry.INITIAL).known("invited", LogRecordings.AGENCIES.subList(0, 4));
    }

    /// What the call says, and the plan that stands, need not be asked again.
    private static Given conferring(Timeline timeline) {
        var given = calling(timeline).known("invited", null).known("category", Protection.protection(timeline).map(PlanNow::category).orElse(null));
        var call = Conferences.open(timeline).stream().reduce((first, second) -> second).map(Fact::entry);
        var all = given.mayFollow("called", calls(timeline));
        return call.map(open -> all.known("children", open.children()).known("what", open.what()).known("came", open.invited()).known("family", open.family())).orElse(all);
    }

    private static Given practice(Records records, LocalDate today) {
        return Given.NOTHING.known("model", Practice.on(records.of(TeamEntry.REGISTRY), today).chair());
    }

    private static List<Earlier> calls(Timeline timeline) {
        var open = Conferences.open(timeline).stream().map(Fact::id).toList();
        return timeline.facts(ConferenceCalled.class).reversed().stream().map(fact -> new Earlier(fact.id(), fact.entry().what() + " for " + Words.spoken(fact.entry().planned()), open.contains(fact.id()))).toList();
    }

    private static List<Earlier> sharable(Timeline timeline) {
        var all = new ArrayList<Earlier>();
        timeline.facts(Conferred.class).reversed().forEach(fact -> all.add(new Earlier(fact.id(), fact.entry().what() + " of " + Words.spoken(fact.happened()), true)));
        all.addAll(calls(timeline));
        timeline.facts(EnquiryConcluded.class).reversed().forEach(fact -> all.add(new Earlier(fact.id(), "Enquiry concluded on " + Words.spoken(fact.happened()), true)));
        return all;
    }

    /// Those of whom the conference spoke, or the child of the enquiry.
    private static List<Subject> about(Timeline timeline, UUID of) {
        return timeline.standing().stream().filter(fact -> fact.id().equals(of)).findFirst().map(fact -> fact.entry() instanceof ConferenceEntry conference ? conference.children()
                : List.of(timeline.subject())).orElseThrow();
    }

    private static Question children() {
        return checkboxesFrom("children", "For which children?", "children").named("Children").required("Choose the children");
    }

    private static Question called() {
        return radiosFrom("called", "Which call does it follow from?", "called").named("Called");
    }

    private static List<Subject> children(Answers answers) {
        return answers.ids("children").stream().map(Subject::new).toList();
    }

    private ConferenceRecordings() {}
}
