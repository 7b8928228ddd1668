package goldthread.people;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goldthread.Casebook;
import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.law.Law;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Checked;
import goldthread.pages.Question.Choice;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.recording.Recording;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who belongs to whom: what nobody said stays unsaid, and nobody belongs to themselves.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoBelongsToWhomTest {
    private final Casebook casebook = new Casebook();
    private final Subject mother = Subject.unheardOf();

    @ParameterizedTest
    @CsvSource({"yes, true, Yes", "no, false, No", ",,"})
    void parental_responsibility_that_nobody_said_is_neither_yes_nor_no(@Nullable String answered, @Nullable Boolean kept, @Nullable String shown) {
        var related = related(mother, answered);
        assertThat(related.parentalResponsibility()).isEqualTo(kept);
        assertThat(recording().filled(related).textOrNull("responsibility")).as("put back into the form").isEqualTo(answered);
        casebook.told(related);
        assertThat(PeopleFolds.RELATIVE.rows(casebook.timeline())).singleElement().extracting(PeopleFolds.RelativeNow::responsibility).isEqualTo(kept);
        var kind = PeopleEntry.KINDS.stream().filter(one -> one.name().equals("people.related")).map(one -> (Kind<Related>) one).findFirst().orElseThrow();
        assertThat(kind.tells().apply(related)).extracting(Detail::label, Detail::value).contains(tuple("Parental responsibility", shown == null ? "" : shown));
    }

    @Test
    void nobody_is_related_to_themselves() {
        casebook.told(new Named(casebook.child, "Amira", "Kaya", null, null, on("2026-01-05")));
        assertThat(refused(casebook.child)).isEqualTo("Nobody is related to themselves. Choose somebody else.");
        assertThat(refused(mother)).isNull();
        casebook.told(new Related(casebook.child, casebook.child, "mother", true, on("2026-01-05"), null));
        assertThat(PeopleFolds.RELATIVE.rows(casebook.timeline())).as("an older one is on no list").isEmpty();
    }

    @Test
    void nor_to_another_record_that_is_read_as_theirs() {
        var other = Subject.unheardOf();
        casebook.told(new Linked(casebook.child, other, on("2026-01-05"), "The same child"));
        assertThat(refused(other)).isEqualTo("Nobody is related to themselves. Choose somebody else.");
    }

    private @Nullable String refused(Subject other) {
        var entry = new Related(casebook.child, other, "mother", null, on("2026-01-05"), null);
        return recording().gates().stream().flatMap(gate -> gate.refuses(entry, casebook.timeline(), Law.national(Casebook.HOLDER), null).stream()).map(refusal -> refusal.sentence()).findFirst().orElse(null);
    }

    private Related related(Subject other, @Nullable String responsibility) {
        var answers = Answers.none().with("other", other).with("relation", "mother").with("responsibility", responsibility).with("on", "2026-01-05").with("_once", UUID.randomUUID());
        var checked = recording().form().check(answers, About.on(on("2026-03-02")).offering("network", List.of(Choice.of(other.toString(), "Ana Kaya"))));
        assertThat(checked).isInstanceOf(Checked.Filled.class);
        return ((Checked.Filled<Function<Timeline, Related>>) checked).made().apply(casebook.timeline());
    }

    @SuppressWarnings("unchecked")
    private static Recording<Related> recording() {
        return (Recording<Related>) (Recording<? extends Entry>) PeopleRecordings.ALL.stream().filter(one -> one.kind().equals("people.related")).findFirst().orElseThrow();
    }
}
