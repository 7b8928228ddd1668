package goldthread;

import static goldthread.Office.ELSEWHERE;
import static goldthread.Office.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Acting;
import goldthread.access.Guard.Restriction;
import goldthread.access.Role;
import goldthread.access.Seal;
import goldthread.access.Town;
import goldthread.access.Who;
import goldthread.app.Rooms;
import goldthread.care.CareEntry.Adopted;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Disclosed;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.law.Law;
import goldthread.people.OneRecord;
import goldthread.people.People;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Unlinked;
import goldthread.returns.ExportRequest;
import goldthread.returns.Exports;
import goldthread.returns.RecordFindings;
import goldthread.returns.feed.Feed;
import goldthread.returns.mapping.Standard;
import goldthread.returns.readiness.Readiness;
import goldthread.time.CollectionYear;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A boy is in care under his mother's name, and is visited under his father's: two records, until somebody sees it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class OneChildWithTwoRecordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final List<String> WHO = List.of("person", "identifier", "relative", "person_pair", "read_with", "guarded_identity", "return_subject", "answers_written");
    private static final List<String> TABLES = Rooms.folds(Law::national).stream().map(fold -> fold.table()).distinct().sorted().toList();

    private static final Office SHARED = new Office();
    private static int number;

    private final String ours = "A" + ++number, theirs = "B" + number;
    private Office office = SHARED;
    private final Subject first = Subject.unheardOf(), other = Subject.unheardOf();
    private final Who mei = Office.worker(SAM.holder(), Role.ANALYST);

    /// The first knows of the care, the other of the visit.
    private void two_records() {
        office.record(new Named(first, "Omar", "Haddad", null, null, DAY), new Identified(first, Identified.LA_CHILD_ID, ours, DAY),
                new Described(first, "M", LocalDate.of(2017, 5, 4), null, null, "WBRI", null, DAY),
                new Named(other, "Omar", "Lewis", null, null, DAY), new Identified(other, Identified.LA_CHILD_ID, theirs, DAY),
                new Described(other, "M", LocalDate.of(2017, 5, 4), null, null, "WBRI", null, DAY),
                in_care(first), in_care(other), new Allocated(List.of(other), SAM.account(), "Sam Okafor", Allocated.ALLOCATED, DAY, null));
    }

    private static EpisodeStarted in_care(Subject child) {
        return new EpisodeStarted(child, DAY, "S", "C2", "N1", "U6", "PR1", "AB1 2CD", "AB1 2CD", null);
    }

    private static Visited visited(Subject child) {
        return new Visited(List.of(child), DAY.plusDays(3), "Home", List.of(child), List.of(child), null, null, null, null, null);
    }

    private UUID join() {
        return office.record(Instant.now(), new Linked(first, other, DAY, "The school says so"));
    }

    private Set<String> rows(String table) {
        return office.as(SAM, () -> new TreeSet<>(office.sql.sql("select (to_jsonb(t) - 'changed')::text from " + table + " t").query(String.class).list()));
    }

    private List<String> all() {
        return TABLES.stream().flatMap(table -> rows(table).stream().map(row -> table + " " + row)).toList();
    }

    private Set<UUID> listed(String table) {
        return office.as(SAM, () -> office.sql.sql("select subject from " + table + " where subject in (:two)").param("two", List.of(first.id(), other.id())).query(UUID.class).set());
    }

    private Set<String> owed(Subject child) {
        return office.as(SAM, () -> office.duties.owed(List.of(child.id()), TODAY, null, 100)).stream().map(duty -> duty.rule() + " by " + duty.due()).collect(Collectors.toSet());
    }

    private List<Subject> found(String typed) {
        return office.as(SAM, () -> new People(office.sql).search(typed, 100)).stream().map(found -> found.person().subject()).toList();
    }

    private void parity() {
        assertThat(office.rebuild.check(subjects -> { }).stray()).as("rows that are not what the log says").isZero();
    }

    @Test
    void lists_duties_and_my_work_have_the_child_once_and_what_was_told_of_either() {
        two_records();
        assertThat(listed("placement_now")).containsExactlyInAnyOrder(first.id(), other.id());
        assertThat(owed(other)).isNotEmpty().isEqualTo(owed(first));
        var access = new Town(office.place).access();
        var before = all();

        var link = join();
        office.record(visited(other));

        assertThat(listed("placement_now")).containsExactly(first.id());
        assertThat(listed("relationship")).as("who works with one works with the child").containsExactly(first.id());
        assertThat(Acting.as(SAM, access::mine)).contains(first.id()).doesNotContain(other.id());
        assertThat(Acting.as(SAM, () -> access.seen(List.of(first.id(), other.id())))).as("and opens all that is read").hasSize(2);
        assertThat(owed(other)).isEmpty();
        var one = Acting.as(SAM, () -> OneRecord.of(office.caseFile, office.timeline(first), subject -> true));
        var read = office.duties.of(one, Acting.as(SAM, () -> office.laws.of(SAM.holder())));
        assertThat(owed(first)).as("what the child's page says").isEqualTo(read.stream().filter(duty -> duty.state(TODAY).owed()).map(duty -> duty.rule() + " by " + duty.due()).collect(Collectors.toSet()));
        assertThat(office.as(SAM, () -> new People(office.sql).byLaChildId(List.of(ours, theirs)))).as("either number finds its record").containsEntry(ours, first).containsEntry(theirs, other);
        parity();

        var visit = office.as(SAM, () -> office.sql.sql("select id from entry where kind = 'care.visited'").query(UUID.class).single());
        office.record(new Unlinked(link, first, other, DAY, "They are cousins"),
                new Withdrawn(visit, List.of(new goldthread.casefile.Tag(other, "child")), DAY, "To compare"));
        assertThat(all().stream().filter(row -> !row.contains("\"linked\""))).as("each as it was").containsExactlyElementsOf(before);
        parity();
    }

    @Test
    void a_return_counts_the_child_once_by_the_number_of_the_record_kept_open_and_as_known_before_twice(@TempDir Path folder) throws InterruptedException {
        office = new Office();
        two_records();
        Thread.sleep(5);
        var apart = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Thread.sleep(5);
        var link = join();
        assertThat(children(null)).containsExactly(ours);
        assertThat(children(apart)).as("as known before").containsExactly(ours, theirs);
        assertThat(Acting.as(mei, () -> exports().run(request(null), ExportRequest.Format.CSV, folder, (done, all) -> {})).text())
                .contains("1 children").contains("Record " + theirs + " is read as one with " + ours + ": its rows stand under that.");
        assertThat(Acting.as(mei, () -> exports().run(request(apart), ExportRequest.Format.CSV, folder, (done, all) -> {})).text()).contains("2 children").doesNotContain("read as one");
        Thread.sleep(5);
        var joined = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Thread.sleep(5);
        var changes = new ArrayList<String>();
        Acting.as(mei, () -> exports().difference(request(null), apart, joined, change -> changes.add(change.kind() + " " + change.behind().stream().map(behind -> behind.title()).distinct().toList())));
        assertThat(changes).as("the difference says what was joined").isNotEmpty().allMatch(change -> change.contains("Two records read as one"));
        office.record(new Unlinked(link, first, other, DAY, "They are cousins"));
        assertThat(children(null)).containsExactly(ours, theirs);
        assertThat(children(joined)).as("as known while they were one").containsExactly(ours);
    }

    @Test
    void findings_and_the_feed_have_the_child_once_and_hear_of_what_is_told_of_the_other() {
        office = new Office();
        two_records();
        var readiness = new Readiness(office.caseFile, new RecordFindings(office.caseFile), office.application, office.transactions, Clock.systemUTC());
        assertThat(looked(readiness)).isEqualTo(2);
        assertThat(listed("readiness_finding")).containsExactlyInAnyOrder(first.id(), other.id());
        assertThat(fed()).containsExactly(ours, theirs);
        var link = join();
        assertThat(looked(readiness)).isEqualTo(2);
        assertThat(listed("readiness_finding")).containsExactly(first.id());
        assertThat(fed()).containsExactly(ours);
        office.record(visited(other));
        assertThat(looked(readiness)).as("both are looked at again").isEqualTo(2);
        office.record(new Unlinked(link, first, other, DAY, "They are cousins"));
        looked(readiness);
        assertThat(listed("readiness_finding")).containsExactlyInAnyOrder(first.id(), other.id());
        assertThat(fed()).containsExactly(ours, theirs);
    }

    @Test
    void a_third_record_leaves_none_of_the_three_behind() {
        office = new Office();
        two_records();
        var third = Subject.unheardOf();
        office.record(in_care(third));
        join();
        office.record(new Linked(first, third, DAY, "The school says so"));
        office.record(visited(third));
        var readiness = new Readiness(office.caseFile, new RecordFindings(office.caseFile), office.application, office.transactions, Clock.systemUTC());
        assertThat(looked(readiness)).isEqualTo(3);
        office.record(in_care(Subject.unheardOf()));
        assertThat(looked(readiness)).as("only who is new").isEqualTo(1);
        assertThat(fed()).containsExactly(ours);
    }

    /// How many were looked at, until all are.
    private int looked(Readiness readiness) {
        int all = 0;
        for (int some = -1; some != 0; all += Math.max(some, 0)) {
            some = Acting.as(mei, readiness::catchUp);
            assertThat(all).as("it ends").isLessThan(100);
        }
        return all;
    }

    private Set<String> fed() {
        var children = new TreeSet<String>();
        Acting.as(mei, () -> {
            try {
                return new Feed(office.caseFile, office.application, office.transactions).dryRun(batch -> batch.forEach(child -> children.add(child.path("la_child_id").asString())));
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        });
        return children;
    }

    private Exports exports() {
        return new Exports(office.caseFile, office.application, office.transactions, Clock.systemUTC());
    }

    private static ExportRequest request(Instant asKnown) {
        return new ExportRequest(Standard.SSDA903, CollectionYear.of(DAY), asKnown);
    }

    private Set<String> children(Instant asKnown) {
        var children = new TreeSet<String>();
        Acting.as(mei, () -> exports().each(request(asKnown), row -> children.add(row.child())));
        return children;
    }

    @Test
    void nothing_that_one_record_says_is_lost_or_shown_by_what_the_other_left_out() {
        two_records();
        office.record(new Located(first, "1 Quay Street", "AB1 2CD", null, true, DAY), new Located(other, "1 Quay Street", "AB1 2CD", null, false, DAY.plusDays(1)),
                new Described(other, "M", null, null, null, null, null, DAY.plusDays(1)));
        join();
        var one = office.as(SAM, () -> new People(office.sql).find(first)).orElseThrow();
        assertThat(one.name()).isEqualTo("Omar Haddad");
        assertThat(one.born()).isEqualTo("2017-05-04");
        assertThat(one.confidential()).as("who wrote on the other did not know that the address is kept secret").isTrue();
        for (var name : List.of("Haddad", "Lewis", ours, theirs)) {
            assertThat(found(name)).as(name).contains(first).doesNotContain(other);
        }
        parity();
    }

    @Test
    void an_address_that_one_record_keeps_secret_stands_on_neither() {
        two_records();
        var told = office.record(Instant.now(), new Located(first, "1 Quay Street", "AB1 2CD", null, false, DAY));
        office.record(new Located(other, "1 Quay Street", "AB1 2CD", null, false, DAY.plusDays(1)));
        join();
        office.record(new Corrected(told, new Located(first, "1 Quay Street", "AB1 2CD", null, true, DAY), "He is not to be found there"));

        assertThat(office.as(SAM, () -> new People(office.sql).find(first)).orElseThrow().confidential()).isTrue();
        assertThat(office.as(SAM, () -> new People(office.sql).find(other)).orElseThrow().postcode()).as("who lists who lives there").isNull();
        assertThat(Acting.as(SAM, () -> OneRecord.of(office.caseFile, office.timeline(first), subject -> true)).facts(Located.class)).as("what pages read")
                .isNotEmpty().allMatch(fact -> fact.entry().confidential());
        parity();
    }

    @Test
    void what_was_opened_of_one_record_opens_nothing_of_the_other() {
        two_records();
        office.record(new Disclosed(first, ELSEWHERE.holder(), List.of(), "care together", "consent", DAY, null),
                new Disclosed(other, ELSEWHERE.holder(), List.of("people."), "care together", "consent", DAY, null));
        var before = rows("disclosure");
        var link = join();
        assertThat(rows("disclosure")).isEqualTo(before);
        assertThat(Acting.as(ELSEWHERE, () -> office.caseFile.timeline(other)).lines()).isNotEmpty().allMatch(line -> line.envelope().kind().startsWith("people."));
        office.record(new Unlinked(link, first, other, DAY, "They are cousins"));
        assertThat(rows("disclosure")).isEqualTo(before);
        parity();
    }

    @Test
    void whoever_is_kept_from_one_of_the_two_is_kept_from_both() {
        two_records();
        join();
        var town = new Town(office.place);
        var guardian = Office.worker(SAM.holder(), Role.GUARDIAN);
        Acting.as(guardian, () -> town.guard().restrict(new Restriction(other.id(), Seal.RESTRICTED, guardian.account(), "A member of staff", LocalDate.ofInstant(town.clock.instant(), ZoneOffset.UTC).plusDays(30), Set.of())));
        assertThat(Acting.as(SAM, () -> town.access().found(List.of(first.id(), other.id())))).isEmpty();
        assertThat(Acting.as(SAM, () -> town.access().hidden())).contains(first.id(), other.id());
        assertThat(Acting.as(SAM, () -> town.access().mine())).doesNotContain(first.id(), other.id());
    }

    @Test
    void an_adopted_childs_earlier_identity_stays_apart_whatever_was_written() {
        two_records();
        office.record(new Adopted(other, DAY, DAY, null, null, null, null, DAY));
        var before = listed("placement_now");
        join();
        assertThat(listed("placement_now")).isEqualTo(before);
        assertThat(listed("read_with")).isEmpty();
        assertThat(found(ours)).containsExactly(first);
        assertThat(found(theirs)).containsExactly(other);
        assertThat(children(null)).contains(ours, theirs);
        parity();
    }

    @Test
    void a_child_adopted_after_the_two_were_joined_is_guarded_on_both() {
        two_records();
        join();
        office.record(new Adopted(first, DAY, DAY, null, null, null, null, DAY));
        assertThat(listed("guarded_identity")).containsExactlyInAnyOrder(first.id(), other.id());
        parity();
    }

    @Test
    void nobody_is_joined_to_an_adopted_child_by_way_of_the_record_it_is_read_with() {
        two_records();
        join();
        office.record(new Adopted(first, DAY, DAY, null, null, null, null, DAY));
        var third = Subject.unheardOf();
        office.record(new Named(third, "Omar", "Quill", null, null, DAY), in_care(third));
        office.record(new Linked(other, third, DAY, "The same name"));
        assertThat(office.as(SAM, () -> office.sql.sql("select subject from placement_now where subject = ?").param(third.id()).query(UUID.class).list())).containsExactly(third.id());
        assertThat(found("Quill")).containsExactly(third);
        parity();
    }

    @Test
    void two_who_write_on_both_at_once_leave_what_the_log_says() throws Exception {
        two_records();
        join();
        try (var workers = Executors.newFixedThreadPool(4)) {
            var done = workers.invokeAll(java.util.stream.IntStream.range(0, 24).<java.util.concurrent.Callable<Outcome>>mapToObj(n -> () -> Acting.as(SAM, () ->
                    office.caseFile.append(Append.observed(UUID.randomUUID(), visited(n % 2 == 0 ? first : other), Instant.now(), "page")))).toList());
            for (var each : done) {
                assertThat(each.get()).isInstanceOf(Outcome.Appended.class);
            }
        }
        parity();
    }

    @Test
    void whatever_the_story_joined_is_one_and_parted_is_what_it_was() {
        stories(4);
    }

    @Test
    @Tag("long")
    @Timeout(1_800)
    void whatever_the_story_joined_is_one_and_parted_is_what_it_was_many_times() {
        stories(25);
    }

    private void stories(int number) {
        for (int i = 0; i < number; i++) {
            long seed = Long.getLong("goldthread.seed", System.nanoTime());
            try {
                story(seed);
            } catch (Throwable broken) {
                throw new AssertionError("-Dgoldthread.seed=" + seed, broken);
            }
        }
        parity();
    }

    private void story(long seed) {
        var chance = new Random(seed);
        var story = new RandomStory(seed, chance.nextLong() & ~0xF000L | 0x7000L, 3, 60);
        var writings = story.writings().stream().filter(writing -> !(writing.entry() instanceof Linked)).toList();
        int half = writings.size() / 2;
        append(writings.subList(0, half));
        var one = story.children.get(0);
        var two = story.children.get(1);
        office.record(new Named(one, "Omar", "Haddad", null, null, DAY), new Named(two, "Omar", "Lewis", null, null, DAY));
        var before = of(one, two);
        boolean adopted = writings.stream().anyMatch(writing -> writing.entry() instanceof Adopted || writing.entry() instanceof Corrected corrected && corrected.to() instanceof Adopted);
        var link = office.record(Instant.parse("2025-12-01T09:00:00Z"), new Linked(one, two, DAY, "They are one"));
        onlyWho(two, adopted);
        office.record(Instant.parse("2026-12-01T09:00:00Z"), new Unlinked(link, one, two, DAY, "They are two"));
        assertThat(of(one, two)).isEqualTo(before);
        link = office.record(Instant.parse("2026-12-01T09:00:00Z"), new Linked(two, one, DAY, "They are one after all"));
        append(writings.subList(half, writings.size()));
        onlyWho(one, adopted);
        assertThat(stray(story)).isZero();
        office.record(new Unlinked(link, one, two, DAY, "They are two"));
        assertThat(stray(story)).isZero();
    }

    private int stray(RandomStory story) {
        return Acting.<Integer>as(SAM, () -> office.caseFile.strayRows(story.subjects()));
    }

    private void append(List<Append.Writing> writings) {
        assertThat(Acting.as(SAM, () -> office.caseFile.append(Append.observed(writings)))).isInstanceOf(Outcome.Appended.class);
    }

    private List<String> of(Subject... subjects) {
        var wanted = java.util.Arrays.stream(subjects).map(Subject::toString).toList();
        return all().stream().filter(row -> wanted.stream().anyMatch(each -> row.contains("\"subject\": \"" + each + "\""))).filter(row -> !row.contains("\"linked\"")).toList();
    }

    private void onlyWho(Subject subject, boolean mayBeApart) {
        assertThat(of(subject)).allMatch(row -> mayBeApart || WHO.contains(row.substring(0, row.indexOf(' '))));
    }
}
