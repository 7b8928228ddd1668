package goldthread.returns.ssd;

import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Fact;
import goldthread.court.CourtEntry.LetterSent;
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
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PreProceedings;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Referrals, assessments, plans, enquiries and conferences.
final class SsdHelp {
    /// CIN census: closed after assessment, no further action.
    private static final String NOTHING_FURTHER = "RC8";

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
        var row = child.row("ssd_cin_episodes", "cine_referral_id", fact.id(), "cine_person_id").with("cine_referral_date", fact.entry().on())
                .with("cine_cin_primary_need_code", need.map(NeedIdentified::need).orElse(null)).with("cine_referral_source_code", fact.entry().source())
                .with("cine_referral_source_desc", CodeBook.REFERRAL_SOURCE.say(fact.entry().source()))
                .with("cine_referral_nfa", decided.map(ReferralDecided::noFurtherAction).orElse(null))
                .with("cine_close_reason", closed.map(Closed::reason).orElse(null)).with("cine_close_date", closed.map(Closed::on).orElse(null))
                .with("cine_referral_outcome_json", outcome(fact, decided.map(ReferralDecided::noFurtherAction).orElse(null)));
        child.held(row, "cine_referral_worker_id", "cine_referral_team", fact.happened(), closed.map(Closed::on).orElse(null));
    }

    /// What the referral led to, so far; null while nothing was decided and nothing follows.
    private @Nullable String outcome(Fact<Referred> fact, @Nullable Boolean noFurtherAction) {
        if (Boolean.TRUE.equals(noFurtherAction)) {
            return json(Map.of("outcome", List.of("No further action")));
        }
        var led = new ArrayList<String>();
        if (child.timeline.facts(AssessmentStarted.class).stream().anyMatch(each -> each.entry().referral().equals(fact.id()))) led.add("Single assessment");
        if (child.timeline.facts(StrategyDiscussed.class).stream().anyMatch(each -> each.entry().referral().equals(fact.id()))) led.add("Strategy discussion");
        if (child.timeline.facts(EnquiryStarted.class).stream().anyMatch(each -> each.entry().referral().equals(fact.id()))) led.add("Section 47 enquiry");
        return led.isEmpty() ? null : json(Map.of("outcome", led));
    }

    private static String json(Map<String, ?> value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private void assessment(Fact<AssessmentStarted> fact) {
        var authorised = last(AssessmentAuthorised.class, each -> each.assessment().equals(fact.id())).map(AssessmentAuthorised::on).orElse(null);
        var closed = last(Closed.class, each -> each.referral().equals(fact.entry().referral())).map(Closed::reason).orElse(null);
        var row = child.row("ssd_cin_assessments", "cina_assessment_id", fact.id(), "cina_person_id").with("cina_referral_id", fact.entry().referral())
                .with("cina_assessment_start_date", fact.entry().on()).with("cina_assessment_auth_date", authorised)
                .with("cina_assessment_child_seen", seen(fact.happened(), authorised))
                .with("cina_assessment_outcome_nfa", authorised == null || closed == null ? null : closed.equals(NOTHING_FURTHER));
        child.held(row, "cina_assessment_worker_id", "cina_assessment_team", fact.happened(), authorised);
        for (var found : child.timeline.facts(FactorsFound.class)) {
            if (found.entry().assessment().equals(fact.id())) {
                child.row("ssd_assessment_factors").with("cinf_table_id", found.id()).with("cinf_assessment_id", fact.id())
                        .with("cinf_assessment_factors_json", JsonMapper.shared().writeValueAsString(found.entry().factors()));
            }
        }
    }

    /// Whether a visit in that time saw the child; null where there was none.
    private @Nullable Boolean seen(LocalDate from, @Nullable LocalDate to) {
        var visits = child.timeline.facts(Visited.class).stream().filter(visit -> SsdChild.within(visit.happened(), from, to)).toList();
        return visits.isEmpty() ? null : visits.stream().anyMatch(visit -> visit.entry().seen().contains(child.timeline.subject()));
    }

    private void plan(Fact<FamilyHelpEntry.PlanStarted> fact) {
        var ended = last(FamilyHelpEntry.PlanEnded.class, each -> each.plan().equals(fact.id())).map(FamilyHelpEntry.PlanEnded::on).orElse(null);
        var row = child.row("ssd_cin_plans", "cinp_cin_plan_id", fact.id(), "cinp_person_id").with("cinp_referral_id", fact.entry().referral())
                .with("cinp_cin_plan_start_date", fact.entry().on()).with("cinp_cin_plan_end_date", ended);
        child.held(row, "cinp_cin_plan_worker_id", "cinp_cin_plan_team", fact.happened(), ended);
    }

    private void enquiry(Fact<EnquiryStarted> fact) {
        var concluded = last(EnquiryConcluded.class, each -> each.enquiry().equals(fact.id()));
        var ended = concluded.map(EnquiryConcluded::on).orElse(null);
        var outcome = concluded.map(EnquiryConcluded::outcome).orElse(null);
        boolean conference = child.timeline.facts(ConferenceHeld.class).stream().anyMatch(each -> fact.id().equals(each.entry().enquiry()));
        var row = child.row("ssd_s47_enquiry", "s47e_s47_enquiry_id", fact.id(), "s47e_person_id").with("s47e_referral_id", fact.entry().referral())
                .with("s47e_s47_start_date", fact.entry().on()).with("s47e_s47_end_date", ended)
                .with("s47e_s47_nfa", outcome == null ? null : !conference && outcome.equals(EnquiryConcluded.NOT_CONFIRMED))
                .with("s47e_s47_outcome_json", outcome == null ? null : json(Map.of("outcome", outcome)));
        if (ended != null) {
            child.held(row, "s47e_s47_completed_by_worker_id", "s47e_s47_completed_by_team", fact.happened(), ended);
        }
    }

    private void conference(Fact<ConferenceHeld> fact) {
        var enquiry = last(EnquiryStarted.class, fact.entry().enquiry());
        var plan = plan(fact.entry());
        var conferred = conferred(fact.entry().on(), ConferenceEntry.INITIAL).or(() -> conferred(fact.entry().on(), ConferenceEntry.TRANSFER));
        var row = child.row("ssd_initial_cp_conference", "icpc_icpc_id", fact.id(), "icpc_person_id").with("icpc_icpc_meeting_id", fact.id())
                .with("icpc_s47_enquiry_id", fact.entry().enquiry()).with("icpc_referral_id", fact.entry().referral())
                .with("icpc_icpc_target_date", enquiry.map(EnquiryStarted::conferenceTarget).orElse(null)).with("icpc_icpc_date", fact.entry().on())
                .with("icpc_cp_plan_id", plan).with("icpc_icpc_outcome_cp_flag", plan != null ? Boolean.TRUE : conferred.map(each -> each.outcome().planned().contains(child.timeline.subject())).orElse(null))
                .with("icpc_icpc_transfer_in", conferred.map(each -> each.what().equals(ConferenceEntry.TRANSFER)).orElse(null))
                .with("icpc_icpc_outcome_json", conferred.map(each -> json(Map.of("outcome", each.outcome().planned().contains(child.timeline.subject())
                        ? "Child protection plan" : "No child protection plan"))).orElse(null));
        child.held(row, "icpc_icpc_worker_id", "icpc_icpc_team", fact.entry().on(), fact.entry().on());
    }

    /// What was said at the conference of that day; it is written beside what the census counts.
    private Optional<Conferred> conferred(LocalDate on, String what) {
        return child.timeline.facts(Conferred.class).stream().map(Fact::entry).filter(each -> each.on().equals(on) && each.what().equals(what)).reduce((earlier, later) -> later);
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
        var conferred = conferred(fact.entry().on(), ConferenceEntry.REVIEW);
        var due = child.timeline.facts(Conferred.class).stream().filter(each -> each.happened().isBefore(fact.entry().on())).map(each -> each.entry().outcome().next())
                .filter(Objects::nonNull).reduce((earlier, later) -> later);
        child.row("ssd_cp_reviews", "cppr_cp_review_id", fact.id(), "cppr_person_id").with("cppr_cp_plan_id", fact.entry().plan())
                .with("cppr_cp_review_date", fact.entry().on()).with("cppr_cp_review_meeting_id", fact.id()).with("cppr_cp_review_due", due.orElse(null))
                .with("cppr_cp_review_quorate", conferred.map(each -> each.attendance().goesOn() == null).orElse(null))
                .with("cppr_cp_review_outcome_continue_cp", conferred.map(each -> each.outcome().planned().contains(child.timeline.subject())).orElse(null))
                .with("cppr_cp_review_participation", conferred.map(each -> each.views().child() != null).orElse(null));
    }

    private static final Map<String, String> PRE_PROCEEDINGS = Map.of("PPStartDate", "prep_pre_pro_decision_date",
            "LBPSentDate", "prep_pre_pro_letter_date", "InitialPPMeetingDate", "prep_initial_pre_pro_meeting_date",
            "ReviewMeetingsCount", "prep_pre_pro_meetings_num", "StepDecisionDate", "prep_agree_stepdown_issue_date",
            "PPOutcome", "prep_pre_pro_outcome", "LetterInitCPDate", "prep_care_pro_letter_date");

    /// What a return told, unless the letter of the same day stands, which has a row of its own.
    private void preProceedings(Fact<PreProceedings> fact) {
        if (child.timeline.facts(LetterSent.class).stream().anyMatch(letter -> letter.happened().toString().equals(fact.entry().items().get("LBPSentDate")))) return;
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
