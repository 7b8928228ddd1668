package goldthread.returns.ssd;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.app.Rooms;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.HealthOverYear;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Envelope;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.demonstration.Demonstration;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Located;
import goldthread.protection.ProtectionEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    void a_confidential_address_is_left_out() {
        book.told(new Located(book.child, "2 Old Road", "ZZ1 1ZZ", null, false, on("2023-01-01")));
        book.told(new Located(book.child, "1 Hidden Lane", "ZZ3 3ZZ", null, true, on("2024-01-01")));
        assertThat(values("ssd_address", "addr_address_postcode")).containsExactly("ZZ1 1ZZ");
        assertThat(values("ssd_address", "addr_address_end_date")).containsExactly("2024-01-01");
        assertThat(SsdChild.rows(book.timeline()).stream().flatMap(row -> row.cells().stream())).noneMatch(cell -> cell.contains("Hidden"));
    }

    @Test
    @Timeout(60)
    void keys_are_unique_and_point_at_rows_that_are_there_for_a_whole_authority() {
        var keys = new TreeMap<String, Set<String>>();
        var rows = new ArrayList<SsdRow>();
        timelines().forEach(timeline -> rows.addAll(SsdChild.rows(timeline)));
        for (var row : rows) {
            var key = KEYS.get(row.entity());
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
        return SsdChild.rows(book.timeline()).stream().filter(row -> row.entity().equals(entity)).map(row -> row.value(field)).toList();
    }
}
