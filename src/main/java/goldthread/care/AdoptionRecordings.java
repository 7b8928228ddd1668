package goldthread.care;

import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.yesNo;

import goldthread.care.CareEntry.Adopted;
import goldthread.care.CareEntry.BecameMother;
import goldthread.care.CareEntry.PlacedForAdoption;
import goldthread.care.CareEntry.PlacedForAdoptionCeased;
import goldthread.care.CareEntry.PreviouslyPermanent;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.people.CodeBook;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Adoption and earlier permanent homes, as people record them.
final class AdoptionRecordings {

    private static final Form<Function<Timeline, PlacedForAdoption>> DECIDED = Form.of("care.placed-for-adoption", "Record the decision that a child should be placed for adoption", "Record decision")
            .ask(day("on", "When was it decided?", "Date of the decision"))
            .makes(answers -> timeline -> new PlacedForAdoption(timeline.subject(), answers.date("on"), answers.date("on")));

    private static final Form<Function<Timeline, PlacedForAdoptionCeased>> CEASED = Form.of("care.placed-for-adoption-ceased", "Record that a child should no longer be placed for adoption", "Record change")
            .ask(radiosFrom("decision", "Which decision no longer stands?", "decision").named("Decision").required("Choose the decision"),
                    day("on", "When was that decided?", "Date of the change"), CodeBook.ADOPTION_CEASED.ask("reason", "Why?").named("Reason"))
            .makes(answers -> timeline -> new PlacedForAdoptionCeased(timeline.subject(), answers.id("decision"), answers.date("on"),
                    answers.textOrNull("reason"), answers.date("on")));

    private static final Form<Function<Timeline, Adopted>> ADOPTED = Form.of("care.adopted", "Record an adoption", "Record adoption")
            .ask(day("on", "When was {child} adopted?", "Date of the adoption"),
                    date("decided", "When was it decided that adoption is in {child}'s best interest?").named("Decided").past(),
                    date("matched", "When was {child} matched with the adopters?").named("Matched").past(),
                    yesNo("carer", "Are the adopters {child}'s former foster carers?").named("Former foster carers"),
                    CodeBook.ADOPTERS_SEX.ask("sex", "Who are the adopters?").named("Adopters"),
                    CodeBook.ADOPTERS_STATUS.ask("status", "What is their legal status?").named("Legal status of the adopters"))
            .makes(answers -> timeline -> new Adopted(timeline.subject(), answers.dateOrNull("decided"), answers.dateOrNull("matched"),
                    answers.has("carer") ? answers.yes("carer") ? "1" : "0" : null, adopters(answers.text("sex")), answers.textOrNull("sex"),
                    answers.textOrNull("status"), answers.date("on")));

    private static final Form<Function<Timeline, PreviouslyPermanent>> EARLIER = Form.of("care.previously-permanent", "Record an earlier permanent home", "Record earlier home")
            .ask(day("on", "When did you learn of it?", "Date known"),
                    CodeBook.EARLIER_PERMANENCE.ask("arrangement", "What was the arrangement?").named("Arrangement").required("Choose the arrangement"),
                    text("authority", "Which authority arranged it?").named("Authority").hint("Its code at the Office for National Statistics, such as E09000033; WAL, SCO or NIR for Wales, Scotland and Northern Ireland; NUK for outside the United Kingdom").width(20),
                    text("date", "When was the order made?").named("Date of the order").hint("Such as 27/03/2015. Write zz for a part that nobody knows: zz/03/2015").width(10))
            .makes(answers -> timeline -> new PreviouslyPermanent(timeline.subject(), answers.text("arrangement"), answers.textOrNull("authority"),
                    answers.textOrNull("date"), answers.date("on")));

    /// The return asks it of every girl in care, also where the answer is no (rule 393).
    private static final Form<Function<Timeline, BecameMother>> MOTHER = Form.of("care.became-mother", "Record whether a girl is a mother", "Record it")
            .ask(radios("mother", "Has she a child of her own?", Choice.of("1", "Yes"), Choice.of("0", "No")).named("A child of her own").required("Choose yes or no"),
                    date("born", "When was the baby born?").named("Date of birth of the baby").past().hint("Leave it empty if she has none"),
                    day("on", "When did you learn it?", "Date known"))
            .refuse("born", answers -> answers.text("mother").equals("1") && !answers.has("born"), "Enter when the baby was born")
            .refuse("born", answers -> answers.text("mother").equals("0") && answers.has("born"), "Leave the date empty, or choose yes")
            .makes(answers -> timeline -> new BecameMother(timeline.subject(), answers.text("mother"), answers.dateOrNull("born"), answers.date("on")));

    static final List<Recording<?>> ALL = List.of(
            Recording.of(DECIDED, decided -> Answers.none().with("on", decided.on()), "Decision recorded").decides(),
            Recording.of(CEASED, ceased -> Answers.none().with("decision", ceased.decision()).with("on", ceased.on()).with("reason", ceased.reason()), "Change recorded")
                    .given(AdoptionRecordings::decision).decides(),
            Recording.of(ADOPTED, AdoptionRecordings::fill, "Adoption recorded").decides().next("care.episode-ended")
                    .doubt((adopted, timeline) -> adopted.decided() == null || adopted.matched() == null, "The day of the decision or of the match is missing. The return asks for both."),
            Recording.of(EARLIER, earlier -> Answers.none().with("on", earlier.known()).with("arrangement", earlier.arrangement())
                    .with("authority", earlier.authority()).with("date", earlier.date()), "Earlier home recorded"),
            Recording.of(MOTHER, mother -> Answers.none().with("mother", mother.mother()).with("born", mother.born()).with("on", mother.known()), "It is recorded"));

    private static Given decision(Timeline timeline) {
        var over = timeline.facts(PlacedForAdoptionCeased.class).stream().map(fact -> fact.entry().decision()).collect(Collectors.toSet());
        return Given.NOTHING.following("decision", Earlier.of(timeline, PlacedForAdoption.class, "Decision", fact -> !over.contains(fact.id())),
                "It is not recorded that the child should be placed for adoption.", "care.placed-for-adoption");
    }

    private static Answers fill(Adopted adopted) {
        return Answers.none().with("on", adopted.known()).with("decided", adopted.decided()).with("matched", adopted.matched())
                .with("carer", adopted.fosterCarer() == null ? null : adopted.fosterCarer().equals("1"))
                .with("sex", adopted.sexOfAdopters()).with("status", adopted.legalStatusOfAdopters());
    }

    /// How many adopters, as the return counts them: codes M1 and F1 are one, the others two.
    private static @Nullable String adopters(String sex) {
        return sex.isEmpty() ? null : sex.endsWith("1") ? "1" : "2";
    }

    private AdoptionRecordings() {}
}
