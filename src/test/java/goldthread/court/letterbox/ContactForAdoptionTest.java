package goldthread.court.letterbox;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.court.letterbox.LetterboxEntry.ContactAgreed;
import goldthread.court.letterbox.LetterboxEntry.ContactReviewed;
import goldthread.court.letterbox.LetterboxEntry.LetterCame;
import goldthread.law.Law;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Checked;
import goldthread.pages.Question.Choice;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.safe.SafeEntry.KeptFrom;
import goldthread.recording.Recording;
import goldthread.recording.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Contact after adoption: with whom, looked at again in time (T-C20), and never a way to where the child lives.
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactForAdoptionTest {
    private final Casebook casebook = new Casebook();
    private final List<Subject> children = List.of(casebook.child);
    private final Subject mother = Subject.unheardOf();

    /// 29 February 2028 is a leap day.
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-03-02, 2026-09-01, 2026-09-01, Due", "2026-03-02, 2026-09-01, 2026-09-02, Late", "2026-03-02, -, 2027-03-02, Due", "2026-03-02, -, 2027-03-03, Late", "2028-02-29, -, 2029-02-28, Due", "2028-02-29, -, 2029-03-01, Late"})
    void an_agreement_is_looked_at_by_the_day_that_it_names_and_else_within_a_year(String agreed, @Nullable String named, String day, String state) {
        agreed(agreed, named);
        var by = named != null ? named : agreed.equals("2028-02-29") ? "2029-02-28" : "2027-03-02";
        assertThat(casebook.duties(day, "T-C20")).containsExactly("T-C20 by " + by + ": " + state);
    }

    @Test
    void each_review_is_the_start_of_the_next_until_one_ends_the_agreement() {
        var agreement = agreed("2026-03-02", "2026-09-01");
        reviewed(agreement, ContactReviewed.GOES_ON, "2027-01-10", "2026-09-02");
        assertThat(casebook.duties("2026-09-03", "T-C20")).containsExactly("T-C20 by 2026-09-01: Met late", "T-C20 by 2027-01-10: Due");
        reviewed(agreement, ContactReviewed.GOES_ON, null, "2027-01-10");
        assertThat(casebook.duties("2027-02-01", "T-C20")).containsExactly("T-C20 by 2026-09-01: Met late", "T-C20 by 2027-01-10: Met", "T-C20 by 2028-01-10: Due");
        reviewed(agreement, ContactReviewed.ENDS, null, "2027-06-01");
        assertThat(casebook.duties("2030-01-01", "T-C20")).containsExactly("T-C20 by 2026-09-01: Met late", "T-C20 by 2027-01-10: Met", "T-C20 by 2028-01-10: Met");
    }

    @Test
    void nobody_reviews_for_whoever_is_grown_up_and_the_authority_may_set_its_own_interval() {
        casebook.told(new Described(casebook.child, null, on("2009-06-15"), null, null, null, null, on("2026-01-05")));
        agreed("2026-09-01", null);
        assertThat(casebook.duties("2027-06-15", "T-C20")).containsExactly("T-C20 by 2027-09-01: Not needed (the child turned 18)");
        assertThat(casebook.duties()).filteredOn(duty -> duty.rule().equals("T-C20")).allSatisfy(duty -> assertThat(duty.mark()).contains("confirm"));
    }

    /// Who knows the mother's record learns nothing there of where her child is, or that there is a letterbox.
    @Test
    void the_relative_is_chosen_by_their_record_and_nothing_stands_on_it() {
        casebook.told(new Related(casebook.child, mother, "mother", true, on("2024-01-05"), null));
        var made = read("court.contact-agreed", Answers.none().with("children", children).with("person", mother).with("how", List.of("Letters")).with("often", "In June").with("checked", List.of("Who else will see what is sent")).with("on", on("2026-03-02")));
        assertThat(made).isInstanceOfSatisfying(ContactAgreed.class, one -> {
            assertThat(one.with()).isEqualTo("mother");
            assertThat(one.person()).isEqualTo(mother);
            assertThat(one.tags()).extracting(Tag::subject).containsExactly(casebook.child);
        });
        assertThat(((Answers) form("court.contact-agreed").filled(made)).values()).doesNotContainKey("with").containsKey("person");
        casebook.told(new KeptFrom(casebook.child, children, List.of(mother), List.of(KeptFrom.ADDRESS), "An order", on("2026-01-05"), null));
        assertThat(form("court.contact-agreed").unusual(made, casebook.timeline())).anySatisfy(doubt -> assertThat(doubt).startsWith("They must not be told where somebody of this family lives"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "true,  Come to 14 Quarry Close one day, 2026-12-02, true", "true,  We walked along Quarry Close, 2026-12-02, true", "true,  Ring us: 01632 960 777, 2026-12-02, true",
            "true,  Come to 14 Quarry Close one day, -, false", "true,  She planted a bean, 2026-12-02, false", "false, I know 14 Quarry Close, 2026-12-02, false", "true,  -, 2026-12-02, false"})
    void what_tells_where_the_child_lives_is_not_passed_on(boolean adopters, @Nullable String says, @Nullable String passed, boolean refused) {
        var agreement = agreed("2026-03-02", null);
        casebook.told(new Named(casebook.child, "Posy", "Larkin", null, null, on("2026-01-05")));
        casebook.told(new Located(casebook.child, "14 Quarry Close, Calder", "AB1 2CD", "01632 960777", false, on("2026-02-01")));
        var letter = new LetterCame(children, agreement, adopters ? LetterCame.ADOPTERS : LetterCame.FAMILY, "A letter", "Sam", passed == null ? null : on(passed), passed == null ? "Not safe" : null, on("2026-12-01"), says);
        assertThat(form("court.letter-came").refusal(letter, casebook.timeline(), Law.national(201), subject -> subject.equals(casebook.child) ? casebook.timeline() : new Timeline(subject, List.of())).map(Refusal::sentence).orElse("-"))
                .isEqualTo(refused ? "The letter tells where Posy Larkin lives, or how to reach them. Hold it back, and write why, until it has been made safe." : "-");
    }

    @Test
    void with_whom_is_said_once() {
        var rest = Answers.none().with("children", children).with("how", List.of("Letters")).with("often", "In June").with("on", on("2026-03-02"));
        assertThat(problems(rest)).anySatisfy(problem -> assertThat(problem.sentence()).isEqualTo("Choose or enter with whom"));
        assertThat(problems(rest.with("person", mother).with("with", "Rosa"))).anySatisfy(problem -> assertThat(problem.sentence()).startsWith("Either choose somebody"));
    }

    private static Recording<?> form(String kind) {
        return LetterboxRecordings.ALL.stream().filter(recording -> recording.kind().equals(kind)).findFirst().orElseThrow();
    }

    private About about() {
        return About.on(LocalDate.of(2027, 1, 5)).naming("child", "Posy").offering("children", List.of(Choice.of(casebook.child.toString(), "Posy"))).offering("relatives", List.of(Choice.of(mother.toString(), "Shona Larkin (mother)")));
    }

    @SuppressWarnings("unchecked")
    private Entry read(String kind, Answers answers) {
        var made = ((Checked.Filled<?>) form(kind).form().check(answers, about())).made();
        return ((Function<Timeline, ? extends Entry>) made).apply(casebook.timeline());
    }

    private List<Checked.Problem> problems(Answers answers) {
        return ((Checked.Problems<?>) form("court.contact-agreed").form().check(answers, about())).problems();
    }

    private UUID agreed(String day, @Nullable String review) {
        return casebook.told(new ContactAgreed(children, "mother", List.of("Letters"), "In June", null, null, review == null ? null : on(review), on(day), mother, null));
    }

    private void reviewed(UUID agreement, String outcome, @Nullable String next, String day) {
        casebook.told(new ContactReviewed(children, agreement, outcome, null, next == null ? null : on(next), on(day)));
    }
}
