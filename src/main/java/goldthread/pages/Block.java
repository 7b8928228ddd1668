package goldthread.pages;

import goldthread.pages.Checked.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One piece of a page, top to bottom. A page of blocks needs no template of its own.
public sealed interface Block {

    /// A heading inside the page; level 2 or 3, because the page itself carries the only level 1.
    record Heading(int level, String text, String id) implements Block {
        public Heading {
            if (level < 2 || level > 4) throw new IllegalArgumentException("a page has one h1; headings within are 2 to 4");
        }
    }

    record Paragraph(Words words, boolean lead) implements Block {}

    record Bullets(List<Words> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /// Somebody's own words, set apart by whose they are, so that fact, opinion, view and analysis look different.
    record Quote(Voice voice, String text, Words by) implements Block {}

    /// Whose words a quotation holds.
    enum Voice {
        CHILD("In the child's own words"), FAMILY("In the family's own words"), REFERRER("In the referrer's words"),
        OPINION("Opinion"), ANALYSIS("Analysis");

        private final String label;

        Voice(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String style() {
            return "gt-quote--" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A table. `empty` stands in its place when there are no rows, and should say how to add one.
    ///
    /// @param captioned false where the heading above already says it; screen readers still hear the caption
    /// @param choosing      rows can be ticked and acted on together
    record Table(String caption, boolean captioned, List<Column> columns, List<Row> rows, Words empty,
                 @Nullable Choosing choosing) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        public Table row(Words... cells) {
            return row("", cells);
        }

        /// A row that can be ticked: `value` is what the server is sent.
        public Table row(String value, Words... cells) {
            var more = new ArrayList<>(rows);
            more.add(new Row(value, List.of(cells)));
            return rows(more);
        }

        public Table rows(List<Row> rows) {
            return new Table(caption, captioned, columns, rows, empty, choosing);
        }

        /// Columns given one by one, for those that hold numbers or can be sorted by.
        public Table columns(Column... columns) {
            return new Table(caption, captioned, List.of(columns), rows, empty, choosing);
        }

        public Table whenEmpty(String sentence) {
            return new Table(caption, captioned, columns, rows, new Words.Plain(sentence), choosing);
        }

        public Table captionHidden() {
            return new Table(caption, false, columns, rows, empty, choosing);
        }

        public Table choosing(Choosing choosing) {
            return new Table(caption, captioned, columns, rows, empty, choosing);
        }
    }

    /// Acting on several rows at once: where the ticked values go, under which name, by which buttons.
    record Choosing(String address, String name, List<Button> buttons) {
        public Choosing {
            buttons = List.copyOf(buttons);
        }
    }

    /// A column. With an address its heading is a link that sorts by it.
    record Column(String title, boolean number, String sortAddress, Sorted sorted) {
        public static Column of(String title) {
            return new Column(title, false, "", Sorted.NOT);
        }

        public static Column number(String title) {
            return new Column(title, true, "", Sorted.NOT);
        }

        public Column sorting(String address, Sorted now) {
            return new Column(title, number, address, now);
        }
    }

    /// How a column is sorted now.
    enum Sorted {
        NOT("none"), UP("ascending"), DOWN("descending");

        private final String aria;

        Sorted(String aria) {
            this.aria = aria;
        }

        public String aria() {
            return aria;
        }
    }

    record Row(String value, List<Words> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Words... cells) {
            return new Row("", List.of(cells));
        }
    }

    /// Keys and values. With a title it is drawn as a card.
    record Summary(String title, List<Fact> facts, List<Words.Link> actions) implements Block {
        public Summary {
            facts = List.copyOf(facts);
            actions = List.copyOf(actions);
        }

        public Summary fact(String key, Words value) {
            return with(new Fact(key, value, null));
        }

        /// A fact with its "Change" link.
        public Summary fact(String key, Words value, Words.Link change) {
            return with(new Fact(key, value, change));
        }

        public Summary with(Fact fact) {
            return new Summary(title, Stream.concat(facts.stream(), Stream.of(fact)).toList(), actions);
        }

        public Summary action(Words.Link link) {
            return new Summary(title, facts, Stream.concat(actions.stream(), Stream.of(link)).toList());
        }

        public boolean changeable() {
            return facts.stream().anyMatch(fact -> fact.change() != null);
        }
    }

    record Fact(String key, Words value, Words.@Nullable Link change) {}

    /// What happened, newest first, under a heading for each year.
    record Story(List<Event> events, String empty) implements Block {
        public Story {
            events = List.copyOf(events);
        }

        /// Years, newest first, with their events in the order given.
        public Map<Integer, List<Event>> years() {
            var years = new TreeMap<Integer, List<Event>>(java.util.Comparator.reverseOrder());
            for (var event : events) years.computeIfAbsent(event.day().getYear(), _ -> new ArrayList<>()).add(event);
            return years;
        }
    }

    /// One event of a story.
    ///
    /// @param id          anchor, unique in the page
    /// @param when        the date in words where it is more or less than a day ("2:30pm", "about May 2019"), or empty
    /// @param by          who wrote it down, or empty
    /// @param corrections what stood before, with who changed it and why; oldest first
    /// @param withdrawn   why it no longer counts, or null while it stands
    public record Event(String id, Words title, LocalDate day, String when, String by, Words.@Nullable Tag kind,
                        List<Block> body, List<Correction> corrections, @Nullable Withdrawal withdrawn,
                        List<Button> actions) {
        public Event {
            body = List.copyOf(body);
            corrections = List.copyOf(corrections);
            actions = List.copyOf(actions);
        }

        public static Event of(String id, Words title, LocalDate day) {
            return new Event(id, title, day, "", "", null, List.of(), List.of(), null, List.of());
        }

        public Event when(String when) {
            return new Event(id, title, day, when, by, kind, body, corrections, withdrawn, actions);
        }

        public Event by(String by) {
            return new Event(id, title, day, when, by, kind, body, corrections, withdrawn, actions);
        }

        public Event kind(String text, Words.Colour colour) {
            return new Event(id, title, day, when, by, new Words.Tag(text, colour), body, corrections, withdrawn, actions);
        }

        public Event body(Block... body) {
            return new Event(id, title, day, when, by, kind, List.of(body), corrections, withdrawn, actions);
        }

        public Event corrected(List<Correction> corrections) {
            return new Event(id, title, day, when, by, kind, body, corrections, withdrawn, actions);
        }

        public Event withdrawn(@Nullable Withdrawal withdrawn) {
            return new Event(id, title, day, when, by, kind, body, corrections, withdrawn, actions);
        }

        public Event actions(Button... actions) {
            return new Event(id, title, day, when, by, kind, body, corrections, withdrawn, List.of(actions));
        }
    }

    /// "Place: Elm House" stood until somebody corrected it.
    record Correction(String what, String stood, LocalDate on, String by, String because) {}

    record Withdrawal(LocalDate on, String by, String because) {}

    /// A search form that keeps its state in the address. It must ask for nothing that names a person.
    record Filters(String address, List<Asked> questions, List<Words.Link> chosen, String clear) implements Block {
        public Filters {
            questions = List.copyOf(questions);
            chosen = List.copyOf(chosen);
        }

        /// What the address asks already: a form that is sent by GET would drop it.
        public List<Map.Entry<String, String>> carried() {
            int query = address.indexOf('?');
            return query < 0 ? List.of() : Arrays.stream(address.substring(query + 1).split("&")).map(field -> field.split("=", 2)).filter(field -> field.length == 2)
                .map(field -> Map.entry(field[0], java.net.URLDecoder.decode(field[1], java.nio.charset.StandardCharsets.UTF_8))).toList();
        }
    }

    /// Pages of a long list. `address` ends where the number goes: `/search?kind=visit&page=`.
    record Pages(int page, int of, long results, String address) implements Block {
        /// Page numbers to show; 0 stands for a gap.
        public List<Integer> shown() {
            var shown = new ArrayList<Integer>();
            for (int number = 1; number <= of; number++)
                if (number == 1 || number == of || Math.abs(number - page) <= 1) shown.add(number);
                else if (shown.getLast() != 0) shown.add(0);
            return shown;
        }
    }

    record Warning(String text) implements Block {}

    record Inset(List<Block> blocks) implements Block {
        public Inset {
            blocks = List.copyOf(blocks);
        }
    }

    record Details(String summary, List<Block> blocks) implements Block {
        public Details {
            blocks = List.copyOf(blocks);
        }

        /// What is wrong within is seen without opening it.
        public boolean open() {
            return !Page.of("").with(blocks).troubles().isEmpty();
        }
    }

    /// A message of its own: what was done, or what the reader must know. May carry an undo.
    record Banner(boolean success, Words text, @Nullable Button undo) implements Block {}

    /// Work to do, one card each.
    record Cards(List<Card> cards, String empty) implements Block {
        public Cards {
            cards = List.copyOf(cards);
        }
    }

    /// About whom, what, why, by when, and one thing to press.
    record Card(Words title, Words.@Nullable Tag state, List<Fact> facts, List<Button> actions) {
        public Card {
            facts = List.copyOf(facts);
            actions = List.copyOf(actions);
        }

        public static Card of(Words title) {
            return new Card(title, null, List.of(), List.of());
        }

        public Card state(String text, Words.Colour colour) {
            return new Card(title, new Words.Tag(text, colour), facts, actions);
        }

        public Card fact(String key, Words value) {
            return new Card(title, state, Stream.concat(facts.stream(), Stream.of(new Fact(key, value, null))).toList(), actions);
        }

        public Card action(Button button) {
            return new Card(title, state, facts, Stream.concat(actions.stream(), Stream.of(button)).toList());
        }
    }

    /// Numbers that matter, each with what it counts and the list behind it.
    record Figures(List<Figure> figures) implements Block {
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /// @param note what it is compared with, or as at when; may be empty
    record Figure(Words number, String counts, String note) {}

    /// A drawing made on the server, with the same content as a table beneath.
    record Picture(String id, String title, String description, int width, int height, List<Shape> shapes, Table table)
            implements Block {
        public Picture {
            shapes = List.copyOf(shapes);
        }

        /// Something in it can be pressed.
        public boolean leads() {
            return shapes.stream().anyMatch(Shape.Linked.class::isInstance);
        }
    }

    /// What a picture is made of. `style` is a class of the style sheet, never a colour.
    sealed interface Shape {
        record Line(double x1, double y1, double x2, double y2, String style) implements Shape {}

        record Box(double x, double y, double width, double height, String style) implements Shape {}

        record Circle(double x, double y, double radius, String style) implements Shape {}

        /// SVG path data, made of numbers by a program.
        record Path(String data, String style) implements Shape {}

        /// `anchor` is start, middle or end.
        record Label(double x, double y, String text, String anchor, String style) implements Shape {}

        /// Shapes that lead somewhere when pressed; `name` is what is announced.
        record Linked(String address, String name, List<Shape> shapes) implements Shape {
            public Linked {
                address = Words.link(name, address).address();
                shapes = List.copyOf(shapes);
            }
        }
    }

    /// A form to fill, made by [Form#ask].
    ///
    /// @param once carried along so that sending twice writes once
    record Asking(String title, String address, String button, @Nullable Kept kept, String once, List<Group> groups,
                  List<Problem> problems, Map<String, String> hidden) implements Block {
        public Asking {
            groups = List.copyOf(groups);
            problems = List.copyOf(problems);
            hidden = Map.copyOf(hidden);
        }

        /// Saved as a draft under `key` while it is filled in; `address` leads back to the form.
        public Asking drafted(String key, String address) {
            return new Asking(title, this.address, button, new Kept(key, Words.link("", address).address(), "/drafts"), once, groups, problems, hidden);
        }

        /// With a second button that keeps what was typed by sending it to `address`: for those who have no account.
        public Asking laterAt(String address) {
            return new Asking(title, this.address, button, new Kept("", "", Words.link("", address).address()), once, groups, problems, hidden);
        }

        /// A value that goes with the answers unseen.
        public Asking with(String name, String value) {
            var more = new java.util.HashMap<>(hidden);
            more.put(name, value);
            return new Asking(title, address, button, kept, once, groups, problems, more);
        }

        /// Whether there are buttons before its own: then the key Enter needs to be told which is meant.
        public boolean pressed() {
            return groups.stream().anyMatch(group -> !group.another().isEmpty() || group.questions().stream().anyMatch(asked -> asked.search() != null));
        }

        /// Where the error summary's link for a problem leads: the first control of its question, or nowhere.
        public String target(Problem problem) {
            return groups.stream().flatMap(group -> group.questions().stream()).flatMap(Asked::andRevealed)
                .filter(asked -> asked.key().equals(problem.key())).map(Asked::target).findFirst().orElse("");
        }
    }

    /// Under which key a form's draft is kept, and where it is taken up again.
    /// @param where what was typed is sent to be kept
    record Kept(String key, String address, String where) {
        /// A draft of somebody who is signed in: kept while they type.
        public boolean drafted() {
            return !key.isEmpty();
        }
    }

    /// Questions that belong together; the title may be empty.
    /// @param another the button that asks for one more of the same, or empty
    record Group(String title, List<Asked> questions, String another) {
        public Group {
            questions = List.copyOf(questions);
        }
    }

    /// Sending files: one control or several, sent together.
    record Upload(String address, List<FileField> fields, String button) implements Block {
        public Upload {
            fields = List.copyOf(fields);
        }

        /// One control, called `files`.
        public Upload(String address, String label, String hint, String accept, String button, String problem) {
            this(address, List.of(new FileField("files", label, hint, accept, problem)), button);
        }
    }

    /// A control that takes files, also by dropping them on it. `accept` lists endings: ".csv,.xml,.zip".
    record FileField(String name, String label, String hint, String accept, String problem) {
        public @Nullable String describedBy() {
            var ids = Stream.of(hint.isEmpty() ? "" : name + "-hint", problem.isEmpty() ? "" : name + "-error").filter(id -> !id.isEmpty()).toList();
            return ids.isEmpty() ? null : String.join(" ", ids);
        }
    }

    /// How far a long piece of work has come.
    record Progress(String text, long done, long of) implements Block {}

    /// Links and one-press forms, side by side.
    record Buttons(List<Button> buttons) implements Block {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /// Something to press: a link, or a one-press form where it changes something.
    record Button(String text, String address, Press press, Map<String, String> values) {
        public Button {
            address = Words.link(text, address).address();
            values = Map.copyOf(values);
        }

        /// A link that looks like a button.
        public static Button go(String text, String address) {
            return new Button(text, address, Press.LINK, Map.of());
        }

        /// Posts, and changes something.
        public static Button post(String text, String address) {
            return new Button(text, address, Press.POST, Map.of());
        }

        /// Less prominent than the others.
        public Button secondary() {
            return new Button(text, address, press.secondary(), values);
        }

        /// Deletes, ends or opens something that is hard to put back.
        public Button warning() {
            return new Button(text, address, press.warning(), values);
        }

        public Button with(String name, String value) {
            var more = new java.util.HashMap<>(values);
            more.put(name, value);
            return new Button(text, address, press, more);
        }
    }

    /// How a button looks, and whether it changes something.
    enum Press {
        LINK(""), LINK_SECONDARY("govuk-button--secondary"), LINK_WARNING("govuk-button--warning"),
        POST(""), POST_SECONDARY("govuk-button--secondary"), POST_WARNING("govuk-button--warning");

        private final String style;

        Press(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }

        public boolean posts() {
            return compareTo(POST) >= 0;
        }

        Press secondary() {
            return posts() ? POST_SECONDARY : LINK_SECONDARY;
        }

        Press warning() {
            return posts() ? POST_WARNING : LINK_WARNING;
        }
    }

    /// Steps of long work, in any order.
    record Tasks(List<Task> tasks) implements Block {
        public Tasks {
            tasks = List.copyOf(tasks);
        }
    }

    /// @param state plain words for "Completed", a tag for the rest
    record Task(Words name, String hint, Words state) {}

    /// Blocks under a heading of their own, which names the region.
    record Section(String id, String title, List<Block> blocks) implements Block {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /// Two columns on a wide screen, one after the other on a narrow one.
    record Columns(List<Block> main, List<Block> aside) implements Block {
        public Columns {
            main = List.copyOf(main);
            aside = List.copyOf(aside);
        }
    }

    static Block heading(String text) {
        return new Heading(2, text, "");
    }

    static Block subheading(String text) {
        return new Heading(3, text, "");
    }

    static Block say(String sentence) {
        return new Paragraph(new Words.Plain(sentence), false);
    }

    static Block say(Words... words) {
        return new Paragraph(new Words.Run(List.of(words)), false);
    }

    static Block lead(String sentence) {
        return new Paragraph(new Words.Plain(sentence), true);
    }

    static Table table(String caption, String... columns) {
        return new Table(caption, true, Arrays.stream(columns).map(Column::of).toList(), List.of(),
            new Words.Plain("Nothing here yet."), null);
    }

    static Summary summary() {
        return new Summary("", List.of(), List.of());
    }

    /// A summary drawn as a card.
    static Summary card(String title) {
        return new Summary(title, List.of(), List.of());
    }

    static Block inset(Block... blocks) {
        return new Inset(List.of(blocks));
    }

    static Block details(String summary, Block... blocks) {
        return new Details(summary, List.of(blocks));
    }

    static Block section(String id, String title, Block... blocks) {
        return new Section(id, title, List.of(blocks));
    }

    static Block buttons(Button... buttons) {
        return new Buttons(List.of(buttons));
    }

    static Block done(String sentence) {
        return new Banner(true, new Words.Plain(sentence), null);
    }

    static Block notice(String sentence) {
        return new Banner(false, new Words.Plain(sentence), null);
    }
}
