package goldthread.education;

import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.wholeNumber;

import goldthread.casefile.Timeline;
import goldthread.education.RegisterEntry.CircumstancesChanged;
import goldthread.education.RegisterEntry.HomeVisited;
import goldthread.education.RegisterEntry.InformationGiven;
import goldthread.education.RegisterEntry.ProviderAnswered;
import goldthread.education.RegisterEntry.ProviderAsked;
import goldthread.education.RegisterEntry.RegisterLeft;
import goldthread.education.RegisterEntry.Registered;
import goldthread.education.RegisterEntry.SupportGiven;
import goldthread.education.RegisterEntry.VisitAsked;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How people keep the register of children not in school.
final class RegisterRecordings {
    private static final int WEEK = 168;
    /// s436B(5), in our words; and s436A.
    static final String[] SORTS = {Registered.HOME, "Flexi-schooling", "Part-time timetable", "Education elsewhere that the school arranged", "Education that the authority arranged", Registered.MISSING};

    private static final Form<Function<Timeline, Registered>> REGISTERED = Form.of("education.registered", "Put a child on the register of children not in school", "Put on the register")
            .ask(radios("sort", "Why is {child} on it?", choices(SORTS)).named("Why").required("Choose why"), text("source", "How did it become known?").named("Known from"), day("on", "Since when?", "Date from"))
            .makes(answers -> timeline -> new Registered(timeline.subject(), answers.text("sort"), answers.textOrNull("source"), answers.date("on")));

    private static final Form<Function<Timeline, InformationGiven>> INFORMATION = Form.of("education.information-given", "Record what a parent told the register", "Record information")
            .ask(registered(), radios("by", "Who told?", choices(WithdrawalRecordings.PARENTS)).named("Given by").required("Choose who told"), text("educators", "Which parents teach {child}?").named("Taught by"),
                    wholeNumber("parents", "How many hours a week with parents, about?", 0, WEEK).named("Hours a week with parents"), wholeNumber("others", "How many hours a week with others, about?", 0, WEEK).named("Hours a week with others"),
                    longText("providers", "Who are the others, and where?").named("Others"), day("on", "When did they tell?", "Date of the information"))
            .makes(answers -> timeline -> new InformationGiven(timeline.subject(), answers.id("registered"), answers.text("by"), answers.textOrNull("educators"), number(answers, "parents"), number(answers, "others"),
                    answers.textOrNull("providers"), answers.date("on")));

    private static final Form<Function<Timeline, CircumstancesChanged>> CHANGED = Form.of("education.circumstances-changed", "Record that circumstances changed", "Record change")
            .ask(registered(), text("what", "What changed?").named("What").hint("Address, who teaches, providers").required("Enter what changed"), day("on", "When did it change?", "Date of the change"))
            .makes(answers -> timeline -> new CircumstancesChanged(timeline.subject(), answers.id("registered"), answers.text("what"), answers.date("on")));

    private static final Form<Function<Timeline, ProviderAsked>> ASKED = Form.of("education.provider-asked", "Record a notice to a provider of education", "Record notice")
            .ask(registered(), text("provider", "Which provider?").named("Provider").required("Enter the provider"), day("on", "When was the notice sent?", "Date of the notice"))
            .makes(answers -> timeline -> new ProviderAsked(timeline.subject(), answers.id("registered"), answers.text("provider"), answers.date("on")));

    private static final Form<Function<Timeline, ProviderAnswered>> ANSWERED = Form.of("education.provider-answered", "Record a provider's answer", "Record answer")
            .ask(radiosFrom("notice", "To which notice?", "notice").named("Notice").required("Choose the notice"), longText("said", "What do they say?").named("Said"), day("on", "When did they answer?", "Date of the answer"))
            .makes(answers -> timeline -> new ProviderAnswered(timeline.subject(), answers.id("notice"), answers.textOrNull("said"), answers.date("on")));

    private static final Form<Function<Timeline, VisitAsked>> VISIT = Form.of("education.visit-asked", "Ask to visit the home and the child, or say why not", "Record")
            .ask(registered(), text("why-not", "If you do not ask, why not?").named("Not asked, because").hint("Leave it empty if you ask"), day("on", "When did you ask, or decide not to?", "Date"))
            .makes(answers -> timeline -> new VisitAsked(timeline.subject(), answers.id("registered"), answers.textOrNull("why-not"), answers.date("on")));

    private static final Form<Function<Timeline, HomeVisited>> VISITED = Form.of("education.home-visited", "Record a visit to see home education", "Record visit")
            .ask(registered(), radios("outcome", "What came of it?", choices(HomeVisited.SEEN, HomeVisited.HOME_ONLY, HomeVisited.REFUSED)).named("Outcome").required("Choose what came of it"),
                    longText("seen", "What did you see of the education?").named("Seen"), longText("says", "What does {child} say?").named("The child says").hint("In the child's own words"), day("on", "When was it?", "Date of the visit"))
            .makes(answers -> timeline -> new HomeVisited(timeline.subject(), answers.id("registered"), answers.text("outcome"), answers.textOrNull("seen"), answers.textOrNull("says"), answers.date("on")));

