package goldthread;

import static goldthread.Office.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Acting;
import goldthread.care.Care;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.duties.Duty;
import goldthread.people.OnePerson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What was known on any date, against a model that keeps nothing ready: random entries, corrections and withdrawals.
/// A failing seed is named; `-Dgoldthread.seed=<seed>` tells the same story again.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownOnAnyDateTest {
    private static final Office office = new Office();
    private static final int CHILDREN = 4, ENTRIES = 60;

    @Test
    @Timeout(120)
    void timelines_duties_and_tables_are_what_the_naive_model_says() {
        stories(8);
    }

    @Test
    @Tag("long")
    @Timeout(1_800)
    void timelines_duties_and_tables_are_what_the_naive_model_says_many_times() {
        stories(400);
    }

    private static void stories(int number) {
        Long given = Long.getLong("goldthread.seed");
        for (int i = 0; i < (given == null ? number : 1); i++) {
            long seed = given == null ? System.nanoTime() : given;
            try {
                story(seed);
                assertThat(office.rebuild.check(subjects -> { }).stray()).as("rows that are not what the log says").isZero();
            } catch (Throwable broken) {
                throw new AssertionError("-Dgoldthread.seed=" + seed, broken);
            }
        }
    }

    private static void story(long seed) {
        var chance = new Random(seed);
        var story = new RandomStory(seed, namespace(chance), CHILDREN, ENTRIES);
        record(story.writings(), chance);
        for (var child : story.children) {
            assertThat(told(office.timeline(child).standing())).isEqualTo(told(standing(story.writings(), child, Instant.MAX)));
        }
        for (int i = 0; i < 4; i++) {
            var then = Instant.parse("2026-01-01T09:00:00Z").plus(Duration.ofHours(chance.nextInt(ENTRIES)));
            knownAt(then, seed, story, namespace(chance), chance);
        }
    }

    /// The same story told again, with other names, to a log that hears only what had been recorded by then.
    private static void knownAt(Instant then, long seed, RandomStory story, long namespace, Random chance) {
        var again = new RandomStory(seed, namespace, CHILDREN, ENTRIES);
        record(again.writings().stream().filter(writing -> !writing.recorded().isAfter(then)).toList(), chance);
        for (int i = 0; i < CHILDREN; i++) {
            var known = office.timeline(story.children.get(i)).asKnownAt(then);
            assertThat(told(known.standing())).as("timeline at %s", then)
                    .isEqualTo(told(standing(story.writings(), story.children.get(i), then)));

            var fresh = again.children.get(i);
            var duties = office.duties.of(known, Acting.as(SAM, () -> office.laws.of(SAM.holder())));
            var freshly = office.duties.of(office.timeline(fresh), Acting.as(SAM, () -> office.laws.of(SAM.holder())));
            assertThat(plain(duties, story)).as("duties at %s", then).isEqualTo(plain(freshly, again));
            inTheTable(fresh);
        }
    }

    /// A record that the story linked with another owes what is owed of both, or nothing.
    private static void inTheTable(Subject child) {
        var folded = Acting.as(SAM, () -> new OnePerson(office.caseFile.kinds(), Care.GUARDING).folded(office.caseFile.withTheirs(List.of(child))).get(child));
        var duties = office.duties.of(folded, Acting.as(SAM, () -> office.laws.of(SAM.holder())));
        var today = LocalDate.ofInstant(Instant.parse("2026-01-03T09:00:00Z"), ZoneOffset.UTC);
        assertThat(office.as(SAM, () -> office.duties.owed(List.of(child.id()), today, null, 1_000)))
                .isEqualTo(duties.stream().filter(duty -> duty.ending() instanceof Duty.Ending.Owed)
                        .filter(duty -> duty.state(today).owed()).toList());
    }

    private static void record(List<Writing> writings, Random chance) {
        for (int from = 0; from < writings.size(); ) {
            int to = Math.min(writings.size(), from + 1 + chance.nextInt(5));
            var some = writings.subList(from, to);
            assertThat(Acting.as(SAM, () -> office.caseFile.append(Append.observed(some)))).isInstanceOf(Outcome.Appended.class);
            from = to;
        }
    }

    /// The model: each entry as its later corrections leave it, unless it was withdrawn.
    private static List<Stands> standing(List<Writing> writings, Subject child, Instant then) {
        var heard = writings.stream().filter(writing -> !writing.recorded().isAfter(then))
                .filter(writing -> writing.entry().tags().stream().anyMatch(tag -> tag.subject().equals(child))).toList();
        var standing = new ArrayList<Stands>();
        for (int i = 0; i < heard.size(); i++) {
            var writing = heard.get(i);
            if (!(writing.entry() instanceof Corrected) && !(writing.entry() instanceof Withdrawn)) {
                Entry stands = writing.entry();
                for (var later : heard.subList(i + 1, heard.size())) {
                    if (later.entry() instanceof Corrected corrected && corrected.entry().equals(writing.id()) && stands != null) {
                        stands = corrected.to();
                    }
                    if (later.entry() instanceof Withdrawn withdrawn && withdrawn.entry().equals(writing.id())) {
                        stands = null;
                    }
                }
                if (stands != null) {
                    standing.add(new Stands(writing.id(), stands));
                }
            }
        }
        standing.sort(Comparator.comparing(each -> each.entry.happened()));
        return standing;
    }

    private record Stands(UUID id, Entry entry) {}

    private static List<Object> told(List<?> standing) {
        return standing.stream().<Object>map(each -> each instanceof Fact<?> fact ? new Stands(fact.id(), fact.entry()) : each).toList();
    }

    private static long namespace(Random chance) {
        return chance.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x7000L;
    }

    /// The same for two tellings: each name without its namespace, and none of what is named after an entry (version 3).
    private static List<String> plain(List<Duty> duties, RandomStory story) {
        var prefix = story.children.getFirst().toString().substring(0, 18);
        return duties.stream().map(duty -> duty.toString().replace(prefix, "").replaceAll("\\b[0-9a-f]{8}-[0-9a-f]{4}-3[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "named")).toList();
    }
}
