package goldthread.returns.ssd;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.app.Rooms;
import goldthread.care.CareEntry.Adopted;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.HealthOverYear;
import goldthread.care.CareEntry.PlacedForAdoption;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Envelope;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.GatewayDecided;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.court.CourtEntry.PreProceedingsEnded;
import goldthread.court.CourtEntry.PreProceedingsMet;
import goldthread.demonstration.Demonstration;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.frontdoor.ContactEntry;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Located;
import goldthread.protection.ProtectionEntry;
import goldthread.returns.KnownWorkers;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SsdRowsTest {
    private final Casebook book = new Casebook();

    @Test
    void the_dataset_has_48_entities_and_359_fields() {
        assertThat(SsdLayout.ENTITIES).hasSize(48);
        assertThat(SsdLayout.ENTITIES.values().stream().mapToInt(List::size).sum()).isEqualTo(359);
    }

    @Test
    void a_change_of_legal_status_alone_goes_on_in_the_same_placement() {
        var first = book.told(episode("2024-01-10", "S", "V2", "U1"));
        book.told(new EpisodeEnded(book.child, first, on("2024-01-10"), on("2024-03-01"), "X1", null));
        var second = book.told(episode("2024-03-01", "L", "C2", "U1"));
        book.told(new EpisodeEnded(book.child, second, on("2024-03-01"), on("2024-06-01"), "X1", "CARPL"));
        var third = book.told(episode("2024-06-01", "P", "C2", "U4"));

        assertThat(values("ssd_cla_episodes", "clae_cla_placement_id")).containsExactly(first.toString(), first.toString(), third.toString());
        assertThat(values("ssd_cla_episodes", "clae_cla_id")).containsOnly(first.toString());
        assertThat(values("ssd_cla_placement", "clap_cla_placement_end_date")).containsExactly("2024-06-01", "");
        assertThat(values("ssd_cla_placement", "clap_cla_placement_change_reason")).containsExactly("CARPL", "");
        assertThat(values("ssd_legal_status", "lega_legal_status")).containsExactly("V2", "C2");
        assertThat(values("ssd_legal_status", "lega_legal_status_end_date")).containsExactly("2024-03-01", "");
    }

    @Test
    void a_visit_is_one_of_need_of_protection_or_of_care_by_where_the_child_stood() {
        var referral = book.told(new Referred(book.child, on("2023-01-01"), "1A", null, on("2023-01-01")));
        visit("2023-02-01");
        var plan = book.told(new ProtectionEntry.PlanStarted(book.child, referral, on("2023-03-01"), "NEG", null, "0", on("2023-03-01")));
        visit("2023-03-05");
        book.told(new ProtectionEntry.PlanEnded(book.child, referral, plan, on("2023-09-01")));
        book.told(episode("2024-01-10", "S", "V2", "U1"));
        visit("2024-02-01");
        assertThat(values("ssd_cin_visits", "cinv_cin_visit_date")).containsExactly("2023-02-01");
        assertThat(values("ssd_cp_visits", "cppv_cp_visit_date")).containsExactly("2023-03-05");
        assertThat(values("ssd_cla_visits", "clav_cla_visit_date")).containsExactly("2024-02-01");
        assertThat(values("ssd_cla_visits", "clav_cla_visit_seen")).containsExactly("Y");
    }

    @Test
    void what_is_not_known_is_empty_and_never_no() {
        book.told(new Identified(book.child, Identified.LA_CHILD_ID, "W1", on("2024-01-01")));
        book.told(new HealthOverYear(book.child, on("2024-03-31"), "12", null, null, "1", null, "0", null, null, null, null));
        assertThat(values("ssd_person", "pers_is_mother")).containsExactly("");
        assertThat(values("ssd_cla_health", "clah_health_check_type")).containsExactly("Health Check", "Dental Check");
        assertThat(values("ssd_cla_health", "clah_health_check_status")).containsExactly("Completed", "Not completed");
        assertThat(values("ssd_cla_convictions", "clac_person_id")).isEmpty();
        assertThat(values("ssd_sdq_scores", "csdq_sdq_score")).containsExactly("12");
    }

    @Test
    void a_number_that_is_said_again_is_one_number_and_ends_when_another_begins() {
        for (var each : List.of("U1 2024-01-01", "U1 2024-06-01", "U2 2025-01-01")) {
            book.told(new Identified(book.child, Identified.UPN, each.split(" ")[0], on(each.split(" ")[1])));
        }
        book.told(new Identified(book.child, Identified.NHS_NUMBER, "N1", on("2024-02-01")));
        assertThat(values("ssd_linked_identifiers", "link_identifier_value")).containsExactlyInAnyOrder("U1", "N1", "U2");
        assertThat(values("ssd_linked_identifiers", "link_valid_to_date")).containsExactlyInAnyOrder("2025-01-01", "", "");
        assertThat(values("ssd_linked_identifiers", "link_valid_from_date")).containsExactlyInAnyOrder("2024-01-01", "2024-02-01", "2025-01-01");
    }

    @Test
    void a_confidential_address_is_left_out() {
        book.told(new Located(book.child, "2 Old Road", "ZZ1 1ZZ", null, false, on("2023-01-01")));
        book.told(new Located(book.child, "1 Hidden Lane", "ZZ3 3ZZ", null, true, on("2024-01-01")));
        assertThat(values("ssd_address", "addr_address_postcode")).containsExactly("ZZ1 1ZZ");
        assertThat(values("ssd_address", "addr_address_end_date")).containsExactly("2024-01-01");
        assertThat(SsdChild.rows(book.timeline(), SsdSources.NONE).stream().flatMap(row -> row.cells().stream())).noneMatch(cell -> cell.contains("Hidden"));
    }

    @Test
    void a_contact_is_in_it_for_each_child_it_is_about_and_without_who_told_it() {
        var contact = new Subject(UUID.randomUUID());
        var at = Instant.parse("2026-02-02T09:00:00Z");
        var received = new ContactReceived(contact, "K7RM-3WQP", at, "form", new ContactEntry.Referrer("6", "Ada Neighbour", null, null, "01632 960001", null, null, false, null),
                List.of(), "Shouting at night", null, null);
        book.told(new ContactDecided(contact, Instant.parse("2026-02-03T09:00:00Z"), ContactEntry.Outcome.ADVICE, List.of(new ContactEntry.Placed(1, book.child, false)), List.of(),
                null, null, null, null, "No more is needed"));
        var own = new Casebook();
        own.told(received);
        var rows = SsdChild.rows(book.timeline(), new SsdSources(asked -> new Timeline(asked, own.timeline().lines()), KnownWorkers.NONE)).stream()
                .filter(row -> row.entity().equals("ssd_contacts")).toList();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.value("cont_contact_date")).isEqualTo("2026-02-02");
            assertThat(row.value("cont_contact_source_code")).isEqualTo("6");
            assertThat(row.value("cont_contact_outcome_json")).isEqualTo("{\"outcome\":\"Information and advice\"}");
            assertThat(row.cells()).noneMatch(cell -> cell.contains("Ada") || cell.contains("01632"));
        });
    }

    @Test
    void early_help_lasts_until_the_family_is_stepped_up_and_begins_again_when_it_is_stepped_down() {
        var children = List.of(book.child);
        var accepted = book.told(new HelpAccepted(children, Level.EARLY_HELP, List.of("Mother"), null, on("2026-01-05")));
        book.told(new LevelChanged(children, Level.SECTION_17, "More is needed", "A manager", null, true, null, on("2026-02-09")));
        book.told(new LevelChanged(children, Level.EARLY_HELP, "It goes better", "A manager", null, true, null, on("2026-04-13")));
        book.told(new LevelChanged(children, Level.UNIVERSAL, "All is well", "A manager", null, true, null, on("2026-06-01")));
        assertThat(values("ssd_early_help_episodes", "earl_episode_start_date")).containsExactly("2026-01-05", "2026-04-13");
        assertThat(values("ssd_early_help_episodes", "earl_episode_end_date")).containsExactly("2026-02-09", "2026-06-01");
        assertThat(values("ssd_early_help_episodes", "earl_episode_end_reason")).containsExactly("Stepped up: Section 17, child in need", "Help ended");
        assertThat(values("ssd_family", "fami_family_id")).containsExactly(accepted.toString());
    }

    @Test
    void the_way_to_court_is_one_row_from_the_letter_to_the_application_and_an_order_makes_a_home_permanent() {
        var children = List.of(book.child);
        book.told(new GatewayDecided(children, GatewayDecided.PRE_PROCEEDINGS, null, on("2026-01-12")));
        var letter = book.told(new LetterSent(children, List.of("Mother"), "Bruises", true, false, on("2026-01-14")));
        book.told(new PreProceedingsMet(children, letter, null, on("2026-01-21")));
        book.told(new PreProceedingsMet(children, letter, null, on("2026-03-02")));
        book.told(new PreProceedingsEnded(children, letter, PreProceedingsEnded.PROCEEDINGS, null, on("2026-03-30")));
        book.told(new ApplicationIssued(children, ApplicationIssued.CARE, null, "ZZ26C00001", on("2026-04-07")));
        book.told(new OrderMade(children, null, OrderMade.SPECIAL_GUARDIANSHIP, null, on("2026-09-01")));
        assertThat(values("ssd_pre_proceedings", "prep_pre_pro_letter_date")).containsExactly("2026-01-14");
        assertThat(values("ssd_pre_proceedings", "prep_initial_pre_pro_meeting_date")).containsExactly("2026-01-21");
        assertThat(values("ssd_pre_proceedings", "prep_pre_pro_meetings_num")).containsExactly("2");
        assertThat(values("ssd_pre_proceedings", "prep_legal_gateway_outcome")).containsExactly("Pre-proceedings");
        assertThat(values("ssd_pre_proceedings", "prep_care_pro_letter_date")).containsExactly("2026-04-07");
        assertThat(values("ssd_pre_proceedings", "prep_court_reference")).containsExactly("ZZ26C00001");
        assertThat(values("ssd_pre_proceedings", "prep_care_proc_short_notice")).containsExactly("N");
        assertThat(values("ssd_permanence", "perm_permanence_order_type")).containsExactly("Special guardianship order");
        assertThat(values("ssd_permanence", "perm_permanence_order_date")).containsExactly("2026-09-01");
    }

    /// PREP007A: "the number of the times the child has been the subject of a child protection plan during this referral period".
    @Test
    void plans_are_counted_from_the_referral_in_which_the_child_is_and_not_from_before() {
        var children = List.of(book.child);
        book.told(new LetterSent(children, List.of("Mother"), "Hunger", true, false, on("2022-06-01")));
        var earlier = book.told(new Referred(book.child, on("2023-01-01"), "1A", null, on("2023-01-01")));
        var plan = book.told(new ProtectionEntry.PlanStarted(book.child, earlier, on("2023-03-01"), "NEG", null, "0", on("2023-03-01")));
        book.told(new ProtectionEntry.PlanEnded(book.child, earlier, plan, on("2023-09-01")));
        book.told(new LetterSent(children, List.of("Mother"), "Hunger", true, false, on("2023-10-02")));
        book.told(new Closed(book.child, earlier, on("2023-12-01"), "RC1", on("2023-12-01")));
        book.told(new LetterSent(children, List.of("Mother"), "Between two referrals", true, false, on("2024-02-01")));
        var referral = book.told(new Referred(book.child, on("2025-01-06"), "1A", null, on("2025-01-06")));
        book.told(new LetterSent(children, List.of("Mother"), "No plan yet", true, false, on("2025-01-20")));
        book.told(new ProtectionEntry.PlanStarted(book.child, referral, on("2025-02-03"), "PHY", null, "1", on("2025-02-03")));
        book.told(new LetterSent(children, List.of("Mother"), "Bruises", true, false, on("2025-02-03")));
        book.told(new ProtectionEntry.PlanStarted(book.child, referral, on("2025-02-04"), "PHY", null, "1", on("2025-02-04")));

        assertThat(values("ssd_pre_proceedings", "prep_pre_pro_letter_date")).containsExactly("2022-06-01", "2023-10-02", "2024-02-01", "2025-01-20", "2025-02-03");
        assertThat(values("ssd_pre_proceedings", "prep_cp_plans_referral_period")).containsExactly("", "1", "", "0", "1");
    }

    @Test
    void an_application_without_a_letter_before_is_a_row_of_its_own_and_at_short_notice_where_it_could_not_wait() {
        book.told(new ApplicationIssued(List.of(book.child), ApplicationIssued.CARE, "The child was found alone", null, on("2026-04-07")));
        assertThat(values("ssd_pre_proceedings", "prep_pre_pro_letter_date")).containsExactly("");
        assertThat(values("ssd_pre_proceedings", "prep_care_proc_short_notice")).containsExactly("Y");
        assertThat(values("ssd_pre_proceedings", "prep_proc_short_notice_reason")).containsExactly("The child was found alone");
    }

    @Test
    void care_proceedings_are_those_of_part_four_and_each_application_stands_once() {
        var children = List.of(book.child);
        book.told(new LetterSent(children, List.of("Mother"), "Bruises", true, false, on("2024-01-15")));
        book.told(new ApplicationIssued(children, "Emergency protection order", "He was hit on Sunday", "ZZ24C00001", on("2024-02-05")));
        book.told(new ApplicationIssued(children, ApplicationIssued.CARE, null, "ZZ24C00002", on("2024-02-12")));
        book.told(new ApplicationIssued(children, "Placement order", null, "ZZ24C00003", on("2024-06-10")));
        book.told(new ApplicationIssued(children, ApplicationIssued.CARE, "The child was found alone", "ZZ26C00004", on("2026-04-07")));
        assertThat(values("ssd_pre_proceedings", "prep_court_reference")).containsExactly("ZZ24C00002", "ZZ26C00004");
        assertThat(values("ssd_pre_proceedings", "prep_pre_pro_letter_date")).containsExactly("2024-01-15", "");
        assertThat(values("ssd_pre_proceedings", "prep_care_proc_short_notice")).containsExactly("N", "Y");
        assertThat(values("ssd_pre_proceedings", "prep_prev_care_proc_child")).containsExactly("0", "1");
    }

    @Test
    void what_a_return_told_of_a_letter_that_is_recorded_here_is_no_second_row() {
        var referral = book.told(new Referred(book.child, on("2026-01-05"), "1A", null, on("2026-01-05")));
        book.told(new ProtectionEntry.PreProceedings(book.child, referral, Map.of("LBPSentDate", "2026-04-07", "PPStartDate", "2026-04-01"), on("2026-04-01")));
        book.told(new ProtectionEntry.PreProceedings(book.child, referral, Map.of("LBPSentDate", "2025-09-01"), on("2025-09-01")));
        book.told(new LetterSent(List.of(book.child), List.of("Mother"), "Bruises", true, false, on("2026-04-07")));
        book.told(new ApplicationIssued(List.of(book.child), ApplicationIssued.CARE, null, null, on("2026-06-01"), null, on("2026-06-03")));
        assertThat(values("ssd_pre_proceedings", "prep_pre_pro_letter_date")).containsExactlyInAnyOrder("2025-09-01", "2026-04-07");
        assertThat(values("ssd_pre_proceedings", "prep_care_pro_letter_date")).as("when the parents were told").containsExactlyInAnyOrder("", "2026-06-03");
    }

    @Test
    void an_emergency_order_alone_is_no_care_proceedings() {
        book.told(new ApplicationIssued(List.of(book.child), "Emergency protection order", "He was hit on Sunday", null, on("2026-04-07")));
        assertThat(values("ssd_pre_proceedings", "prep_table_id")).isEmpty();
    }

    @Test
    void an_adoption_order_stands_in_the_row_of_the_way_to_adoption_else_in_one_of_its_own() {
        book.told(new OrderMade(List.of(book.child), null, "Adoption order", null, on("2026-03-02")));
        assertThat(values("ssd_permanence", "perm_permanence_order_date")).containsExactly("2026-03-02");
        book.told(new PlacedForAdoption(book.child, on("2025-06-02"), on("2025-06-02")));
        var adopted = book.told(new Adopted(book.child, on("2025-06-02"), on("2025-09-01"), "0", "2", "MF", "L11", on("2026-03-02")));
        assertThat(values("ssd_permanence", "perm_table_id")).containsExactly(adopted.toString());
        assertThat(values("ssd_permanence", "perm_matched_date")).containsExactly("2025-09-01");
        assertThat(values("ssd_permanence", "perm_permanence_order_date")).containsExactly("2026-03-02");
        assertThat(values("ssd_permanence", "perm_permanence_order_type")).containsExactly("Adoption order");
        book.told(new OrderMade(List.of(book.child), null, OrderMade.SPECIAL_GUARDIANSHIP, null, on("2020-03-02")));
        assertThat(values("ssd_permanence", "perm_permanence_order_type")).containsExactlyInAnyOrder("Adoption order", "Special guardianship order");
    }

    @Test
    void who_held_the_child_stands_beside_each_piece_of_work() {
        var first = new UUID(0, 1);
        var second = new UUID(0, 2);
        var begun = book.told(new Allocated(List.of(book.child), first, "Ola First", Allocated.ALLOCATED, on("2026-01-05"), null));
        var referral = book.told(new Referred(book.child, on("2026-01-05"), "1A", null, on("2026-01-05")));
        var assessment = book.told(new AssessmentStarted(book.child, referral, on("2026-01-06"), on("2026-01-06")));
        book.told(new AssessmentAuthorised(book.child, referral, assessment, on("2026-02-06")));
        book.told(new AllocationEnded(List.of(book.child), begun, on("2026-01-05"), on("2026-03-01"), null));
        book.told(new Allocated(List.of(book.child), second, "Bo Second", Allocated.ALLOCATED, on("2026-03-01"), null));
        var enquiry = book.told(new EnquiryStarted(book.child, referral, on("2026-03-02"), null, null, on("2026-03-02")));
        book.told(new EnquiryConcluded(book.child, referral, enquiry, EnquiryConcluded.NOT_CONFIRMED, null, on("2026-03-20")));
        assertThat(values("ssd_cin_assessments", "cina_assessment_worker_id")).containsExactly(first.toString());
        assertThat(values("ssd_cin_episodes", "cine_referral_worker_id")).containsExactly(second.toString());
        assertThat(values("ssd_cin_episodes", "cine_referral_outcome_json")).containsExactly("{\"outcome\":[\"Single assessment\",\"Section 47 enquiry\"]}");
        assertThat(values("ssd_s47_enquiry", "s47e_s47_end_date")).containsExactly("2026-03-20");
        assertThat(values("ssd_s47_enquiry", "s47e_s47_nfa")).containsExactly("Y");
        assertThat(values("ssd_s47_enquiry", "s47e_s47_completed_by_worker_id")).containsExactly(second.toString());
        assertThat(values("ssd_involvements", "invo_referral_id")).containsExactly(referral.toString(), referral.toString());
    }

    @Test
    @Timeout(60)
    void keys_are_unique_and_point_at_rows_that_are_there_for_a_whole_authority() {
        var keys = new TreeMap<String, Set<String>>();
        var rows = new ArrayList<SsdRow>();
        timelines().forEach(timeline -> rows.addAll(SsdChild.rows(timeline, SsdSources.NONE)));
        for (var row : rows) {
            var key = WITH_A_KEY.contains(row.entity()) ? SsdLayout.key(row.entity()) : KEYS.get(row.entity());
            if (key != null) {
                assertThat(keys.computeIfAbsent(key, none -> new HashSet<>()).add(row.value(key))).as("%s %s", key, row.value(key)).isTrue();
            }
        }
        for (var row : rows) {
            POINTS.forEach((field, key) -> {
                if (SsdLayout.ENTITIES.get(row.entity()).contains(field) && !row.value(field).isEmpty()) {
                    assertThat(keys.get(key)).as(field).contains(row.value(field));
                }
            });
        }
        assertThat(keys.keySet()).containsAll(KEYS.values());
    }

    private static final Map<String, String> KEYS = Map.of("ssd_person", "pers_person_id", "ssd_cin_episodes", "cine_referral_id",
            "ssd_cin_assessments", "cina_assessment_id", "ssd_cp_plans", "cppl_cp_plan_id", "ssd_cla_episodes", "clae_cla_episode_id",
            "ssd_cla_placement", "clap_cla_placement_id", "ssd_s47_enquiry", "s47e_s47_enquiry_id", "ssd_cla_visits", "clav_cla_visit_id",
            "ssd_involvements", "invo_involvements_id");
    private static final List<String> WITH_A_KEY = List.of("ssd_contacts", "ssd_early_help_episodes", "ssd_pre_proceedings", "ssd_permanence", "ssd_send", "ssd_cp_reviews", "ssd_cla_care_plan", "ssd_missing");
    private static final Map<String, String> POINTS = Map.of("cina_referral_id", "cine_referral_id", "cinp_referral_id", "cine_referral_id",
            "cinf_assessment_id", "cina_assessment_id", "clae_cla_placement_id", "clap_cla_placement_id", "clae_referral_id", "cine_referral_id",
            "cppr_cp_plan_id", "cppl_cp_plan_id", "cppv_cp_plan_id", "cppl_cp_plan_id", "icpc_s47_enquiry_id", "s47e_s47_enquiry_id");

    private static List<Timeline> timelines() {
        var kinds = Rooms.kinds();
        var lines = new HashMap<Subject, List<Line>>();
        var position = new long[1];
        Demonstration.writings(150, 3, LocalDate.parse("2026-06-01")).flatMap(List::stream).forEach(writing -> {
            var line = new Line(new Envelope(++position[0], writing.id(), 999, kinds.of(writing.entry()).name(), writing.entry().happened(),
                    writing.recorded(), writing.author(), null, writing.source()), writing.entry());
            writing.entry().tags().stream().filter(tag -> tag.role().equals("child") || tag.role().equals("person")).map(tag -> tag.subject()).distinct()
                    .forEach(subject -> lines.computeIfAbsent(subject, none -> new ArrayList<>()).add(line));
        });
        return lines.entrySet().stream().map(each -> new Timeline(each.getKey(), each.getValue())).toList();
    }

    private EpisodeStarted episode(String from, String reason, String status, String placement) {
        return new EpisodeStarted(book.child, on(from), reason, status, "N1", placement, "PR1", null, null, null);
    }

    private void visit(String on) {
        book.told(new Visited(List.of(book.child), on(on), "Home", List.of(book.child), List.of(), null, null, null, null, null));
    }

    private List<String> values(String entity, String field) {
        return SsdChild.rows(book.timeline(), SsdSources.NONE).stream().filter(row -> row.entity().equals(entity)).map(row -> row.value(field)).toList();
    }
}
