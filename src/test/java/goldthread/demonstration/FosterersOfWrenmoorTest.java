package goldthread.demonstration;

import static goldthread.demonstration.Told.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Account;
import goldthread.access.Role;
import goldthread.app.Rooms;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.Envelope;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.duties.Duties;
import goldthread.duties.Duty;
import goldthread.law.Law;
import goldthread.time.England;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FosterersOfWrenmoorTest {
    private static final Kinds KINDS = Rooms.kinds();
    private static final List<Account> WORKERS = Stream.of("sam.okafor", "grace.thornley").map(login -> new Account(new UUID(1, login.hashCode()), Demonstration.HOLDER, login, login, Set.of(Role.SOCIAL_WORKER), null, Instant.EPOCH, null, false)).toList();

    private static List<Writing> all() {
        var children = Stream.generate(Subject::unheardOf).limit(4).toList();
        var homes = new Homes(Authority.population(2_000, 1), 2_000, 1).ownFosterHomes().stream().limit(4).map(home -> new Fosterers.Lived(home, children)).toList();
        return Stream.of(Fosterers.asking(WORKERS, TODAY), Fosterers.approved(WORKERS, homes, TODAY)).flatMap(List::stream).toList();
    }

    @Test
    void ten_households_are_told_of_and_nothing_twice_or_after_today() {
        var told = all();
        assertThat(told.stream().map(writing -> writing.entry().tags().getFirst().subject()).distinct()).hasSize(10);
        assertThat(told.stream().map(Writing::id)).doesNotHaveDuplicates();
        assertThat(told).allSatisfy(writing -> {
            assertThat(writing.entry().happened()).isBefore(TODAY);
            assertThat(LocalDate.ofInstant(writing.recorded(), England.ZONE)).isEqualTo(writing.entry().happened());
        });
    }

    /// Each clock of the road runs in one of them, so that each can be seen.
    @Test
    void every_clock_from_enquiry_to_transfer_is_there_met_or_owed() {
        var duties = new Duties(Rooms.DUTIES, null);
        var rules = timelines().stream().flatMap(timeline -> duties.of(timeline, Law.national(Demonstration.HOLDER)).stream()).map(Duty::rule).collect(Collectors.toCollection(TreeSet::new));
        assertThat(rules).contains("T-G08", "T-G09", "T-G10", "T-G11", "T-G12a", "T-G12b", "T-G13", "T-G14a", "T-G14b", "T-G14c", "T-G15", "T-G16b", "T-G17a", "T-G18a", "T-G18b", "T-G19", "T-G20", "T-G21").doesNotContain("T-D17");
    }

    private static List<Timeline> timelines() {
        return all().stream().collect(Collectors.groupingBy(writing -> writing.entry().tags().getFirst().subject())).entrySet().stream().map(each -> {
            var lines = new ArrayList<Line>();
            each.getValue().stream().sorted(Comparator.comparing(Writing::recorded)).forEach(writing -> lines.add(new Line(new Envelope(lines.size() + 1, writing.id(), Demonstration.HOLDER, KINDS.of(writing.entry()).name(), writing.entry().happened(), writing.recorded(), null, null, writing.source()), writing.entry())));
            return new Timeline(each.getKey(), lines);
        }).toList();
    }
}
