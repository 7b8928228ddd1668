package goldthread.access;

import static goldthread.access.Permission.BREAK_GLASS;
import static goldthread.access.Permission.RECORD;
import static goldthread.access.Permission.SEE_ALL_CHILDREN;
import static goldthread.access.Permission.SEE_CHILDREN;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Seeing.Answer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeeingTest {

    /// worker: sees whom they have a relationship with; duty: sees all; clerk: sees none
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            worker | related |            |       |        |        | BY_RELATIONSHIP
            worker |         |            |       |        |        | NO_RELATIONSHIP
            worker |         |            |       |        | broken | BY_BREAK_GLASS
            worker | related |            |       |        | broken | BY_RELATIONSHIP
            worker | related |            |       | barred |        | BARRED
            worker |         |            |       | barred | broken | BARRED
            worker | related | RESTRICTED |       |        |        | RESTRICTED
            worker | related | RESTRICTED | named |        |        | BY_NAME
            worker |         | RESTRICTED | named |        |        | BY_NAME
            worker |         | RESTRICTED |       |        | broken | BY_BREAK_GLASS
            worker | related | RESTRICTED | named | barred |        | BARRED
            worker | related | SEALED     |       |        | broken | RESTRICTED
            worker |         | SEALED     | named |        |        | BY_NAME
            duty   |         |            |       |        |        | BY_ROLE
            duty   |         | RESTRICTED |       |        |        | RESTRICTED
            duty   |         | SEALED     |       |        | broken | RESTRICTED
            duty   |         |            |       | barred |        | BARRED
            clerk  | related | RESTRICTED | named |        | broken | NO_PERMISSION
            clerk  | related |            |       |        |        | NO_PERMISSION
            """)
    void the_policy_in_one_table(String person, String related, String seal, String named, String barred, String broken,
                                 Answer expected) {
        var may = switch (person) {
            case "worker" -> Set.of(SEE_CHILDREN, RECORD, BREAK_GLASS);
            case "duty" -> Set.of(SEE_CHILDREN, SEE_ALL_CHILDREN, BREAK_GLASS);
            default -> Set.of(RECORD);
        };
        var seeing = new Seeing(may, related != null, seal == null ? Seal.NONE : Seal.valueOf(seal), named != null,
                barred != null, broken != null);
        assertThat(seeing.answer()).isEqualTo(expected);
    }

    @Test
    void who_may_not_read_whole_records_opens_a_record_only_in_part_and_a_desk_has_no_parts() {
        var may = Set.of(SEE_CHILDREN, RECORD, Permission.NOT_IN_SCHOOL);
        assertThat(new Seeing(may, true, Seal.NONE, false, false, false).answer()).isEqualTo(Answer.BY_RELATIONSHIP);
        assertThat(new Seeing(may, true, Seal.NONE, false, false, false).whole()).isEqualTo(Answer.ONLY_IN_PART);
        assertThat(new Seeing(may, true, Seal.NONE, false, true, false).whole()).as("barred stays barred").isEqualTo(Answer.BARRED);
        assertThat(new Seeing(may, false, Seal.NONE, false, false, false, Permission.NOT_IN_SCHOOL).whole()).isEqualTo(Answer.BY_ROLE);
    }

    @Test
    void a_reason_opens_nothing_for_a_role_that_may_not_break_glass() {
        var analyst = Set.of(SEE_CHILDREN);
        assertThat(new Seeing(analyst, false, Seal.NONE, false, false, true).answer()).isEqualTo(Answer.NO_RELATIONSHIP);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void no_role_opens_a_sealed_record_without_its_name_on_the_list(Role role) {
        everySituation().filter(seeing -> seeing.seal() == Seal.SEALED && !seeing.named())
                .map(seeing -> of(role, seeing)).forEach(seeing -> assertThat(seeing.answer().allowed).isFalse());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void no_role_opens_or_finds_a_record_from_which_it_is_barred(Role role) {
        everySituation().filter(Seeing::barred).map(seeing -> of(role, seeing)).forEach(seeing -> {
            assertThat(seeing.answer().allowed).isFalse();
            assertThat(seeing.answer().known).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"ADMINISTRATOR", "GUARDIAN"})
    void who_gives_accounts_or_guards_records_reads_none(Role role) {
        everySituation().map(seeing -> of(role, seeing))
                .forEach(seeing -> assertThat(seeing.answer()).isEqualTo(Answer.NO_PERMISSION));
    }

    @Test
    void what_may_be_opened_may_be_found() {
        Arrays.stream(Role.values()).flatMap(role -> everySituation().map(seeing -> of(role, seeing)))
                .map(Seeing::answer).forEach(answer -> assertThat(!answer.allowed || answer.known).isTrue());
    }

    private static Seeing of(Role role, Seeing to) {
        return new Seeing(role.permissions(), to.related(), to.seal(), to.named(), to.barred(), to.broken());
    }

    private static Stream<Seeing> everySituation() {
        return EnumSet.allOf(Seal.class).stream().flatMap(seal -> Stream.iterate(0, bits -> bits + 1).limit(16)
                .map(bits -> new Seeing(Set.of(), (bits & 1) > 0, seal, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0)));
    }
}
