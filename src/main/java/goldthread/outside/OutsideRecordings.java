package goldthread.outside;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.outside.OutsideEntry.ChildLinked;
import goldthread.outside.OutsideEntry.ChildUnlinked;
import goldthread.outside.OutsideEntry.JusticeBegan;
import goldthread.outside.OutsideEntry.JusticeEnded;
import goldthread.outside.OutsideEntry.LookedAt;
import goldthread.outside.OutsideEntry.Owned;
import goldthread.outside.OutsideEntry.PartnerActed;
import goldthread.outside.OutsideEntry.PartnerActs;
import goldthread.outside.OutsideEntry.SafetyPlanned;
import goldthread.outside.OutsideEntry.SafetyReviewed;
import goldthread.outside.PlaceEntry.Known;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Form.Check;
import goldthread.pages.Form.Section;
import goldthread.pages.Lines;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.recording.Earlier;
import goldthread.pages.Words;
import goldthread.recording.Given;
import goldthread.recording.Records;
import goldthread.recording.Recording;
import goldthread.recording.Refusal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How people record harm to a child outside the home.
public final class OutsideRecordings {
    private static final int ID = 36;
    /// Ours: so many are asked at first; there may be any number.
    private static final int AT_FIRST = 2;
    /// What one looks for, in our words: prompts for thinking and asking, without weights and without a sum.
    static final List<String> PROMPTS = List.of("New or older friends whom nobody knows", "Goes missing, or comes home late", "Money, clothes or a telephone that nobody bought", "Misses school, or travels far", "Injuries that are not explained",
            "Afraid to go to some places", "Owes somebody", "Substances", "Messages at all hours, or a second telephone", "Somebody waits outside home or school", "Talks of violence, or carries a weapon", "Another child of the group was harmed");

    private static final Form<Function<Timeline, ChildLinked>> LINKED = Form.of("outside.child-linked", "Link a child to a place, group or person", "Link")
            .ask(selectFrom("place", "Which place, group or person?", "places").named("Where or who").hint("Add it under Places first, if it is not there").required("Choose the place, group or person"),
                    radios("how", "What has {child} to do with it?", choices("Spends time there", "Is taken there", "Was harmed there", "One of the group", "Is harmed or used by them", "Feels safe there", "Other")).named("How").required("Choose what {child} has to do with it"),
                    longText("words", "What is known?").named("Told").hint("Of this child only. Others have records of their own"), day("on", "Since when?", "Date from"))
            .makes(answers -> timeline -> new ChildLinked(timeline.subject(), new Subject(UUID.fromString(answers.text("place").substring(0, ID))), answers.text("place").substring(ID + 1), answers.text("how"), answers.textOrNull("words"), answers.date("on")));

    private static final Form<Function<Timeline, ChildUnlinked>> UNLINKED = Form.of("outside.child-unlinked", "End a link to a place, group or person", "End link")
            .ask(radiosFrom("link", "Which one?", "link").named("Where or who").required("Choose which one"), day("on", "Since when?", "Date of the end"), longText("why", "Why?").named("Why"))
            .makes(answers -> timeline -> new ChildUnlinked(timeline.subject(), Earlier.find(timeline, ChildLinked.class, answers.id("link")).place(), answers.id("link"), answers.textOrNull("why"), answers.date("on")));

    private static final Form<Function<Timeline, LookedAt>> LOOKED = Form.of("outside.looked-at", "Look at a child's world outside the home", "Record")
            .ask(checkboxes("seen", "What have you found?", choices(PROMPTS)).named("Found").hint("To think and ask about. Nothing is added up"), checkboxes("unknown", "Of what does nobody know?", choices(PROMPTS)).named("Not known"),
                    longText("words", "What do you make of it, and who else must know?").named("What one makes of it").required("Write what you make of it"), longText("says", "What does {child} say?").named("The child says").hint("In the child's own words"), day("on", "When did you look?", "Date"))
            .makes(answers -> timeline -> new LookedAt(timeline.subject(), answers.texts("seen"), answers.texts("unknown"), answers.text("words"), answers.textOrNull("says"), answers.date("on")));

