package goldthread.returns;

import static goldthread.returns.ReturnsOffice.differences;
import static goldthread.returns.ReturnsOffice.rows903;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.care.CareEntry.EpisodeStarted;

import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.WentMissing;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import goldthread.time.England;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Returns, entries, corrections and withdrawals in a random order, by a seed. The naive model of what was known on a day is
/// an authority in which nothing that came later ever happened: its return as known now must be the return as known then.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class ReturnsAsKnownTest {
    private static final int FROM = 2017;
    private static final int YEARS = 3;
    private static final int STEPS = 14;
    private static final Office OFFICE = new Office();
    private static int holder = 4000;

    @TempDir Path folder;

    private static IntStream a_few() {
        return IntStream.rangeClosed(1, 4);
    }

    private static IntStream many() {
        return IntStream.rangeClosed(100, 160);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("a_few")
    void a_return_as_known_on_a_day_is_that_of_an_authority_that_knows_no_more(int seed) {
        comparing(seed);
    }

    @Tag("long")
    @Timeout(1800)
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("many")
    void the_same_many_times(int seed) {
        comparing(seed);
    }

    /// What happens on a day, at an authority.
    private record Step(String what, LocalDate day, java.util.function.BiConsumer<ReturnsOffice, LocalDate> act) {}

    private void comparing(int seed) {
        var steps = steps(seed);
        var all = authority(steps, steps.size());
        assertThat(given(all, FROM, null)).containsKeys("HEADER", "EPISODES");
        var random = new Random(seed);
        for (int time = 0; time < 3; time++) {
            int until = 1 + random.nextInt(steps.size());
            var then = authority(steps, until);
            for (int starts = FROM; starts < FROM + YEARS; starts++) {
                var what = "seed " + seed + ", " + new CollectionYear(starts) + " as known after " + until + " of " + steps.stream().map(Step::what).toList();
                assertThat(differences(given(then, starts, null), given(all, starts, steps.get(until - 1).day()))).as(what).isEmpty();
            }
        }
    }

    private ReturnsOffice authority(List<Step> steps, int until) {
        var office = new ReturnsOffice(OFFICE, ++holder);
        steps.subList(0, until).forEach(step -> step.act().accept(office, step.day()));
        return office;
    }

    private Map<String, List<String>> given(ReturnsOffice office, int starts, @Nullable LocalDate known) {
        var out = folder.resolve("out" + System.nanoTime());
        office.give(new ExportRequest(Standard.SSDA903, new CollectionYear(starts), known == null ? null : England.endOf(known)), Format.CSV, out);
        return rows903(null, out);
    }

    /// A day apart at least, so that "as known on a day" parts them.
    private List<Step> steps(int seed) {
        var random = new Random(seed * 104_729L);
        var generated = new GeneratedReturns(seed, FROM, 8);
        var steps = new ArrayList<Step>();
        var day = LocalDate.of(FROM + 1, 4, 20);
        int year = 0;
        for (int i = 0; i < STEPS; i++) {
            day = day.plusDays(1 + random.nextInt(90));
            if (year < YEARS && (i == 0 || random.nextInt(3) == 0)) {
                int starts = FROM + year++;
                steps.add(new Step("return " + starts, day, (office, told) -> office.take(ImportRequest.of(Standard.SSDA903,
                        List.of(generated.csv(folder, starts))).told(told))));
            } else {
                steps.add(entry(random.nextInt(5), random.nextLong(), day));
            }
        }
        return steps;
    }

    private Step entry(int kind, long seed, LocalDate day) {
        return switch (kind) {
            case 0, 1 -> new Step("reviewed", day, (office, told) -> {
                var random = new Random(seed);
                write(office, told, new Reviewed(child(office, random).subject(), told.minusDays(random.nextInt(900)), "PN" + random.nextInt(8)));
            });
            case 2 -> new Step("missing", day, (office, told) -> {
                var random = new Random(seed);
                write(office, told, new WentMissing(child(office, random).subject(), told.minusDays(random.nextInt(600)), "M", told));
            });
            case 3 -> new Step("corrected", day, (office, told) -> {
                var random = new Random(seed);
                one(child(office, random), random).ifPresent(fact -> write(office, told, new Corrected(fact.id(), corrected(fact.entry()), "It was otherwise")));
            });
            default -> new Step("withdrawn", day, (office, told) -> {
                var random = new Random(seed);
                one(child(office, random), random).ifPresent(fact -> write(office, told,
                        new Withdrawn(fact.id(), fact.entry().tags(), fact.happened(), "Wrong child")));
            });
        };
    }

    private static Entry corrected(Entry entry) {
        return switch (entry) {
            case Reviewed review -> new Reviewed(review.child(), review.on().minusDays(3), "PN7");
            case EpisodeStarted episode -> new EpisodeStarted(episode.child(), episode.from(), episode.reason(), "V2", episode.need(),
                    episode.placement(), episode.provider(), episode.homePostcode(), episode.placementPostcode(), episode.urn());
            default -> entry;
        };
    }

    /// Children and their entries are chosen by what they say, for ids differ from one authority to the other.
    private static Timeline child(ReturnsOffice office, Random random) {
        return Acting.as(office.analyst, () -> {
            var ids = office.as(() -> office.office.sql.sql("select value from identifier where scheme = 'la-child-id' order by value").query(String.class).list());
            var subjects = office.as(() -> office.imports.people.byLaChildId(ids));
            Subject subject = subjects.get(ids.get(random.nextInt(ids.size())));
            return office.office.caseFile.timeline(subject);
        });
    }

    private static java.util.Optional<? extends Fact<? extends Entry>> one(Timeline timeline, Random random) {
        var all = new ArrayList<Fact<? extends Entry>>();
        all.addAll(timeline.facts(Reviewed.class));
        all.addAll(timeline.facts(EpisodeStarted.class));
        all.sort(Comparator.comparing(fact -> fact.entry().toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")));
        return all.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(all.get(random.nextInt(all.size())));
    }

    private static void write(ReturnsOffice office, LocalDate told, Entry entry) {
        Instant at = told.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
        Acting.as(office.analyst, () -> office.office.caseFile.append(Append.observed(Ids.next(), entry, at, "page")));
    }
}
