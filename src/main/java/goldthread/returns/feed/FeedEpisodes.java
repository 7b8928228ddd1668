package goldthread.returns.feed;

import static goldthread.returns.feed.FeedPayload.put;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.FactorsFound;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The episodes of one child, each from referral to closure, and what belongs to each.
final class FeedEpisodes {
    private final Map<UUID, ObjectNode> byReferral = new LinkedHashMap<>();

    void referrals(Timeline timeline) {
        for (var fact : timeline.facts(Referred.class)) {
            var episode = of(fact.id());
            put(episode, "referral_date", fact.entry().on());
            put(episode, "referral_source", fact.entry().source());
        }
        for (var fact : timeline.facts(ReferralDecided.class)) {
            if (fact.entry().noFurtherAction() != null) {
                of(fact.entry().referral()).put("referral_no_further_action_flag", fact.entry().noFurtherAction());
            }
        }
        for (var fact : timeline.facts(Closed.class)) {
            put(of(fact.entry().referral()), "closure_date", fact.entry().on());
            put(of(fact.entry().referral()), "closure_reason", fact.entry().reason());
        }
        timeline.facts(AssessmentStarted.class).forEach(fact -> assessment(timeline, fact));
        timeline.facts(FamilyHelpEntry.PlanStarted.class).forEach(fact -> {
            var plan = record(fact.entry().referral(), "child_in_need_plans", "child_in_need_plan_id", fact.id(), fact.entry().on());
            timeline.facts(FamilyHelpEntry.PlanEnded.class).stream().filter(end -> end.entry().plan().equals(fact.id()))
                    .forEach(end -> put(plan, "end_date", end.entry().on()));
        });
        timeline.facts(EnquiryStarted.class).forEach(fact -> enquiry(timeline, fact));
        timeline.facts(ProtectionEntry.PlanStarted.class).forEach(fact -> {
            var plan = record(fact.entry().referral(), "child_protection_plans", "child_protection_plan_id", fact.id(), fact.entry().on());
            timeline.facts(ProtectionEntry.PlanEnded.class).stream().filter(end -> end.entry().plan().equals(fact.id()))
                    .forEach(end -> put(plan, "end_date", end.entry().on()));
        });
    }

    private void assessment(Timeline timeline, Fact<AssessmentStarted> fact) {
        var assessment = record(fact.entry().referral(), "child_and_family_assessments", "child_and_family_assessment_id",
                fact.id(), fact.entry().on());
        timeline.facts(AssessmentAuthorised.class).stream().filter(each -> each.entry().assessment().equals(fact.id()))
                .forEach(each -> put(assessment, "authorisation_date", each.entry().on()));
        timeline.facts(FactorsFound.class).stream().filter(each -> each.entry().assessment().equals(fact.id()))
                .reduce((earlier, later) -> later).map(each -> each.entry().factors()).filter(factors -> !factors.isEmpty())
                .ifPresent(factors -> factors.forEach(assessment.putArray("factors")::add));
    }

    private void enquiry(Timeline timeline, Fact<EnquiryStarted> fact) {
        var enquiry = record(fact.entry().referral(), "section_47_assessments", "section_47_assessment_id", fact.id(), fact.entry().on());
        var notRequired = Protection.conferenceNotRequired(timeline, fact);
        if (notRequired != null) {
            enquiry.put("icpc_required_flag", !notRequired);
        }
        timeline.facts(ConferenceHeld.class).stream().filter(held -> fact.id().equals(held.entry().enquiry()))
                .reduce((earlier, later) -> later).ifPresent(held -> put(enquiry, "icpc_date", held.entry().on()));
    }

    /// Social workers, by a code that names nobody: the account's, or what the return wrote where it is a code.
    void workers(Timeline timeline) {
        for (var fact : timeline.facts(Allocated.class)) {
            if (!fact.entry().part().equals(Allocated.ALLOCATED)) {
                continue;
            }
            var until = timeline.facts(AllocationEnded.class).stream().map(Fact::entry)
                    .filter(end -> end.allocation().equals(fact.id())).map(AllocationEnded::on).reduce((earlier, later) -> later).orElse(null);
            var worker = around(fact.entry().from(), fact.id()).withArray("/care_worker_details").addObject();
            put(worker, "worker_id", code(fact.entry()));
            put(worker, "start_date", fact.entry().from());
            put(worker, "end_date", until);
        }
    }

    private static String code(Allocated allocated) {
        if (allocated.account() == null && allocated.worker().matches("[A-Za-z0-9_-]{1,12}")) {
            return allocated.worker();
        }
        var of = allocated.account() == null ? UUID.nameUUIDFromBytes(allocated.worker().getBytes(StandardCharsets.UTF_8))
                : UUID.nameUUIDFromBytes(ByteBuffer.allocate(16).putLong(allocated.account().getMostSignificantBits())
                        .putLong(allocated.account().getLeastSignificantBits()).array());
        return of.toString().replace("-", "").substring(0, 12);
    }

    /// The episode that was open on a day: the last that had begun and was not closed; else the last that had begun; else
    /// the first; where there is none, one of its own.
    ObjectNode around(LocalDate day, UUID otherwise) {
        var begun = byReferral.values().stream().filter(episode -> !date(episode, "referral_date", LocalDate.MIN).isAfter(day)).toList();
        return begun.stream().filter(episode -> !date(episode, "closure_date", LocalDate.MAX).isBefore(day)).max(LAST)
                .or(() -> begun.stream().max(LAST)).or(() -> byReferral.values().stream().findFirst()).orElseGet(() -> of(otherwise));
    }

    private static final Comparator<ObjectNode> LAST = Comparator.comparing(episode -> date(episode, "referral_date", LocalDate.MIN));

    private static LocalDate date(ObjectNode episode, String name, LocalDate otherwise) {
        var value = episode.get(name);
        return value == null ? otherwise : LocalDate.parse(value.stringValue());
    }

    private ObjectNode record(UUID referral, String list, String idName, UUID id, @Nullable LocalDate on) {
        var record = of(referral).withArray("/" + list).addObject().put(idName, id.toString());
        put(record, "start_date", on);
        return record;
    }

    private ObjectNode of(UUID referral) {
        return byReferral.computeIfAbsent(referral, id -> JsonNodeFactory.instance.objectNode().put("social_care_episode_id", id.toString()));
    }

    void into(ObjectNode child) {
        if (!byReferral.isEmpty()) {
            byReferral.values().forEach(child.putArray("social_care_episodes")::add);
        }
    }
}
