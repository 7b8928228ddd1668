package goldthread.kinship;

import static goldthread.familynetwork.FamilyNetworkRecordings.children;
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
import static goldthread.pages.Question.wholeNumber;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.OrderEnded;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.familynetwork.FamilyNetworkRecordings;
import goldthread.kinship.KinshipEntry.ArrangementBegan;
import goldthread.kinship.KinshipEntry.ArrangementEnded;
import goldthread.kinship.KinshipEntry.CarerTookPart;
import goldthread.kinship.KinshipEntry.CourtSaid;
import goldthread.kinship.KinshipEntry.LegallyAdvised;
import goldthread.kinship.KinshipEntry.NetworkSearched;
import goldthread.kinship.KinshipEntry.PutForward;
import goldthread.kinship.KinshipEntry.SleptOver;
import goldthread.kinship.KinshipEntry.TiesLookedAt;
import goldthread.kinship.KinshipEntry.ViabilityAssessed;
import goldthread.kinship.offer.OfferEntry;
import goldthread.kinship.offer.OfferEntry.SupportOffered;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people record of family and friends who may care for a child, or do.
public final class KinshipRecordings {
    /// Orders that give a child's life with family or friends its footing, for good or while a court decides. Children Act 1989 ss8, 14A and 38; Adoption and Children Act 2002 ss21 and 46.
    private static final int MOST_NIGHTS = 28;
    private static final Set<String> FOOTINGS = Set.of(OrderMade.SPECIAL_GUARDIANSHIP, "Interim special guardianship order", "Child arrangements order", "Placement order", "Adoption order", "Interim care order", "Interim supervision order");

    private static final Form<Function<Timeline, NetworkSearched>> SEARCH = Form.of("kinship.network-searched", "Record a search for the family network", "Record search")
            .ask(children(), checkboxes("how", "How was it looked for?", choices("Asked the child", "Asked the parents", "Asked relatives", "Records of this authority", "Another authority", "A tracing service", "An authority abroad")).named("How").required("Choose how it was looked for"),
                    checkboxesFrom("people", "Who was found?", "relatives").named("Found").hint("Grown-up brothers and sisters, and relatives abroad, too. Somebody new is added under “Family and network” first"),
                    text("countries", "In which countries abroad?").named("Abroad"), longText("found", "What came of it?").named("What came of it"), longText("child", "Whom does {child} name?").named("The child says"),
                    day("on", "When?", "Date of the search"))
            .makes(answers -> timeline -> new NetworkSearched(children(answers), subjects(answers, "people"), answers.texts("how"), answers.textOrNull("countries"), answers.textOrNull("found"), answers.textOrNull("child"), answers.date("on")));

    private static final Form<Function<Timeline, TiesLookedAt>> TIES = Form.of("kinship.ties-looked-at", "Look at who matters with the young person", "Record")
            .ask(children(), checkboxesFrom("people", "Who matters to {child}?", "relatives").named("People known here").hint("Family, carers and friends who have a record. Somebody new is added under “Family and network” first"),
                    longText("others", "Who else matters?").named("Others").hint("A former foster carer, a teacher, a friend: how {child} calls them"), longText("said", "What does {child} say of them?").named("They say").hint("In their own words"),
                    longText("keeps", "What is done so that the ties last?").named("So that it lasts").hint("Who is in touch with whom, how often, and who helps"), day("on", "When was it looked at together?", "Date"))
            .refuse("others", answers -> !answers.has("people") && !answers.has("others") && !answers.has("said"), "Choose or write who matters, or write what was said")
            .makes(answers -> timeline -> new TiesLookedAt(children(answers), subjects(answers, "people"), answers.textOrNull("others"), answers.textOrNull("said"), answers.textOrNull("keeps"), answers.date("on")));

    private static final Form<Function<Timeline, PutForward>> FORWARD = Form.of("kinship.put-forward", "Put somebody forward to care", "Put forward")
            .ask(children(), person("Who is put forward?"), radios("by", "Who puts them forward?", choices("Themselves", "A parent", "The child", "A relative", "The authority", "The court")).named("By").required("Choose who puts them forward"),
                    text("country", "If they live abroad, in which country?").named("Lives abroad"), longText("wishes", "What do they say?").named("They say"), day("on", "When?", "Date"))
            .makes(answers -> timeline -> new PutForward(children(answers), new Subject(answers.id("person")), answers.text("by"), answers.textOrNull("country"), answers.textOrNull("wishes"), answers.date("on")));

