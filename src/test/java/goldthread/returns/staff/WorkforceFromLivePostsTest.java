package goldthread.returns.staff;

import static goldthread.workforce.CensusField.*;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.agency.AgencyEntry.AssignmentDecided;
import goldthread.casefile.Append;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Source;
import goldthread.workforce.CensusField;
import goldthread.workforce.StaffEntry.Away;
import goldthread.workforce.StaffEntry.Described;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.StaffEntry.PostStands;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkforceFromLivePostsTest {
    private static final Office OFFICE = new Office();
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final Instant EARLY = Instant.parse("2026-10-05T09:00:00Z"), LATE = Instant.parse("2026-11-02T09:00:00Z");
    private static int holder = 500;

    @TempDir Path out;

    private final Who analyst = Office.worker(++holder, Role.ANALYST);
    private final WorkforceReturns returns = new WorkforceReturns(OFFICE.caseFile, Clock.systemUTC());
    private final Subject sam = new Subject(new UUID(holder, 1)), bea = new Subject(new UUID(holder, 2)), old = new Subject(new UUID(holder, 3)), ola = new Subject(new UUID(holder, 4));

    private UUID tell(Instant told, Entry entry) {
        var id = Ids.next();
        assertThat(Acting.as(analyst, () -> OFFICE.caseFile.append(Append.observed(id, entry, told, "page")))).isInstanceOf(Outcome.Appended.class);
        return id;
    }

    private WorkforceReturns.Made made(@org.jspecify.annotations.Nullable Instant known) {
        return Acting.as(analyst, () -> returns.make(2026, known));
    }

    private void authority() {
        tell(EARLY, joined(sam, "SW1001", "2018-09-03"));
        tell(EARLY, new Described(sam, LocalDate.of(2018, 9, 3), Map.ofEntries(Map.entry("FTE", "0.80"), Map.entry("PersonBirthDate", "1990-02-03"), Map.entry("GenderCurrent", "2"), Map.entry("Ethnicity", "WBRI"), Map.entry("QualInst", "Invented University\nOther & College"),
                Map.entry("StepUpGrad", "0"), Map.entry("StartOrigin", "1"), Map.entry("FrontlineGrad", "0"))));
        tell(EARLY, new Away(sam, LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 9), "Sickness"));
        tell(EARLY, new Away(sam, LocalDate.of(2025, 9, 29), LocalDate.of(2025, 10, 2), "Sickness"));
        tell(EARLY, joined(bea, "SW0000001002", "2020-01-06"));
        tell(EARLY, new Described(bea, LocalDate.of(2020, 1, 6), Map.of("FTE", "1.00")));
        tell(LATE, new Left(bea, LocalDate.of(2026, 3, 31), "Moved away", "1", null));
        tell(EARLY, joined(old, "SW1003", "2010-01-04"));
        tell(EARLY, new Left(old, LocalDate.of(2025, 9, 30), "Retired", "6", "5"));
        var child = Subject.unheardOf();
        tell(EARLY, new Allocated(List.of(child, Subject.unheardOf()), sam.id(), "Sam", "allocated", LocalDate.of(2026, 9, 1), null));
        var third = Subject.unheardOf();
        var part = tell(EARLY, new Allocated(List.of(third), sam.id(), "Sam", "allocated", LocalDate.of(2026, 9, 1), null));
        tell(LATE, new AllocationEnded(List.of(third), part, LocalDate.of(2026, 9, 1), DAY, null));
        tell(EARLY, new PostStands(Subject.unheardOf(), "Care 1", "Social worker", null, LocalDate.of(2026, 5, 1), null, "0.60"));
        tell(EARLY, new PostStands(Subject.unheardOf(), "Care 1", "Social worker", null, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 9, 29)));
        var assignment = Subject.unheardOf();
        tell(EARLY, new AssignmentAsked(assignment, LocalDate.of(2026, 6, 1), "Leave", Map.of("worker", "Ola Example", "registration", "SW 2001", "job", "social-worker", "from", "2026-06-15", "to", "2026-12-01", "hours", "18.5")));
        tell(EARLY, new AssignmentDecided(assignment, true, LocalDate.of(2026, 6, 5), "Leave", "2024", "pass", List.of()));
        tell(EARLY, joined(ola, "sw 2001", "2026-06-15"));
        tell(EARLY, new Allocated(List.of(Subject.unheardOf()), ola.id(), "Ola", "allocated", LocalDate.of(2026, 7, 1), null));
    }

    private static Joined joined(Subject worker, @org.jspecify.annotations.Nullable String number, String from) {
        return new Joined(worker, "Somebody", number, null, "Care 1", "social-worker", LocalDate.parse(from), List.of(), List.of());
    }

    private static CensusWorker of(WorkforceReturns.Made made, String number) {
        return made.census().workers().stream().filter(each -> each.value(SWE_NO).equals(number)).reduce((one, other) -> {
            throw new AssertionError("twice: " + number);
        }).orElseThrow();
    }

    @Test
    void the_census_says_of_each_worker_what_the_log_tells_and_is_told_otherwise_on_an_earlier_day() {
        authority();
        var now = made(null);
        assertThat(now.census().workers()).extracting(each -> each.value(SWE_NO)).as("who left before the year is not in it").containsExactly("SW0000001001", "SW0000001002", "SW0000002001");
        var one = of(now, "SW0000001001");
        assertThat(one.value(CASES)).as("what ended on the day is held no more").isEqualTo("2");
        assertThat(one.value(DAYS_LOST)).as("1 and 2 October, 28 to 30 September").isEqualTo("5.00");
        assertThat(List.of(one.value(ABSENT), one.value(ABSENCE), one.value(FTE_30), one.value(ORG_ROLE), one.value(AGENCY_WORKER))).containsExactly("1", "SIC", "0.80", "5", "0");
        var gone = of(now, "SW0000001002");
        assertThat(List.of(gone.value(ROLE_END), gone.value(DESTINATION), gone.value(FTE_30), gone.value(FTE))).containsExactly("2026-03-31", "1", "0.00", "1.00");
        var engaged = of(now, "SW0000002001");
        assertThat(List.of(engaged.value(AGENCY_WORKER), engaged.value(FTE_30), engaged.value(CASES))).containsExactly("1", "0.50", "1");
        assertThat(now.census().vacancies()).containsEntry("NumberOfVacancies", "0.60").containsEntry("NoAgencyFTE", "0.50").containsEntry("NoAgencyHeadcount", "1");
        assertThat(WorkforceFigures.of(now.census(), 2026)).extracting(each -> each.name() + " " + each.value()).containsExactly(
                "Agency rate 38.5%", "Turnover 125.0%", "Vacancy rate 42.9%", "Caseload 2.3", "Absence 2.5%");
        assertThat(now.findings()).extracting(each -> each.rule() + " " + each.element()).contains("W10 ReasonLeave").doesNotContain("W10 LeaverDestination", "W20 SWENo");

        var then = made(EARLY.plusSeconds(60));
        assertThat(of(then, "SW0000001002").value(ROLE_END)).as("nobody had told yet").isEmpty();
        assertThat(of(then, "SW0000001001").value(CASES)).isEqualTo("3");
        assertThat(made(EARLY.minusSeconds(60)).census().workers()).isEmpty();
        assertThat(made(LATE.plusSeconds(60)).census().workers()).as("from the log as from what is kept ready").isEqualTo(now.census().workers());
    }

    @Test
    void who_has_no_full_time_equivalent_told_is_said_beside_the_figures_that_leave_them_out() {
        authority();
        assertThat(WorkforceFigures.uncountedSaid(made(null).census(), 2026)).isEmpty();
        tell(EARLY, joined(new Subject(new UUID(holder, 9)), "SW1009", "2024-01-08"));
        assertThat(WorkforceFigures.uncountedSaid(made(null).census(), 2026)).isEqualTo("Of one person of the census of 2026 no full-time equivalent is told: the figures leave them out.");
        var left = new Subject(new UUID(holder, 10));
        tell(EARLY, joined(left, "SW1010", "2024-01-08"));
        tell(EARLY, new Left(left, LocalDate.of(2026, 3, 31), "Moved away", "1", null));
        assertThat(WorkforceFigures.uncountedSaid(made(null).census(), 2026)).startsWith("Of 2 people of the census of 2026");
    }

    @Test
    void who_works_through_an_agency_without_a_number_hides_nobody_and_who_left_and_came_back_through_one_is_both() {
        authority();
        assigned("Una Told", "", "2026-08-03");
        assigned("Uri Told", "", "2026-08-03");
        assigned("Bea", "SW1002", "2026-09-01");
        tell(EARLY, joined(Subject.unheardOf(), null, "2024-01-08"));
        tell(EARLY, new Left(sam, DAY, "Moved away", "1", "1"));
        var made = Acting.as(analyst, () -> returns.make(2026, null));
        var numberless = made.census().workers().stream().filter(each -> !each.has(SWE_NO)).toList();
        assertThat(numberless).extracting(each -> each.name() + " " + each.value(AGENCY_WORKER)).containsExactlyInAnyOrder("Una Told 1", "Uri Told 1", "Somebody 0");
        assertThat(made.census().workers().stream().filter(each -> each.value(SWE_NO).equals("SW0000001002")).map(each -> each.value(AGENCY_WORKER) + " " + each.value(ROLE_END)))
                .as("the leaver stays one, the assignment stands beside").containsExactlyInAnyOrder("0 2026-03-31", "1 ");
        assertThat(made.findings()).filteredOn(each -> each.rule() == CensusRule.W01 && each.name().equals("Una Told")).singleElement()
                .satisfies(each -> assertThat(each.sentence()).contains("assignment's page in Agency"));
        assertThat(WorkforceFigures.of(made.census(), 2026)).as("who leaves on the day is in post on it, and left in the year").filteredOn(each -> each.name().equals("Turnover"))
                .extracting(each -> each.above() + " of " + each.below()).containsExactly("1.80 of 0.80");
    }

    private void assigned(String name, String number, String from) {
        var assignment = Subject.unheardOf();
        tell(EARLY, new AssignmentAsked(assignment, LocalDate.of(2026, 6, 1), "Leave", Map.of("worker", name, "registration", number, "job", "social-worker", "from", from, "hours", "37")));
        tell(EARLY, new AssignmentDecided(assignment, true, LocalDate.of(2026, 6, 5), "Leave", "2024", "pass", List.of()));
    }

    @Test
    void what_is_written_our_own_reader_reads_the_same_and_bad_files_are_told() throws IOException {
        authority();
        var census = made(null).census();
        var file = out.resolve("workforce.xml");
        try (var to = Files.newOutputStream(file)) {
            CensusXml.write(census, to);
        }
        var faults = new ArrayList<Fault>();
        var read = CensusXml.read(Source.of(file), faults::add);
        assertThat(faults).isEmpty();
        assertThat(read.header()).isEqualTo(census.header());
        assertThat(read.vacancies()).isEqualTo(census.vacancies());
        assertThat(read.workers()).extracting(CensusWorker::values).isEqualTo(census.workers().stream().map(CensusWorker::values).toList());
        assertThat(of(new WorkforceReturns.Made(2026, null, read, read, List.of()), "SW0000001001").value(INSTITUTION)).isEqualTo("Invented University\nOther & College");
        var again = new ByteArrayOutputStream();
        CensusXml.write(read, again);
        assertThat(again.toString(java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(Files.readString(file));

        assertThat(faults(Files.readString(file).replace("<Collection>CSWW", "<Collection>CIN"))).contains("says that it is CIN and not CSWW");
        assertThat(faults(Files.readString(file).replaceFirst("<FTE>0.80</FTE>", "<FTE>0.80</FTE><FTE>0.90</FTE><Shoe>9</Shoe>"))).contains("stands twice in one worker").contains("not in the layout of the workforce census");
        assertThat(faults(Files.readString(file).substring(0, 900))).contains("cut short");
        assertThat(faults("year,worker\n2026,1\n")).contains("not XML");
        assertThat(faults("<Message><Header/></Message>")).contains("no worker in the file");
    }

    private String faults(String text) throws IOException {
        var file = Files.writeString(out.resolve("bad.xml"), text);
        var faults = new ArrayList<Fault>();
        CensusXml.read(Source.of(file), FaultSink.capped(50, faults::add));
        return faults.stream().map(Fault::line).toList().toString();
    }

    /// A good worker, changed in one or two places: the rule finds it, and no other does.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "FTE= | W01", "SWENo= | W01", "Ethnicity= | W02", "StartOrigin= | W02", "GenderCurrent=3 | W03", "Ethnicity=WIRT | W03", "SWENo=SW12 | W04", "FTE=1.01 | W05", "FTE30=0.805 | W05", "Cases30=few | W05", "WorkingDaysLost=1.234 | W05",
            "PersonBirthDate=03/02/1990 | W06", "RoleStartDate=2026-02-29 | W06", "RoleStartDate=2026-09-30 | -", "RoleStartDate=2026-10-01 | W09", "RoleEndDate=2025-10-01&ReasonLeave=1&LeaverDestination=1&FTE30=0 | -",
            "RoleEndDate=2025-09-30&ReasonLeave=1&LeaverDestination=1&FTE30=0 | W09", "RoleEndDate=2017-01-01&ReasonLeave=1&LeaverDestination=1&FTE30=0 | W08 W09", "RoleEndDate=2026-03-31&LeaverDestination=1&FTE30=0 | W10", "ReasonLeave=1 | W11",
            "Absat30Sept=1 | W12", "ReasonAbsence=SIC | W13", "RoleEndDate=2026-09-29&ReasonLeave=1&LeaverDestination=1 | W14", "RoleEndDate=2026-09-30&ReasonLeave=1&LeaverDestination=1 | -", "RoleEndDate=2026-09-30&LeaverDestination=1 | W10", "OrgRole=6 | W15", "Cases30=0 | W15",
            "StepUpGrad=1&FrontlineGrad=1 | W16", "PersonBirthDate=2005-10-01 | W17", "PersonBirthDate=2005-09-30 | -"})
    void each_rule_finds_what_it_is_for(String change, @org.jspecify.annotations.Nullable String rules) {
        var good = new EnumMap<CensusField, String>(Map.of(AGENCY_WORKER, "0", SWE_NO, "SW0000001001", FTE, "0.80", FTE_30, "0.80", BIRTH, "1990-02-03", GENDER, "2", ETHNICITY, "WBRI", INSTITUTION, "Invented", STEP_UP, "0", ORG_ROLE, "5"));
        good.putAll(Map.of(ROLE_START, "2018-09-03", ORIGIN, "1", CASES, "12", DAYS_LOST, "2.50", FRONTLINE, "0", ABSENT, "0"));
        for (var each : change.split("&")) good.put(CensusField.named(each.split("=", 2)[0]).orElseThrow(), each.split("=", 2)[1]);
        var census = new WorkforceCensus(Map.of(), Map.of("NumberOfVacancies", "1.00", "NoAgencyFTE", "0.00", "NoAgencyHeadcount", "0"), List.of(new CensusWorker(good)));
        assertThat(CensusChecks.of(census, 2026).stream().map(each -> each.rule().name()).distinct().sorted().toList()).isEqualTo(rules == null ? List.of() : List.of(rules.split(" ")));
    }

    @Test
    void the_whole_is_checked_too_and_who_vanished_since_last_year_is_asked_for() {
        var one = new CensusWorker(Map.of(SWE_NO, "SW0000001001", AGENCY_WORKER, "0"));
        var census = new WorkforceCensus(Map.of(), Map.of("NumberOfVacancies", "-1", "NoAgencyFTE", "", "NoAgencyHeadcount", "2"), List.of(one, one));
        assertThat(CensusChecks.of(census, 2026)).extracting(each -> each.rule() + " " + each.element()).contains("W07 SWENo", "W18 NumberOfVacancies", "W18 NoAgencyFTE", "W19 NoAgencyHeadcount");
        var before = new WorkforceCensus(Map.of(), Map.of(), List.of(one, new CensusWorker(Map.of(SWE_NO, "SW0000009999", AGENCY_WORKER, "0"))));
        assertThat(CensusChecks.since(before, census, 2026)).extracting(CensusFinding::worker).containsExactly("SW0000009999");
        assertThat(CensusFinding.csv(CensusChecks.since(before, census, 2026))).startsWith("rule,severity,worker,name,element,sentence\nW20,query,SW0000009999,,SWENo,");
        assertThat(CensusRule.values()).as("each with a sentence").allSatisfy(rule -> assertThat(rule.says()).isNotBlank());
    }
}
