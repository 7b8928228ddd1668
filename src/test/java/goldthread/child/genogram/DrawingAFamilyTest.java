package goldthread.child.genogram;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.casefile.Subject;
import goldthread.child.genogram.Couple.Bond;
import goldthread.pages.Block;
import goldthread.pages.Block.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Amira, her parents Sana and Omar, her brother Yusuf, and whoever else belongs to them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class DrawingAFamilyTest {
    static final Member AMIRA = member("Amira Rahman", "2", "");
    static final Member SANA = member("Sana Rahman", "2", "mother");
    static final Member OMAR = member("Omar Rahman", "1", "father");
    static final Member YUSUF = member("Yusuf Rahman", "1", "brother or sister");

    static Member member(String name, @Nullable String sex, String relation) {
        return new Member(Subject.unheardOf(), name, LocalDate.of(2014, 5, 1), null, sex, relation, false, "/child/x");
    }

    static Block.Picture drawn(List<Member> others, Parenthood... parents) {
        return Genogram.of(AMIRA, others, List.of(parents), Block.table("Family and network", "Name"));
    }

    static Parenthood parent(Member child, Member parent) {
        return new Parenthood(child.subject(), parent.subject());
    }

    static List<Shape> flat(Block.Picture picture) {
        return picture.shapes().stream().flatMap(shape -> shape instanceof Shape.Linked linked ? linked.shapes().stream() : Stream.of(shape)).toList();
    }

    static double height(Block.Picture picture, String name) {
        return flat(picture).stream().filter(shape -> shape instanceof Shape.Label label && name.startsWith(label.text())).map(Shape.Label.class::cast).findFirst().orElseThrow().y();
    }

    static <S extends Shape> List<S> all(Block.Picture picture, Class<S> kind) {
        return flat(picture).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void parents_stand_above_children_and_grandparents_above_parents() {
        var picture = drawn(List.of(SANA, OMAR, YUSUF, member("Nan", "2", "grandparent")), parent(AMIRA, SANA), parent(AMIRA, OMAR));
        assertThat(height(picture, "Nan")).isLessThan(height(picture, "Sana Rahman"));
        assertThat(height(picture, "Sana Rahman")).isEqualTo(height(picture, "Omar Rahman")).isLessThan(height(picture, "Amira Rahman"));
        assertThat(height(picture, "Yusuf Rahman")).isEqualTo(height(picture, "Amira Rahman"));
    }

    @Test
    void her_own_children_stand_below_a_mother() {
        var child = new Member(Subject.unheardOf(), "Layla Rahman", null, null, "2", "mother", true, "/child/y");
        var picture = drawn(List.of(child), new Parenthood(child.subject(), AMIRA.subject()));
        assertThat(height(picture, "Amira Rahman")).isLessThan(height(picture, "Layla Rahman"));
        assertThat(all(picture, Shape.Label.class)).extracting(Shape.Label::text).contains("child");
    }

    @Test
    void a_girl_is_a_circle_a_man_a_square_and_whoever_is_not_known_a_diamond() {
        var picture = drawn(List.of(OMAR, member("Baby", null, "brother or sister")));
        assertThat(all(picture, Shape.Circle.class)).as("Amira, with a double outline").hasSize(2);
        assertThat(all(picture, Shape.Box.class)).hasSize(1);
        assertThat(all(picture, Shape.Path.class)).filteredOn(path -> path.style().equals("gt-shape")).hasSize(1);
    }

    @Test
    void whoever_has_died_is_crossed_and_the_year_is_said() {
        var died = new Member(Subject.unheardOf(), "Ali Rahman", LocalDate.of(1950, 1, 1), LocalDate.of(2019, 3, 2), "1", "grandparent", false, "/child/z");
        var picture = drawn(List.of(died));
        assertThat(all(picture, Shape.Label.class)).extracting(Shape.Label::text).contains("born 1950, died 2019");
    }

    @Test
    void a_brother_whose_parents_are_not_recorded_hangs_on_a_dashed_line() {
        assertThat(all(drawn(List.of(SANA, YUSUF), parent(AMIRA, SANA)), Shape.Path.class)).filteredOn(path -> path.style().equals("gt-dashed")).hasSize(1);
        assertThat(all(drawn(List.of(SANA, YUSUF), parent(AMIRA, SANA), parent(YUSUF, SANA)), Shape.Path.class)).filteredOn(path -> path.style().equals("gt-dashed")).isEmpty();
    }

    @Test
    void everybody_has_their_name_in_it_and_leads_to_their_page() {
        var picture = drawn(List.of(SANA, OMAR, member("Wilhelmina Featherstonehaugh-Cholmondeley", "2", "friend of the family")));
        assertThat(picture.shapes()).filteredOn(Shape.Linked.class::isInstance).hasSize(3);
        assertThat(all(picture, Shape.Label.class)).extracting(Shape.Label::text).contains("Amira Rahman", "Sana Rahman", "Wilhelmina").allMatch(text -> text.length() <= 20);
    }

    /// Who speaks to the computer says what is to be seen.
    @Test
    void the_name_of_a_link_is_what_stands_beside_the_symbol_and_the_whole_name_where_it_did_not_fit() {
        var born = new Member(Subject.unheardOf(), "Bridie Hollis", LocalDate.of(1971, 6, 18), null, "2", "grandparent", false, "/child/z");
        assertThat(drawn(List.of(born)).shapes()).filteredOn(Shape.Linked.class::isInstance).extracting(shape -> ((Shape.Linked) shape).name()).containsExactly("Bridie Hollis born 1971 grandparent");
        assertThat(drawn(List.of(member("Wilhelmina Featherstonehaugh-Cholmondeley", "2", "friend of the family"))).shapes()).filteredOn(Shape.Linked.class::isInstance).extracting(shape -> ((Shape.Linked) shape).name()).singleElement().asString().endsWith(", Wilhelmina Featherstonehaugh-Cholmondeley");
    }

    /// A whole line for a marriage, a dashed one without; one stroke for a separation, two for a divorce.
    @ParameterizedTest
    @CsvSource({"MARRIED, '', 0", "PARTNERS, gt-dashed, 0", "SEPARATED, '', 1", "PARTNERS_SEPARATED, gt-dashed, 1", "DIVORCED, '', 2"})
    void parents_stand_together_as_it_is_recorded(Bond bond, String style, int strokes) {
        var picture = Genogram.of(AMIRA, List.of(SANA, OMAR), List.of(parent(AMIRA, SANA), parent(AMIRA, OMAR)), List.of(new Couple(OMAR.subject(), SANA.subject(), bond)), Block.table("Family and network", "Name"));
        var lines = all(picture, Shape.Line.class);
        assertThat(lines).filteredOn(line -> line.y1() == line.y2()).singleElement().extracting(Shape.Line::style).isEqualTo(style);
        assertThat(lines).filteredOn(line -> line.y1() != line.y2()).hasSize(strokes);
        assertThat(picture.toString()).contains("one stroke through it that they are separated");
    }

    @Test
    void two_who_are_together_and_have_no_child_here_are_joined_over_their_symbols() {
        var partner = member("Kit Lowe", "1", "mother's partner");
        var couple = new Couple(SANA.subject(), partner.subject(), Bond.PARTNERS);
        var with = Genogram.of(AMIRA, List.of(SANA, OMAR, partner), List.of(parent(AMIRA, SANA), parent(AMIRA, OMAR)), List.of(couple), Block.table("Family and network", "Name"));
        var without = drawn(List.of(SANA, OMAR, partner), parent(AMIRA, SANA), parent(AMIRA, OMAR));
        assertThat(all(with, Shape.Path.class)).hasSize(all(without, Shape.Path.class).size() + 1);
        assertThat(drawn(List.of(SANA), parent(AMIRA, SANA)).shapes()).as("of whom one is not shown nothing is drawn")
                .hasSameSizeAs(Genogram.of(AMIRA, List.of(SANA), List.of(parent(AMIRA, SANA)), List.of(couple), Block.table("Family and network", "Name")).shapes());
    }

    @Test
    void a_child_who_is_not_born_yet_is_a_triangle_and_the_year_is_said() {
        var unborn = new Member(Subject.unheardOf(), "Baby Rahman", null, null, "1", "brother or sister", false, "/child/z", LocalDate.of(2027, 2, 1));
        var picture = drawn(List.of(unborn));
        assertThat(all(picture, Shape.Box.class)).as("no square before the birth").isEmpty();
        assertThat(all(picture, Shape.Path.class)).filteredOn(path -> path.style().equals("gt-shape")).singleElement().extracting(path -> path.data().chars().filter(each -> each == 'L').count()).isEqualTo(2L);
        assertThat(all(picture, Shape.Label.class)).extracting(Shape.Label::text).contains("expected 2027");
    }

    @ParameterizedTest
    @CsvSource({"foster carer, gt-dotted, 1", "adoptive parent, gt-dotted, 2", "special guardian, gt-dashed, 1"})
    void who_cares_in_a_parents_place_hangs_on_a_line_of_their_own(String relation, String style, int lines) {
        var paths = all(drawn(List.of(member("Pat", "2", relation))), Shape.Path.class);
        assertThat(paths).hasSize(lines).anyMatch(path -> path.style().equals(style));
        assertThat(paths).filteredOn(path -> path.style().isEmpty()).hasSize(lines - 1);
    }

    /// Whatever is recorded, nothing stands outside the picture or upon somebody else.
    @Test
    void any_family_fits_into_its_picture() {
        var words = List.of("mother", "father", "brother or sister", "grandparent", "aunt or uncle", "step-parent", "parent's partner", "foster carer", "special guardian", "friend of the family", "other", "cousin");
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var others = new ArrayList<Member>();
            for (int i = random.nextInt(25); i > 0; i--) {
                others.add(new Member(Subject.unheardOf(), "Person " + i, null, null, random.nextBoolean() ? "1" : null, words.get(random.nextInt(words.size())), random.nextInt(6) == 0, "/child/x"));
            }
            var everybody = Stream.concat(Stream.of(AMIRA), others.stream()).toList();
            var parents = Stream.generate(() -> parent(everybody.get(random.nextInt(everybody.size())), everybody.get(random.nextInt(everybody.size())))).limit(random.nextInt(20)).toArray(Parenthood[]::new);
            var picture = drawn(others, parents);
            var labels = all(picture, Shape.Label.class);
            assertThat(labels).as("seed " + seed).allMatch(label -> label.x() > 0 && label.x() < picture.width() && label.y() > 0 && label.y() < picture.height());
            assertThat(labels.stream().map(label -> label.x() + " " + label.y()).distinct().count()).as("seed " + seed).isEqualTo(labels.size());
        }
    }
}