    private static final Form<Function<Timeline, SupportGiven>> SUPPORT = Form.of("education.support-given", "Record support for home education", "Record support")
            .ask(registered(), text("asked", "What did the parent ask for?").named("Asked for").required("Enter what the parent asked for"), longText("given", "What was given, or why not?").named("Given"), day("on", "When?", "Date"))
            .makes(answers -> timeline -> new SupportGiven(timeline.subject(), answers.id("registered"), answers.text("asked"), answers.textOrNull("given"), answers.date("on")));

    private static final Form<Function<Timeline, RegisterLeft>> LEFT = Form.of("education.register-left", "Take a child off the register of children not in school", "Take off the register")
            .ask(registered(), radios("why", "Why?", choices("In school again", "Moved away", "No longer of compulsory school age", "Was put on by mistake", "Other")).named("Why").required("Choose why"), day("on", "Since when?", "Date from"))
            .makes(answers -> timeline -> new RegisterLeft(timeline.subject(), answers.id("registered"), answers.text("why"), answers.date("on")));

    static final List<Recording<?>> ALL = List.of(
            Recording.of(REGISTERED, one -> Answers.none().with("sort", one.sort()).with("source", one.source()).with("on", one.on()), "On the register")
                    .doubt((one, timeline) -> Education.registered(timeline, one.on()).isPresent(), "The child is on the register already.")
                    .doubt((one, timeline) -> SchoolAge.of(goldthread.people.Life.of(timeline).born()).filter(age -> !age.on(one.on())).isPresent(), "The child is not of compulsory school age on that day.")
                    .next("education.information-given", "education.visit-asked"),
            Recording.of(INFORMATION, one -> Answers.none().with("registered", one.registered()).with("by", one.by()).with("educators", one.educators()).with("parents", one.parents()).with("others", one.others())
                    .with("providers", one.providers()).with("on", one.on()), "Information recorded").given(RegisterRecordings::on).meets("T-K04"),
            Recording.of(CHANGED, one -> Answers.none().with("registered", one.registered()).with("what", one.what()).with("on", one.on()), "Change recorded").given(RegisterRecordings::on).next("education.information-given"),
            Recording.of(ASKED, one -> Answers.none().with("registered", one.registered()).with("provider", one.provider()).with("on", one.on()), "Notice recorded").given(RegisterRecordings::on).next("education.provider-answered"),
            Recording.of(ANSWERED, one -> Answers.none().with("notice", one.notice()).with("said", one.said()).with("on", one.on()), "Answer recorded")
                    .given(timeline -> Given.NOTHING.following("notice", timeline.facts(ProviderAsked.class).reversed().stream().map(fact -> new Earlier(fact.id(), fact.entry().provider() + ", "
                            + goldthread.pages.Words.spoken(fact.happened()), !answered(timeline).contains(fact.id()))).toList(), "No provider has been asked.", "education.provider-asked")).meets("T-K05"),
            Recording.of(VISIT, one -> Answers.none().with("registered", one.registered()).with("why-not", one.whyNot()).with("on", one.on()), "Recorded").given(RegisterRecordings::on).meets("T-K08").next("education.home-visited"),
            Recording.of(VISITED, one -> Answers.none().with("registered", one.registered()).with("outcome", one.outcome()).with("seen", one.seen()).with("says", one.says()).with("on", one.on()), "Visit recorded").given(RegisterRecordings::on)
                    .doubt((one, timeline) -> one.outcome().equals(HomeVisited.SEEN) && one.says() == null, "What the child says is not written."),
            Recording.of(SUPPORT, one -> Answers.none().with("registered", one.registered()).with("asked", one.asked()).with("given", one.given()).with("on", one.on()), "Support recorded").given(RegisterRecordings::on),
            Recording.of(LEFT, one -> Answers.none().with("registered", one.registered()).with("why", one.why()).with("on", one.on()), "Off the register").given(RegisterRecordings::on).decides());

    private static @Nullable Integer number(Answers answers, String key) {
        return answers.has(key) ? Integer.valueOf(answers.number(key)) : null;
    }

    private static java.util.Set<java.util.UUID> answered(Timeline timeline) {
        return timeline.facts(ProviderAnswered.class).stream().map(fact -> fact.entry().notice()).collect(Collectors.toSet());
    }

    private static Given on(Timeline timeline) {
        var over = timeline.facts(RegisterLeft.class).stream().map(fact -> fact.entry().registered()).collect(Collectors.toSet());
        return Given.NOTHING.following("registered", Earlier.of(timeline, Registered.class, "On the register since the entry", fact -> !over.contains(fact.id())), "The child is not on the register. Put the child on it first.", "education.registered");
    }

    private static Question registered() {
        return radiosFrom("registered", "Which time on the register?", "registered").named("Register").required("Choose which time on the register");
    }

    private RegisterRecordings() {}
}
