package goldthread.education;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Timeline;
import goldthread.education.WithdrawalEntry.ConsentDecided;
import goldthread.education.WithdrawalEntry.ReviewAsked;
import goldthread.education.WithdrawalEntry.ReviewDecided;
import goldthread.education.WithdrawalEntry.SchoolAnswered;
import goldthread.education.WithdrawalEntry.WithdrawalDiscussed;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How people record that a parent takes a child out of school to educate them at home, and what the authority does.
final class WithdrawalRecordings {
    static final String[] PARENTS = {"Mother", "Father", "Both parents", "Special guardian or other carer"};

    private static final Form<Function<Timeline, WithdrawalTold>> TOLD = Form.of("education.withdrawal-told", "Record that a parent means to educate at home", "Record")
            .ask(radiosFrom("start", "Which school is {child} to leave?", "start").named("School"), radios("by", "Who told?", choices(PARENTS)).named("Told by").required("Choose who told"),
                    longText("why", "Why, in the parent's own words?").named("Why"), longText("means", "How do they mean to educate {child}?").named("Means to").hint("As far as they told. It is asked for the decision where consent is needed"),
                    day("on", "When did they tell the school or the authority?", "Date on which they told"))
            .makes(answers -> timeline -> new WithdrawalTold(timeline.subject(), answers.idOrNull("start"), answers.text("by"), answers.textOrNull("why"), answers.textOrNull("means"), answers.date("on")));

    private static final Form<Function<Timeline, WithdrawalDiscussed>> DISCUSSED = Form.of("education.withdrawal-discussed", "Record a meeting about home education", "Record meeting")
            .ask(withdrawal(), day("on", "When did you meet?", "Date of the meeting"), yesNo("child-came", "Was {child} there?").named("The child came").required("Say whether {child} was there"),
                    checkboxes("came", "Who else came?", choices("Mother", "Father", "Other carer", "Education officer", "Social worker", "School, as the parents agreed")).named("Came"),
                    longText("said", "What was said?").named("Said"), longText("says", "What does {child} say?").named("The child says").hint("In the child's own words"))
            .makes(answers -> timeline -> new WithdrawalDiscussed(timeline.subject(), answers.id("withdrawal"), answers.yes("child-came"), answers.texts("came"), answers.textOrNull("said"), answers.textOrNull("says"), answers.date("on")));

    private static final Form<Function<Timeline, ConsentDecided>> DECIDED = Form.of("education.consent-decided", "Decide on consent to home education", "Record decision")
            .ask(withdrawal(), yesNo("suitable", "Would the education at home be suitable?").named("Suitable education").required("Say whether the education would be suitable"),
                    yesNo("attending", "Is attending school in {child}'s best interests?").named("Attending school is in the child's best interests").required("Say whether attending school is in {child}'s best interests"),
                    radios("outcome", "What is decided?", choices(ConsentDecided.GIVEN, ConsentDecided.REFUSED)).named("Decided").required("Choose what is decided"),
                    longText("why", "Why?").named("Why").hint("The parent is told these reasons").required("Enter why"), text("by", "Which officer decides?").named("By").required("Enter who decides"),
                    longText("social", "What does the social worker say?").named("The social worker says"), longText("says", "What does {child} say?").named("The child says"), day("on", "When was it decided?", "Date of the decision"))
            .makes(answers -> timeline -> new ConsentDecided(timeline.subject(), answers.id("withdrawal"), answers.text("outcome"), answers.yes("suitable"), answers.yes("attending"), answers.text("why"),
                    answers.text("by"), answers.textOrNull("social"), answers.textOrNull("says"), answers.date("on")));

    private static final Form<Function<Timeline, ReviewAsked>> REVIEW = Form.of("education.review-asked", "Record that a parent asks for a review of a refusal", "Record")
            .ask(radiosFrom("refusal", "Of which refusal?", "refusal").named("Refusal").required("Choose the refusal"), longText("why", "Why, in the parent's own words?").named("Why"),
                    day("on", "When did the parent ask the Secretary of State?", "Date on which the parent asked"))
            .makes(answers -> timeline -> new ReviewAsked(timeline.subject(), answers.id("refusal"), answers.textOrNull("why"), answers.date("on")));

    private static final Form<Function<Timeline, ReviewDecided>> REVIEWED = Form.of("education.review-decided", "Record the outcome of a review", "Record outcome")
            .ask(radiosFrom("review", "Which review?", "review").named("Review").required("Choose the review"), radios("outcome", "What came of it?", choices(ReviewDecided.STANDS, ReviewDecided.GIVEN, ReviewDecided.AGAIN)).named("Outcome")
                    .required("Choose what came of it"), longText("why", "Why?").named("Why"), day("on", "When was it decided?", "Date of the outcome"))
            .makes(answers -> timeline -> new ReviewDecided(timeline.subject(), answers.id("review"), answers.text("outcome"), answers.textOrNull("why"), answers.date("on")));

