package goldthread.returns.cin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One episode of need, from referral to closure, with everything done in it. Values as in [CinChild].
///
/// @param line              the line of the file on which it begins
/// @param initialConference DateOfInitialCPC where it stands in the episode itself
/// @param referralNfa       `true`, `false`, `1` or `0` as received
public record CinDetails(int line, @Nullable String referralDate, @Nullable String referralSource,
                         @Nullable String primaryNeed, @Nullable String closureDate,
                         @Nullable String reasonForClosure, @Nullable String initialConference,
                         List<Assessment> assessments, List<Plan> plans, List<Section47> section47s,
                         @Nullable String referralNfa, List<ProtectionPlan> protectionPlans,
                         List<PreProceedings> preProceedings, Map<String, String> extra) {

    public record Assessment(int line, @Nullable String start, @Nullable String internalReview,
                             @Nullable String authorisation, List<String> factors, Map<String, String> extra) {}

    /// A child in need plan.
    public record Plan(int line, @Nullable String start, @Nullable String end, Map<String, String> extra) {}

    /// A section 47 enquiry.
    ///
    /// @param conferenceNotRequired as received, like `referralNfa`
    public record Section47(int line, @Nullable String start, @Nullable String conferenceTarget,
                            @Nullable String initialConference, @Nullable String conferenceNotRequired,
                            Map<String, String> extra) {}

    /// A child protection plan.
    ///
    /// @param previousPlans how many the child had before
    /// @param reviews       the dates of its reviews
    public record ProtectionPlan(int line, @Nullable String start, @Nullable String end,
                                 @Nullable String initialCategory, @Nullable String latestCategory,
                                 @Nullable String previousPlans, List<String> reviews, Map<String, String> extra) {}

    /// Pre-proceedings and family group decision-making, in the census from 2026.
    public record PreProceedings(int line, @Nullable String start, @Nullable String letterBeforeProceedings,
                                 @Nullable String familyGroupOffered, @Nullable String familyGroupFacilitated,
                                 @Nullable String initialMeeting, @Nullable String reviewMeetings,
                                 @Nullable String stepDecision, @Nullable String outcome,
                                 @Nullable String courtApplication, @Nullable String initialConferenceLetter,
                                 Map<String, String> extra) {}
}
