package goldthread.protection;

import static goldthread.frontdoor.FrontDoorRecordings.referral;
import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.time;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.EpisodeNow;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelpRecordings;
import goldthread.law.Law;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.people.Person;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.EnquiryEntry.StandardsChecked;
import goldthread.protection.InvitationEntry.PartnerContributed;
import goldthread.protection.ProtectionEntry.Contribution;
import goldthread.protection.ProtectionEntry.Discussion;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protectionteam.Team;
import goldthread.protectionteam.TeamEntry;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From the suspicion of harm to the strategy discussion: what each agency gave, when, and who stands for it; recorded by
/// choosing, with names from the protection team. Working Together 2023, chapter 3.
public final class StrategyRecordings {
    /// Agencies whose contribution is asked for one by one, by the beginning of their questions' keys.
    private static final Map<String, String> ASKED = asked();
    private static final List<String> AGENCIES = List.of("Children's social care", "Police", "Health", "Education", "Early years", "Probation", "Adult services", "Housing", "Other");
    /// What kind of information an agency gives.
    public static final List<String> INFORMATION = List.of("What the child said", "An injury or illness", "An incident or offence", "A parent's health", "Attendance and development", "Who lives there", "Earlier worries", "Nothing known");
    private static final List<String> HOW = List.of("Police and social care together", "Social care alone", "Police alone");
    private static final List<String> PARENTS = List.of("Told, and agree", "Told, and do not agree", "Not told: that would put the child at risk", "Not told yet");
    private static final List<String> SAFE = List.of("At home, with what was agreed", "With family or friends", "In hospital", "Away from home under a power or order", "Not yet");