    private static final Form<Function<Timeline, SafetyPlanned>> PLANNED = owned(Form.of("outside.safety-planned", "Agree a Child Community Safety Plan", "Agree plan")
            .ask(checkboxes("harms", "What is it to keep {child} from?", choices(Outside.HARMS)).named("Against").required("Choose what it is to keep {child} from"), text("lead", "Who leads it?").named("Led by").required("Enter who leads it"), day("on", "When was it agreed?", "Date of the plan"))
            .group("Places, groups and people", longText("safer", "What makes the places and groups safer?").named("Makes safer").required("Write what makes the places and groups safer"),
                    longText("disruption", "What is done about those who harm?").named("Disruption"), longText("travel", "How does {child} get about safely?").named("Getting about"))
            .group("Parents as partners", longText("parents", "What do the parents do?").named("Parents do").hint("They are partners, not the ones who are looked at"), longText("help", "What do the parents need for it?").named("Parents need")))
            .refuse("action1", answers -> Lines.answered(answers, "action").findAny().isEmpty() && !answers.has("actions"), "Enter what somebody will do")
            .group("What they say", longText("actions", "What stands in an earlier plan without an owner, one line each").named("Without an owner").hint("Give each line an owner above, and take it out here"), longText("otherwise", "What if it goes wrong?").named("If it goes wrong"),
                    longText("says", "What does {child} say?").named("The child says"), longText("parents-say", "What do the parents say?").named("The parents say"))
            .makes(answers -> timeline -> new SafetyPlanned(timeline.subject(), answers.texts("harms"), answers.text("safer"), answers.textOrNull("disruption"), answers.textOrNull("travel"), answers.textOrNull("parents"), answers.textOrNull("help"),
                    answers.text("actions").lines().map(String::strip).filter(line -> !line.isEmpty()).toList(), answers.textOrNull("otherwise"), answers.textOrNull("says"), answers.textOrNull("parents-say"), answers.text("lead"), answers.date("on"),
                    Lines.answered(answers, "action").mapToObj(number -> new Owned(answers.text("action" + number), answers.text("who" + number), answers.text("agency" + number), answers.date("by" + number))).toList()));

    /// Each action has its owner and its day, and is owed until it is done.
    private static Form<Answers> owned(Form<Answers> form) {
        return form.lines(new Lines("Add another action", AT_FIRST, number -> new Section("Action " + number, List.of(what(number),
                text("who" + number, "Who does it?").named("By whom " + number), text("agency" + number, "Of which agency?").named("Agency " + number).hint("Police, school, licensing, youth work; or the parents"),
                date("by" + number, "By when?").named("By when " + number).hint("If it goes on: the day on which you look whether it works"))), OutsideRecordings::checks));
    }

    private static Question what(int number) {
        return text("action" + number, "What will be done?").named("Action " + number);
    }

    private static List<Check> checks(int number) {
        Predicate<Answers> there = answers -> answers.has("action" + number);
        return List.of(new Check("who" + number, answers -> there.test(answers) && !answers.has("who" + number), "Enter who does action " + number),
                new Check("agency" + number, answers -> there.test(answers) && !answers.has("agency" + number), "Enter of which agency action " + number + " is"),
                new Check("by" + number, answers -> there.test(answers) && !answers.has("by" + number), "Enter by when action " + number + " is to be done"),
                new Check("by" + number, answers -> there.test(answers) && answers.has("by" + number) && answers.has("on") && answers.date("by" + number).isBefore(answers.date("on")), "By when of action " + number + " must not be before the day of the plan"),
                new Check("action" + number, answers -> !there.test(answers) && Stream.of("who", "agency", "by").anyMatch(key -> answers.has(key + number)), "Enter what is to be done, or leave the action empty"));
    }

