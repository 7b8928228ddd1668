package goldthread.child;

import goldthread.access.Access;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.pages.Question.Component.Radios;
import goldthread.pages.Words;
import goldthread.people.LikelySame;
import goldthread.people.LikelySame.Sought;
import goldthread.people.People;
import goldthread.people.PeopleRecordings;
import goldthread.people.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// In a form that asks who somebody is: finding a record that stands already, before a second one is begun. Shows of a record
/// what a line of the search shows, and of a restricted one, or one from which the asker is barred, nothing.
@Component
class Finding {
    /// The list of a child's own circle, and of whoever is found beside it.
    static final String LIST = "network";
    private static final int MOST_FOUND = 20;
    private static final int MOST_LIKELY = 5;
    /// As likely the same as not, as the engine weighs it.
    private static final double EVEN = 0;

    private final Access access;
    private final People people;
    private final LikelySame likely;

    Finding(Access access, People people, LikelySame likely) {
        this.access = access;
        this.people = people;
        this.likely = likely;
    }

    /// With whoever was chosen before: to read what was typed. Looks for nobody.
    About chosen(About about, Form<?> form, Timeline timeline, Answers typed) {
        var key = key(form);
        return key.isEmpty() ? about : about.offering(LIST, together(Stream.of(chosen(key, typed, timeline), about.lists().get(LIST))));
    }

    /// With whoever was found, is likely the one who was typed, or was chosen before: to draw the form.
    About about(About about, Form<?> form, Timeline timeline, Answers typed) {
        var key = key(form);
        if (key.isEmpty()) {
            return about;
        }
        var words = typed.text(key + Form.SOUGHT);
        var found = words.isEmpty() ? List.<Choice>of() : found(words, timeline);
        var all = Stream.of(found, likely(key, typed, timeline), chosen(key, typed, timeline), about.lists().get(LIST));
        return about.offering(LIST, together(all)).seeking(LIST, words.isEmpty() ? "" : found.isEmpty()
                ? "Nobody was found. Try another spelling, only the family name, or the date of birth." : found.size() == 1 ? "1 person found." : found.size() + " people found.");
    }

    /// What the form has to show before it is gone on with: what was looked for, or records alike; null where there is nothing.
    @org.jspecify.annotations.Nullable List<Problem> first(Form<?> form, Timeline timeline, Answers typed) {
        var key = key(form);
        if (key.isEmpty()) {
            return null;
        }
        boolean look = typed.has(Form.LOOK) && !typed.has(key) || !typed.text(key + Form.SOUGHT).equals(typed.text(key + Form.LOOKED));
        if (look) {
            return typed.has(key + Form.SOUGHT) ? List.of() : List.of(new Problem(key, "Type a name, a date of birth or a number to find somebody"));
        }
        var shown = Arrays.asList(typed.text(key + Form.SHOWN).split(" "));
        return shown.containsAll(likely(key, typed, timeline).stream().map(Choice::value).toList()) ? null
                : List.of(new Problem(key, "Somebody alike has a record here. Choose them, or choose once more that it is somebody who has none"));
    }

    private List<Choice> found(String words, Timeline timeline) {
        access.log(null, "search", "search", null);
        return shown(people.search(words, MOST_FOUND).stream().collect(Collectors.toMap(each -> each.person(), People.Found::why, (one, other) -> one, LinkedHashMap::new)), timeline);
    }

    /// Records that are at least as likely as not the one who is about to get a new one.
    private List<Choice> likely(String key, Answers typed, Timeline timeline) {
        if (!typed.chose(key, PeopleRecordings.SOMEBODY_NEW)) {
            return List.of();
        }
        var sought = new Sought(typed.textOrNull("given"), typed.textOrNull("family"), typed.typedDate("born"), null, null, null, typed.textOrNull("phone"));
        var alike = likely.like(sought, MOST_LIKELY).stream().filter(each -> each.weight() >= EVEN).map(LikelySame.Likely::subject).toList();
        return shown(people.find(alike).values().stream().collect(Collectors.toMap(each -> each, each -> "likely the same as whom you typed", (one, other) -> one, LinkedHashMap::new)), timeline);
    }

    private List<Choice> chosen(String key, Answers typed, Timeline timeline) {
        return Subject.read(typed.text(key)).map(one -> shown(people.find(List.of(one)).values().stream().collect(Collectors.toMap(each -> each, each -> "")), timeline)).orElse(List.of());
    }

    /// What a line of the search shows: name, day of birth, number, and why.
    private List<Choice> shown(Map<Person, String> found, Timeline timeline) {
        var known = access.found(found.keySet().stream().map(person -> person.subject().id()).toList());
        return found.entrySet().stream().filter(each -> known.contains(each.getKey().subject().id()) && !each.getKey().subject().equals(timeline.subject()))
                .map(each -> Choice.of(each.getKey().subject().toString(), each.getKey().name()).hint(told(each.getKey(), each.getValue()))).toList();
    }

    private static String told(Person person, String why) {
        var parts = new ArrayList<String>();
        if (person.born() != null) parts.add("born " + Words.spoken(person.born()));
        if (person.laChildId() != null) parts.add("number " + person.laChildId());
        if (!why.isEmpty()) parts.add(why);
        var told = String.join("; ", parts);
        return told.isEmpty() ? "" : told.substring(0, 1).toUpperCase(java.util.Locale.UK) + told.substring(1);
    }

    /// Everybody once. The answer "somebody new" stands last.
    private static List<Choice> together(Stream<List<Choice>> all) {
        var choices = new LinkedHashMap<String, Choice>();
        all.flatMap(List::stream).forEach(choice -> choices.putIfAbsent(choice.value(), choice));
        var unknown = choices.remove(PeopleRecordings.SOMEBODY_NEW);
        return Stream.concat(choices.values().stream(), Stream.ofNullable(unknown)).toList();
    }

    /// The question that chooses from the list, or nothing.
    private static String key(Form<?> form) {
        return form.questions().stream().filter(question -> question.component() instanceof Radios radios && radios.choices().offered().equals(LIST))
                .map(question -> question.key()).findFirst().orElse("");
    }
}
