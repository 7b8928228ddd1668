package goldthread.returns.ssd;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.GatewayDecided;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.CourtEntry.ManagementHearingHeld;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.court.CourtEntry.PreProceedingsEnded;
import goldthread.court.CourtEntry.PreProceedingsMet;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.protection.ProtectionEntry;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Before and in court, and the orders that make a home permanent.
final class SsdCourt {
    private static final String ADOPTION = "Adoption order";
    private static final Set<String> PERMANENT = Set.of(OrderMade.SPECIAL_GUARDIANSHIP, "Child arrangements order", ADOPTION);

    private final SsdChild child;
    private final List<Fact<LetterSent>> letters;
    // applications that stand in the row of a letter
    private final Set<UUID> taken = new HashSet<>();

    private SsdCourt(SsdChild child) {
        this.child = child;
        this.letters = child.timeline.facts(LetterSent.class);
    }

    static void of(SsdChild child, SsdCare care) {
        var court = new SsdCourt(child);
        for (int at = 0; at < court.letters.size(); at++) {
            court.preProceedings(at);
        }
        court.applications().filter(fact -> !court.taken.contains(fact.id())).forEach(court::straightToCourt);
        child.timeline.facts(OrderMade.class).stream().filter(fact -> PERMANENT.contains(fact.entry().order()) && !told(child, fact)).forEach(fact -> court.order(fact, care));
    }

    /// Whether the order stands in the row of the way to adoption.
    private static boolean told(SsdChild child, Fact<OrderMade> fact) {
        return SsdCareFacts.towardsAdoption(child) && adoption(child).filter(each -> each.id().equals(fact.id())).isPresent();
    }

    /// The last order by which the child was adopted.
    static Optional<Fact<OrderMade>> adoption(SsdChild child) {
        return child.timeline.facts(OrderMade.class).stream().filter(fact -> fact.entry().order().equals(ADOPTION)).reduce((earlier, later) -> later);
    }

    /// Those that begin care proceedings: an application for an emergency order, or within proceedings, has no row and takes none.
    private Stream<Fact<ApplicationIssued>> applications() {
        return child.timeline.facts(ApplicationIssued.class).stream().filter(fact -> fact.entry().partFour());
    }

    /// From the letter before proceedings to its end, or to the next letter. @param at which of the letters
    private void preProceedings(int at) {
        var letter = letters.get(at);
        var next = at + 1 < letters.size() ? letters.get(at + 1).happened() : LocalDate.MAX;
        var gateway = last(GatewayDecided.class, fact -> !fact.happened().isAfter(letter.happened()));
        var met = child.timeline.facts(PreProceedingsMet.class).stream().filter(fact -> fact.entry().letter().equals(letter.id())).toList();
        var ended = last(PreProceedingsEnded.class, fact -> fact.entry().letter().equals(letter.id()));
        var applied = applications().filter(fact -> !fact.happened().isBefore(letter.happened()) && fact.happened().isBefore(next)).findFirst();
        var row = row(letter.id(), letter.happened(), gateway).with("prep_pre_pro_letter_date", letter.happened())
                .with("prep_initial_pre_pro_meeting_date", met.isEmpty() ? null : met.getFirst().happened()).with("prep_pre_pro_meetings_num", met.size())
                .with("prep_pre_pro_outcome", ended.map(fact -> fact.entry().outcome()).orElse(null))
                .with("prep_agree_stepdown_issue_date", ended.map(Fact::happened).orElse(null))
                .with("prep_prev_pre_proc_child", at);
        applied.ifPresent(fact -> {
            taken.add(fact.id());
            proceedings(row, fact);
        });
    }

    private void straightToCourt(Fact<ApplicationIssued> applied) {
        proceedings(row(applied.id(), applied.happened(), last(GatewayDecided.class, fact -> !fact.happened().isAfter(applied.happened()))), applied);
    }

    private SsdRow row(UUID id, LocalDate on, Optional<Fact<GatewayDecided>> gateway) {
        return child.row("ssd_pre_proceedings", "prep_table_id", SsdChild.part(id, child.person), "prep_person_id").with("prep_plo_family_id", id)
                .with("prep_pre_pro_decision_date", gateway.map(Fact::happened).orElse(null))
                .with("prep_legal_gateway_outcome", gateway.map(fact -> fact.entry().outcome()).orElse(null))
                .with("prep_cp_plans_referral_period", referral(on).map(since -> plans(since, on)).orElse(null))
                .with("prep_prev_care_proc_child", applications().filter(fact -> fact.happened().isBefore(on)).count());
    }

    /// The day of the referral in which the child is on a day: the last that was not closed before it.
    private Optional<LocalDate> referral(LocalDate on) {
        return last(Referred.class, fact -> !fact.happened().isAfter(on) && last(Closed.class, closed -> closed.entry().referral().equals(fact.id())).filter(closed -> closed.happened().isBefore(on)).isEmpty()).map(Fact::happened);
    }

    /// How often the child was the subject of a child protection plan in the referral (PREP007A): plans that stood on a day from
    /// its day on, up to a day.
    private long plans(LocalDate since, LocalDate on) {
        return child.timeline.facts(ProtectionEntry.PlanStarted.class).stream().filter(plan -> !plan.happened().isAfter(on)
                && last(ProtectionEntry.PlanEnded.class, ended -> ended.entry().plan().equals(plan.id())).filter(ended -> ended.happened().isBefore(since)).isEmpty()).count();
    }

    private void proceedings(SsdRow row, Fact<ApplicationIssued> applied) {
        row.with("prep_care_pro_letter_date", applied.entry().lettered() == null ? applied.happened() : applied.entry().lettered()).with("prep_court_reference", applied.entry().caseNumber())
                .with("prep_care_proc_court_hearings", child.timeline.facts(ManagementHearingHeld.class).stream().filter(fact -> fact.entry().application().equals(applied.id())).count())
                .with("prep_care_proc_short_notice", applied.entry().emergency() != null).with("prep_proc_short_notice_reason", applied.entry().emergency());
    }

    private void order(Fact<OrderMade> fact, SsdCare care) {
        child.row("ssd_permanence", "perm_table_id", SsdChild.part(fact.id(), child.person), "perm_person_id")
                .with("perm_cla_id", care.on(fact.happened()).map(SsdCare.Stay::period).orElse(null))
                .with("perm_permanence_order_date", fact.happened()).with("perm_permanence_order_type", fact.entry().order());
    }

    private <E extends Entry> Optional<Fact<E>> last(Class<E> kind, Predicate<Fact<E>> which) {
        return child.timeline.facts(kind).stream().filter(which).reduce((earlier, later) -> later);
    }
}
