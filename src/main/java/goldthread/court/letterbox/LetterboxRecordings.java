package goldthread.court.letterbox;

import static goldthread.familynetwork.FamilyNetworkRecordings.children;
import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.court.letterbox.LetterboxEntry.ContactAgreed;
import goldthread.court.letterbox.LetterboxEntry.ContactMade;
import goldthread.court.letterbox.LetterboxEntry.ContactReviewed;
import goldthread.court.letterbox.LetterboxEntry.LetterCame;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Words;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.safe.Kept;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.workforce.Colleague;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Contact for adoption, as people record it.
public final class LetterboxRecordings {
    private static final Form<Function<Timeline, ContactAgreed>> AGREED = Form.of("court.contact-agreed", "Record an agreement on contact for adoption", "Record agreement")
            .ask(children(), selectFrom("person", "With whom?", "relatives").named("With").hint("One agreement for each. Nothing of it stands on their own record"),
                    text("with", "With somebody who has no record?").named("With somebody without a record").hint("By name, and who they are to {child}. Only where they are not in the list"),
                    checkboxes("how", "How?", choices("They meet", "Letters", "Pictures and drawings", "Digital letterbox", "Calls or video calls", "Cards on special days")).named("How").required("Choose how"),
                    text("often", "How often, and when?").named("How often").required("Enter how often"), checkboxes("checked", "What was looked at before?", choices("What they could learn of where the child lives", "Who else will see what is sent", "Orders that keep somebody away", "Violence, threats or fear", "Being found by name or on social media",
                            "What the child wants")).named("Looked at"), longText("risk", "What could go wrong, and what keeps everybody safe?").named("Safety"),
                    longText("child", "What does {child} say?").named("The child says"), date("review", "By when is it looked at again?").named("Looked at again by"), day("on", "When was it agreed?", "Date of the agreement"))
            .refuse("person", answers -> !answers.has("person") && !answers.has("with"), "Choose or enter with whom")
            .refuse("with", answers -> answers.has("person") && answers.has("with"), "Either choose somebody or enter who it is: one agreement for each")
            .makes(answers -> timeline -> new ContactAgreed(children(answers), answers.has("person") ? relation(timeline, new Subject(answers.id("person"))) : answers.text("with"), answers.texts("how"), answers.text("often"), answers.textOrNull("risk"),
                    answers.textOrNull("child"), answers.dateOrNull("review"), answers.date("on"), answers.has("person") ? new Subject(answers.id("person")) : null, answers.texts("checked").isEmpty() ? null : answers.texts("checked")));

    private static final Form<Function<Timeline, LetterCame>> CAME = Form.of("court.letter-came", "Record what came into the letterbox", "Record")
            .ask(agreement(), radios("from", "From whom?", choices(LetterCame.FAMILY, LetterCame.ADOPTERS)).named("From").required("Choose from whom it came"),
                    radios("what", "What came?", choices("A letter", "A picture or photograph", "A card or present", "A message in the digital letterbox", "Nothing, though it was due")).named("What").required("Choose what came"),
                    longText("says", "What does it say?").named("The letter").hint("Typed as it is, so that it is kept with the record of {child}: it can be printed from there. Leave it empty if it is not to be kept here"), selectFrom("by", "Who looked at it?", "workers").named("Looked at by"), date("passed", "When was it passed on?").named("Passed on").hint("Leave it empty if it is held back, or not passed on yet").past(),
                    longText("held", "If it is held back, why?").named("Held back"), day("on", "When did it come?", "Date"))
            .refuse("passed", answers -> answers.date("passed").isBefore(answers.date("on")), "It cannot be passed on before it came")
            .refuse("held", answers -> answers.has("passed") && answers.has("held"), "It is either passed on or held back")
            .makes(answers -> timeline -> new LetterCame(about(timeline, answers), answers.id("agreement"), answers.text("from"), answers.text("what"),
                    Colleague.name(answers, "by"), answers.dateOrNull("passed"), answers.textOrNull("held"), answers.date("on"), answers.textOrNull("says")));

    private static final Form<Function<Timeline, ContactMade>> MADE = Form.of("court.contact-made", "Record contact for adoption that took place, or did not", "Record contact")
            .ask(agreement(), radios("what", "What took place?", choices(ContactMade.MET, ContactMade.CALLED, ContactMade.NOT)).named("What").required("Choose what took place"), text("who", "Who was there?").named("Who was there"),
                    longText("how", "How did it go, or why did it not take place?").named("How it went"), longText("child", "What does {child} say?").named("The child says"), day("on", "When?", "Date"))
            .makes(answers -> timeline -> new ContactMade(about(timeline, answers), answers.id("agreement"), answers.text("what"), answers.textOrNull("who"), answers.textOrNull("how"), answers.textOrNull("child"), answers.date("on")));

