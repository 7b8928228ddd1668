package goldthread.returns.ssd;

import goldthread.care.CareEntry.Adopted;
import goldthread.care.CareEntry.Found;
import goldthread.care.CareEntry.HealthAssessed;
import goldthread.care.CareEntry.HealthOverYear;
import goldthread.care.CareEntry.LeaverInTouch;
import goldthread.care.CareEntry.PlacedForAdoption;
import goldthread.care.CareEntry.PlacedForAdoptionCeased;
import goldthread.care.CareEntry.PlanPrepared;
import goldthread.care.CareEntry.PreviouslyPermanent;
import goldthread.care.CareEntry.ReturnInterviewed;
import goldthread.care.CareEntry.WentMissing;
import goldthread.casefile.Fact;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Health, missing, permanence and leaving care.
final class SsdCareFacts {

    static void of(SsdChild child, SsdCare care) {
        child.timeline.facts(HealthOverYear.class).forEach(fact -> health(child, fact));
        for (var fact : child.timeline.facts(HealthAssessed.class)) {
            check(child, fact.id().toString(), "Health Assessment", fact.happened(), "Completed");
        }
        for (var fact : child.timeline.facts(PreviouslyPermanent.class)) {
            child.row("ssd_cla_previous_permanence", "lapp_table_id", fact.id(), "lapp_person_id").with("lapp_previous_permanence_order_date", fact.entry().date())
                    .with("lapp_previous_permanence_option", fact.entry().arrangement()).with("lapp_previous_permanence_la", fact.entry().authority());
        }
        for (var fact : child.timeline.facts(PlanPrepared.class)) {
            if (fact.entry().plan().equals(PlanPrepared.CARE_PLAN)) {
                child.row("ssd_cla_care_plan", "lacp_table_id", fact.id(), "lacp_person_id").with("lacp_cla_care_plan_start_date", fact.entry().on())
                        .with("lacp_cla_care_plan_end_date", next(child, fact));
            }
        }
        child.timeline.facts(WentMissing.class).forEach(fact -> missing(child, fact));
        permanence(child, care);
        child.timeline.last(LeaverInTouch.class).ifPresent(fact -> leaver(child, fact));
    }

    /// The day of the next care plan.
    private static @Nullable LocalDate next(SsdChild child, Fact<PlanPrepared> plan) {
        return child.timeline.facts(PlanPrepared.class).stream().filter(each -> each.entry().plan().equals(PlanPrepared.CARE_PLAN) && each.happened().isAfter(plan.happened()))
                .map(Fact::happened).min(java.util.Comparator.naturalOrder()).orElse(null);
    }

    private static void health(SsdChild child, Fact<HealthOverYear> fact) {
        var year = fact.entry();
        check(child, SsdChild.part(fact.id(), "assessment"), "Health Assessment", fact.happened(), status(year.healthAssessment()));
        check(child, SsdChild.part(fact.id(), "check"), "Health Check", fact.happened(), status(year.healthCheck()));
        check(child, SsdChild.part(fact.id(), "dental"), "Dental Check", fact.happened(), status(year.teethCheck()));
        if (year.immunisations() != null) {
            child.row("ssd_cla_immunisations").with("clai_person_id", child.person).with("clai_immunisations_status", yes(year.immunisations()))
                    .with("clai_immunisations_status_date", fact.happened());
        }
        if ("1".equals(year.convicted())) {
            child.row("ssd_cla_convictions", "clac_cla_conviction_id", fact.id(), "clac_person_id").with("clac_cla_conviction_date", fact.happened());
        }
        if (year.substanceMisuse() != null) {
            child.row("ssd_cla_substance_misuse", "clas_substance_misuse_id", fact.id(), "clas_person_id").with("clas_substance_misuse_date", fact.happened())
                    .with("clas_substance_misused", yes(year.substanceMisuse())).with("clas_intervention_received", yes(year.interventionReceived()));
        }
        if (year.sdqScore() != null || year.sdqReason() != null) {
            child.row("ssd_sdq_scores", "csdq_table_id", fact.id(), "csdq_person_id").with("csdq_sdq_completed_date", fact.happened())
                    .with("csdq_sdq_reason", year.sdqReason()).with("csdq_sdq_score", year.sdqScore());
        }
    }

    private static void check(SsdChild child, String id, String type, LocalDate on, @Nullable String status) {
        if (status != null) {
            child.row("ssd_cla_health", "clah_health_check_id", id, "clah_person_id").with("clah_health_check_type", type)
                    .with("clah_health_check_date", on).with("clah_health_check_status", status);
        }
    }