    private static Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("Children's social care", "social-care");
        asked.put("Police", "police");
        asked.put("Health", "health");
        asked.put("Education", "education");
        asked.put("Other", "other");
        return java.util.Collections.unmodifiableMap(asked);
    }

    private static final Form<Function<Timeline, HarmSuspected>> SUSPECTED = Form.of("protection.harm-suspected", "Record that significant harm is suspected", "Record")
            .ask(checkboxesFrom("children", "For which children?", "children").named("Children").required("Choose the children"),
                    radios("source", "From whom is it known?", choices(AGENCIES)).named("Known from").required("Choose from whom it is known"),
                    longText("what", "What gives reasonable cause to suspect it?").named("What").required("Enter what gives reasonable cause to suspect it"), day("on", "When was it known?", "Date"),
                    yesNo("at-once", "Is a life at risk, or serious harm likely at once?").named("Danger at once").hint("Then it is decided today how {child} is kept safe"))
            .makes(answers -> timeline -> new HarmSuspected(answers.ids("children").stream().map(Subject::new).toList(), answers.text("what"), answers.text("source"), answers.date("on"), answers.yesOrNull("at-once")));

    private static final Form<Function<Timeline, StrategyDiscussed>> STRATEGY = Form.of("protection.strategy-discussed", "Record a strategy discussion", "Record discussion")
            .ask(Stream.of(Stream.of(referral(), checkboxesFrom("children", "Of which children?", "children").named("Children").required("Choose the children"),
                    day("on", "When was the discussion?", "Date of the discussion"), time("at", "At what time?").named("At"),
                    checkboxes("present", "Who took part?", choices(AGENCIES)).named("Took part").hint("Police and health take part in every one")),
                    ASKED.entrySet().stream().flatMap(each -> contribution(each.getKey(), each.getValue())),
                    Stream.of(radios("outcome", "What was decided?", Choice.of(StrategyDiscussed.ENQUIRY, "Start a section 47 enquiry"),
                            Choice.of(StrategyDiscussed.NO_ENQUIRY, "No section 47 enquiry")).named("Decision").required("Choose what was decided"),
                    radios("how", "How is the enquiry made?", choices(HOW)).named("How the enquiry is made").onlyIf("outcome", StrategyDiscussed.ENQUIRY),
                    yesNo("begin", "Does the enquiry start on this day, for each of these children?").named("Enquiry starts").onlyIf("outcome", StrategyDiscussed.ENQUIRY),
                    yesNo("high-risk", "Must {child} be seen within 24 hours?").named("Seen within 24 hours").hint("Where the risk is high. Counted from the time above").onlyIf("outcome", StrategyDiscussed.ENQUIRY),
                    yesNo("medical", "Is a medical examination needed?").named("Medical examination"),
                    radios("safety", "How is {child} kept safe meanwhile?", choices(SAFE)).named("Safe meanwhile"),
                    radios("parents", "What do the parents know?", choices(PARENTS)).named("The parents"),
                    longText("child", "What has {child} said, and who speaks with {child} next?").named("The child says"),
                    longText("why", "Why?").named("Why").hint("What it means for {child}, and what was thought of instead"))).flatMap(each -> each).toArray(Question[]::new))
            .makes(answers -> timeline -> new StrategyDiscussed(timeline.subject(), answers.id("referral"), answers.texts("present"), answers.text("outcome"), answers.textOrNull("why"),
                    answers.date("on"), said(answers, timeline)));

    private static final Form<Function<Timeline, StandardsChecked>> CHECKED = Form.of("protection.standards-checked", "Check the work against the standards", "Record check")
            .ask(Stream.concat(Stream.of(checkboxesFrom("children", "For which children?", "children").named("Children").required("Choose the children"),
                    radios("stage", "Which stage?", choices(Standards.STAGES)).named("Stage").required("Choose the stage")), Stream.concat(Standards.STAGES.stream().map(StrategyRecordings::standards),
                    Stream.of(longText("other", "What is done about those that are not met?").named("What is done about it"), day("on", "When was it looked at?", "Date")))).toArray(Question[]::new))
            .makes(answers -> timeline -> new StandardsChecked(answers.ids("children").stream().map(Subject::new).toList(), answers.text("stage"), Standards.edition(answers.date("on")),
                    answers.texts(key(answers.text("stage"))), answers.textOrNull("other"), answers.date("on")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(SUSPECTED, one -> Answers.none().with("children", one.children()).with("what", one.what()).with("source", one.source()).with("on", one.on()).with("at-once", one.atOnce()), "Recorded")
                    .given(timeline -> Given.NOTHING.known("children", timeline.subject())).next("protection.strategy-discussed"),
            Recording.of(STRATEGY, StrategyRecordings::filled, "Strategy discussion recorded")
                    .given(timeline -> FamilyHelpRecordings.episode(timeline).and(Given.together(timeline, HarmSuspected.class)).and(contributed(timeline))).elsewhere(StrategyRecordings::names)
                    .decides().gateWith(StrategyRecordings::may).gateFirst(StrategyRecordings::referred).alsoWith(StrategyRecordings::begun, "begin", "high-risk").meets("T-B01b")
                    .doubt((held, timeline) -> !held.present().containsAll(List.of("Police", "Health")),
                            "Police and health did not both take part. Working Together asks for both (chapter 3).")
                    .doubt((held, timeline) -> held.said() != null && held.said().contributions().stream().anyMatch(each -> !each.signed()),
                            "Not every contribution is confirmed by who gave it.")
                    .doubt((held, timeline) -> held.why() == null, "No reason is written. Whoever reads this later cannot tell why it was decided.")
                    .next("protection.leads-named", "protection.enquiry-started", "care.visited", "protection.conference-called"),
            Recording.of(CHECKED, one -> Answers.none().with("children", one.children()).with("stage", one.stage()).with(key(one.stage()), one.met()).with("other", one.other()).with("on", one.on()), "Check recorded")
                    .given(timeline -> Given.together(timeline, StrategyDiscussed.class))
                    .doubt((one, timeline) -> !Standards.missing(one).isEmpty() && one.other() == null, "Something is not met, and it is not written what is done about it."));

    private static Stream<Question> contribution(String agency, String key) {
        return Stream.of(text(key + "-who", "Who gave it?").named(agency + ": who").onlyIf("present", agency),
                checkboxes(key + "-told", "What kind of information?", choices(INFORMATION)).named(agency + ": what").onlyIf("present", agency),
                time(key + "-at", "At another time?").named(agency + ": at").hint("If not when the discussion began").onlyIf("present", agency),
                yesNo(key + "-signed", "Have they confirmed that this is what they gave?").named(agency + ": confirmed").onlyIf("present", agency));
    }

    private static Question standards(String stage) {
        return checkboxes(key(stage), "Which are met?", Standards.choices(stage).toArray(Choice[]::new)).named("Met: " + stage.toLowerCase(java.util.Locale.UK)).onlyIf("stage", stage);
    }

    private static String key(String stage) {
        return stage.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    /// Null where nothing is said beyond the decision: then it is as such discussions were always recorded.
    private static @Nullable Discussion said(Answers answers, Timeline timeline) {
        var siblings = answers.ids("children").stream().map(Subject::new).filter(child -> !child.equals(timeline.subject())).toList();
        var given = ASKED.entrySet().stream().filter(each -> answers.chose("present", each.getKey())).filter(each -> Stream.of("-who", "-told", "-at", "-signed").anyMatch(part -> answers.has(each.getValue() + part)))
                .map(each -> new Contribution(each.getKey(), answers.textOrNull(each.getValue() + "-who"), at(answers, each.getValue() + "-at"), answers.texts(each.getValue() + "-told"),
                        answers.yes(each.getValue() + "-signed"))).toList();
        var said = new Discussion(siblings, at(answers, "at"), given, answers.textOrNull("how"), answers.yesOrNull("medical"), answers.textOrNull("child"), answers.textOrNull("parents"), answers.textOrNull("safety"));
        return said.equals(new Discussion(List.of(), null, List.of(), null, null, null, null, null)) ? null : said;
    }

    static @Nullable LocalTime at(Answers answers, String key) {
        return answers.has(key) ? answers.time(key) : null;
    }

    private static Answers filled(StrategyDiscussed held) {
        var answers = Answers.none().with("referral", held.referral()).with("on", held.on()).with("present", held.present()).with("outcome", held.outcome()).with("why", held.why());
        var said = held.said();
        if (said == null) return answers.with("children", List.of(held.child()));
        answers = answers.with("children", Stream.concat(Stream.of(held.child()), said.siblings().stream()).toList()).with("at", said.at()).with("how", said.how()).with("medical", said.medical())
                .with("child", said.child()).with("parents", said.parents()).with("safety", said.safety());
        for (var each : said.contributions()) {
            var key = ASKED.getOrDefault(each.agency(), "other");
            answers = answers.with(key + "-who", each.who()).with(key + "-told", each.told()).with(key + "-at", each.at()).with(key + "-signed", each.signed());
        }
        return answers;
    }

    /// What partner agencies signed themselves since the last discussion: the last of each agency, and nobody types it again.
    private static Given contributed(Timeline timeline) {
        var since = timeline.facts(StrategyDiscussed.class).stream().map(Fact::happened).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        var given = Given.NOTHING;
        var present = new java.util.TreeSet<String>(java.util.Comparator.comparing(AGENCIES::indexOf));
        present.add(AGENCIES.getFirst());
        for (var fact : timeline.facts(PartnerContributed.class)) {
            if (!fact.happened().isAfter(since)) continue;
            present.add(fact.entry().agency());
            var said = fact.entry();
            var key = ASKED.getOrDefault(said.agency(), "other");
            given = given.known(key + "-who", said.who()).known(key + "-told", said.told()).known(key + "-at", said.at()).known(key + "-signed", true);
        }
        return given.known("present", List.copyOf(present));
    }

    /// Whoever sits in the protection team is most likely to have spoken.
    private static Given names(Records records, LocalDate today) {
        var given = Given.NOTHING;
        for (var team : Team.all(records.of(TeamEntry.REGISTRY), today)) {
            for (var each : ASKED.entrySet()) {
                if (!given.known().has(each.getValue() + "-who")) given = given.known(each.getValue() + "-who", team.speaks(each.getKey()));
            }
        }
        return given;
    }

    /// A social worker decides.
    private static Optional<Refusal> may(StrategyDiscussed held, Timeline timeline, Law law, Records records) {
        return StrategyDiscussed.ENQUIRY.equals(held.outcome()) ? LeadingAnEnquiry.decided(held.on(), records) : Optional.empty();
    }

    /// An enquiry can begin only for a child with a referral that goes on.
    private static Optional<Refusal> referred(StrategyDiscussed held, Timeline timeline, Law law, Records records) {
        var said = held.said();
        return said == null || !StrategyDiscussed.ENQUIRY.equals(held.outcome()) ? Optional.empty() : said.siblings().stream().map(records::of).filter(child -> FamilyHelp.episodes(child).isEmpty()).findFirst()
                .map(child -> new Refusal(Person.of(child).name() + " has no referral that goes on. Record the referral first, or leave " + Person.of(child).name() + " out.", "Working Together 2023, chapter 3"));
    }

    private static List<Entry> begun(Answers answers, Timeline timeline, Records records) {
        var entries = new ArrayList<Entry>();
        if (answers.yes("begin")) {
            var on = answers.date("on");
            entries.add(new EnquiryStarted(timeline.subject(), answers.id("referral"), on, ProtectionRecordings.target(on), null, on, answers.yesOrNull("high-risk"), at(answers, "at")));
            answers.ids("children").stream().map(Subject::new).filter(child -> !child.equals(timeline.subject())).forEach(child -> entries.add(new EnquiryStarted(child,
                    FamilyHelp.episodes(records.of(child)).stream().max(java.util.Comparator.comparing(EpisodeNow::since)).orElseThrow().referral(), on, ProtectionRecordings.target(on), null, on, answers.yesOrNull("high-risk"), at(answers, "at"))));
        }
        return entries;
    }

    private StrategyRecordings() {}
}
