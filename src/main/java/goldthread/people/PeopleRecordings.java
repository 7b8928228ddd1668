package goldthread.people;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.line;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.law.Law;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.people.PeopleEntry.Related;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people record of persons, each described once.
public final class PeopleRecordings {
    /// The answer "somebody who has no record yet" to the question who the other person is.
    public static final String SOMEBODY_NEW = "new";
    private static final String POSTCODE = "[A-Z]{1,2}[0-9][A-Z0-9]?( ?[0-9][A-Z]{2})?";

    private static final Form<Function<Timeline, Noted>> NOTE = Form.of("people.noted", "Write a case note", "Add case note")
            .ask(checkboxesFrom("children", "Who is the note about?", "children").named("About").required("Choose who the note is about"),
                    day("on", "When did it happen?", "Date"),
                    radios("category", "What kind of note is it?", choices("Telephone call", "Conversation", "Email", "Meeting", "Observation",
                            "Management note", "Other")).named("Kind of note").required("Choose what kind of note it is"),
                    longText("text", "Note").hint("Write it so that the child could read it later").required("Write the note"), Dictation.ASKED,
                    yesNo("significant", "Is it a significant event?").named("Significant event")
                            .hint("Significant events stand in the chronology for court"))
            .refuse(Dictation.KEY, Dictation::unread, Dictation.READ_FIRST)
            .makes(answers -> timeline -> new Noted(answers.ids("children").stream().map(Subject::new).toList(), answers.date("on"),
                    answers.text("category"), answers.text("text"), answers.yes("significant"), Dictation.made(answers)));

    private static final Form<Function<Timeline, Named>> NAMED = Form.of("people.named", "Record names", "Record names")
            .ask(text("given", "Given names").hint("All of them, in full"), text("family", "Family name"),
                    text("known-as", "Known as").hint("What {child} likes to be called"), text("previous", "Previous names"),
                    day("on", "From when?", "Date from"))
            .refuse("given", answers -> !answers.has("given") && !answers.has("family"), "Enter a given name, a family name, or both")
            .makes(answers -> timeline -> new Named(timeline.subject(), answers.textOrNull("given"), answers.textOrNull("family"),
                    answers.textOrNull("known-as"), answers.textOrNull("previous"), answers.date("on")));

    private static final Form<Function<Timeline, Described>> DESCRIBED = Form.of("people.described", "Record personal details", "Record details")
            .ask(date("born", "When was {child} born?").named("Date of birth").past(),
                    date("expected", "If not yet born, when is the birth expected?").named("Expected date of birth").hint("Leave it empty once {child} is born"),
                    CodeBook.SEX.ask("sex", "What is {child}'s sex?", "0", "1", "2", "9").named("Sex"),
                    CodeBook.ETHNICITY.ask("ethnicity", "What is {child}'s ethnic group?").named("Ethnicity").hint("As {child} or the family say"),
                    checkboxes("disabilities", "Is {child} disabled?", CodeBook.DISABILITY.choices()).named("Disability"),
                    date("died", "If {child} has died, when?").named("Date of death").past(),
                    day("on", "Since when is this so?", "Date"))
            .refuse("died", answers -> answers.date("died").isBefore(answers.date("born")), "The date of death must be after the date of birth")
            .makes(answers -> timeline -> new Described(timeline.subject(), answers.textOrNull("sex"), answers.dateOrNull("born"), answers.dateOrNull("expected"),
                    answers.dateOrNull("died"), answers.textOrNull("ethnicity"), answers.has("disabilities") ? answers.texts("disabilities") : null, answers.date("on")));