    private static @Nullable String status(@Nullable String code) {
        return code == null ? null : "1".equals(code) ? "Completed" : "Not completed";
    }

    private static @Nullable String yes(@Nullable String code) {
        return code == null ? null : "1".equals(code) ? "Y" : "N";
    }

    private static void missing(SsdChild child, Fact<WentMissing> fact) {
        var found = child.timeline.facts(Found.class).stream().map(Fact::entry).filter(each -> each.missing().equals(fact.id())).findFirst();
        var interview = child.timeline.facts(ReturnInterviewed.class).stream().map(Fact::entry).filter(each -> each.missing().equals(fact.id())).findFirst();
        child.row("ssd_missing", "miss_table_id", fact.id(), "miss_person_id").with("miss_missing_episode_start_date", fact.entry().on())
                .with("miss_missing_episode_type", fact.entry().how()).with("miss_missing_episode_end_date", found.map(Found::on).orElse(null))
                .with("miss_missing_rhi_offered", interview.isPresent() ? "Y" : null).with("miss_missing_rhi_accepted", interview.map(each -> !each.declined()).orElse(null));
    }

    /// Whether adoption was decided on, or took place: then it has a row.
    static boolean towardsAdoption(SsdChild child) {
        return child.timeline.last(PlacedForAdoption.class).isPresent() || child.timeline.last(Adopted.class).isPresent();
    }

    private static void permanence(SsdChild child, SsdCare care) {
        if (!towardsAdoption(child)) {
            return;
        }
        var decided = child.timeline.last(PlacedForAdoption.class);
        var adopted = child.timeline.last(Adopted.class);
        var order = SsdCourt.adoption(child);
        var ceased = child.timeline.last(PlacedForAdoptionCeased.class).map(Fact::entry);
        var on = adopted.map(Fact::happened).orElseGet(() -> decided.orElseThrow().happened());
        var placed = care.stays.stream().filter(stay -> stay.began().entry().placement() != null && stay.began().entry().placement().matches("A[3-6]")).findFirst();
        child.row("ssd_permanence", "perm_table_id", adopted.<Object>map(Fact::id).orElseGet(() -> decided.orElseThrow().id()), "perm_person_id")
                .with("perm_cla_id", care.on(on).map(SsdCare.Stay::period).orElse(null))
                .with("perm_adm_decision_date", decided.map(fact -> fact.entry().on()).or(() -> adopted.map(fact -> fact.entry().decided())).orElse(null))
                .with("perm_placement_order_date", care.stays.stream().filter(stay -> "E1".equals(stay.began().entry().legalStatus())).map(SsdCare.Stay::from).findFirst().orElse(null))
                .with("perm_placement_provider_urn", placed.map(stay -> stay.began().entry().urn()).orElse(null))
                .with("perm_matched_date", adopted.map(fact -> fact.entry().matched()).orElse(null))
                .with("perm_placed_for_adoption_date", placed.map(SsdCare.Stay::from).orElse(null))
                .with("perm_adopted_by_carer_flag", adopted.map(fact -> fact.entry().fosterCarer()).map("1"::equals).orElse(null))
                .with("perm_decision_reversed_date", ceased.map(PlacedForAdoptionCeased::on).orElse(null))
                .with("perm_decision_reversed_reason", ceased.map(PlacedForAdoptionCeased::reason).orElse(null))
                .with("perm_permanence_order_date", order.map(Fact::happened).orElse(null)).with("perm_permanence_order_type", order.map(fact -> fact.entry().order()).orElse(null))
                .with("perm_adopter_sex", adopted.map(fact -> fact.entry().sexOfAdopters()).orElse(null))
                .with("perm_adopter_legal_status", adopted.map(fact -> fact.entry().legalStatusOfAdopters()).orElse(null))
                .with("perm_number_of_adopters", adopted.map(fact -> fact.entry().adopters()).orElse(null));
    }

    /// The 903 writes a letter for the home, and 1 or 2 for suitable or not.
    private static void leaver(SsdChild child, Fact<LeaverInTouch> fact) {
        var home = fact.entry().accommodation();
        var row = child.row("ssd_care_leavers", "clea_table_id", fact.id(), "clea_person_id").with("clea_care_leaver_in_touch", fact.entry().inTouch())
                .with("clea_care_leaver_latest_contact", fact.entry().on()).with("clea_care_leaver_accommodation", home)
                .with("clea_care_leaver_accom_suitable", home == null || home.length() < 2 ? null : home.endsWith("1"))
                .with("clea_care_leaver_activity", fact.entry().activity());
        child.held(row, "clea_care_leaver_worker_id", "clea_care_leaver_allocated_team", fact.happened(), null);
    }

    private SsdCareFacts() {}
}