    private static final Form<Function<Timeline, PartnerActs>> ACTS = Form.of("outside.partner-acts", "Agree what a partner does outside the home", "Agree action")
            .ask(text("agency", "Which agency?").named("Agency").hint("Police, licensing, youth work, transport, school").required("Enter the agency"), text("what", "What will it do?").named("What").required("Enter what it will do"),
                    date("by", "By when?").named("By").required("Enter by when"), day("on", "When was it agreed?", "Date agreed"))
            .refuse("by", answers -> answers.date("by").isBefore(answers.date("on")), "By when must not be before the day on which it was agreed")
            .makes(answers -> timeline -> new PartnerActs(timeline.subject(), answers.text("agency"), answers.text("what"), answers.date("by"), answers.date("on")));

    private static final Form<Function<Timeline, PartnerActed>> ACTED = Form.of("outside.partner-acted", "Record what was done outside the home", "Record")
            .ask(radiosFrom("action", "Which action?", "action").named("Action").required("Choose which action"), yesNo("done", "Was it done?").named("Done").required("Say whether it was done"),
                    longText("came", "What came of it, and what shows it?").named("What came of it").hint("Who saw it, and where it is written. Where it was not done: why not").required("Write what shows that it was done, or why it was not"), day("on", "On which day?", "Date"))
            .makes(answers -> timeline -> new PartnerActed(timeline.subject(), answers.id("action"), answers.yes("done"), answers.textOrNull("came"), answers.date("on")));

    private static final Form<Function<Timeline, SafetyReviewed>> REVIEWED = Form.of("outside.safety-reviewed", "Review the community safety plan", "Record review")
            .ask(day("on", "When was it reviewed?", "Date of the review"), longText("safer", "Is {child} safer, and how do you know?").named("Is the child safer").required("Write whether {child} is safer"), longText("says", "What does {child} say?").named("The child says"),
                    longText("parents-say", "What do the parents say?").named("The parents say"), yesNo("ends", "Does the plan end?").named("Ends").required("Say whether the plan ends"))
            .makes(answers -> timeline -> new SafetyReviewed(timeline.subject(), answers.text("safer"), answers.textOrNull("says"), answers.textOrNull("parents-say"), answers.yes("ends"), answers.date("on")));

    private static final Form<Function<Timeline, JusticeBegan>> JUSTICE = Form.of("outside.justice-began", "Record youth justice", "Record")
            .ask(radios("what", "What is it?", choices("Prevention or diversion", "Out-of-court disposal", "Referral order", "Youth rehabilitation order", "Bail with support", JusticeBegan.REMAND, "Custody", "Other")).named("What").required("Choose what it is"),
                    text("worker", "Who is the worker of youth justice?").named("Worker"), text("asset", "Where is the assessment?").named("Assessment").hint("Date or number of AssetPlus, as youth justice keeps it"),
                    longText("joint", "What do social care and youth justice do together?").named("Joint plan").hint("One plan for {child}: who does what, who sees {child} when, and what is not done twice"), day("on", "From when?", "Date from"), date("until", "Until when?").named("Until"))
            .refuse("until", answers -> answers.has("until") && answers.date("until").isBefore(answers.date("on")), "Until must not be before the first day")
            .makes(answers -> timeline -> new JusticeBegan(timeline.subject(), answers.text("what"), answers.textOrNull("worker"), answers.textOrNull("asset"), answers.dateOrNull("until"), answers.date("on"), answers.textOrNull("joint")));