    private static final Form<Function<Timeline, Located>> LOCATED = Form.of("people.located", "Record an address or phone number", "Record address")
            .ask(longText("address", "Address").longest(500), text("postcode", "Postcode").width(10),
                    line("phone", "Telephone number", Question.Line.PHONE).width(20),
                    yesNo("confidential", "Must this be kept from some people?").named("Confidential")
                            .hint("If yes, it is withheld from every page, list and letter"),
                    day("on", "Since when?", "Date since"))
            .refuse("address", answers -> !answers.has("address") && !answers.has("postcode") && !answers.has("phone"), "Enter an address, a postcode or a telephone number")
            .makes(answers -> timeline -> new Located(timeline.subject(), answers.textOrNull("address"), postcode(answers), answers.textOrNull("phone"),
                    answers.yes("confidential"), answers.date("on")));

    private static final Form<Function<Timeline, Identified>> IDENTIFIED = Form.of("people.identified", "Record a number", "Record number")
            .ask(radios("scheme", "What kind of number?", Choice.of(Identified.UPN, "Unique pupil number"), Choice.of(Identified.FORMER_UPN, "Former unique pupil number"),
                            Choice.of(Identified.UPN_UNKNOWN, "No unique pupil number").hint("Then the number is the reason: UN1 to UN7"),
                            Choice.of(Identified.NHS_NUMBER, "NHS number"), Choice.of(Identified.LA_CHILD_ID, "This authority's own number"))
                            .named("Kind of number").required("Choose what kind of number it is"),
                    text("value", "Number").width(20).hint("Spaces make no difference").required("Enter the number"),
                    day("on", "Since when is it known?", "Date since"))
            .makes(answers -> timeline -> new Identified(timeline.subject(), answers.text("scheme"), Numbers.plain(answers.text("scheme"), answers.text("value")), answers.date("on")));

