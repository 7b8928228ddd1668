package goldthread.returns.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Subject;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Located;
import goldthread.returns.Change;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.AnnexAExports;
import goldthread.returns.Exports;
import goldthread.returns.ReturnsEntry;
import goldthread.returns.ssd.SsdExport;
import goldthread.returns.submission.Submission.What;
import goldthread.returns.submission.Submissions.Refused;
import goldthread.time.CollectionYear;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubmissionsTest {
    private static final Who DIRECTOR = new Who(new UUID(201, 9), 201, "Ada Director", java.util.Set.of(Role.ANALYST));
    private static final CollectionYear YEAR = CollectionYear.parse("2025-26");
    private static final LocalDate LISTED = LocalDate.of(2026, 3, 31);
    private final Office office = new Office();
    private final Exports exports = new Exports(office.caseFile, office.application, office.transactions, Clock.systemUTC());
    private final SsdExport dataset = new SsdExport(office.caseFile, office.application, office.transactions);
    private final Submissions submissions = new Submissions(exports, dataset,
            new AnnexAExports(office.caseFile, office.application, office.transactions), office.caseFile, office.application, office.transactions, Clock.systemUTC());
    private final Subject child = Subject.unheardOf();
    private UUID episode;
    @TempDir Path folder;

    @BeforeEach
    void a_child_is_looked_after() {
        var since = LocalDate.of(2025, 5, 1);
        office.record(new Identified(child, Identified.LA_CHILD_ID, "W1", since), new Identified(child, Identified.UPN_UNKNOWN, "UN3", since),
                new Described(child, "F", LocalDate.of(2015, 4, 1), null, null, "WBRI", List.of("NONE"), since));
        episode = office.record(Instant.now(), episode("V2"));
    }

    @Test
    void a_submission_is_kept_with_the_checksums_that_the_usual_tool_makes() throws Exception {
        var of = made(What.SSDA903, Format.CSV);
        assertThat(of.files()).extracting(Submission.Kept::name).contains("header.csv", "episodes.csv");
        for (var file : of.files()) {
            try (var content = Acting.call(Office.SAM, () -> submissions.content(of, file))) {
                Files.write(folder.resolve(file.name()), content.readAllBytes());
            }
        }
        Checksums.in(folder).write(folder);
        assertThat(Checksums.in(folder).set()).isEqualTo(of.checksum());
        var tool = new ProcessBuilder("sha256sum", "--check", "--strict", Checksums.FILE).directory(folder.toFile()).redirectErrorStream(true).start();
        assertThat(new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("header.csv: OK").doesNotContain("FAILED");
        assertThat(tool.waitFor()).isZero();
    }

    @Test
    void every_form_of_every_return_comes_out_the_same_when_it_is_made_again() {
        for (var of : List.of(made(What.SSDA903, Format.CSV), made(What.SSDA903, Format.XML), made(What.CIN, Format.XML), made(What.SSD, Format.CSV),
                made(What.ANNEX_A, Format.XLSX), made(What.ANNEX_A, Format.CSV))) {
            office.record(Instant.now(), new Identified(child, Identified.NHS_NUMBER, "9434765919", LocalDate.of(2026, 1, 1)));
            assertThat(as(Office.SAM, () -> submissions.again(of))).as(of.title() + " " + of.format()).isNotEmpty().allSatisfy((file, same) -> assertThat(same).as(file).isTrue());
        }
    }

    @Test
    void who_made_it_may_not_sign_it_unless_the_authority_allows_it_and_nobody_signs_twice() {
        var of = made(What.SSDA903, Format.CSV);
        assertThat(as(Office.SAM, () -> submissions.sign(of, "Director"))).isSameAs(Refused.MAKER);
        assertThat(as(DIRECTOR, () -> submissions.sign(of, "Director of Children’s Services"))).isNull();
        assertThat(as(DIRECTOR, () -> submissions.sign(of, "Director of Children’s Services"))).isSameAs(Refused.SIGNED);
        as(DIRECTOR, () -> {
            submissions.setMakerMaySign(true);
            return true;
        });
        assertThat(as(Office.SAM, () -> submissions.sign(made(What.CIN, Format.XML), "Analyst"))).isNull();
    }

    @Test
    void what_was_signed_stands_on_the_log_with_its_checksum_and_cannot_be_thrown_away() {
        var of = made(What.SSDA903, Format.CSV);
        as(DIRECTOR, () -> submissions.sign(of, "Director of Children’s Services"));
        var timeline = office.timeline(ReturnsEntry.returns(201, "ssda903"));
        assertThat(timeline.facts(ReturnsEntry.Submitted.class)).singleElement().satisfies(fact -> {
            assertThat(fact.entry().checksum()).isEqualTo(of.checksum());
            assertThat(fact.entry().signatory()).isEqualTo("Ada Director");
            assertThat(fact.entry().maker()).isEqualTo("Sam Okafor");
        });
        assertThat(as(Office.SAM, () -> submissions.discard(of.id()))).isFalse();
        var other = made(What.SSDA903, Format.CSV);
        assertThat(as(Office.SAM, () -> submissions.discard(other.id()))).isTrue();
        assertThat(as(Office.ELSEWHERE, () -> submissions.find(of.id()))).isEmpty();
    }

    @Test
    void lists_for_inspection_are_kept_and_signed_off_as_a_return_is() {
        var of = made(What.ANNEX_A, Format.XLSX);
        assertThat(of.title()).isEqualTo("Lists for inspection (Annex A) of 31 March 2026");
        assertThat(of.files()).extracting(Submission.Kept::name).containsExactly("annex-a-2026-03-31.xlsx");
        assertThat(of.children()).isEqualTo(1);
        assertThat(as(Office.SAM, () -> submissions.sign(of, "Analyst"))).isSameAs(Refused.MAKER);
        assertThat(as(DIRECTOR, () -> submissions.sign(of, "Director of Children’s Services"))).isNull();
        assertThat(office.timeline(ReturnsEntry.returns(201, "annex-a")).facts(ReturnsEntry.Submitted.class)).singleElement().satisfies(fact -> {
            assertThat(fact.entry().year()).isEqualTo("2026-03-31");
            assertThat(fact.entry().files()).containsOnlyKeys("annex-a-2026-03-31.xlsx");
            assertThat(fact.entry().checksum()).isEqualTo(of.checksum());
        });
    }

    @Test
    void the_difference_from_the_last_one_signed_names_the_entry_behind_it() {
        var first = made(What.SSDA903, Format.CSV);
        as(DIRECTOR, () -> submissions.sign(first, "Director"));
        var slip = office.record(Instant.now(), new Corrected(episode, episode("C2"), "The court made a care order"));
        var second = made(What.SSDA903, Format.CSV);
        var before = as(Office.SAM, () -> submissions.before(second)).orElseThrow();
        assertThat(before.id()).isEqualTo(first.id());
        assertThat(second.checksum()).isNotEqualTo(first.checksum());
        var changes = new ArrayList<Change>();
        Acting.as(Office.SAM, () -> exports.difference(second.request(), before.asKnown(), second.asKnown(), changes::add));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.differences()).anyMatch(difference -> difference.contains("V2") && difference.contains("C2"));
            assertThat(change.behind()).anyMatch(behind -> behind.id().equals(slip) && behind.why().contains("care order"));
        });
    }

    @Test
    void of_lists_too_each_row_that_differs_is_told_with_what_was_recorded_in_between() {
        var first = made(What.ANNEX_A, Format.CSV);
        as(DIRECTOR, () -> submissions.sign(first, "Director"));
        var slip = office.record(Instant.now(), new Corrected(episode, episode("C2"), "The court made a care order"));
        var second = made(What.ANNEX_A, Format.XLSX);
        var changes = new ArrayList<Change>();
        Acting.as(Office.SAM, () -> submissions.compared(submissions.before(second).orElseThrow(), second).each().accept(changes::add));
        assertThat(changes).anySatisfy(change -> {
            assertThat(change.row().table()).isEqualTo("List 8, children in care");
            assertThat(change.differences()).anyMatch(difference -> difference.startsWith("Legal Status: ") || difference.contains("Full care order"));
            assertThat(change.behind()).singleElement().satisfies(behind -> assertThat(behind.id()).isEqualTo(slip));
        });
    }

    @Test
    void of_the_dataset_each_row_that_differs_is_told_with_the_entries_that_made_it_so() {
        var ada = new Located(child, "1 Mill Lane", "ZZ1 1ZZ", null, false, LocalDate.of(2025, 6, 1));
        var home = office.record(Instant.now(), ada);
        var first = made(What.SSD, Format.CSV);
        as(DIRECTOR, () -> submissions.sign(first, "Director"));
        var slip = office.record(Instant.now(), new Corrected(episode, episode("C2"), "The court made a care order"));
        var hidden = office.record(Instant.now(), new Corrected(home, new Located(child, "1 Mill Lane", "ZZ1 1ZZ", null, true, LocalDate.of(2025, 6, 1)), "The address became known to the father"));
        var number = office.record(Instant.now(), new Identified(child, Identified.NHS_NUMBER, "9434765919", LocalDate.of(2026, 1, 1)));
        var pupil = new Identified(child, Identified.UPN, "A123", LocalDate.of(2026, 1, 1));
        office.record(Instant.now(), new Withdrawn(office.record(Instant.now(), pupil), pupil.tags(), pupil.happened(), "Another child's"));
        var second = made(What.SSD, Format.CSV);
        var changes = new ArrayList<Change>();
        Acting.as(Office.SAM, () -> submissions.compared(submissions.before(second).orElseThrow(), second).each().accept(changes::add));

        assertThat(changes).extracting(change -> change.kind() + " " + change.row().table() + " " + change.row().child()).containsExactlyInAnyOrder(
                "CHANGED ssd_person W1", "CHANGED ssd_legal_status W1", "REMOVED ssd_address W1", "ADDED ssd_linked_identifiers W1");
        assertThat(changes).allSatisfy(change -> {
            var entry = switch (change.row().table()) {
                case "ssd_legal_status" -> slip;
                case "ssd_address" -> hidden;
                default -> number;
            };
            assertThat(change.behind()).as(change.row().table()).extracting(Change.Behind::id).containsExactly(entry);
        });
        assertThat(changes).anySatisfy(change -> assertThat(change.differences()).containsExactly("lega_legal_status: V2, now C2"))
                .anySatisfy(change -> assertThat(change.differences()).containsExactly("pers_common_child_id: blank, now 9434765919"));
        assertThat(changes.toString()).as("where a confidential address is, is told nowhere").doesNotContain("Mill Lane", "ZZ1 1ZZ");
    }

    @Test
    void what_moved_a_worker_to_another_team_is_told_of_the_dataset_too() {
        var worker = new Subject(Office.SAM.account());
        var since = LocalDate.of(2025, 4, 1);
        office.record(Instant.now(), new Joined(worker, "Sam Okafor", "SW123456", null, "North", "social-worker", since, List.of(), List.of()));
        office.record(Instant.now(), new Allocated(List.of(child), worker.id(), "Sam Okafor", Allocated.ALLOCATED, LocalDate.of(2025, 5, 1), null));
        var first = made(What.SSD, Format.CSV);
        as(DIRECTOR, () -> submissions.sign(first, "Director"));
        var moved = office.record(Instant.now(), new Joined(worker, "Sam Okafor", "SW123456", null, "South", "social-worker", LocalDate.of(2026, 1, 1), List.of(), List.of()));
        var second = made(What.SSD, Format.CSV);
        var changes = new ArrayList<Change>();
        Acting.as(Office.SAM, () -> submissions.compared(submissions.before(second).orElseThrow(), second).each().accept(changes::add));

        assertThat(changes).extracting(change -> change.kind() + " " + change.row().table()).containsExactlyInAnyOrder("CHANGED ssd_professionals", "ADDED ssd_department");
        assertThat(changes).allSatisfy(change -> assertThat(change.behind()).as(change.row().table()).extracting(Change.Behind::id).containsExactly(moved));
        assertThat(changes).anySatisfy(change -> assertThat(change.differences()).containsExactly("prof_professional_department: North, now South"));
    }

    @Test
    void a_kept_file_that_is_no_longer_what_it_was_is_not_given_out() {
        var of = made(What.CIN, Format.XML);
        var damaged = new Submission.Kept(of.files().getFirst().name(), of.files().getFirst().bytes(), "0".repeat(64));
        assertThatThrownBy(() -> Acting.call(Office.SAM, () -> submissions.content(of, damaged))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no longer what was submitted");
    }

    private EpisodeStarted episode(String status) {
        return new EpisodeStarted(child, LocalDate.of(2025, 5, 1), "S", status, "N1", "U1", "PR1", null, null, null);
    }

    private Submission made(What what, Format format) {
        return as(Office.SAM, () -> submissions.find(submissions.make(new Submissions.Asked(what, what.ofAYear() ? YEAR : null,
                what == What.ANNEX_A ? LISTED : null, format, null))).orElseThrow());
    }

    private static <T> T as(Who who, Supplier<T> work) {
        return Acting.as(who, work);
    }
}
