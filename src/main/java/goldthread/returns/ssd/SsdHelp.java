package goldthread.returns.ssd;

import goldthread.casefile.Fact;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.FactorsFound;
import goldthread.familyhelp.FamilyHelpEntry.NeedIdentified;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.CodeBook;
import goldthread.protection.ProtectionEntry;
import goldthread.protection.ProtectionEntry.CategoryChanged;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PreProceedings;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Referrals, assessments, plans, enquiries and conferences.
final class SsdHelp {
    private final SsdChild child;

    private SsdHelp(SsdChild child) {
        this.child = child;
    }

    static void of(SsdChild child) {
        var help = new SsdHelp(child);
        child.timeline.facts(Referred.class).forEach(help::episode);
        child.timeline.facts(AssessmentStarted.class).forEach(help::assessment);
        child.timeline.facts(FamilyHelpEntry.PlanStarted.class).forEach(help::plan);
        child.timeline.facts(EnquiryStarted.class).forEach(help::enquiry);
        child.timeline.facts(ConferenceHeld.class).forEach(help::conference);
        child.timeline.facts(ProtectionEntry.PlanStarted.class).forEach(help::protection);
        child.timeline.facts(ProtectionEntry.PlanReviewed.class).forEach(help::review);
        child.timeline.facts(PreProceedings.class).forEach(help::preProceedings);
    }

    private void episode(Fact<Referred> fact) {
        var need = last(NeedIdentified.class, each -> each.referral().equals(fact.id()));
        var decided = last(ReferralDecided.class, each -> each.referral().equals(fact.id()));
        var closed = last(Closed.class, each -> each.referral().equals(fact.id()));
        child.row("ssd_cin_episodes", "cine_referral_id", fact.id(), "cine_person_id").with("cine_referral_date", fact.entry().on())
                .with("cine_cin_primary_need_code", need.map(NeedIdentified::need).orElse(null)).with("cine_referral_source_code", fact.entry().source())
                .with("cine_referral_source_desc", CodeBook.REFERRAL_SOURCE.say(fact.entry().source()))
                .with("cine_referral_nfa", decided.map(ReferralDecided::noFurtherAction).orElse(null))
                .with("cine_close_reason", closed.map(Closed::reason).orElse(null)).with("cine_close_date", closed.map(Closed::on).orElse(null));
    }

    private void assessment(Fact<AssessmentStarted> fact) {
        child.row("ssd_cin_assessments", "cina_assessment_id", fact.id(), "cina_person_id").with("cina_referral_id", fact.entry().referral())
                .with("cina_assessment_start_date", fact.entry().on())
                .with("cina_assessment_auth_date", last(AssessmentAuthorised.class, each -> each.assessment().equals(fact.id())).map(AssessmentAuthorised::on).orElse(null));
        for (var found : child.timeline.facts(FactorsFound.class)) {
            if (found.entry().assessment().equals(fact.id())) {
                child.row("ssd_assessment_factors").with("cinf_table_id", found.id()).with("cinf_assessment_id", fact.id())
                        .with("cinf_assessment_factors_json", JsonMapper.shared().writeValueAsString(found.entry().factors()));
            }
        }
    }

    private void plan(Fact<FamilyHelpEntry.PlanStarted> fact) {
        child.row("ssd_cin_plans", "cinp_cin_plan_id", fact.id(), "cinp_person_id").with("cinp_referral_id", fact.entry().referral())
                .with("cinp_cin_plan_start_date", fact.entry().on()).with("cinp_cin_plan_end_date",
                        last(FamilyHelpEntry.PlanEnded.class, each -> each.plan().equals(fact.id())).map(FamilyHelpEntry.PlanEnded::on).orElse(null));
    }

    private void enquiry(Fact<EnquiryStarted> fact) {
        child.row("ssd_s47_enquiry", "s47e_s47_enquiry_id", fact.id(), "s47e_person_id").with("s47e_referral_id", fact.entry().referral())
                .with("s47e_s47_start_date", fact.entry().on());
    }