    private static final Form<Function<Timeline, ViabilityAssessed>> VIABILITY = Form.of("kinship.viability-assessed", "Record a viability assessment", "Record assessment")
            .ask(children(), person("Who was assessed?"), radios("outcome", "What was found?", choices(ViabilityAssessed.FULL, ViabilityAssessed.NOT_VIABLE, ViabilityAssessed.SUPPORTS, ViabilityAssessed.WITHDREW)).named("Outcome").required("Choose what was found"),
                    longText("why", "Why?").named("Why").required("Enter why").hint("Strengths, worries, checks that were made, what would have to change"), longText("told", "How were they told?").named("How they were told").hint("In writing, with how to ask for it to be looked at again"),
                    day("on", "When?", "Date of the assessment"))
            .makes(answers -> timeline -> new ViabilityAssessed(children(answers), new Subject(answers.id("person")), answers.text("outcome"), answers.text("why"), answers.textOrNull("told"), answers.date("on")));

    private static final Form<Function<Timeline, CourtSaid>> COURT = Form.of("kinship.court-said", "Record what the court said of a person put forward", "Record")
            .ask(children(), person("Of whom?"), radios("outcome", "What did the court say?", choices("The child lives with them", "The child lives elsewhere", "Another assessment", "Not decided yet")).named("Outcome").required("Choose what the court said"),
                    longText("why", "Why?").named("Why"), day("on", "When?", "Date"))
            .makes(answers -> timeline -> new CourtSaid(children(answers), new Subject(answers.id("person")), answers.text("outcome"), answers.textOrNull("why"), answers.date("on")));

    private static final Form<Function<Timeline, ArrangementBegan>> BEGAN = Form.of("kinship.arrangement-began", "Record that a child lives with family or friends", "Record")
            .ask(children(), person("With whom?"), radios("type", "On what footing?", Stream.of(Arrangement.values()).map(type -> Choice.of(type.name(), type.words()).hint("Parental responsibility: " + lower(type.responsibility()) + ". " + type.money()))
                            .toArray(Choice[]::new)).named("Footing").required("Choose on what footing"),
                    radiosFrom("order", "By which order of the court?", "order").named("Order"), yesNo("register", "May we tell the carer of help and of training?").named("May be told of help"), longText("note", "Anything else?").named("Note"),
                    day("on", "Since when?", "Date since"))
            .makes(answers -> timeline -> new ArrangementBegan(children(answers), new Subject(answers.id("person")), Arrangement.valueOf(answers.text("type")), answers.idOrNull("order"), answers.yesOrNull("register"),
                    answers.textOrNull("note"), answers.date("on")));

    private static final Form<Function<Timeline, ArrangementEnded>> ENDED = Form.of("kinship.arrangement-ended", "Record that a child lives with family or friends no more", "Record end")
            .ask(radiosFrom("arrangement", "Which arrangement?", "arrangement").named("Arrangement").required("Choose which arrangement"), longText("why", "Why did it end?").named("Why").required("Enter why it ended"), day("on", "When did it end?", "Date of the end"))
            .makes(answers -> timeline -> new ArrangementEnded(Earlier.find(timeline, ArrangementBegan.class, answers.id("arrangement")).children(), answers.id("arrangement"), answers.text("why"), answers.date("on")));

    private static final Form<Function<Timeline, LegallyAdvised>> ADVISED = Form.of("kinship.legally-advised", "Record legal advice to a carer", "Record advice")
            .ask(children(), person("Which carer?"), radios("route", "About which way?", choices("Special guardianship order", "Child arrangements order", "Kinship fostering", "Private arrangement", "Adoption", "Several ways")).named("About").required("Choose about which way"),
                    radios("funded", "Who pays for it?", choices("Legal aid", "Legal aid asked for", "Legal aid refused", "The authority", "The carer", "A free service", "Told where to ask, none taken yet")).named("Paid by").required("Choose who pays"),
                    text("by", "Who advises?").named("Advised by"), date("letter", "When was the carer written to, before an order?").named("Letter to the carer").past(), day("on", "When?", "Date"))
            .makes(answers -> timeline -> new LegallyAdvised(children(answers), new Subject(answers.id("person")), answers.text("route"), answers.text("funded"), answers.textOrNull("by"), answers.dateOrNull("letter"), answers.date("on")));

    private static final Form<Function<Timeline, CarerTookPart>> PART = Form.of("kinship.carer-took-part", "Record a carer's part in training or a group", "Record")
            .ask(children(), person("Which carer?"), radiosFrom("offered", "In what?", "offered").named("In").required("Choose in what"), radios("part", "What part?", choices("Enrolled", "Attended", "Left")).named("Part").required("Choose what part"),
                    radios("home", "In a constellation, which home?", choices("Hub home", "Satellite home")).named("In the constellation"), day("on", "When?", "Date"))
            .makes(answers -> timeline -> new CarerTookPart(children(answers), new Subject(answers.id("person")), answers.id("offered"), answers.text("part"), answers.textOrNull("home"), answers.date("on")));

