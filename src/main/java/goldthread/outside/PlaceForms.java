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
import static goldthread.pages.Question.wholeNumber;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.outside.PlaceEntry.ActionAgreed;
import goldthread.outside.PlaceEntry.ActionDone;
import goldthread.outside.PlaceEntry.Joined;
import goldthread.outside.PlaceEntry.Known;
import goldthread.outside.PlaceEntry.Parted;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is filled in on the page of a place, group or person.
final class PlaceForms {
    /// The national grid of Great Britain ends before these, in metres.
    private static final int EAST = 700_000, NORTH = 1_300_000;
    private static final String NO_CHILD = "Name no child here: link the child from the child's own record";

    static final Form<Answers> KNOWN = Form.of("place.known", "Add a place, group or person", "Save").ask(
            radios("sort", "What is it?", choices(Known.PLACE, Known.GROUP, Known.PERSON)).named("What").required("Choose what it is"), text("name", "What is it called?").named("Name").hint(NO_CHILD).required("Enter what it is called"),
            text("whereabouts", "Where is it?").named("Where"), longText("what", "What is known of it?").named("Told"), wholeNumber("east", "Easting", 0, EAST).hint("Metres of the national grid, if you want it on the picture"), wholeNumber("north", "Northing", 0, NORTH),
            day("on", "Since when is it known?", "Date from"))
            .refuse("north", answers -> answers.has("east") != answers.has("north"), "Enter both easting and northing, or neither");

    static final Form<Answers> CONCERN = Form.of("place.concern", "Record a concern", "Record concern").ask(checkboxes("harms", "Which harm?", choices(Outside.HARMS)).named("Harm").required("Choose the harm"),
            longText("words", "What was seen or told?").named("Words").hint(NO_CHILD).required("Enter what was seen or told"), text("source", "Who told?").named("Told by").hint("Police, school, youth worker, a young person: as they agree to be named").required("Enter who told"), day("on", "When was it?", "Date of the concern"));

    static final Form<Answers> ACTION = Form.of("place.action", "Agree an action", "Agree action").ask(text("what", "What will be done?").named("What").required("Enter what will be done"), text("agency", "By which agency?").named("Agency").required("Enter the agency"),
            date("by", "By when?").named("By"), day("agreed-on", "When was it agreed?", "Date agreed"));

    static final Form<Answers> DONE = Form.of("place.done", "Record that an action is done", "Record").ask(radiosFrom("action", "Which action?", "actions").named("Action").required("Choose the action"), longText("came", "What came of it?").named("What came of it"),
            day("done-on", "When was it done?", "Date done"));

    /// Written by mistake, or about another place: it stands no more, and the reason is kept.
    static final Form<Answers> WITHDRAW = Form.of("place.withdraw", "Withdraw what was written by mistake", "Withdraw entry").ask(radiosFrom("entry", "Which entry?", "entries").named("Entry").required("Choose the entry"),
            longText("because", "Why?").named("Because").required("Enter why it is withdrawn"));

    static final Form<Answers> JOIN = Form.of("place.joined", "Read it as one with another", "Read as one").ask(selectFrom("into", "Which one is it really?", "others").named("The same as").hint("Both keep what they have; both are read under that name").required("Choose which one it is"),
            text("join-why", "How do you know?").named("Why").required("Write how you know"));

    static final Form<Answers> PART = Form.of("place.parted", "Read them apart again", "Read apart").ask(text("part-why", "Why?").named("Why").required("Write why they are two"));

    static final List<Form<Answers>> ALL = List.of(CONCERN, ACTION, DONE, KNOWN);

    static Known known(Subject place, Answers answers) {
        return new Known(place, answers.text("sort"), answers.text("name"), answers.textOrNull("whereabouts"), answers.textOrNull("what"), number(answers, "east"), number(answers, "north"), answers.date("on"));
    }

    static Answers filled(Known known) {
        return Answers.none().with("sort", known.sort()).with("name", known.name()).with("whereabouts", known.whereabouts()).with("what", known.what()).with("east", known.east()).with("north", known.north());
    }

    static About about(About about, Timeline timeline) {
        return about.offering("actions", open(timeline)).offering("entries", withdrawable(timeline).stream().map(fact -> Choice.of(fact.id().toString(), PlaceView.title(fact.entry())).hint(Words.spoken(fact.happened()))).toList());
    }

    /// What stands, but for what something else rests on: an action that is done, and what is known of the place where that was said
    /// once and something else stands: withdraw the other first, and read apart what is read as one. What is written of a place that
    /// is read as this one is withdrawn there.
    static List<Fact<PlaceEntry>> withdrawable(Timeline timeline) {
        var done = timeline.facts(ActionDone.class).stream().map(fact -> fact.entry().action()).collect(Collectors.toSet());
        var own = timeline.facts(PlaceEntry.class).stream().filter(fact -> fact.entry().place().equals(timeline.subject()) && !(fact.entry() instanceof Joined) && !(fact.entry() instanceof Parted)).toList();
        boolean known = own.stream().filter(fact -> fact.entry() instanceof Known).count() > 1 || own.size() == 1 && OnePlace.others(timeline).isEmpty() && PlaceNow.into(timeline) == null;
        return own.reversed().stream().filter(fact -> !done.contains(fact.id()) && (known || !(fact.entry() instanceof Known))).toList();
    }

    /// Actions that are not done yet.
    static List<Choice> open(Timeline timeline) {
        var done = timeline.facts(ActionDone.class).stream().map(fact -> fact.entry().action()).collect(Collectors.toSet());
        return timeline.facts(ActionAgreed.class).stream().filter(fact -> !done.contains(fact.id())).map(fact -> Choice.of(fact.id().toString(), fact.entry().what()).hint(fact.entry().agency())).toList();
    }

    /// An action is done where it was agreed: also where that place is read as another.
    static Subject agreedAt(Timeline timeline, UUID action) {
        return timeline.facts(ActionAgreed.class).stream().filter(fact -> fact.id().equals(action)).map(fact -> fact.entry().place()).findFirst().orElse(timeline.subject());
    }

    private static @Nullable Integer number(Answers answers, String key) {
        return answers.has(key) ? Integer.valueOf(answers.number(key)) : null;
    }

    private PlaceForms() {}
}
