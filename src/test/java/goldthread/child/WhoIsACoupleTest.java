package goldthread.child;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.child.genogram.Couple;
import goldthread.child.genogram.Couple.Bond;
import goldthread.people.CoupleEntry.Coupled;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoIsACoupleTest {
    private final Casebook casebook = new Casebook();
    private final Subject mother = Subject.unheardOf(), father = Subject.unheardOf(), fatherAgain = Subject.unheardOf();

    @Test
    void what_is_said_of_two_people_later_takes_the_place_of_what_was_said_before() {
        told(mother, father, Coupled.PARTNERS, "2020-05-01");
        told(father, mother, Coupled.SEPARATED, "2024-02-29");
        assertThat(drawn("2023-01-01", Function.identity())).containsExactly(new Couple(mother, father, Bond.PARTNERS));
        assertThat(drawn("2024-02-29", Function.identity())).containsExactly(new Couple(father, mother, Bond.PARTNERS_SEPARATED));
    }

    @Test
    void one_person_who_was_named_twice_is_no_couple() {
        told(mother, mother, Coupled.MARRIED, "2020-05-01");
        assertThat(drawn("2026-01-01", Function.identity())).isEmpty();
    }

    @Test
    void two_records_of_one_person_are_no_couple_and_one_of_a_couple() {
        told(father, fatherAgain, Coupled.PARTNERS, "2020-05-01");
        told(mother, father, Coupled.PARTNERS, "2020-05-01");
        told(mother, fatherAgain, Coupled.MARRIED, "2021-05-01");
        assertThat(drawn("2026-01-01", subject -> Map.of(fatherAgain, father).getOrDefault(subject, subject))).containsExactly(new Couple(mother, father, Bond.MARRIED));
    }

    private void told(Subject one, Subject other, String how, String day) {
        casebook.told(new Coupled(List.of(casebook.child), one, other, how, on(day)));
    }

    private List<Couple> drawn(String day, Function<Subject, Subject> as) {
        return Couples.of(casebook.timeline(), on(day), as).drawn();
    }
}