    private static final Form<Function<Timeline, Related>> RELATED = Form.of("people.related", "Add somebody to the family and network", "Add person")
            .ask(radiosFrom("other", "Who is it?", "network").named("Person").required("Choose who it is"),
                    text("given", "Given names").onlyIf("other", SOMEBODY_NEW), text("family", "Family name").onlyIf("other", SOMEBODY_NEW),
                    date("born", "Date of birth").past().onlyIf("other", SOMEBODY_NEW), line("phone", "Telephone number", Question.Line.PHONE).width(20).onlyIf("other", SOMEBODY_NEW),
                    radios("relation", "Who are they to {child}?", choices("mother", "father", "brother or sister", "grandparent", "aunt or uncle", "step-parent",
                            "parent's partner", "adoptive parent", "foster carer", "special guardian", "friend of the family", "other")).named("Relationship").required("Choose who they are to the child"),
                    yesNo("responsibility", "Do they have parental responsibility?").named("Parental responsibility"),
                    day("on", "Since when?", "Date since").hint("The day of birth, for a parent"), date("until", "Until when, if it has ended?").named("Until").past())
            .refuse("given", answers -> answers.chose("other", SOMEBODY_NEW) && !answers.has("given") && !answers.has("family"), "Enter a given name, a family name, or both")
            .refuse("until", answers -> answers.date("until").isBefore(answers.date("on")), "Until must be after the date since")
            .makes(answers -> timeline -> new Related(timeline.subject(), other(answers), answers.text("relation"), answers.yesOrNull("responsibility"),
                    answers.date("on"), answers.dateOrNull("until")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(NOTE, noted -> Answers.none().with("children", noted.people()).with("on", noted.on()).with("category", noted.category())
                    .with("text", noted.text()).with("significant", noted.significant()).with(Dictation.KEY, Dictation.filled(noted.dictated())), "Case note added"),
            Recording.of(NAMED, PeopleRecordings::fill, "Names recorded").given(timeline -> known(timeline, Named.class, PeopleRecordings::fill)),
            Recording.of(DESCRIBED, PeopleRecordings::fill, "Details recorded").given(timeline -> known(timeline, Described.class, PeopleRecordings::fill))
                    .doubt((details, timeline) -> details.born() != null && details.expected() != null, "A date of birth and an expected one are both given. The census asks for one of them (8525Q): leave the expected one empty.")
                    .doubt((details, timeline) -> details.born() == null && details.expected() == null, "There is no date of birth, so that no age can be told and many duties cannot be counted."),
            Recording.of(LOCATED, located -> Answers.none().with("address", located.address()).with("postcode", located.postcode()).with("phone", located.phone())
                            .with("confidential", located.confidential()).with("on", located.from()), "Address recorded")
                    .doubt((located, timeline) -> located.postcode() != null && !located.postcode().matches(POSTCODE), "The postcode does not look like one."),
            Recording.of(IDENTIFIED, number -> Answers.none().with("scheme", number.scheme()).with("value", number.value()).with("on", number.from()), "Number recorded")
                    .doubt((number, timeline) -> !Numbers.sound(number.scheme(), number.value()), "The number does not pass its own check. Compare it with the paper."),
            Recording.of(RELATED, related -> Answers.none().with("other", related.other()).with("relation", related.relation())
                            .with("responsibility", related.parentalResponsibility()).with("on", related.from()).with("until", related.until()), "Person added")
                    .also(PeopleRecordings::somebodyNew, "given", "family", "born", "phone").gate(PeopleRecordings::themselves));

    /// Also by another record that is read as one with theirs.
    private static Optional<Refusal> themselves(Related related, Timeline timeline, Law law) {
        boolean same = related.person().equals(related.other()) || OneRecord.links(timeline).map(Fact::entry).anyMatch(link -> Set.of(link.one(), link.other()).equals(Set.of(related.person(), related.other())));
        return same ? Optional.of(new Refusal("Nobody is related to themselves. Choose somebody else.", "")) : Optional.empty();
    }

    private static Answers fill(Named named) {
        return Answers.none().with("given", named.given()).with("family", named.family()).with("known-as", named.knownAs())
                .with("previous", named.previous()).with("on", named.from());
    }

    private static Answers fill(Described described) {
        return Answers.none().with("born", described.born()).with("expected", described.expected()).with("sex", described.sex()).with("ethnicity", described.ethnicity())
                .with("disabilities", described.disabilities()).with("died", described.died()).with("on", described.asOf());
    }

    /// What is known, but its day: a new entry says since when it is so.
    private static <E extends PeopleEntry> Given known(Timeline timeline, Class<E> kind, Function<E, Answers> fill) {
        var given = Given.NOTHING;
        var last = timeline.last(kind).map(fact -> fill.apply(fact.entry())).orElse(Answers.none());
        for (var answer : last.values().entrySet()) {
            given = answer.getKey().equals("on") ? given : given.known(answer.getKey(), answer.getValue());
        }
        return given;
    }

    private static List<Entry> somebodyNew(Answers answers, Timeline timeline) {
        if (!answers.chose("other", SOMEBODY_NEW)) {
            return List.of();
        }
        var other = other(answers);
        var on = answers.date("on");
        return Stream.<@Nullable Entry>of(new Named(other, answers.textOrNull("given"), answers.textOrNull("family"), null, null, on),
                answers.has("born") ? new Described(other, null, answers.date("born"), null, null, null, null, on) : null,
                answers.has("phone") ? new Located(other, null, null, answers.text("phone"), false, on) : null).filter(entry -> entry != null).toList();
    }

    /// Somebody new has an id that follows from this filling-in of the form: sent twice, it is the same person.
    private static Subject other(Answers answers) {
        return answers.chose("other", SOMEBODY_NEW) ? new Subject(UUID.nameUUIDFromBytes(("somebody new " + answers.once()).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                : new Subject(answers.id("other"));
    }

    private static @Nullable String postcode(Answers answers) {
        var typed = answers.text("postcode").toUpperCase(java.util.Locale.ROOT).replaceAll("\\s+", "");
        return typed.isEmpty() ? null : typed.length() > 4 ? typed.substring(0, typed.length() - 3) + " " + typed.substring(typed.length() - 3) : typed;
    }

    private static Choice[] choices(String... words) {
        return Stream.of(words).map(word -> Choice.of(word, word.substring(0, 1).toUpperCase(java.util.Locale.UK) + word.substring(1))).toArray(Choice[]::new);
    }

    private PeopleRecordings() {}
}
