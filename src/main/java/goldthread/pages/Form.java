package goldthread.pages;

import goldthread.pages.Checked.Problem;
import goldthread.pages.Question.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A form, described once beside the entry that it makes. The description draws the page, the check-answers page and the
/// printed record, is the API's schema, and checks answers from page, API and file alike.
///
/// ```java
/// static final Form<Visited> VISIT = Form.of("care.visited", "Record a visit", "Record visit")
///     .ask(date("on", "When was {child} seen?").named("Date seen").past().required("Enter the date {child} was seen"),
///          checkboxesFrom("children", "Who was seen?", "children").required("Choose who was seen"),
///          yesNo("alone", "Was {child} seen alone?").required("Say whether {child} was seen alone"))
///     .group("What you saw and heard",
///          longText("observed", "What did you see?"))
///     .refuse("on", answers -> answers.date("on").isBefore(STARTED), "Date seen must be after the placement began")
///     .makes(answers -> new Visited(answers.date("on"), answers.yes("alone")));
/// ```
///
/// @param name    the kind of entry that it makes, in the log's words
/// @param settled answers that are not asked, because there can be no doubt about them
public record Form<E>(String name, String title, String button, List<Section> sections, List<Check> checks,
                      Function<Answers, E> make, Map<String, String> settled) {

    /// The number that one filling-in of a form carries: see [Answers#once].
    public static final String ONCE = "_once";
    /// Up to where the record had been read when the form was opened: see [Answers#read].
    public static final String READ = "read-at";
    /// After a question's key: the words of its search; those that were looked for; the choices that were shown.
    public static final String SOUGHT = "-sought", LOOKED = "-looked-for", SHOWN = "-shown";
    /// Which question's search button was pressed.
    public static final String LOOK = "_look";
    /// Another line was asked for.
    static final String MORE = "_more", LINES = "_lines";
    static final String DRAFT = "_draft";
    static final String TITLE = "_title";
    static final String RESUME = "_resume";

    public Form {
        sections = List.copyOf(sections);
        checks = List.copyOf(checks);
        settled = Map.copyOf(settled);
    }

    /// Questions under one heading; the heading may be empty.
    /// @param lines as many more of the same as whoever fills in the form wants: of a section without questions, where they
    ///              stand; of one with questions, the last of them, after which another can be asked for
    public record Section(String title, List<Question> questions, @Nullable Lines lines) {
        public Section {
            questions = List.copyOf(questions);
        }

        public Section(String title, List<Question> questions) {
            this(title, questions, null);
        }

        /// What it asks at first.
        Stream<Question> asked() {
            return lines == null || !questions.isEmpty() ? questions.stream() : lines.numbered(lines.first()).flatMap(section -> section.questions().stream());
        }
    }

    /// Wrong when `broken` holds: a pure function of the answers. Not asked when an answer that it reads is missing.
    public record Check(String key, Predicate<Answers> broken, String sentence) {
        boolean fails(Answers answers) {
            try {
                return broken.test(answers);
            } catch (Answers.Unanswered nothingToSay) {
                return false;
            }
        }
    }

    public static Form<Answers> of(String name, String title, String button) {
        return new Form<>(name, title, button, List.of(), List.of(), Function.identity(), Map.of());
    }

    public Form<E> ask(Question... questions) {
        return group("", questions);
    }

    /// The same questions as often as whoever fills it in wants: see [Lines]. A form has them once.
    public Form<E> lines(Lines lines) {
        var more = new ArrayList<>(sections);
        more.add(new Section("", List.of(), lines));
        return new Form<>(name, title, button, more, checks, make, settled);
    }

    /// With as many lines as are answered or asked for.
    public Form<E> lined(Answers answers) {
        return repeated().map(lines -> lined(lines, lines.count(answers))).orElse(this);
    }

    private Form<E> lined(Lines lines, int count) {
        if (sections.stream().noneMatch(section -> section.lines() != null && section.questions().isEmpty())) return this;
        var more = new ArrayList<>(checks);
        more.addAll(lines.checks(count));
        return new Form<>(name, title, button, sections.stream().flatMap(section -> section.lines() == null ? Stream.of(section) : lines.numbered(count)).toList(), more, make, settled);
    }

    private Optional<Lines> repeated() {
        return sections.stream().flatMap(section -> Stream.ofNullable(section.lines())).findFirst();
    }

    /// Questions under a heading of their own.
    public Form<E> group(String heading, Question... questions) {
        var more = new ArrayList<>(sections);
        more.add(new Section(heading, List.of(questions)));
        var keys = more.stream().flatMap(section -> section.questions().stream()).map(Question::key).toList();
        if (keys.stream().distinct().count() < keys.size()) throw new IllegalArgumentException("two questions share a key in " + name);
        return new Form<>(name, title, button, more, checks, make, settled);
    }

    /// A check across answers; the sentence stands at question `key`.
    public Form<E> refuse(String key, Predicate<Answers> broken, String sentence) {
        var more = new ArrayList<>(checks);
        more.add(new Check(key, broken, sentence));
        return new Form<>(name, title, button, sections, more, make, settled);
    }

    /// What good answers become.
    public <F> Form<F> makes(Function<Answers, F> make) {
        return new Form<>(name, title, button, sections, checks, make, settled);
    }

    /// The form without the questions whose answer is settled.
    public Form<E> settled(Map<String, String> settled) {
        return new Form<>(name, title, button, left(settled.keySet()), checks, make, settled);
    }

    /// The form without some of its questions; what it makes must do without them.
    public Form<E> without(Set<String> keys) {
        return new Form<>(name, title, button, left(keys), checks, make, settled);
    }

    private List<Section> left(Set<String> without) {
        return sections.stream().map(section -> new Section(section.title(), section.questions().stream()
            .filter(question -> !without.contains(question.key())).toList(), section.lines()))
            .filter(section -> section.lines() != null || !section.questions().isEmpty()).toList();
    }

    /// The form for an entry that stands: what it holds may be chosen again, also where it is offered to nobody today.
    public Form<E> holding(Answers held, About about) {
        return new Form<>(name, title, button, sections.stream().map(section -> new Section(section.title(), section.questions().stream()
            .map(question -> question.holding(held.texts(question.key()), about)).toList(), section.lines() == null ? null : section.lines().holding(held, about))).toList(), checks, make, settled);
    }

    public List<Question> questions() {
        return sections.stream().flatMap(Section::asked).toList();
    }

    /// Checks answers: each question by itself, then, once those are good, the checks across them. Where only one more line was
    /// asked for, nothing is to be mended and nothing made: the form is drawn again.
    public Checked<E> check(Answers typed, About about) {
        return typed.has(MORE) ? new Checked.Problems<>(typed, List.of()) : lined(typed).checked(typed, about);
    }

    private Checked<E> checked(Answers typed, About about) {
        var kept = new LinkedHashMap<String, List<String>>();
        settled.forEach((key, value) -> kept.put(key, List.of(value)));
        var problems = new ArrayList<Problem>();
        for (var question : questions()) {
            if (!isAsked(question, new Answers(kept))) continue;
            var reading = Reading.of(question, typed, about);
            kept.putAll(reading.kept());
            if (!reading.wrong().isEmpty()) problems.add(new Problem(question.key(), reading.wrong()));
            else if (reading.kept().isEmpty() && !question.required().isEmpty())
                problems.add(new Problem(question.key(), about.fill(question.required())));
        }
        if (typed.has(ONCE)) kept.put(ONCE, typed.texts(ONCE));
        var answers = new Answers(kept);
        checks.stream().filter(check -> problems.stream().noneMatch(problem -> problem.key().equals(check.key())) && check.fails(answers))
            .forEach(check -> problems.add(new Problem(check.key(), about.fill(check.sentence()))));
        return problems.isEmpty() ? new Checked.Filled<>(make.apply(answers), answers) : new Checked.Problems<>(typed, problems);
    }

    private static boolean isAsked(Question question, Answers sofar) {
        return question.onlyIf().met(sofar);
    }

    /// The empty form, which posts to `address`.
    public Block.Asking ask(String address, About about) {
        return ask(address, about, Answers.none(), List.of());
    }

    /// The form with answers already in it: a draft, or facts that are held.
    public Block.Asking ask(String address, About about, Answers typed) {
        return ask(address, about, typed, List.of());
    }

    /// The form again, with everything that was typed and what to mend.
    public Block.Asking ask(String address, About about, Checked.Problems<?> problems) {
        return ask(address, about, problems.typed(), problems.problems());
    }

    /// The form with answers already in it, and what to mend of them, if anything.
    public Block.Asking ask(String address, About about, Answers typed, List<Problem> problems) {
        var drawn = repeated().map(lines -> lines.count(typed));
        var lined = drawn.map(count -> lined(repeated().orElseThrow(), count)).orElse(this);
        var groups = lined.sections.stream().map(section -> new Block.Group(section.title(), section.questions().stream()
            .filter(question -> lined.revealer(question).isEmpty() && !question.idle(about))
            .map(question -> Asked.of(lined, question, typed, problems, about)).toList(), section.lines() == null ? "" : section.lines().another())).toList();
        var once = typed.text(ONCE).isEmpty() ? UUID.randomUUID().toString() : typed.text(ONCE);
        return new Block.Asking(title, address, button, null, once, groups, problems, drawn.map(count -> Map.of(LINES, count.toString())).orElse(Map.of()));
    }

    /// The questions as filters of a list: sent by GET, so ask for nothing that names a person. `address` is the list's,
    /// which may carry a query of its own; each chosen filter has a link that takes it away.
    public Block.Filters filters(String address, About about, Answers chosen) {
        var asked = questions().stream().map(question -> Asked.of(this, question, chosen, List.of(), about)).toList();
        return new Block.Filters(address, asked, ChosenFilters.of(this, address, about, chosen), address);
    }

    /// Questions drawn beneath this choice.
    Stream<Question> revealedBy(Question question, Choice choice) {
        return questions().stream().filter(inner -> inner.onlyIf().key().equals(question.key())
            && inner.onlyIf().value().equals(choice.value()) && revealer(inner).isPresent());
    }

    /// The question beneath whose choice this one is drawn: one with a control for each choice.
    private Optional<Question> revealer(Question inner) {
        return questions().stream().filter(question -> question.key().equals(inner.onlyIf().key())
            && !(question.component() instanceof Question.Component.Select)).findFirst();
    }

    /// Answers to check before sending, each with "Change". `address` leads to the form, where the question is found.
    public Block.Summary checkAnswers(Answers answers, About about, String address) {
        var summary = Block.summary();
        for (var question : asked(answers))
            summary = summary.fact(about.fill(question.name()), Answered.words(question, answers, about),
                Words.link("Change", address + "#" + Answered.anchor(question), about.fill(question.name()).toLowerCase(java.util.Locale.UK)));
        return summary;
    }

    /// The record as it is read or printed: what was answered, and nothing else.
    public Block.Summary printed(Answers answers, About about) {
        var summary = Block.summary();
        for (var question : asked(answers))
            if (answers.has(question.key())) summary = summary.fact(about.fill(question.name()), Answered.words(question, answers, about));
        return summary;
    }

    private List<Question> asked(Answers answers) {
        return lined(answers).questions().stream().filter(question -> isAsked(question, answers)).toList();
    }

    /// JSON Schema (2020-12) of the answers, for the API's description.
    public ObjectNode schema() {
        return Schema.of(this);
    }
}
