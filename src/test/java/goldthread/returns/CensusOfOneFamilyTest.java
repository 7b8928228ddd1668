package goldthread.returns;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.child.Recordings;
import goldthread.familyhelp.FamilyEntry.Action;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.pages.Answers;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.Verdict.Outcome;
import goldthread.time.CollectionYear;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// One plan of a family, and the children in need census that is given out of it: what is returned of each child agrees with
/// what was said once of the family.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class CensusOfOneFamilyTest {
    private static final int HOLDER = 327;
    private final ReturnsOffice office = new ReturnsOffice(new Office(), HOLDER);
    private final CaseFile caseFile = office.office.caseFile;
    private final List<Subject> children = List.of(Subject.unheardOf(), Subject.unheardOf());

    @TempDir Path out;

    @Test
    void what_is_said_once_of_a_family_is_returned_of_each_of_its_children() throws Exception {
        for (int n = 0; n < children.size(); n++) {
            var child = children.get(n);
            var referral = Ids.next();
            append(new Identified(child, Identified.LA_CHILD_ID, "F" + n, on("2025-04-01")), Ids.next());
            append(new Described(child, "F", on("2018-05-0" + (n + 1)), null, null, "WBRI", List.of("NONE"), on("2025-04-01")), Ids.next());
            append(new Referred(child, on("2025-05-06"), "2A", null, on("2025-05-06")), referral);
            append(new ReferralDecided(child, referral, on("2025-05-07"), false, "Family help"), Ids.next());
        }
        recorded("familyhelp.help-accepted", new HelpAccepted(children, Level.SECTION_17, List.of(), null, on("2025-05-08")));
        recorded("familyhelp.family-assessed", new FamilyAssessed(children, List.of("4B", "16A"), List.of(), null, null, null, null, null, "Sleep first", "Helen Marsh", on("2025-06-10")));
        recorded("familyhelp.family-plan-agreed", new PlanAgreed(children, null, "Breakfast", List.of(new Action("Wake", "The parents", "The family", null)), null, null, null, List.of(), List.of(), on("2025-06-12")));
        recorded("familyhelp.level-changed", step(Level.PROTECTION, "2025-09-01"));
        recorded("familyhelp.level-changed", step(Level.SECTION_17, "2025-12-01"));
        recorded("familyhelp.level-changed", step(Level.EARLY_HELP, "2026-02-02"));
        recorded("familyhelp.level-changed", step(Level.SECTION_17, "2026-03-02"));

        var file = office.give(new ExportRequest(Standard.CIN, CollectionYear.parse("2025-26"), null), Format.XML, out).files().getFirst();
        var blocks = RoundTripOfTheCensusTest.blocks(file);

        for (var child : List.of("F0", "F1")) {
            var told = String.join("\n", blocks.stream().filter(block -> block.startsWith(child + " ")).toList());
            assertThat(told).as("referral, and its closure on stepping down").contains(child + " 2025-05-06 2A null 2026-02-02 RC7")
                    .as("assessed once").contains("2025-05-08").contains("2025-06-10").contains("4B").contains("16A")
                    .as("the one plan, as plans of need around the time of protection").contains("2025-06-12").contains("2025-09-01").contains("2025-12-01").contains("2026-02-02")
                    .as("a step up from early help is a referral by a service of the authority").contains(child + " 2026-03-02 5D null null null");
        }
        assertThat(blocks.stream().filter(block -> block.contains("CinPlan") || block.contains("Plan["))).as("three plans of need for each child").hasSize(6);
    }

    @Test
    void an_enquiry_that_was_concluded_without_a_conference_needed_none_in_the_return_too() throws Exception {
        var child = children.getFirst();
        var referral = Ids.next();
        append(new Identified(child, Identified.LA_CHILD_ID, "F9", on("2025-04-01")), Ids.next());
        append(new Described(child, "F", on("2018-05-01"), null, null, "WBRI", List.of("NONE"), on("2025-04-01")), Ids.next());
        append(new Referred(child, on("2025-05-06"), "2A", null, on("2025-05-06")), referral);
        var concluded = enquiry(child, referral, "2025-05-12");
        enquiry(child, referral, "2025-07-01");
        var confers = enquiry(child, referral, "2025-09-01");
        append(new EnquiryConcluded(child, referral, concluded, EnquiryConcluded.NOT_CONFIRMED, "She is safe", on("2025-05-20")), Ids.next());
        append(new EnquiryConcluded(child, referral, confers, "Confirmed, harm likely: conference", "He came back", on("2025-09-09")), Ids.next());

        var file = office.give(new ExportRequest(Standard.CIN, CollectionYear.parse("2025-26"), null), Format.XML, out).files().getFirst();
        var enquiries = java.util.regex.Pattern.compile("(?s)<Section47>.*?</Section47>").matcher(java.nio.file.Files.readString(file)).results()
                .map(found -> found.group().replaceAll("\\s", "")).toList();
        assertThat(enquiries).containsExactlyInAnyOrder(
                "<Section47><S47ActualStartDate>2025-05-12</S47ActualStartDate><ICPCnotRequired>true</ICPCnotRequired></Section47>",
                "<Section47><S47ActualStartDate>2025-07-01</S47ActualStartDate></Section47>", "<Section47><S47ActualStartDate>2025-09-01</S47ActualStartDate></Section47>");

        var again = office.take(Standard.CIN, file);
        assertThat(again.outcomes().getOrDefault(Outcome.CORRECTED, 0)).as(again.text()).isZero();
        assertThat(again.outcomes().getOrDefault(Outcome.TAKEN, 0)).as(again.text()).isZero();
    }

    @Test
    void help_that_ends_because_the_family_moved_is_closed_as_transferred() throws Exception {
        for (var child : children) {
            var referral = Ids.next();
            append(new Identified(child, Identified.LA_CHILD_ID, "M" + children.indexOf(child), on("2025-04-01")), Ids.next());
            append(new Described(child, "F", on("2018-05-01"), null, null, "WBRI", List.of("NONE"), on("2025-04-01")), Ids.next());
            append(new Referred(child, on("2025-05-06"), "2A", null, on("2025-05-06")), referral);
            append(new ReferralDecided(child, referral, on("2025-05-07"), false, "Family help"), Ids.next());
        }
        recorded("familyhelp.help-accepted", new HelpAccepted(children, Level.SECTION_17, List.of(), null, on("2025-05-08")));
        recorded("familyhelp.level-changed", new LevelChanged(children, Level.UNIVERSAL, "They moved", "Helen Marsh", null, true, null, on("2025-09-01"), LevelChanged.MOVED));

        var file = office.give(new ExportRequest(Standard.CIN, CollectionYear.parse("2025-26"), null), Format.XML, out).files().getFirst();
        assertThat(String.join("\n", RoundTripOfTheCensusTest.blocks(file))).contains("M0 2025-05-06 2A null 2025-09-01 RC5").contains("M1 2025-05-06 2A null 2025-09-01 RC5");
    }

    private UUID enquiry(Subject child, UUID referral, String day) {
        var id = Ids.next();
        append(new EnquiryStarted(child, referral, on(day), null, null, on(day)), id);
        return id;
    }

    private static LevelChanged step(List<Subject> children, Level to, String day) {
        return new LevelChanged(children, to, "It changed", "Helen Marsh", null, true, null, on(day));
    }

    private LevelChanged step(Level to, String day) {
        return step(children, to, day);
    }

    /// As the page and the API write it.
    private void recorded(String kind, Entry entry) {
        Acting.as(Who.product(HOLDER), () -> {
            var id = Ids.next();
            var entries = Recordings.entries(Recordings.of(kind).orElseThrow(), entry, Answers.none(), caseFile.timeline(children.getFirst()), id, caseFile::timeline);
            return caseFile.append(Append.observed(Append.together(id, entries, Instant.now(), "page")));
        });
    }

    private void append(Entry entry, UUID id) {
        Acting.as(Who.product(HOLDER), () -> caseFile.append(Append.observed(List.of(new Append.Writing(id, entry, Instant.now(), null, "page")))));
    }

    private static LocalDate on(String day) {
        return LocalDate.parse(day);
    }
}