    private static final Form<Function<Timeline, SchoolAnswered>> ANSWERED = Form.of("education.school-answered", "Tell the school whether the name may come off the roll", "Record answer")
            .ask(withdrawal(), yesNo("may-go", "May the name come off the roll?").named("May come off").required("Say whether the name may come off the roll"), longText("said", "What else was the school told?").named("Said"),
                    day("on", "When was the school told?", "Date of the answer"))
            .makes(answers -> timeline -> new SchoolAnswered(timeline.subject(), answers.id("withdrawal"), answers.yes("may-go"), answers.textOrNull("said"), answers.date("on")));

    static final List<Recording<?>> ALL = List.of(
            Recording.of(TOLD, one -> Answers.none().with("start", one.start()).with("by", one.by()).with("why", one.why()).with("means", one.means()).with("on", one.on()), "Recorded what the parent told")
                    .given(timeline -> Given.NOTHING.mayFollow("start", Schools.of(timeline).reversed().stream().map(stay -> new Earlier(stay.start().id(), stay.start().entry().school(), stay.left() == null)).toList()))
                    .doubt((one, timeline) -> Schools.of(timeline).isEmpty(), "No school is recorded, so it cannot be told whether the place is a special school place that the authority arranged. Record the school.")
                    .next("education.withdrawal-discussed", "education.consent-decided", "education.school-answered"),
            Recording.of(DISCUSSED, one -> Answers.none().with("withdrawal", one.withdrawal()).with("on", one.on()).with("child-came", one.childCame()).with("came", one.came()).with("said", one.said()).with("says", one.says()), "Meeting recorded")
                    .given(WithdrawalRecordings::told).next("education.consent-decided", "education.school-answered"),
            Recording.of(DECIDED, one -> Answers.none().with("withdrawal", one.withdrawal()).with("suitable", one.suitable()).with("attending", one.attending()).with("outcome", one.outcome()).with("why", one.why())
                            .with("by", one.by()).with("social", one.social()).with("says", one.says()).with("on", one.on()), "Decision recorded")
                    .given(WithdrawalRecordings::told).decides().gate(Withdrawing::deciding)
                    .doubt((one, timeline) -> one.social() == null && Consent.enquiries(timeline, one.on()).findAny().isPresent(), "A section 47 enquiry goes on, and what the social worker says is not written.")
                    .doubt((one, timeline) -> one.says() == null, "What the child says is not written.").next("education.school-answered", "education.review-asked"),
            Recording.of(REVIEW, one -> Answers.none().with("refusal", one.refusal()).with("why", one.why()).with("on", one.on()), "Recorded that the parent asks for a review")
                    .given(timeline -> Given.NOTHING.following("refusal", Earlier.of(timeline, ConsentDecided.class, "Decision", fact -> fact.entry().outcome().equals(ConsentDecided.REFUSED)).stream().toList(),
                            "Consent has not been refused.", "education.consent-decided")).gate(Withdrawing::reviewing).next("education.review-decided"),
            Recording.of(REVIEWED, one -> Answers.none().with("review", one.review()).with("outcome", one.outcome()).with("why", one.why()).with("on", one.on()), "Outcome recorded")
                    .given(timeline -> Given.NOTHING.following("review", Earlier.of(timeline, ReviewAsked.class, "Review asked for", fact -> timeline.facts(ReviewDecided.class).stream()
                            .noneMatch(end -> end.entry().review().equals(fact.id()))), "No review has been asked for.", "education.review-asked")).decides().next("education.school-answered", "education.consent-decided"),
            Recording.of(ANSWERED, one -> Answers.none().with("withdrawal", one.withdrawal()).with("may-go", one.mayGo()).with("said", one.said()).with("on", one.on()), "The school is told")
                    .given(WithdrawalRecordings::told).decides().gate(Withdrawing::answering).next("education.school-left", "education.registered"));

    private static Given told(Timeline timeline) {
        var over = timeline.facts(SchoolAnswered.class).stream().filter(fact -> fact.entry().mayGo()).map(fact -> fact.entry().withdrawal()).collect(Collectors.toSet());
        return Given.NOTHING.following("withdrawal", Earlier.of(timeline, WithdrawalTold.class, "Parent told", fact -> !over.contains(fact.id())),
                "No parent has told that they mean to educate at home. Record that first.", "education.withdrawal-told");
    }

    private static Question withdrawal() {
        return radiosFrom("withdrawal", "Which time?", "withdrawal").named("Parent told").required("Choose which time");
    }

    private WithdrawalRecordings() {}
}