    private static final Form<Function<Timeline, ContactReviewed>> REVIEWED = Form.of("court.contact-reviewed", "Record a review of contact for adoption", "Record review")
            .ask(agreement(), radios("outcome", "What comes of it?", choices(ContactReviewed.GOES_ON, ContactReviewed.CHANGED, ContactReviewed.ENDS)).named("Outcome").required("Choose what comes of it"),
                    longText("why", "Why, and what do they all say?").named("Why"), longText("risk", "What is different now about what keeps everybody safe?").named("Safety"), date("next", "By when is it looked at next?").named("Looked at next by"), day("on", "When was it reviewed?", "Date of the review"))
            .refuse("next", answers -> answers.has("next") && !answers.chose("outcome", ContactReviewed.GOES_ON), "Name a day only where it goes on as agreed")
            .refuse("next", answers -> answers.date("next").isBefore(answers.date("on")), "It is looked at next after this review")
            .makes(answers -> timeline -> new ContactReviewed(about(timeline, answers), answers.id("agreement"), answers.text("outcome"), answers.textOrNull("why"), answers.dateOrNull("next"), answers.date("on"), answers.textOrNull("risk")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(AGREED, one -> Answers.none().with("children", one.children()).with("person", one.person()).with("with", one.person() == null ? one.with() : null).with("how", one.how()).with("often", one.often()).with("checked", one.checked()).with("risk", one.risk()).with("child", one.child())
                            .with("review", one.review()).with("on", one.on()), "Agreement recorded").given(timeline -> Given.NOTHING.known("children", timeline.subject())).decides()
                    .doubt((one, timeline) -> one.risk() == null, "It is not written what keeps everybody safe.").doubt((one, timeline) -> one.child() == null, "What the child says is not written.")
                    .doubt((one, timeline) -> one.person() != null && Kept.on(timeline, one.on()).stream().anyMatch(kept -> kept.from().contains(one.person())), "They must not be told where somebody of this family lives, as the record has it. Write under “Safety” how what is sent is kept clear of it.")
                    .next("court.letter-came", "court.contact-made"),
            Recording.of(CAME, one -> Answers.none().with("agreement", one.agreement()).with("from", one.from()).with("what", one.what()).with("by", one.by()).with("passed", one.passed()).with("held", one.held()).with("says", one.says()).with("on", one.on()),
                    "Recorded").given(LetterboxRecordings::agreements).gateWith((one, timeline, law, records) -> SafeToPassOn.refusal(one, records)).doubt((one, timeline) -> one.by() == null, "It is not written who looked at it."),
            Recording.of(MADE, one -> Answers.none().with("agreement", one.agreement()).with("what", one.what()).with("who", one.who()).with("how", one.how()).with("child", one.child()).with("on", one.on()), "Contact recorded")
                    .given(LetterboxRecordings::agreements).doubt((one, timeline) -> one.child() == null && !one.what().equals(ContactMade.NOT), "What the child says is not written."),
            Recording.of(REVIEWED, one -> Answers.none().with("agreement", one.agreement()).with("outcome", one.outcome()).with("why", one.why()).with("risk", one.risk()).with("next", one.next()).with("on", one.on()), "Review recorded")
                    .given(LetterboxRecordings::agreements).decides().meets("T-C20").next("court.contact-agreed"));

    private static Given agreements(Timeline timeline) {
        var over = timeline.facts(ContactReviewed.class).stream().map(Fact::entry).filter(one -> !one.outcome().equals(ContactReviewed.GOES_ON)).map(ContactReviewed::agreement).collect(Collectors.toSet());
        return Given.NOTHING.following("agreement", timeline.facts(ContactAgreed.class).reversed().stream().map(fact -> new Earlier(fact.id(), "With " + fact.entry().with() + ", of " + Words.spoken(fact.happened()), !over.contains(fact.id()))).toList(), "No contact is agreed. Record the agreement first.", "court.contact-agreed");
    }

    /// Who somebody is to the child, as the child's own record has it: it names nobody.
    private static String relation(Timeline timeline, Subject person) {
        return timeline.facts(Related.class).stream().map(Fact::entry).filter(one -> one.person().equals(timeline.subject()) && one.other().equals(person) || one.other().equals(timeline.subject()) && one.person().equals(person) && one.relation().equals("brother or sister"))
                .map(Related::relation).reduce((one, later) -> later).orElse("somebody of the family");
    }

    private static Question agreement() {
        return radiosFrom("agreement", "Which agreement?", "agreement").named("Agreement").required("Choose the agreement");
    }

    private static List<Subject> about(Timeline timeline, Answers answers) {
        return Earlier.find(timeline, ContactAgreed.class, answers.id("agreement")).children();
    }

    private LetterboxRecordings() {}
}
