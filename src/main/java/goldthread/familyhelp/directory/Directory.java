package goldthread.familyhelp.directory;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.select;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;

import goldthread.casefile.Timeline;
import goldthread.familyhelp.directory.HelpEntry.HelpEnded;
import goldthread.familyhelp.directory.HelpEntry.HelpListed;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The list of help as it stands on a day.
public record Directory(List<HelpListed> all) {
    /// What families look for, in our words.
    public static final List<String> NEEDS = List.of("Money and debt", "Housing", "Food and clothing", "Parenting", "New parents", "Play and groups", "School and learning", "Disability and special needs",
            "Feeling low or worried", "Drugs and alcohol", "Domestic abuse", "Young carers", "Young people", "Separated parents", Directory.KIN);
    /// Grandparents, aunts, grown-up brothers and sisters, friends who care for a child.
    public static final String KIN = "Family and friends carers";
    /// Who does it, where help of the list stands in a plan.
    public static final String AGENCY = "Community help";

    static final Form<Answers> LISTED = Form.of("community-help.listed", "Add help to the list", "Save").ask(text("name", "What is it called?").named("Name").required("Enter what it is called"),
            checkboxes("needs", "What does it help with?", choices(NEEDS)).named("Helps with").required("Choose what it helps with"), longText("what", "What does it do, and for whom?").named("What").longest(2_000).required("Enter what it does"),
            text("where", "Where and when?").named("Where and when").required("Enter where and when"), text("reach", "How does one get in touch?").named("How to reach").hint("Families read this").required("Enter how one gets in touch"),
            text("cost", "What does it cost?").named("Cost").hint("Leave it empty where it is free"), day("on", "Since when is it so?", "Date from"));

    static final Form<Answers> ENDED = Form.of("community-help.ended", "Take help off the list", "Take it off").ask(selectFrom("help", "Which?", "help").named("Help").required("Choose which"),
            text("why", "Why?").named("Why"), day("ended-on", "Since when is it there no more?", "Date"));

    /// Words are looked for wherever a line has them; all of them must be there.
    static final Form<Answers> FILTER = Form.of("community-help", "Find help", "Find").ask(text("words", "Words").named("Words").hint("Such as a street, or play").longest(100), select("need", "What would help?", choices(NEEDS)).named("Help with"));

    public static Directory of(Timeline registry, LocalDate day) {
        var standing = new LinkedHashMap<UUID, HelpListed>();
        registry.facts(HelpEntry.class).stream().filter(fact -> !fact.happened().isAfter(day)).forEach(fact -> {
            switch (fact.entry()) {
                case HelpListed listed -> standing.put(listed.help(), listed);
                case HelpEnded ended -> standing.remove(ended.help());
            }
        });
        return new Directory(standing.values().stream().sorted(Comparator.comparing(HelpListed::name, String.CASE_INSENSITIVE_ORDER)).toList());
    }

    /// What has all of the words, and helps with the need, where either was asked for.
    Directory found(Answers asked) {
        var words = Arrays.stream(asked.text("words").toLowerCase(Locale.UK).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        return new Directory(all.stream().filter(one -> !asked.has("need") || one.needs().contains(asked.text("need"))).filter(one -> words.stream().allMatch(told(one)::contains)).toList());
    }

    private static String told(HelpListed one) {
        return Stream.concat(one.needs().stream(), Stream.of(one.name(), one.what(), one.where())).collect(Collectors.joining(" ")).toLowerCase(Locale.UK);
    }

    /// What helps with one need.
    public List<HelpListed> helping(String need) {
        return all.stream().filter(one -> one.needs().contains(need)).toList();
    }

    /// To be chosen for an action of a plan: `Community help|Breakfast club`.
    public List<Choice> doers() {
        return all.stream().map(one -> Choice.of(AGENCY + "|" + one.name(), one.name() + " (" + AGENCY.toLowerCase(Locale.UK) + ")")).toList();
    }
}