    private static final Form<Function<Timeline, SleptOver>> SLEPT = Form.of("kinship.slept-over", "Record a sleepover in a constellation", "Record")
            .ask(children(), radiosFrom("offered", "In which constellation?", "offered").named("Constellation").required("Choose in which"), text("host", "With whom?").named("With").required("Enter with whom"),
                    wholeNumber("nights", "How many nights?", 1, MOST_NIGHTS).named("Nights").required("Enter how many nights"), longText("words", "What does {child} say of it?").named("The child says"), day("on", "Which was the first night?", "First night"))
            .makes(answers -> timeline -> new SleptOver(children(answers), answers.id("offered"), answers.text("host"), answers.number("nights"), answers.textOrNull("words"), answers.date("on")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(SEARCH, done -> of(done.children()).with("people", done.people()).with("how", done.how()).with("countries", done.countries()).with("found", done.found()).with("child", done.child()).with("on", done.on()), "Search recorded")
                    .given(KinshipRecordings::child).doubt((done, timeline) -> !done.how().contains("Asked the child"), "The child was not asked whom they would name.").next("people.related", "kinship.put-forward"),
            Recording.of(FORWARD, put -> of(put.children()).with("person", put.person()).with("by", put.by()).with("country", put.country()).with("wishes", put.wishes()).with("on", put.on()), "Put forward")
                    .given(KinshipRecordings::child).next("kinship.viability-assessed", "kinship.put-forward"),
            Recording.of(VIABILITY, done -> of(done.children()).with("person", done.person()).with("outcome", done.outcome()).with("why", done.why()).with("told", done.told()).with("on", done.on()), "Viability assessment recorded")
                    .given(KinshipRecordings::forwards).decides().doubt((done, timeline) -> timeline.facts(PutForward.class).stream().noneMatch(put -> put.entry().person().equals(done.person())), "Nobody has put them forward. Record that first, so that it stands who did.")
                    .doubt((done, timeline) -> done.told() == null, "It is not written how they were told.").next("kinship.viability-assessed", "kinship.court-said"),
            Recording.of(COURT, said -> of(said.children()).with("person", said.person()).with("outcome", said.outcome()).with("why", said.why()).with("on", said.on()), "Recorded").given(KinshipRecordings::forwards),
            Recording.of(BEGAN, began -> of(began.children()).with("person", began.carer()).with("type", began.type().name()).with("order", began.order()).with("register", began.register()).with("note", began.note()).with("on", began.on()), "Recorded")
                    .given(timeline -> child(timeline).offering("order", orders(timeline))).decides()
                    .gate((began, timeline, law) -> began.type() == Arrangement.SPECIAL_GUARDIANSHIP ? NoParent.guardian(timeline, began.carer()) : java.util.Optional.empty())
                    .doubt((began, timeline) -> NoParent.is(timeline, began.carer()), "This is a parent of the child, who is no kinship carer.")
                    .doubt((began, timeline) -> Kinship.living(timeline, began.on()).stream().anyMatch(fact -> !fact.entry().type().equals(began.type()) || !fact.entry().carer().equals(began.carer())), "Another arrangement goes on. If it ended with this one, record its end too.")
                    .doubt((began, timeline) -> began.order() == null && Set.of(Arrangement.LIVES_WITH, Arrangement.SPECIAL_GUARDIANSHIP, Arrangement.ADOPTION).contains(began.type()), "This footing rests on an order of a court, and none is chosen. Record the order first, or say in the note where it stands.")
                    .next("kinship.legally-advised", "kinship.allowance-claimed"),
            Recording.of(ENDED, end -> Answers.none().with("arrangement", end.arrangement()).with("why", end.why()).with("on", end.on()), "End recorded").given(KinshipRecordings::arrangements).decides(),
            Recording.of(ADVISED, done -> of(done.children()).with("person", done.carer()).with("route", done.route()).with("funded", done.funded()).with("by", done.by()).with("letter", done.letter()).with("on", done.on()), "Advice recorded")
                    .given(KinshipRecordings::child),
            Recording.of(PART, took -> of(took.children()).with("person", took.carer()).with("offered", took.offered()).with("part", took.part()).with("home", took.home()).with("on", took.on()), "Recorded")
                    .given(KinshipRecordings::child).elsewhere(KinshipRecordings::catalogue),
            Recording.of(SLEPT, slept -> of(slept.children()).with("offered", slept.offered()).with("host", slept.host()).with("nights", slept.nights()).with("words", slept.words()).with("on", slept.on()), "Recorded")
                    .given(timeline -> Given.NOTHING.known("children", FamilyNetworkRecordings.together(timeline))).elsewhere((records, today) -> constellations(records)),
            Recording.of(TIES, done -> of(done.children()).with("people", done.people()).with("others", done.others()).with("said", done.said()).with("keeps", done.keeps()).with("on", done.on()), "Recorded")
                    .given(KinshipRecordings::ties).doubt((done, timeline) -> done.said() == null, "It is not written what they say of it themselves.").meets("T-G25"));

    /// With the carer with whom the child lives, where it is one.
    static Given child(Timeline timeline) {
        var carers = Kinship.living(timeline, LocalDate.MAX).stream().map(fact -> fact.entry().carer()).distinct().toList();
        return Given.NOTHING.known("children", FamilyNetworkRecordings.together(timeline)).known("person", carers.size() == 1 ? carers.getFirst() : null);
    }

    /// The child alone: whom it matters to differs between brothers and sisters. Whoever mattered last time is likely still.
    private static Given ties(Timeline timeline) {
        var last = timeline.last(TiesLookedAt.class).map(goldthread.casefile.Fact::entry);
        return Given.NOTHING.known("children", List.of(timeline.subject())).known("people", last.map(TiesLookedAt::people).orElse(List.of())).known("others", last.map(TiesLookedAt::others).orElse(null)).known("keeps", last.map(TiesLookedAt::keeps).orElse(null));
    }

    /// Whoever was put forward last and is not assessed yet is likely.
    private static Given forwards(Timeline timeline) {
        var assessed = timeline.facts(ViabilityAssessed.class).stream().map(fact -> fact.entry().person()).collect(Collectors.toSet());
        return Given.NOTHING.known("children", FamilyNetworkRecordings.together(timeline)).known("person", timeline.facts(PutForward.class).stream().map(fact -> fact.entry().person()).filter(person -> !assessed.contains(person)).reduce((one, later) -> later).orElse(null));
    }

    private static Given arrangements(Timeline timeline) {
        var living = Kinship.living(timeline, LocalDate.MAX).stream().map(goldthread.casefile.Fact::id).collect(Collectors.toSet());
        return Given.NOTHING.following("arrangement", Earlier.of(timeline, ArrangementBegan.class, "Arrangement", fact -> living.contains(fact.id())), "It is not recorded that the child lives with family or friends.", "kinship.arrangement-began");
    }

    /// Those that a footing may rest on, what stands first; which one it is, if any, nobody can tell but who records it.
    private static List<Choice> orders(Timeline timeline) {
        Set<UUID> over = timeline.facts(OrderEnded.class).stream().map(fact -> fact.entry().order()).collect(Collectors.toSet());
        return timeline.facts(OrderMade.class).reversed().stream().filter(fact -> FOOTINGS.contains(fact.entry().order())).map(fact -> new Earlier(fact.id(), fact.entry().order() + " of " + goldthread.pages.Words.spoken(fact.happened()), !over.contains(fact.id())))
                .sorted(Comparator.comparing(one -> !one.open())).map(Earlier::choice).toList();
    }

    private static Given catalogue(Records records, LocalDate today) {
        var all = records.of(OfferEntry.REGISTRY).facts(SupportOffered.class).reversed();
        return all.isEmpty() ? Given.NOTHING.lacking("This authority offers no training and no group yet. It is added on the page Kinship.")
                : Given.NOTHING.offering("offered", all.stream().map(fact -> Choice.of(fact.id().toString(), fact.entry().name()).hint(fact.entry().kind() + (fact.happened().isAfter(today) ? ", from " + goldthread.pages.Words.spoken(fact.happened()) : ""))).toList());
    }

    private static Given constellations(Records records) {
        var all = records.of(OfferEntry.REGISTRY).facts(SupportOffered.class).reversed().stream().filter(fact -> fact.entry().kind().equals(SupportOffered.CONSTELLATION)).map(fact -> Choice.of(fact.id().toString(), fact.entry().name())).toList();
        var given = all.isEmpty() ? Given.NOTHING.lacking("This authority has no constellation yet. It is added on the page Kinship.") : Given.NOTHING.offering("offered", all);
        return all.size() == 1 ? given.known("offered", all.getFirst().value()) : given;
    }

    static Question person(String label) {
        return selectFrom("person", label, "relatives").named("Person").required("Choose who it is").hint("Not there? Add them under “Family and network” first");
    }

    static List<Subject> subjects(Answers answers, String key) {
        return answers.ids(key).stream().map(Subject::new).toList();
    }

    static Answers of(List<Subject> children) {
        return Answers.none().with("children", children);
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.UK) + words.substring(1);
    }

    private KinshipRecordings() {}
}
