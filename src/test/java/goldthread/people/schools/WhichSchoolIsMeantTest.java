package goldthread.people.schools;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.pages.Answers;
import goldthread.people.schools.SchoolsEntry.School;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class WhichSchoolIsMeantTest {
    static final List<School> SCHOOLS = List.of(new School("100001", "Elm Street Primary School", "ZZ1 2AB", "Joan Ash", "safe@elm.example"), new School("100002", "Hill School", null, null, null),
            new School("100003", "Hill Street Primary School", null, null, null), new School("100004", "St Anne's Nursery", null, null, null));

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"Elm Street Primary School, 100001", "'elm street primary school ', 100001", "Elm Street Primary School (100001), 100001", "Elm Street, 100001", "St Annes nursery, 100004", "Hill School, 100002",
            "Hill, -", "Street, -", "Primary School, -", "School, -", "The school on Elm Street, -", "Oak School, -", "1000011, -", "-, -", "' ', -", "(, -"})
    void a_school_is_found_by_its_number_its_name_or_a_part_that_only_one_has(@Nullable String told, @Nullable String urn) {
        assertThat(SchoolDirectory.named(SCHOOLS, told).map(School::urn).orElse(null)).isEqualTo(urn);
    }

    @Test
    void what_is_chosen_from_the_directory_gives_name_and_number_and_what_is_typed_stays_as_typed() {
        var chosen = Answers.none().with("listed", "Elm Street (Juniors) (100001)").with("school", "Typed too");
        assertThat(SchoolDirectory.name(chosen, "listed", "school")).isEqualTo("Elm Street (Juniors)");
        assertThat(SchoolDirectory.number(chosen, "listed", "urn")).isEqualTo("100001");
        var typed = Answers.none().with("school", "Oak School");
        assertThat(SchoolDirectory.name(typed, "listed", "school")).isEqualTo("Oak School");
        assertThat(SchoolDirectory.number(typed, "listed", "urn")).isNull();
    }
}