    private static final Form<Function<Timeline, JusticeEnded>> JUSTICE_ENDED = Form.of("outside.justice-ended", "End youth justice", "Record end")
            .ask(radiosFrom("order", "Which one?", "order").named("What").required("Choose which one"), day("on", "When did it end?", "Date of the end"), longText("why", "Why?").named("Why"))
            .makes(answers -> timeline -> new JusticeEnded(timeline.subject(), answers.id("order"), answers.textOrNull("why"), answers.date("on")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(LINKED, one -> Answers.none().with("place", one.place() + " " + one.name()).with("how", one.how()).with("words", one.words()).with("on", one.on()), "Linked").elsewhere(OutsideRecordings::places),
            Recording.of(UNLINKED, one -> Answers.none().with("link", one.link()).with("on", one.on()).with("why", one.why()), "Link ended").given(timeline -> Given.NOTHING.following("link", timeline.facts(ChildLinked.class).reversed().stream()
                    .map(fact -> new Earlier(fact.id(), fact.entry().name(), Outside.links(timeline, LocalDate.MAX).contains(fact))).toList(), "The child is linked to no place, group or person.", "outside.child-linked")),
            Recording.of(LOOKED, one -> Answers.none().with("seen", one.seen()).with("unknown", one.unknown()).with("words", one.words()).with("says", one.says()).with("on", one.on()), "Recorded")
                    .doubt((one, timeline) -> one.says() == null, "What the child says is not written.").next("outside.safety-planned", "outside.child-linked", "protection.slavery-suspected"),
            Recording.of(PLANNED, OutsideRecordings::filled, "Plan agreed").given(timeline -> standing(timeline).map(plan -> new Given(java.util.Map.of(), goesOn(timeline, plan), java.util.Map.of(), List.of(), "", "", false)).orElse(Given.NOTHING))
                    .decides().doubt((one, timeline) -> one.parents() == null && one.parentsSay() == null, "Nothing is written of what the parents do, or say. They are partners in this plan.")
                    .doubt((one, timeline) -> !one.actions().isEmpty(), "Some of what is to be done has no owner and no day, so that nobody is told of it.")
                    .doubt((one, timeline) -> one.says() == null, "What the child says is not written.").correcting((fact, before, after) -> SafetyAction.displaced(before, after)).withdrawing(SafetyAction::orphaned).next("outside.safety-reviewed"),
            Recording.of(ACTS, one -> Answers.none().with("agency", one.agency()).with("what", one.what()).with("by", one.by()).with("on", one.on()), "Action agreed").next("outside.partner-acts"),
            Recording.of(ACTED, one -> Answers.none().with("action", one.action()).with("done", one.done()).with("came", one.came()).with("on", one.on()), "Recorded").given(timeline -> Given.NOTHING.following("action", agreed(timeline), "No action is agreed.", "outside.partner-acts")).meets("T-B20c"),
            Recording.of(REVIEWED, one -> Answers.none().with("on", one.on()).with("safer", one.safer()).with("says", one.says()).with("parents-say", one.parentsSay()).with("ends", one.ends()), "Review recorded")
                    .gateFirst((one, timeline, law, records) -> reviewable(one, timeline).map(sentence -> new Refusal(sentence, "Working Together 2023, chapter 3")))
                    .meets("T-B20b").next("outside.safety-planned"),
            Recording.of(JUSTICE, one -> Answers.none().with("what", one.what()).with("worker", one.worker()).with("asset", one.asset()).with("joint", one.joint()).with("on", one.on()).with("until", one.until()), "Recorded")
                    .doubt((one, timeline) -> one.joint() == null, "It is not written what social care and youth justice do together.")
                    .doubt((one, timeline) -> one.what().equals(JusticeBegan.REMAND), "A child who is remanded is looked after (Legal Aid, Sentencing and Punishment of Offenders Act 2012 s104). Record the start of care too.").next("care.episode-started"),
            Recording.of(JUSTICE_ENDED, one -> Answers.none().with("order", one.order()).with("on", one.on()).with("why", one.why()), "End recorded").given(timeline -> Given.NOTHING.following("order", timeline.facts(JusticeBegan.class).reversed().stream()
                    .map(fact -> new Earlier(fact.id(), fact.entry().what() + " of " + Words.spoken(fact.happened()), !over(timeline).contains(fact.id()))).toList(), "No youth justice is recorded.", "outside.justice-began")));

    private static Answers filled(SafetyPlanned one) {
        return filled(one, one.does()).with("actions", String.join("\n", one.actions()));
    }

    private static Answers filled(SafetyPlanned one, List<Owned> actions) {
        var answers = Answers.none().with("harms", one.harms()).with("safer", one.safer()).with("disruption", one.disruption()).with("travel", one.travel()).with("parents", one.parents()).with("help", one.help())
                .with("otherwise", one.otherwise()).with("says", one.says()).with("parents-say", one.parentsSay()).with("lead", one.lead()).with("on", one.on());
        for (int number = 1; number <= actions.size(); number++) {
            var action = actions.get(number - 1);
            answers = answers.with("action" + number, action.what()).with("who" + number, action.who()).with("agency" + number, action.agency()).with("by" + number, action.by());
        }
        return answers;
    }

    /// A later version begins with what is still to do. Lines without an owner come as what is to be done, so that they get one.
    private static Answers goesOn(Timeline timeline, Outside.Plan plan) {
        var last = plan.versions().getLast().entry();
        var open = SafetyAction.of(timeline, plan).stream().filter(SafetyAction::open).map(SafetyAction::owned);
        return filled(last, Stream.concat(open, last.actions().stream().map(line -> new Owned(line, "", "", null))).toList()).without("on");
    }

    private static List<Earlier> agreed(Timeline timeline) {
        var owned = SafetyAction.of(timeline).reversed().stream().map(action -> new Earlier(action.id(), action.owned().agency() + ", " + action.owned().who() + ": " + action.owned().what(), action.open()));
        return Stream.concat(owned, timeline.facts(PartnerActs.class).reversed().stream().map(fact -> new Earlier(fact.id(), fact.entry().agency() + ": " + fact.entry().what(), Outside.acted(timeline, fact.id()).isEmpty()))).toList();
    }

    /// Why there is nothing to review on that day; empty where there is.
    static Optional<String> reviewable(SafetyReviewed review, Timeline timeline) {
        var agreed = standing(timeline).map(plan -> plan.versions().getFirst().happened());
        return agreed.isEmpty() ? Optional.of("No community safety plan stands that could be reviewed. Agree one first.")
                : agreed.filter(review.on()::isBefore).map(day -> "The plan was agreed on " + Words.spoken(day) + ": it is reviewed on that day or later. Change the date of the review.");
    }

    private static Optional<Outside.Plan> standing(Timeline timeline) {
        var plans = Outside.plans(timeline);
        return plans.isEmpty() || plans.getLast().end() != null ? Optional.empty() : Optional.of(plans.getLast());
    }

    private static java.util.Set<UUID> over(Timeline timeline) {
        return timeline.facts(JusticeEnded.class).stream().map(fact -> fact.entry().order()).collect(Collectors.toSet());
    }

    /// Of the authority that acts, by name; only for those who may see places.
    private static Given places(Records records, LocalDate today) {
        var named = new LinkedHashMap<Subject, Known>();
        if (goldthread.access.Acting.someone().filter(who -> who.may(goldthread.access.Permission.PLACES)).isPresent()) {
            var list = records.of(PlaceEntry.REGISTRY);
            list.facts(Known.class).forEach(fact -> named.put(fact.entry().place(), fact.entry()));
            named.keySet().removeAll(OnePlace.joined(list).keySet());
        }
        return Given.NOTHING.offering("places", named.values().stream().sorted(java.util.Comparator.comparing(Known::name)).map(known -> Choice.of(known.place() + " " + known.name(), known.name() + ", " + known.sort().toLowerCase(java.util.Locale.UK))).toList());
    }

    private OutsideRecordings() {}
}
