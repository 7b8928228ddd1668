package goldthread.people;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.selectFrom;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.people.CoupleEntry.Coupled;
import goldthread.people.PeopleEntry.Related;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// How people record couples of a family: parents, and whoever else stands in the genogram.
public final class CoupleRecordings {
    private static final Form<Function<Timeline, Coupled>> COUPLED = Form.of("people.coupled", "Record how two of the family are together", "Record")
            .ask(checkboxesFrom("children", "In whose family?", "children").named("Children").required("Choose the children"), selectFrom("one", "Who?", "relatives").named("One").required("Choose who it is").hint("Not there? Add them to the family and network first"),
                    selectFrom("other", "With whom?", "relatives").named("The other").required("Choose with whom"),
                    radios("how", "How are they together?", choices(Coupled.MARRIED, Coupled.PARTNERS, Coupled.SEPARATED, Coupled.DIVORCED)).named("How").required("Choose how they are together"), day("on", "Since when?", "Date since"))
            .refuse("other", answers -> answers.text("one").equals(answers.text("other")), "Choose two people")
            .makes(answers -> timeline -> new Coupled(answers.ids("children").stream().map(Subject::new).toList(), new Subject(answers.id("one")), new Subject(answers.id("other")), answers.text("how"), answers.date("on")));

    public static final List<Recording<?>> ALL = List.of(Recording.of(COUPLED, made -> Answers.none().with("children", made.children()).with("one", made.one()).with("other", made.other()).with("how", made.how()).with("on", made.on()), "Recorded")
            .given(CoupleRecordings::likely));

    /// The brothers and sisters too, and the two parents where there are two.
    private static Given likely(Timeline timeline) {
        var related = timeline.facts(Related.class).stream().map(fact -> fact.entry()).filter(one -> one.until() == null).toList();
        var children = Stream.concat(Stream.of(timeline.subject()), related.stream().filter(one -> one.relation().equals("brother or sister")).map(one -> one.person().equals(timeline.subject()) ? one.other() : one.person())).distinct().toList();
        var parents = related.stream().filter(one -> one.person().equals(timeline.subject()) && (one.relation().equals("mother") || one.relation().equals("father"))).map(Related::other).distinct().toList();
        var given = Given.NOTHING.known("children", children);
        return parents.size() == 2 ? given.known("one", parents.getFirst()).known("other", parents.getLast()) : given;
    }

    private CoupleRecordings() {}
}
