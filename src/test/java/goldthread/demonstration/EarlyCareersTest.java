package goldthread.demonstration;

import static goldthread.demonstration.Told.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Role;
import goldthread.app.Rooms;
import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.demonstration.Seat.Worker;
import goldthread.workforce.programme.Journey;
import goldthread.workforce.programme.Programme;
import goldthread.workforce.programme.ProgrammeEntry.Begun;
import goldthread.workforce.programme.ProgrammeEntry.StepDone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EarlyCareersTest {
    private static final Kinds KINDS = Rooms.kinds();
    private static final Worker NINA = new Worker(new UUID(9, 9), "nina.hale", "Nina Hale", Role.SOCIAL_WORKER, TODAY.minusDays(900), null);

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 16})
    void each_step_could_have_been_recorded_by_hand(int number) {
        var lines = new ArrayList<Line>();
        for (var entry : told(number)) {
            switch (entry) {
                case Begun begun -> assertThat(Journey.refused(Programme.named(begun.programme()).orElseThrow(), begun)).isEmpty();
                case StepDone step -> assertThat(Journey.refused(new Timeline(new Subject(NINA.account()), lines), step)).as(step.toString()).isEmpty();
                default -> { }
            }
            lines.add(new Line(new Envelope(lines.size() + 1, new UUID(1, lines.size()), 1, KINDS.of(entry).name(), entry.happened(), Instant.now(), null, null, "page"), entry));
        }
        assertThat(lines).hasSizeGreaterThan(5);
    }

    @Test
    void two_cohorts_and_early_adopters_are_there_and_an_appeal_that_was_upheld() {
        assertThat(List.of(told(4), told(7), told(1)).stream().flatMap(List::stream).filter(Begun.class::isInstance).map(Begun.class::cast).map(Begun::cohort).distinct()).hasSizeGreaterThan(1);
        assertThat(told(7).stream().filter(StepDone.class::isInstance).map(StepDone.class::cast)).anySatisfy(step -> assertThat(step.outcome()).isEqualTo(StepDone.UPHELD));
        assertThat(told(0)).isEmpty();
    }

    private static List<Entry> told(int number) {
        return EarlyCareers.of(NINA, number, "Anil Desai", TODAY).stream().filter(entry -> !entry.happened().isAfter(TODAY)).sorted(Comparator.comparing(Entry::happened).thenComparing(entry -> entry instanceof StepDone ? 1 : 0)).toList();
    }
}
