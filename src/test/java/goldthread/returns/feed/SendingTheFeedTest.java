package goldthread.returns.feed;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.casefile.Ids;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.protection.ProtectionEntry;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SendingTheFeedTest {
    private final Office office = new Office();
    private final Feed feed = new Feed(office.caseFile, office.application, office.transactions);
    private final List<Subject> children = new ArrayList<>();
    private Department department;

    @BeforeEach
    void open() throws IOException {
        department = new Department();
    }

    @AfterEach
    void close() {
        department.close();
    }

    @Test
    void the_first_run_sends_everybody_in_batches_and_the_second_nobody() {
        many(230);
        assertThat(send()).returns(230, FeedReport::sent).returns(true, FeedReport::clean);
        assertThat(department.batches).containsExactly(100, 100, 30);
        assertThat(department.children).isEqualTo(now());
        assertThat(send()).returns(0, FeedReport::looked).returns(0, FeedReport::sent);
    }

    @Test
    void what_was_corrected_withdrawn_or_learned_reaches_the_department_and_nothing_else_does() {
        many(5);
        var child = children.get(2);
        var referral = tell(new Referred(child, on("2026-03-01"), "1A", null, on("2026-03-01")));
        var plan = tell(new ProtectionEntry.PlanStarted(child, referral, on("2026-04-01"), "NEG", "NEG", "0", on("2026-04-01")));
        tell(new FamilyHelpEntry.PlanStarted(child, referral, on("2026-03-20"), on("2026-03-20")));
        send();
        assertThat(department.children).isEqualTo(now());

        tell(new Withdrawn(plan, List.of(Tag.child(child)), on("2026-04-02"), "Another child"));
        tell(new Corrected(referral, new Referred(child, on("2026-03-02"), "1A", null, on("2026-03-01")), "It was the day after"));
        tell(new EpisodeStarted(child, on("2026-05-01"), "S", "V2", "N1", "U1", "PR1", "ZZ1 1ZZ", "ZZ9 9ZZ", null));
        department.batches.clear();
        assertThat(send()).returns(1, FeedReport::looked);
        assertThat(department.children).isEqualTo(now());
        assertThat(department.children.toString()).doesNotContain(plan.toString()).contains("2026-03-02").contains("\"U1\"");
    }

    @Test
    void a_child_who_has_no_number_any_more_is_purged() {
        var child = Subject.unheardOf();
        var number = tell(new Identified(child, Identified.LA_CHILD_ID, "W77", on("2026-01-01")));
        tell(new Referred(child, on("2026-03-01"), "1A", null, on("2026-03-01")));
        send();
        assertThat(department.children).containsKey("W77");
        tell(new Withdrawn(number, List.of(new Tag(child, "person")), on("2026-01-02"), "Another authority's number"));
        send();
        assertThat(department.children).isEmpty();
    }

    @Test
    void one_child_whom_they_refuse_does_not_stop_the_others_and_is_tried_again() {
        many(150);
        department.disliked.add("W42");
        var report = send();
        assertThat(report.refused()).singleElement().returns("W42", FeedReport.Child::number)
                .satisfies(child -> assertThat(child.sentence()).contains("not liked"));
        assertThat(department.children).hasSize(149).doesNotContainKey("W42");
        department.disliked.clear();
        assertThat(send()).returns(1, FeedReport::sent).returns(true, FeedReport::clean);
        assertThat(department.children).isEqualTo(now());
    }

    @Test
    void a_value_that_their_schema_refuses_is_left_out_and_said() {
        many(1);
        tell(new Identified(children.getFirst(), Identified.UPN, "TOO-SHORT", on("2026-01-01")));
        assertThat(send().leftOut()).singleElement()
                .returns("child_details.unique_pupil_number: has 9 characters, and must have 13", FeedReport.Child::sentence);
        assertThat(department.children).hasSize(1);
    }

    @Test
    void it_waits_when_told_to_asks_for_a_new_token_and_gives_up_when_nothing_helps() {
        many(3);
        department.answersFirst.addAll(List.of(429, 401, 403));
        assertThat(send()).returns(3, FeedReport::sent);
        assertThat(department.tokens).isEqualTo(2);
        many(2);
        department.answersFirst.addAll(List.of(503, 503, 503, 503));
        assertThat(send()).satisfies(report -> assertThat(report.stopped()).contains("503")).returns(0, FeedReport::sent);
        assertThat(send()).returns(2, FeedReport::sent);
    }

    @Test
    void a_run_that_was_cut_short_goes_on_where_it_was() {
        many(250);
        department.answersFirst.addAll(List.of(200, 500, 500, 500, 500));
        assertThat(send()).returns(100, FeedReport::sent);
        assertThat(send()).returns(150, FeedReport::sent);
        assertThat(department.children).isEqualTo(now());
    }

    @Test
    void a_confidential_address_is_not_sent() {
        many(1);
        tell(new Located(children.getFirst(), "1 Hidden Lane", "ZZ3 3ZZ", null, true, on("2026-02-01")));
        send();
        assertThat(department.children.toString()).doesNotContain("ZZ3").doesNotContain("Hidden");
    }

    @Test
    void a_dry_run_shows_the_payload_and_changes_nothing() throws InterruptedException {
        many(120);
        var shown = new ArrayList<ObjectNode>();
        Acting.call(Office.SAM, () -> feed.dryRun(shown::addAll));
        assertThat(Department.told(shown)).isEqualTo(now());
        assertThat(department.children).isEmpty();
        assertThat(send()).returns(120, FeedReport::sent);
    }

    @Test
    void it_goes_nowhere_but_to_https() {
        var environment = Map.of("GOLDTHREAD_FEED_URL", "http://example.org", "GOLDTHREAD_FEED_TOKEN_URL", "https://example.org/token",
                "GOLDTHREAD_FEED_CLIENT", "a", "GOLDTHREAD_FEED_SECRET", "b");
        assertThatThrownBy(() -> FeedSettings.of(environment)).hasMessageContaining("https");
        assertThatThrownBy(() -> FeedSettings.of(Map.of())).hasMessageContaining("GOLDTHREAD_FEED_SECRET").hasMessageContaining("--dry-run");
    }

    private void many(int count) {
        var writings = new ArrayList<Writing>();
        for (int i = 0; i < count; i++) {
            var child = Subject.unheardOf();
            children.add(child);
            Stream.of(new Identified(child, Identified.LA_CHILD_ID, "W" + children.size(), on("2026-01-01")),
                    new Named(child, "Layla", "Rahman", null, null, on("2026-01-01")),
                    new Described(child, "2", on("2019-04-01"), null, null, "WBRI", List.of("MOB", "HAND"), on("2026-01-01")),
                    new Referred(child, on("2026-02-01"), "5D", "A worry", on("2026-02-01")),
                    new Allocated(List.of(child), new UUID(1, i), "Sam Okafor", "allocated", on("2026-02-02"), null))
                    .map(entry -> new Writing(Ids.next(), entry, Instant.now(), null, "page")).forEach(writings::add);
        }
        Acting.as(Office.SAM, () -> office.caseFile.append(Append.observed(writings)));
    }

    private UUID tell(goldthread.casefile.Entry entry) {
        return office.record(Instant.now(), entry);
    }

    private FeedReport send() {
        try {
            return Acting.call(Office.SAM, () -> feed.send(department.settings()));
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /// What they ought to hold.
    private Map<String, Object> now() {
        return Department.told(children.stream().map(child -> FeedPayload.of(office.timeline(child))).toList());
    }
}
