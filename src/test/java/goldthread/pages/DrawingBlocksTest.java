package goldthread.pages;

import static goldthread.pages.Words.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import goldthread.pages.Block.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrawingBlocksTest {
    private static final String HOSTILE = "<script>alert('x')</script>\"'&";
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "goldthread.templates");
    private static final Frame FRAME = new Frame("Goldthread", List.of(), "", new Frame.Token(null), null, Instant.EPOCH, 0, "", new Assets());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 27);

    static Stream<Block> oneOfEach() {
        var button = Button.post(HOSTILE, "/x").with("name", HOSTILE);
        var table = Block.table(HOSTILE, HOSTILE).row(HOSTILE, text(HOSTILE)).choosing(new Choosing("/x", "row", List.of(button)));
        var form = Form.of("x", HOSTILE, HOSTILE).group(HOSTILE, Question.text("a", HOSTILE).hint(HOSTILE),
            Question.radios("b", HOSTILE, Question.Choice.of(HOSTILE, HOSTILE).hint(HOSTILE)), Question.longText("c", HOSTILE));
        var typed = Answers.of(Map.of("a", HOSTILE, "b", HOSTILE, "c", "</textarea>" + HOSTILE));
        return Stream.of(Block.heading(HOSTILE), Block.say(HOSTILE), new Bullets(List.of(text(HOSTILE))), new Quote(Voice.CHILD, HOSTILE, text(HOSTILE)),
            table, Block.card(HOSTILE).fact(HOSTILE, text(HOSTILE)).action(Words.link(HOSTILE, "/x", HOSTILE)),
            new Story(List.of(Event.of("e", Words.link(HOSTILE, "/x"), DAY).by(HOSTILE).when(HOSTILE).body(Block.say(HOSTILE)).actions(button)
                .corrected(List.of(new Correction(HOSTILE, HOSTILE, DAY, HOSTILE, HOSTILE))).withdrawn(new Withdrawal(DAY, HOSTILE, HOSTILE))), ""),
            form.filters("/x", About.on(DAY), typed), new Pages(1, 3, 60, "/x?page="), new Warning(HOSTILE), Block.inset(Block.say(HOSTILE)),
            Block.details(HOSTILE, Block.say(HOSTILE)), new Banner(true, text(HOSTILE), button),
            new Cards(List.of(Card.of(text(HOSTILE)).state(HOSTILE, Words.Colour.RED).fact(HOSTILE, text(HOSTILE)).action(button)), ""),
            new Figures(List.of(new Figure(text(3), HOSTILE, HOSTILE))),
            new Picture("p", HOSTILE, HOSTILE, 10, 10, List.of(new Shape.Linked("/x", HOSTILE, List.of(new Shape.Label(1, 1, HOSTILE, "start", "")))), table),
            form.ask("/x", About.on(DAY), new Checked.Problems<>(typed, List.of(new Checked.Problem("a", HOSTILE)))).with("unseen", HOSTILE).drafted(HOSTILE, "/x"),
            new Upload("/x", HOSTILE, HOSTILE, ".csv", HOSTILE, HOSTILE), new Progress(HOSTILE, 1, 2), Block.buttons(button, Button.go(HOSTILE, "/x")),
            new Tasks(List.of(new Task(Words.link(HOSTILE, "/x"), HOSTILE, text(HOSTILE)))), Block.section("s", HOSTILE, Block.say(HOSTILE)),
            new Columns(List.of(Block.say(HOSTILE)), List.of(Block.say(HOSTILE))));
    }

    private static String draw(Block... blocks) {
        var output = new StringOutput();
        ENGINE.render("pages/blocks.jte", Map.of("blocks", List.of(blocks), "frame", FRAME), output);
        return output.toString();
    }

    @Test
    void there_is_a_template_for_every_kind_of_block() {
        assertThat(oneOfEach().map(Block::getClass)).containsExactlyInAnyOrder(Arrays.stream(Block.class.getPermittedSubclasses())
            .map(kind -> (Class<Block>) kind).toArray(Class[]::new));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void what_somebody_typed_never_becomes_markup(Block block) {
        assertThat(draw(block)).isNotBlank().doesNotContain("<script").doesNotContain("</textarea>&").doesNotContain("\"\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//elsewhere.example", "data:text/html,x", "x", "", "/\\elsewhere.example", "vbscript:x"})
    void a_link_leads_only_where_a_page_may_lead(String address) {
        assertThatThrownBy(() -> Words.link("x", address)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Page.goTo(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dates_times_and_lines_are_drawn_as_england_says_them() {
        assertThat(draw(Block.say(Words.day(DAY)))).contains("<time datetime=\"2026-03-27\">27 March 2026</time>");
        assertThat(draw(Block.say(Words.moment(Instant.parse("2026-07-01T13:30:00Z"))))).contains("1 July 2026 at 2:30pm");
        assertThat(draw(Block.say(Words.lines(text("a"), text("b"))))).contains("a<br>b");
        assertThat(draw(Block.say(Words.day(null)))).contains("Not recorded");
    }

    @Test
    void a_story_has_a_heading_for_each_year_the_newest_first() {
        var drawn = draw(new Story(List.of(Event.of("a", text("Later"), DAY), Event.of("b", text("Earlier"), DAY.minusYears(1))), ""));
        assertThat(drawn.indexOf(">2026<")).isPositive().isLessThan(drawn.indexOf(">2025<"));
    }

    @Test
    void each_chosen_filter_has_a_link_that_takes_only_it_away() {
        var form = Form.of("x", "x", "x").ask(Question.checkboxes("kind", "Kind", Question.Choice.of("visit", "Visits"), Question.Choice.of("note", "Notes")), Question.date("from", "From"));
        var filters = form.filters("/story?of=7", About.on(DAY), new Answers(Map.of("kind", List.of("visit", "note"), "from-day", List.of("1 May 2019"))));
        assertThat(filters.chosen()).containsExactly(Words.link("Kind: Visits", "/story?of=7&kind=note&from-day=1+May+2019"),
            Words.link("Kind: Notes", "/story?of=7&kind=visit&from-day=1+May+2019"), Words.link("From: 1 May 2019", "/story?of=7&kind=visit&kind=note"));
    }

    @Test
    void long_lists_show_the_pages_around_and_the_ends() {
        assertThat(new Pages(5, 9, 100, "/x?page=").shown()).containsExactly(1, 0, 4, 5, 6, 0, 9);
        assertThat(new Pages(1, 2, 30, "/x?page=").shown()).containsExactly(1, 2);
    }
}