    private void conference(Fact<ConferenceHeld> fact) {
        var enquiry = last(EnquiryStarted.class, fact.entry().enquiry());
        var plan = plan(fact.entry());
        child.row("ssd_initial_cp_conference", "icpc_icpc_id", fact.id(), "icpc_person_id").with("icpc_icpc_meeting_id", fact.id())
                .with("icpc_s47_enquiry_id", fact.entry().enquiry()).with("icpc_referral_id", fact.entry().referral())
                .with("icpc_icpc_target_date", enquiry.map(EnquiryStarted::conferenceTarget).orElse(null)).with("icpc_icpc_date", fact.entry().on())
                .with("icpc_cp_plan_id", plan).with("icpc_icpc_outcome_cp_flag", plan == null ? null : true);
    }

    /// The plan that began on the day of the conference.
    private @Nullable UUID plan(ConferenceHeld held) {
        return child.timeline.facts(ProtectionEntry.PlanStarted.class).stream().filter(plan -> held.on().equals(plan.entry().on()))
                .map(Fact::id).findFirst().orElse(null);
    }

    private void protection(Fact<ProtectionEntry.PlanStarted> fact) {
        var plan = fact.entry();
        var latest = last(CategoryChanged.class, each -> each.plan().equals(fact.id())).map(CategoryChanged::category);
        var conference = child.timeline.facts(ConferenceHeld.class).stream().filter(held -> held.entry().on().equals(plan.on())).findFirst();
        child.row("ssd_cp_plans", "cppl_cp_plan_id", fact.id(), "cppl_person_id").with("cppl_referral_id", plan.referral())
                .with("cppl_icpc_id", conference.map(Fact::id).orElse(null)).with("cppl_cp_plan_start_date", plan.on())
                .with("cppl_cp_plan_end_date", last(ProtectionEntry.PlanEnded.class, each -> each.plan().equals(fact.id())).map(ProtectionEntry.PlanEnded::on).orElse(null))
                .with("cppl_cp_plan_initial_category", plan.category()).with("cppl_cp_plan_latest_category", latest.orElse(plan.latest()));
    }

    private void review(Fact<ProtectionEntry.PlanReviewed> fact) {
        child.row("ssd_cp_reviews", "cppr_cp_review_id", fact.id(), "cppr_person_id").with("cppr_cp_plan_id", fact.entry().plan())
                .with("cppr_cp_review_date", fact.entry().on()).with("cppr_cp_review_meeting_id", fact.id());
    }

    private static final Map<String, String> PRE_PROCEEDINGS = Map.of("PPStartDate", "prep_pre_pro_decision_date",
            "LBPSentDate", "prep_pre_pro_letter_date", "InitialPPMeetingDate", "prep_initial_pre_pro_meeting_date",
            "ReviewMeetingsCount", "prep_pre_pro_meetings_num", "StepDecisionDate", "prep_agree_stepdown_issue_date",
            "PPOutcome", "prep_pre_pro_outcome", "LetterInitCPDate", "prep_care_pro_letter_date");

    private void preProceedings(Fact<PreProceedings> fact) {
        var row = child.row("ssd_pre_proceedings", "prep_table_id", fact.id(), "prep_person_id").with("prep_plo_family_id", fact.entry().referral());
        PRE_PROCEEDINGS.forEach((element, field) -> row.with(field, fact.entry().items().get(element)));
    }

    private <E extends goldthread.casefile.Entry> Optional<E> last(Class<E> kind, Function<E, Boolean> which) {
        return child.timeline.facts(kind).stream().map(Fact::entry).filter(which::apply).reduce((earlier, later) -> later);
    }

    private <E extends goldthread.casefile.Entry> Optional<E> last(Class<E> kind, @Nullable UUID id) {
        return child.timeline.facts(kind).stream().filter(fact -> fact.id().equals(id)).map(Fact::entry).findFirst();
    }
}
