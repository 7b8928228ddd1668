package goldthread.returns.mapping;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.GatewayDecided;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.CourtEntry.PreProceedingsEnded;
import goldthread.court.CourtEntry.PreProceedingsMet;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.protection.ProtectionEntry.PreProceedings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Pre-proceedings as the census asks for them from 2026 on, told from what is recorded of the gateway, the letter, the meetings,
/// the family's meeting, the end and the application. From the decision to begin them, or the letter where none is recorded, to
/// their end; what happened after the last day of the year is not in its census, for each of the days must lie in it.
///
/// Items N00826 to N00835 of the census of 2025 to 2026.
final class PreProceedingsTold {
    /// Codes of the outcome: to care proceedings, and stepped down. That they are A and B of the three of the code set is to be confirmed.
    private static final String TO_COURT = "A", STEPPED_DOWN = "B";

    private final Timeline child;
    private final LocalDate until;
    private final List<Period> periods = new ArrayList<>();
    private final Map<UUID, Period> byLetter = new HashMap<>();
    private @Nullable Period now;

    /// One time of pre-proceedings. @param began the decision or the letter
    private static final class Period {
        private final Fact<?> began;
        private final UUID referral;
        private final Map<String, String> items = new LinkedHashMap<>();
        private boolean over;
        private int met;

        Period(Fact<?> began, UUID referral) {
            this.began = began;
            this.referral = referral;
        }

        void say(String item, Object what) {
            items.putIfAbsent(item, what.toString());
        }
    }

    private PreProceedingsTold(Timeline child, LocalDate until) {
        this.child = child;
        this.until = until;
    }

    /// Those of a child up to a day, as the census would hold them. What a return told of the same days is left to it.
    static List<Fact<PreProceedings>> of(Timeline child, LocalDate until) {
        if (child.facts(LetterSent.class).isEmpty() && child.facts(GatewayDecided.class).isEmpty()) {
            return List.of();
        }
        var told = new PreProceedingsTold(child, until);
        child.standing().stream().filter(fact -> !fact.happened().isAfter(until)).forEach(told::read);
        var returned = child.facts(PreProceedings.class).stream().map(fact -> fact.entry().items()).toList();
        return told.periods.stream().filter(period -> returned.stream().noneMatch(items -> same(items, period, "PPStartDate") || same(items, period, "LBPSentDate")))
                .map(told::fact).toList();
    }

    private static boolean same(Map<String, String> items, Period period, String item) {
        return items.containsKey(item) && items.get(item).equals(period.items.get(item));
    }

    private void read(Fact<?> fact) {
        switch (fact.entry()) {
            case GatewayDecided decided -> gateway(decided, fact);
            case LetterSent letter -> letter(letter, fact);
            case MeetingHeld held -> familyMet(held.on());
            case PreProceedingsMet met -> met(byLetter.get(met.letter()), met.on());
            case PreProceedingsEnded ended -> ended(byLetter.get(ended.letter()), ended);
            case ApplicationIssued applied when applied.partFour() -> applied(applied);
            case Closed closed -> {
                if (now != null && now.referral.equals(closed.referral())) now.over = true;
            }
            default -> { }
        }
    }

    private void gateway(GatewayDecided decided, Fact<?> fact) {
        boolean goesOn = now != null && !now.over;
        switch (decided.outcome()) {
            case GatewayDecided.PRE_PROCEEDINGS -> {
                if (!goesOn && begin(fact)) now.say("PPStartDate", decided.on());
            }
            case GatewayDecided.PROCEEDINGS -> {
                if (goesOn) end(now, TO_COURT, decided.on());
            }
            default -> {
                if (goesOn) end(now, STEPPED_DOWN, decided.on());
            }
        }
    }

    private void letter(LetterSent letter, Fact<?> fact) {
        if (now != null && !now.over || begin(fact)) {
            byLetter.put(fact.id(), now);
            now.say("LBPSentDate", letter.on());
            if (letter.offersMeeting()) now.items.put("FGDMMeetingOffer", "true");
            else now.say("FGDMMeetingOffer", false);
        }
    }

    /// Whether a meeting was held in the time of pre-proceedings, after the letter that offered it.
    private void familyMet(LocalDate on) {
        if (now != null && !now.over && now.items.containsKey("LBPSentDate") && !on.isBefore(LocalDate.parse(now.items.get("LBPSentDate")))) now.say("FGDMMeetingFac", true);
    }

    private static void met(@Nullable Period period, LocalDate on) {
        if (period != null) {
            period.say("InitialPPMeetingDate", on);
            period.items.put("ReviewMeetingsCount", Integer.toString(period.met++));
        }
    }

    /// How they ended is said best where their end is recorded.
    private static void ended(@Nullable Period period, PreProceedingsEnded ended) {
        if (period != null) {
            period.items.remove("StepDecisionDate");
            period.items.remove("PPOutcome");
            end(period, ended.outcome().equals(PreProceedingsEnded.PROCEEDINGS) ? TO_COURT : STEPPED_DOWN, ended.on());
        }
    }

    private static void end(Period period, String outcome, LocalDate on) {
        period.say("StepDecisionDate", on);
        period.say("PPOutcome", outcome);
        period.over = true;
    }

    /// An application follows from pre-proceedings that go on, or that were ended for it.
    private void applied(ApplicationIssued applied) {
        if (now != null && !STEPPED_DOWN.equals(now.items.get("PPOutcome"))) {
            now.say("CourtAppDate", applied.on());
            if (applied.lettered() != null && !applied.lettered().isAfter(until)) now.say("LetterInitCPDate", applied.lettered());
            now.over = true;
            now = null;
        }
    }

    /// Whether they begin: inside an episode of need.
    private boolean begin(Fact<?> fact) {
        var referral = referral(fact.happened());
        if (referral != null) {
            now = new Period(fact, referral);
            periods.add(now);
        }
        return referral != null;
    }

    /// The last referral that was taken further and not closed before a day.
    private @Nullable UUID referral(LocalDate day) {
        Set<UUID> over = child.facts(Closed.class).stream().filter(closed -> closed.happened().isBefore(day)).map(closed -> closed.entry().referral()).collect(Collectors.toSet());
        child.facts(ReferralDecided.class).stream().map(Fact::entry).filter(decided -> Boolean.TRUE.equals(decided.noFurtherAction())).forEach(decided -> over.add(decided.referral()));
        return child.facts(Referred.class).stream().filter(referral -> !referral.happened().isAfter(day) && !over.contains(referral.id())).map(Fact::id).reduce((one, later) -> later).orElse(null);
    }

    private Fact<PreProceedings> fact(Period period) {
        if ("true".equals(period.items.get("FGDMMeetingOffer"))) period.say("FGDMMeetingFac", false);
        return new Fact<>(new PreProceedings(child.subject(), period.referral, period.items, period.began.happened()), period.began.first(), period.began.stands());
    }
}
