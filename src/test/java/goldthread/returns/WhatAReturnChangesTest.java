package goldthread.returns;

import static goldthread.returns.ReturnsOffice.rows903;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Acting;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Reviewed;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.files.TestFiles;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.Verdict.Outcome;
import goldthread.time.CollectionYear;
import goldthread.workforce.Workforce;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a return changes about the past, what it leaves alone, and what people have recorded beside it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class WhatAReturnChangesTest {
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    private static final String EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    private static final String SOCIAL_WORKERS = "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n";
    private static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\n";
    private static final ReturnsOffice OFFICE = new ReturnsOffice(600);
    private static int number = 1000;

    private final String id = "W" + number++;
    @TempDir Path folder;

    private ImportReport take(String year, String... namesAndTexts) throws IOException {
        var into = Files.createTempDirectory(folder, "in");
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            TestFiles.write(into, namesAndTexts[i], namesAndTexts[i + 1].replace("ID,", id + ","));
        }
        return OFFICE.take(ImportRequest.of(Standard.SSDA903, List.of(into)).year(CollectionYear.parse(year))
                .told(LocalDate.of(CollectionYear.parse(year).starts() + 1, 6, 1)));
    }

    private List<String> given(String year, String table) {
        var out = folder.resolve("out" + System.nanoTime());
        OFFICE.give(new ExportRequest(Standard.SSDA903, CollectionYear.parse(year), null), Format.CSV, out);
        return rows903(null, out).getOrDefault(table, List.of()).stream().filter(row -> row.startsWith(id + "|"))
                .map(row -> row.substring(id.length() + 1)).toList();
    }

    private Timeline timeline() {
        return Acting.as(OFFICE.analyst, () -> {
            var child = OFFICE.as(() -> OFFICE.imports.people.byLaChildId(List.of(id))).get(id);
            return OFFICE.office.caseFile.timeline(child);
        });
    }

    private UUID record(Entry entry) {
        var id = Ids.next();
        Acting.as(OFFICE.analyst, () -> OFFICE.office.caseFile.append(Append.observed(id, entry, Instant.now(), "page")));
        return id;
    }

    private static LedgerRow only(ImportReport report, Outcome outcome) {
        var rows = OFFICE.ledger(report).stream().filter(row -> row.outcome().equals(outcome.name())).toList();
        assertThat(rows).as(report.text()).hasSize(1);
        return rows.getFirst();
    }

    @Test
    void another_legal_status_next_year_corrects_the_past_and_says_so() throws IOException {
        take("2017-18", "episodes.csv", EPISODES + "ID,01/02/2018,S,V2,N1,U4,PR1,,,,,,\n");
        var report = take("2018-19", "episodes.csv", EPISODES + "ID,01/02/2018,S,C2,N1,U4,PR1,,,,,,\n");

        assertThat(only(report, Outcome.CORRECTED).sentence()).isEqualTo("LS: V2, now C2.");
        assertThat(timeline().lines()).anySatisfy(line -> assertThat(line.entry()).isInstanceOfSatisfying(Corrected.class,
                corrected -> assertThat(corrected.why()).isEqualTo("903 return 2018-19 says otherwise")));
        assertThat(given("2017-18", "EPISODES")).containsExactly("2018-02-01|S|C2|N1|U4|PR1||||||");
    }

    @Test
    void an_end_now_filled_is_new_and_does_not_leak_into_the_year_before() throws IOException {
        take("2017-18", "episodes.csv", EPISODES + "ID,01/02/2018,S,V2,N1,U4,PR1,,,,,,\n");
        var report = take("2018-19", "episodes.csv", EPISODES + "ID,01/02/2018,S,V2,N1,U4,PR1,05/05/2018,X1,CARPL,,,\n");

        assertThat(report.outcomes().get(Outcome.TAKEN)).isEqualTo(1);
        assertThat(given("2017-18", "EPISODES")).containsExactly("2018-02-01|S|V2|N1|U4|PR1||||||");
        assertThat(given("2018-19", "EPISODES")).containsExactly("2018-02-01|S|V2|N1|U4|PR1|2018-05-05|X1|CARPL|||");
    }

    @Test
    void an_end_learnt_later_that_lies_in_the_year_comes_into_it() throws IOException {
        take("2017-18", "episodes.csv", EPISODES + "ID,01/02/2018,S,V2,N1,U4,PR1,,,,,,\n");
        take("2018-19", "episodes.csv", EPISODES + "ID,01/02/2018,S,V2,N1,U4,PR1,20/03/2018,E4A,,,,\n");

        assertThat(given("2017-18", "EPISODES")).containsExactly("2018-02-01|S|V2|N1|U4|PR1|2018-03-20|E4A||||");
    }

    @Test
    void an_end_that_the_next_return_no_longer_has_is_withdrawn() throws IOException {
        take("2017-18", "episodes.csv", EPISODES + "ID,01/02/2018,S,V2,N1,U4,PR1,20/03/2018,E4A,,,,\n");
        var report = take("2018-19", "episodes.csv", EPISODES + "ID,01/02/2018,S,V2,N1,U4,PR1,,,,,,\n");

        assertThat(only(report, Outcome.CORRECTED).sentence()).isEqualTo("DEC: 2018-03-20, now blank; REC: E4A, now blank.");
        assertThat(timeline().facts(EpisodeEnded.class)).isEmpty();
        assertThat(given("2018-19", "EPISODES")).containsExactly("2018-02-01|S|V2|N1|U4|PR1||||||");
    }

    @Test
    void another_ethnicity_is_a_new_fact_as_of_its_year_and_another_birth_corrects() throws IOException {
        take("2017-18", "header.csv", HEADER + "ID,1,01/02/2010,WBRI,UN1,,\n");
        take("2018-19", "header.csv", HEADER + "ID,1,01/02/2010,MWBC,B123456789012,,\n");
        assertThat(given("2017-18", "HEADER")).containsExactly("1|2010-02-01|WBRI|UN1||");
        assertThat(given("2018-19", "HEADER")).containsExactly("1|2010-02-01|MWBC|B123456789012||");
        assertThat(timeline().facts(Identified.class)).extracting(fact -> fact.entry().value()).contains("UN1", "B123456789012");

        var report = take("2019-20", "header.csv", HEADER + "ID,1,02/02/2010,MWBC,B123456789012,,\n");

        assertThat(only(report, Outcome.CORRECTED).sentence()).isEqualTo("DOB: 2010-02-01, now 2010-02-02.");
        assertThat(timeline().last(Described.class)).hasValueSatisfying(fact -> assertThat(fact.entry().born()).isEqualTo("2010-02-02"));
        assertThat(given("2018-19", "HEADER")).containsExactly("1|2010-02-02|MWBC|B123456789012||");
    }

    @Test
    void a_blank_in_the_header_takes_nothing_away() throws IOException {
        take("2017-18", "header.csv", HEADER + "ID,1,01/02/2010,WBRI,B123456789012,,\n");
        var report = take("2018-19", "header.csv", HEADER + "ID,1,01/02/2010,,,0,\n");

        assertThat(report.outcomes().get(Outcome.KNOWN)).isEqualTo(1);
        assertThat(timeline().last(Described.class)).hasValueSatisfying(fact -> assertThat(fact.entry().ethnicity()).isEqualTo("WBRI"));
        assertThat(given("2018-19", "HEADER")).containsExactly("1|2010-02-01|||0|");
    }

    @Test
    void what_people_record_later_flows_into_the_year_to_which_it_belongs() throws IOException {
        take("2018-19", "episodes.csv", EPISODES + "ID,01/05/2018,S,V2,N1,U4,PR1,,,,,,\n", "reviews.csv", REVIEWS + "ID,01/02/2010,01/06/2018,PN1\n",
                "header.csv", HEADER + "ID,1,01/02/2010,WBRI,UN1,,\n");
        var child = timeline().subject();
        record(new Reviewed(child, LocalDate.parse("2018-12-01"), "PN2"));
        record(new Reviewed(child, LocalDate.parse("2019-05-01"), "PN3"));
        var episode = timeline().facts(EpisodeStarted.class).getFirst();
        record(new EpisodeEnded(child, episode.id(), episode.happened(), LocalDate.parse("2019-02-02"), "X1", "CARPL"));
        record(new EpisodeStarted(child, LocalDate.parse("2019-02-02"), "P", "V2", "N1", "K2", "PR4", null, null, null));

        assertThat(given("2018-19", "REVIEWS")).containsExactly("2010-02-01|2018-06-01|PN1", "2010-02-01|2018-12-01|PN2");
        assertThat(given("2018-19", "EPISODES")).containsExactly("2018-05-01|S|V2|N1|U4|PR1|2019-02-02|X1|CARPL|||",
                "2019-02-02|P|V2|N1|K2|PR4||||||");
        // no return of the next year was ever taken in: it goes by dates
        assertThat(given("2019-20", "EPISODES")).containsExactly("2019-02-02|P|V2|N1|K2|PR4||||||");
        assertThat(given("2019-20", "REVIEWS")).containsExactly("2010-02-01|2019-05-01|PN3");
        assertThat(given("2019-20", "HEADER")).containsExactly("1|2010-02-01|WBRI|UN1||");
    }

    @Test
    void what_a_person_put_right_is_not_put_wrong_again_by_the_next_return() throws IOException {
        take("2017-18", "reviews.csv", REVIEWS + "ID,01/02/2010,01/06/2017,PN1\nID,01/02/2010,01/09/2017,PN1\n");
        var child = timeline().subject();
        var reviews = timeline().facts(Reviewed.class);
        record(new Corrected(reviews.getFirst().id(), new Reviewed(child, LocalDate.parse("2017-06-02"), "PN1"), "It was the second"));
        record(new Withdrawn(reviews.getLast().id(), reviews.getLast().entry().tags(), reviews.getLast().happened(), "Wrong child"));

        var report = take("2018-19", "reviews.csv", REVIEWS + "ID,01/02/2010,01/06/2017,PN1\nID,01/02/2010,01/09/2017,PN1\n");

        assertThat(OFFICE.ledger(report)).extracting(LedgerRow::sentence).containsExactlyInAnyOrder(
                "Corrected by hand since (It was the second); what stands was kept.", "Withdrawn by hand since (Wrong child); not taken again.");
        assertThat(timeline().facts(Reviewed.class)).singleElement().satisfies(fact -> assertThat(fact.happened()).isEqualTo("2017-06-02"));
        assertThat(given("2017-18", "REVIEWS")).containsExactly("2010-02-01|2017-06-02|PN1");
    }

    @Test
    void what_was_learnt_after_the_return_was_signed_stands() throws IOException {
        take("2018-19", "reviews.csv", REVIEWS + "ID,01/02/2010,01/06/2017,PN5\n");
        var report = take("2017-18", "reviews.csv", REVIEWS + "ID,01/02/2010,01/06/2017,PN1\n");

        assertThat(only(report, Outcome.KNOWN).sentence())
                .isEqualTo("Known otherwise since 1 June 2019, which is later than this return; what stands was kept.");
        assertThat(given("2017-18", "REVIEWS")).containsExactly("2010-02-01|2017-06-01|PN5");
    }

    @Test
    void a_return_sent_again_with_amendments_takes_the_place_of_the_first() throws IOException {
        var first = new String[] {"reviews.csv", REVIEWS + "ID,01/02/2010,01/06/2017,PN1\nID,01/02/2010,01/09/2017,PN1\n"};
        take("2017-18", first);
        take("2017-18", "reviews.csv", REVIEWS + "ID,01/02/2010,01/06/2017,PN3\n");
        assertThat(given("2017-18", "REVIEWS")).containsExactly("2010-02-01|2017-06-01|PN3");

        long entries = OFFICE.count("select count(*) from entry");
        take("2017-18", first);
        assertThat(OFFICE.count("select count(*) from entry")).as("the same file again adds nothing").isEqualTo(entries);
    }

    @Test
    void two_reviews_on_one_day_are_two() throws IOException {
        var files = new String[] {"reviews.csv", REVIEWS + "ID,01/02/2010,01/06/2017,PN1\nID,01/02/2010,01/06/2017,PN3\n"};
        take("2017-18", files);
        take("2018-19", files);

        assertThat(timeline().facts(Reviewed.class)).hasSize(2);
        assertThat(given("2018-19", "REVIEWS")).hasSize(2);
    }

    @Test
    void bad_rows_are_set_aside_with_a_sentence_and_the_rest_is_taken() throws IOException {
        var report = take("2017-18", "episodes.csv", EPISODES
                + "ID,31/02/2018,S,V2,N1,U4,PR1,,,,,,\n"
                + "ID,,S,V2,N1,U4,PR1,,,,,,\n"
                + "ID,01/02/2018,S,V2,N1,U4,PR1,01/01/2018,E4A,,,,\n"
                + ",01/02/2018,S,V2,N1,U4,PR1,,,,,,\n"
                + "ID,01/02/2018,S,V2,N1,U4,PR1,,,,,,\n");

        assertThat(OFFICE.ledger(report)).filteredOn(row -> row.outcome().equals("SET_ASIDE")).extracting(LedgerRow::row, LedgerRow::says)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "DECOM: \"31/02/2018\" is a day that does not exist. Write the day as dd/mm/yyyy."),
                        org.assertj.core.groups.Tuple.tuple(3, "DECOM: The date is blank, and without it nobody can tell when this was. Fill it in."),
                        org.assertj.core.groups.Tuple.tuple(4, "DEC: It ends on 2018-01-01, before it begins on 2018-02-01. Correct one of the two dates."),
                        org.assertj.core.groups.Tuple.tuple(5, "CHILD: The row names no child. Fill in the child's id."));
        assertThat(OFFICE.ledger(report)).filteredOn(row -> row.row() == 3).extracting(LedgerRow::received)
                .containsExactly(id + ",,S,V2,N1,U4,PR1,,,,,,");
        assertThat(given("2017-18", "EPISODES")).containsExactly("2018-02-01|S|V2|N1|U4|PR1||||||");
    }

    @Test
    void the_difference_between_two_days_names_the_entries_behind_it() throws IOException {
        take("2017-18", "episodes.csv", EPISODES + "ID,01/02/2018,S,V2,N1,U4,PR1,,,,,,\n", "reviews.csv", REVIEWS + "ID,01/02/2010,01/06/2017,PN1\n");
        take("2018-19", "episodes.csv", EPISODES + "ID,01/02/2018,S,C2,N1,U4,PR1,,,,,,\n");

        var changes = new ArrayList<Change>();
        Acting.as(OFFICE.analyst, () -> OFFICE.exports.difference(new ExportRequest(Standard.SSDA903, CollectionYear.parse("2017-18"), null),
                ExportRequest.asKnown("2018-07-01"), ExportRequest.asKnown("2019-07-01"), change -> {
                    if (change.row().child().equals(id)) {
                        changes.add(change);
                    }
                }));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Change.Kind.CHANGED);
            assertThat(change.differences()).containsExactly("LS: V2, now C2");
            assertThat(change.behind()).singleElement().satisfies(behind -> {
                assertThat(behind.title()).isEqualTo("Correction");
                assertThat(behind.why()).isEqualTo("903 return 2018-19 says otherwise");
                assertThat(behind.author()).isEqualTo(OFFICE.analyst.account());
            });
        });
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"30/11/2024, a later day", "-, no end"})
    void the_end_of_a_part_that_opens_a_record_is_not_moved_later_or_taken_back_by_a_return(String said, String what) throws IOException {
        var child = new Subject(UUID.randomUUID());
        var worker = new UUID(600, number);
        record(new Identified(child, Identified.LA_CHILD_ID, id, LocalDate.of(2024, 4, 1)));
        var part = record(new Allocated(List.of(child), worker, "SW1234567890", Allocated.ALLOCATED, LocalDate.of(2024, 5, 1), null));
        // ended by an earlier return, so that a later one may say otherwise
        takeNow("2024-25", SOCIAL_WORKERS + "ID,01/02/2015,SW1234567890,01/05/2024,30/09/2024,FCONTA\n");
        assertThat(until(child, part)).isEqualTo("2024-09-30");

        var report = takeNow("2024-25", SOCIAL_WORKERS + "ID,01/02/2015,SW1234567890,01/05/2024," + (said == null ? "," : said + ",FCONTA") + "\n");

        assertThat(until(child, part)).as(what).isEqualTo("2024-09-30");
        assertThat(OFFICE.ledger(report)).as(report.text()).anySatisfy(row -> assertThat(row.sentence()).contains("opens the record to a worker"));
        takeNow("2024-25", SOCIAL_WORKERS + "ID,01/02/2015,SW1234567890,01/05/2024,31/08/2024,FCONTA\n");
        assertThat(until(child, part)).as("an earlier day opens nothing").isEqualTo("2024-08-31");
    }

    /// On the record a worker has a name; the Department wants the number, and the same return taken in again finds the worker by it.
    @Test
    void a_worker_who_is_registered_stands_in_the_return_by_number_and_is_known_again_by_it() throws IOException {
        var child = new Subject(UUID.randomUUID());
        var worker = new Subject(new UUID(601, number));
        var other = new Subject(new UUID(602, number));
        record(new goldthread.workforce.StaffEntry.Joined(worker, "Grace Thornley", "SW 2001", null, "Care team", "social-worker", LocalDate.of(2020, 1, 6), List.of(), List.of()));
        record(new Identified(child, Identified.LA_CHILD_ID, id, LocalDate.of(2024, 4, 1)));
        record(new goldthread.people.PeopleEntry.Described(child, "F", LocalDate.of(2015, 2, 1), null, null, "WBRI", List.of(), LocalDate.of(2024, 4, 1)));
        record(new EpisodeStarted(child, LocalDate.of(2024, 4, 10), "S", "C2", "N1", "U6", "PR1", "ZZ1 1AA", "ZZ1 1AB", "SC999101"));
        var part = record(new Allocated(List.of(child), worker.id(), "Grace Thornley", Allocated.ALLOCATED, LocalDate.of(2024, 5, 1), null));
        record(new goldthread.workforce.WorkforceEntry.AllocationEnded(List.of(child), part, LocalDate.of(2024, 5, 1), LocalDate.of(2024, 9, 30), "TSPROC"));
        record(new Allocated(List.of(child), other.id(), "Nobody Knows", Allocated.ALLOCATED, LocalDate.of(2024, 9, 30), null));
        assertThat(given("2024-25", "SW_EPISODES")).containsExactlyInAnyOrder("2015-02-01|SW0000002001|2024-05-01|2024-09-30|TSPROC", "2015-02-01|Nobody Knows|2024-09-30||");

        var standing = OFFICE.standing();
        var again = takeNow("2024-25", SOCIAL_WORKERS + "ID,01/02/2015,SW0000002001,01/05/2024,30/09/2024,TSPROC\n");
        assertThat(again.outcomes().get(Outcome.KNOWN)).as(again.text()).isEqualTo(1);
        assertThat(OFFICE.standing()).filteredOn(line -> !line.startsWith("returns.")).isEqualTo(standing.stream().filter(line -> !line.startsWith("returns.")).toList());
        assertThat(Workforce.involved(timeline()).stream().map(goldthread.workforce.Workforce.Involved::worker)).contains("Grace Thornley");
    }

    @Test
    void that_a_girl_is_no_mother_goes_out_and_comes_in_again_as_known() throws IOException {
        var child = new Subject(UUID.randomUUID());
        record(new Identified(child, Identified.LA_CHILD_ID, id, LocalDate.of(2024, 4, 1)));
        record(new Identified(child, Identified.UPN_UNKNOWN, "UN1", LocalDate.of(2024, 4, 1)));
        record(new goldthread.people.PeopleEntry.Described(child, "F", LocalDate.of(2010, 2, 1), null, null, "WBRI", List.of(), LocalDate.of(2024, 4, 1)));
        record(new EpisodeStarted(child, LocalDate.of(2024, 4, 10), "S", "C2", "N1", "U6", "PR1", "ZZ1 1AA", "ZZ1 1AB", "SC999101"));
        record(new goldthread.care.CareEntry.BecameMother(child, "0", null, LocalDate.of(2024, 4, 10)));
        assertThat(given("2024-25", "HEADER")).containsExactly("F|2010-02-01|WBRI|UN1|0|");
        var standing = OFFICE.standing();
        var again = take("2024-25", "header.csv", HEADER + "ID,F,01/02/2010,WBRI,UN1,0,\n");
        assertThat(again.outcomes().get(Outcome.KNOWN)).as(again.text()).isEqualTo(1);
        assertThat(OFFICE.standing()).filteredOn(line -> !line.startsWith("returns.")).isEqualTo(standing.stream().filter(line -> !line.startsWith("returns.")).toList());
        assertThat(given("2024-25", "HEADER")).containsExactly("F|2010-02-01|WBRI|UN1|0|");
    }

    @Test
    void the_end_of_a_part_that_only_a_code_has_is_as_the_return_says() throws IOException {
        takeNow("2024-25", SOCIAL_WORKERS + "ID,01/02/2015,SW1234567890,01/05/2024,30/09/2024,FCONTA\n");
        takeNow("2024-25", SOCIAL_WORKERS + "ID,01/02/2015,SW1234567890,01/05/2024,30/11/2024,FCONTA\n");
        assertThat(Workforce.involved(timeline()).getFirst().until()).isEqualTo("2024-11-30");
    }

    private ImportReport takeNow(String year, String text) throws IOException {
        var into = Files.createTempDirectory(folder, "in");
        TestFiles.write(into, "sw_episodes.csv", text.replace("ID,01/02", id + ",01/02"));
        return OFFICE.take(ImportRequest.of(Standard.SSDA903, List.of(into)).year(CollectionYear.parse(year)));
    }

    private LocalDate until(Subject child, UUID part) {
        return Workforce.involved(Acting.as(OFFICE.analyst, () -> OFFICE.office.caseFile.timeline(child))).stream().filter(each -> part.equals(each.entry())).findFirst().orElseThrow().until();
    }
}
