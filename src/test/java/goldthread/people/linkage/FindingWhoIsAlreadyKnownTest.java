package goldthread.people.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class FindingWhoIsAlreadyKnownTest {
    private static final double LEAST = Linkage.Bands.USUAL.review();
    private final LinkIndex index = LinkIndex.usual();

    FindingWhoIsAlreadyKnownTest() {
        index.add("amira", false, child("Amira", "Example", "2014-03-02", "ZZ1 1ZZ", "9434765919"));
        index.add("sam", false, child("Sam", "Example", "2016-05-09", "ZZ1 1ZZ", ""));
        index.add("isabella", false, child("Isabella", "Nowak", "2012-11-12", "ZZ2 2ZZ", ""));
        index.add("sealed", true, child("Leo", "Adopted", "2015-07-01", "ZZ3 3ZZ", "4010232137"));
        for (int i = 0; i < 500; i++) {
            index.add("other" + i, false, child("Name" + (char) ('a' + i % 26) + (char) ('a' + i / 26), "Family" + i % 97, "20" + (10 + i % 9) + "-0" + (1 + i % 9) + "-11", "ZZ" + i % 9 + " 4ZZ", ""));
        }
    }

    @Test
    void a_child_is_found_by_a_pet_name() {
        assertThat(ids(child("Bella", "Nowak", "2012-11-12", "", ""))).containsExactly("isabella");
    }

    @Test
    void a_child_is_found_with_names_swapped() {
        assertThat(ids(child("Nowak", "Isabella", "2012-11-12", "", ""))).containsExactly("isabella");
    }

    @Test
    void a_child_is_found_with_day_and_month_swapped() {
        assertThat(ids(child("Isabella", "Nowak", "2012-12-11", "", ""))).containsExactly("isabella");
    }

    @Test
    void a_brother_is_not_taken_for_his_sister() {
        assertThat(ids(child("Amira", "Example", "2014-03-02", "ZZ1 1ZZ", ""))).containsExactly("amira");
    }

    @Test
    void another_valid_nhs_number_is_another_child() {
        assertThat(ids(child("Amira", "Example", "2014-03-02", "ZZ1 1ZZ", "4010232137"))).doesNotContain("amira");
    }

    @Test
    void a_protected_child_is_found_by_their_own_number_only() {
        assertThat(ids(child("Leo", "Adopted", "2015-07-01", "ZZ3 3ZZ", ""))).isEmpty();
        assertThat(ids(child("Leo", "Adopted", "2015-07-01", "ZZ3 3ZZ", "4010232137"))).containsExactly("sealed");
    }

    @Test
    void whoever_is_taken_out_was_never_there() {
        var asked = child("Isabella", "Nowak", "2012-11-12", "ZZ2 2ZZ", "");
        var before = index.likely(asked, LEAST, 10);
        index.add("twice", false, child("Isabela", "Nowak", "2012-11-12", "ZZ2 2ZZ", ""));
        assertThat(ids(asked)).containsExactly("isabella", "twice");
        assertThat(index.remove("twice")).isTrue();
        assertThat(index.likely(asked, LEAST, 10)).isEqualTo(before);
        assertThat(index.remove("twice")).isFalse();
        index.remove("isabella");
        assertThat(ids(asked)).isEmpty();
        index.add("isabella", false, child("Isabella", "Nowak", "2012-11-12", "ZZ2 2ZZ", ""));
        assertThat(index.likely(asked, LEAST, 10)).isEqualTo(before);
    }

    @Test
    void every_answer_says_why() {
        assertThat(index.likely(child("Bella", "Nowak", "2012-11-12", "", ""), LEAST, 10).getFirst().why().words())
                .contains("Forename a usual other form (BELLA and ISABELLA)", "Date of birth the same (20121112)");
    }

    @Test
    void nobody_is_put_in_twice() {
        assertThatThrownBy(() -> index.add("amira", false, Map.of())).hasMessage("Record amira is already in the index. Take it out first.");
    }

    private List<String> ids(Map<Field, String> asked) {
        return index.likely(asked, LEAST, 10).stream().map(LinkIndex.Likely::id).toList();
    }

    private static Map<Field, String> child(String forename, String surname, String born, String postcode, String nhs) {
        return Map.of(Field.FORENAME, forename, Field.SURNAME, surname, Field.BORN, born, Field.POSTCODE, postcode, Field.NHS, nhs);
    }
}
