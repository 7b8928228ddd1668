package goldthread.law;

import static goldthread.pages.Question.date;
import static goldthread.pages.Question.select;

import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// What the reader of the law asked to see: a section, a standing, a day. Kept in the address.
record LawFilter(MultiValueMap<String, String> typed, LocalDate today) {

    static final Map<String, String> SECTIONS = Map.of("A", "Front door, Family Help and assessment",
        "B", "Child protection", "C", "Family networks, pre-proceedings and court", "D", "Children looked after", "E", "Health, education and missing", "G", "Kinship and private fostering", "K", "Home education and children not in school", "L", "Workforce, agencies and returns");

    private static final Form<Answers> FORM = Form.of("law.filter", "The law", "Filter").ask(
        select("section", "Section", Stream.of("A", "B", "C", "D", "E", "G", "K", "L").map(code -> Choice.of(code, SECTIONS.get(code))).toArray(Choice[]::new)),
        select("standing", "How sure", Stream.of(RuleLine.Standing.values())
            .map(standing -> Choice.of(standing.name(), standing.words())).toArray(Choice[]::new)),
        date("on", "On the day").hint("The law that decides what happens on that day"));

    LocalDate on() {
        return answers().maybeDate("on").orElse(today);
    }

    boolean takes(RuleLine line) {
        Answers asked = answers();
        return (!asked.has("section") || asked.chose("section", line.rule().section()))
            && (!asked.has("standing") || asked.chose("standing", line.standing().name()));
    }

    Block block() {
        Block.Asking asking = switch (checked()) {
            case Checked.Filled<Answers> filled -> FORM.ask("/law", about(), Answers.typed(typed));
            case Checked.Problems<Answers> problems -> FORM.ask("/law", about(), problems);
        };
        return new Block.Filters("/law", asking.groups().stream().flatMap(group -> group.questions().stream()).toList(), chosen(), "/law");
    }

    private List<Words.Link> chosen() {
        Answers asked = answers();
        return Stream.of("section", "standing", "on").filter(asked::has)
            .map(key -> Words.link(FORM.printed(asked, about()).facts().stream()
                .filter(fact -> fact.key().equals(name(key))).findFirst().orElseThrow().value().said(), without(key))).toList();
    }

    private static String name(String key) {
        return FORM.questions().stream().filter(question -> question.key().equals(key)).findFirst().orElseThrow().name();
    }

    private String without(String key) {
        MultiValueMap<String, String> rest = new LinkedMultiValueMap<>(typed);
        rest.keySet().removeIf(field -> field.equals(key) || field.startsWith(key + "-"));
        return UriComponentsBuilder.fromPath("/law").queryParams(rest).encode().toUriString();
    }

    /// As the form keeps them; none while one of them is wrong.
    private Answers answers() {
        return checked() instanceof Checked.Filled<Answers> filled ? filled.answers() : Answers.none();
    }

    private Checked<Answers> checked() {
        return FORM.check(Answers.typed(typed), about());
    }

    private About about() {
        return About.on(today);
    }
}
