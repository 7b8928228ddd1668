package goldthread.kinship.allowance;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.money.Pence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The kinship allowance for a child, or for brothers and sisters with one carer.
public sealed interface AllowanceEntry extends AboutChildren {

    /// A carer claims it.
    /// @param route         on what the care rests
    /// @param hearing       whether what was applied for is past its first hearing; null where an order is made
    /// @param parentNamed   whether a private order names a birth parent as one with whom the child lives; null elsewhere
    /// @param circumstances of a private order   @param evidence what was seen
    record AllowanceClaimed(List<Subject> children, Subject carer, Route route, @Nullable Boolean hearing, @Nullable Boolean parentNamed, List<Circumstance> circumstances, @Nullable String evidence, LocalDate on)
            implements AllowanceEntry {}

    /// @param weekly pence a week for all the children together; 0 where it is refused   @param from first day that it is paid for
    record AllowanceDecided(List<Subject> children, UUID claim, boolean accepted, long weekly, @Nullable LocalDate from, @Nullable String why, LocalDate on) implements AllowanceEntry {}

    /// @param week its first day
    record AllowancePaid(List<Subject> children, UUID claim, LocalDate week, long pence, LocalDate on) implements AllowanceEntry {}

    /// @param weekly what is paid a week from this day; null where that stays   @param ends whether nothing is paid from this day
    record CircumstancesChanged(List<Subject> children, UUID claim, String what, @Nullable Long weekly, boolean ends, LocalDate on) implements AllowanceEntry {}

    /// Somebody decided what becomes of money that was paid and, as the record says now, was not due.
    /// @param outcome [#RECOVERED], [#WRITTEN_OFF]   @param how it is recovered; null where it is written off   @param by who decided, by name
    record OverpaymentDecided(List<Subject> children, UUID claim, String outcome, long pence, @Nullable String how, String why, String by, LocalDate on) implements AllowanceEntry {
        public static final String RECOVERED = "To be recovered", WRITTEN_OFF = "Written off";
    }

    /// Some of it came back. @param how held back from a week, or paid back by the carer
    record OverpaymentRecovered(List<Subject> children, UUID claim, long pence, String how, LocalDate on) implements AllowanceEntry {}

    /// On what the care rests.
    enum Route {
        SGO_PUBLIC("Special guardianship order, public law"), SGO_PRIVATE("Special guardianship order, private law"), SGO_APPLIED("Special guardianship applied for privately, not made yet"),
        CAO_PUBLIC("Child arrangements order that the child lives with the carer, public law"), CAO_PRIVATE("Child arrangements order that the child lives with the carer, private law"),
        CAO_APPLIED("Child arrangements order applied for privately, not made yet"), INFORMAL("Informal care, no order");

        private final String words;

        Route(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        boolean applied() {
            return this == SGO_APPLIED || this == CAO_APPLIED;
        }

        boolean privateLivesWith() {
            return this == CAO_PRIVATE || this == CAO_APPLIED;
        }
    }

    /// What the pilot asks of a private order that the child lives with the carer: one of these.
    enum Circumstance {
        LOOKED_AFTER("Looked after just before"), PROTECTION_PLAN("On a child protection plan just before, or now"), WELFARE_REPORT("The court's welfare report had concerns"),
        FAMILY_DECIDED("Family group decision-making decided full-time care by the carer"), PARENTS_DIED("Both parents have died, and one at least had been caring");

        private final String words;

        Circumstance(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("kinship.allowance-claimed", AllowanceClaimed.class, "Kinship allowance claimed", "Kinship care",
                    e -> List.of(Detail.of("Rests on", e.route().words()), Detail.of("Past the first hearing", e.hearing() == null ? null : e.hearing() ? "Yes" : "No"), Detail.of("Names a birth parent", e.parentNamed() == null ? null : e.parentNamed() ? "Yes" : "No"),
                            Detail.of("Circumstances", String.join("; ", e.circumstances().stream().map(Circumstance::words).toList())), Detail.of("Seen", e.evidence()))),
            new Kind<>("kinship.allowance-decided", AllowanceDecided.class, "Decision on the kinship allowance", "Kinship care",
                    e -> List.of(Detail.of("Decision", e.accepted() ? "Accepted" : "Refused"), Detail.of("A week", e.weekly() == 0 ? null : new Pence(e.weekly())), Detail.of("From", e.from()), Detail.of("Why", e.why()))),
            new Kind<>("kinship.allowance-paid", AllowancePaid.class, "Kinship allowance paid", "Kinship care", e -> List.of(Detail.of("Week from", e.week()), Detail.of("Amount", new Pence(e.pence())))),
            new Kind<>("kinship.circumstances-changed", CircumstancesChanged.class, "Circumstances of the kinship allowance changed", "Kinship care",
                    e -> List.of(Detail.of("What", e.what()), Detail.of("A week from now", e.weekly() == null ? null : new Pence(e.weekly())), Detail.of("Ends", e.ends() ? "Yes" : ""))),
            new Kind<>("kinship.overpayment-decided", OverpaymentDecided.class, "Overpaid kinship allowance decided", "Kinship care",
                    e -> List.of(Detail.of("Decision", e.outcome()), Detail.of("Amount", new Pence(e.pence())), Detail.of("How", e.how()), Detail.of("Why", e.why()), Detail.of("Decided by", e.by()))),
            new Kind<>("kinship.overpayment-recovered", OverpaymentRecovered.class, "Overpaid kinship allowance recovered", "Kinship care", e -> List.of(Detail.of("Amount", new Pence(e.pence())), Detail.of("How", e.how()))));
}
