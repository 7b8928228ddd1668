package goldthread.returns.attendance;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import goldthread.SignedIn;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Fact;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.education.SchoolEntry.AttendanceTold;
import goldthread.education.SchoolEntry.ConditionSet;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Named;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.workforce.WorkforceEntry.Allocated;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/// A file of attendance comes onto the records of its children: once, corrected by a later file, and never over what a person wrote.
class AttendanceComesOntoTheRecordTest extends SignedIn {
    private static final String HEADINGS = "upn,child_id,from,to,possible,attended,unauthorised\n";
    private static int number = 1000;

    Who officer;
    Subject ada;
    String id;

    @BeforeEach
    void people() {
        officer = accounts.create(UUID.randomUUID(), ours, "attend" + UUID.randomUUID(), "Ivy Lane", null, Set.of(Role.EDUCATION)).who();
        id = "AT" + ++number;
        ada = child("Ada", id);
    }

    @Test
    void a_file_is_taken_once_and_a_later_one_corrects_it() throws Exception {
        assertThat(sent(id, 48, "6")).contains("1 row taken, 0 corrected, 0 known already, 0 set aside.");
        assertThat(sent(id, 48, "6")).contains("0 rows taken, 0 corrected, 1 known already, 0 set aside.");
        assertThat(sent(id, 48, "")).as("what it does not say takes nothing away").contains("1 known already");
        assertThat(sent(id, 50, "4")).contains("1 corrected", "It was 48 of 60 sessions, and is 50 of 60.");
        assertThat(told()).singleElement().satisfies(fact -> {
            assertThat(fact.entry()).isEqualTo(new AttendanceTold(ada, on("2026-09-03"), 60, 50, null, 4, on("2026-10-16")));
            assertThat(fact.corrected()).isTrue();
        });
    }

    @Test
    void a_pupil_number_does_and_rows_of_one_child_by_two_numbers_are_taken_once() throws Exception {
        var upn = upn();
        write(new Identified(ada, Identified.UPN, upn, on("2026-01-01")));
        assertThat(send(HEADINGS + upn.toLowerCase(java.util.Locale.ROOT) + ",,2026-09-03,2026-10-16,60,48,\n," + id + ",2026-09-03,2026-10-16,60,48,\n")).contains("1 row taken", "1 set aside", "stand above already, under another number");
        var bo = child("Bo", "B" + id);
        assertThat(send(HEADINGS + upn + ",B" + id + ",2026-11-02,2026-11-06,10,8,\n")).contains("of more than one record");
        assertThat(timeline(bo).facts(AttendanceTold.class)).isEmpty();
    }

    @Test
    void what_a_person_wrote_stands_and_what_they_took_back_does_not_come_again() throws Exception {
        write(new AttendanceTold(ada, on("2026-09-03"), 60, 40, "Late", on("2026-10-16")));
        assertThat(sent(id, 48, "")).contains("1 set aside", "Somebody wrote on the record for these days that 40 of 60");
        var bo = "B" + id;
        var child = child("Bo", bo);
        sent(bo, 48, "");
        var first = timeline(child).facts(AttendanceTold.class).getFirst();
        write(new Corrected(first.id(), new AttendanceTold(child, on("2026-09-03"), 60, 44, null, on("2026-10-16")), "The teacher counted again"));
        assertThat(sent(bo, 48, "")).contains("that 44 of 60");
        write(new Withdrawn(first.id(), first.entry().tags(), first.happened(), "Of another child"));
        assertThat(sent(bo, 48, "")).contains("somebody took it back");
    }

    @Test
    void whoever_is_not_known_or_restricted_to_others_is_set_aside_alike() throws Exception {
        assertThat(sent("NOBODY", 48, "")).contains("No child that may be written to here is known by this number.");
        restrict(ada, somebody(Role.GUARDIAN));
        assertThat(sent(id, 48, "")).contains("No child that may be written to here is known by this number.");
        assertThat(told()).isEmpty();
    }

    @Test
    void two_records_that_are_read_as_one_have_it_on_the_first() throws Exception {
        var other = child("Ada", "O" + id);
        write(new Linked(ada, other, on("2026-01-02"), "The school says so"));
        assertThat(sent("O" + id, 48, "")).contains("1 row taken");
        assertThat(told()).hasSize(1);
    }

    @Test
    void it_stands_on_the_education_of_the_child_and_beside_what_the_plan_asks() throws Exception {
        var plan = write(new PlanStarted(ada, UUID.randomUUID(), on("2026-08-01"), "EMO", "EMO", "0", on("2026-08-01")));
        write(new ConditionSet(ada, plan, 90, null, on("2026-08-01")));
        write(new Allocated(List.of(ada), officer.account(), officer.name(), Allocated.ALLOCATED, on("2026-08-01"), null));
        sent(id, 48, "6");
        assertThat(said(site.perform(get("/child/" + ada + "/education").header("Accept", "text/html").cookie(cookie())).andReturn().getResponse().getContentAsString())).contains("80%, 48 of 60", "6 missed without leave", "Below what the plan asks", "Attendance is below the 90%");
    }

    @Test
    void a_file_that_cannot_be_read_is_said_and_no_file_too() throws Exception {
        assertThat(send("")).contains("set aside");
        assertThat(said(site.perform(multipart(AttendancePages.ADDRESS + "/file").content(new byte[0]).with(csrf()).header("Accept", "text/html").cookie(cookie())).andReturn().getResponse().getContentAsString())).contains("Choose the files");
    }

    private String sent(String child, int attended, String unauthorised) throws Exception {
        return send(HEADINGS + "," + child + ",2026-09-03,2026-10-16,60," + attended + "," + unauthorised + "\n");
    }

    private String send(String text) throws Exception {
        return said(site.perform(multipart(AttendancePages.ADDRESS + "/file").file(new MockMultipartFile("files", "autumn.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8))).content(new byte[text.length()]).with(csrf()).header("Accept", "text/html").cookie(cookie())).andReturn().getResponse().getContentAsString());
    }

    private Cookie cookie() {
        return new Cookie("goldthread", sessions.open(officer, false));
    }

    private List<Fact<AttendanceTold>> told() {
        return timeline(ada).facts(AttendanceTold.class);
    }

    private static String upn() {
        var twelve = "80120000" + number;
        return goldthread.people.PupilNumber.checkLetter(twelve) + twelve;
    }

    private Subject child(String given, String laChildId) {
        var child = new Subject(Ids.next());
        write(new Named(child, given, "Farrow", null, null, on("2025-01-01")));
        write(new Identified(child, Identified.LA_CHILD_ID, laChildId, on("2025-01-01")));
        return child;
    }
}
