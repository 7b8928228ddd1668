package goldthread.familynetwork.support;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.money.Pence;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Money and things for a family network. What is for brothers and sisters together is one entry about all of them.
public sealed interface SupportEntry extends AboutChildren {

    /// One thing that is asked for.
    /// @param kind  [#KINDS_OF_HELP]
    /// @param pence once; or each week, where it has a first day
    /// @param from  first day of what is paid each week; null for what is paid once
    /// @param until its last day
    record Item(String what, String kind, long pence, @Nullable LocalDate from, @Nullable LocalDate until) {
        static final List<String> KINDS_OF_HELP = List.of("Furniture and household", "Travel", "Work on the home", "Respite", "Childcare", "Food and clothing", "Other");
        private static final int WEEK = 7;

        public boolean weekly() {
            return from != null;
        }

        /// How often it is paid up to a day: once, or on the first day and each week after it, up to the last day.
        public int times(LocalDate day) {
            if (from == null) return 1;
            var last = until == null || day.isBefore(until) ? day : until;
            return last.isBefore(from) ? 0 : Math.toIntExact(ChronoUnit.DAYS.between(from, last) / WEEK) + 1;
        }

        /// All of it; what is paid each week has a last day.
        public Pence cost() {
            return new Pence(pence).times(until == null && from != null ? 1 : times(LocalDate.MAX));
        }

        String told() {
            return what + " (" + kind.toLowerCase(java.util.Locale.UK) + "): " + new Pence(pence) + (from == null ? "" : " each week from " + Words.spoken(from)
                    + (until == null ? "" : " to " + Words.spoken(until) + ", " + cost() + " in all"));
        }
    }

    /// Support was asked for.
    /// @param plan    the family network plan that it belongs to; null where there is none yet
    /// @param need    what it makes possible     @param avoids what it is to avoid
    /// @param sameDay whether it was spent on that day, within what the worker may spend
    /// @param to      the manager who is asked
    record SupportRequested(List<Subject> children, @Nullable UUID plan, List<Item> items, String need, String avoids, boolean sameDay, @Nullable String to, LocalDate on)
            implements SupportEntry {
        public Pence cost() {
            return items.stream().map(Item::cost).reduce(Pence.NONE, Pence::plus);
        }
    }

    /// It was decided, or sent on to a manager who may decide it.
    /// @param answer [#APPROVED], [#REFUSED], [#SENT_ON]   @param pence what was approved in all; 0 where nothing was
    /// @param to     the manager who decides next
    record SupportDecided(List<Subject> children, UUID request, String answer, long pence, @Nullable String why, @Nullable String to, LocalDate on) implements SupportEntry {
        public static final String APPROVED = "Approve";
        public static final String REFUSED = "Refuse";
        public static final String SENT_ON = "Send on to a manager";
    }

    /// Something was paid. What turns out wrong is corrected, and stands in the ledger as lines of its own.
    /// @param item   place of the item in the request, from 0
    /// @param budget the entry that opened it           @param payee to whom
    /// @param over   why it is paid though so much is not left in the budget; null where it is   @param overBy the manager who authorised that
    record SupportPaid(List<Subject> children, UUID request, int item, UUID budget, long pence, @Nullable String payee, LocalDate on, @Nullable String over, @Nullable String overBy) implements SupportEntry {
        public SupportPaid(List<Subject> children, UUID request, int item, UUID budget, long pence, @Nullable String payee, LocalDate on) {
            this(children, request, item, budget, pence, payee, on, null, null);
        }
    }

    /// What it would have cost otherwise, as the worker tells it.
    /// @param weekly pence a week   @param basis where the sum comes from
    record Avoided(long weekly, int weeks, String basis) {
        public Pence cost() {
            return new Pence(weekly).times(weeks);
        }
    }

    /// It was looked at what became of it.
    /// @param point   [#POINTS]     @param home where the child lives now
    record SupportSeen(List<Subject> children, UUID request, String point, String home, @Nullable String how, @Nullable String family, @Nullable Avoided avoided, LocalDate on)
            implements SupportEntry {
        public static final List<String> POINTS = List.of("3 months", "6 months", "12 months");
        static final List<String> HOMES = List.of("With a parent", "With family or friends", "In care", "Elsewhere");
    }

    /// The support itself was looked at again with the family: whether it is still what is needed.
    /// @param outcome [#OUTCOMES]   @param family what the family says of it, in its own words
    record SupportReviewed(List<Subject> children, UUID request, String outcome, @Nullable String how, @Nullable String family, LocalDate on) implements SupportEntry {
        static final List<String> OUTCOMES = List.of("Goes on as it is", "More or something else is needed", "Less is needed", "Not needed any more");
    }

    /// No more is paid from this day on.
    record SupportEnded(List<Subject> children, UUID request, String why, LocalDate on) implements SupportEntry {}

    String GROUP = "Family network support";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("familynetwork.support-requested", SupportRequested.class, "Family network support asked for", GROUP,
                    e -> List.of(Detail.of("Items", e.items().stream().map(Item::told).collect(Collectors.joining("\n"))), Detail.of("In all", e.cost()), Detail.of("Makes possible", e.need()),
                            Detail.of("Is to avoid", e.avoids()), Detail.of("Spent the same day", e.sameDay() ? "Yes" : ""), Detail.of("Asked", e.to()))),
            new Kind<>("familynetwork.support-decided", SupportDecided.class, "Decision on family network support", GROUP,
                    e -> List.of(Detail.of("Decision", e.answer()), Detail.of("Approved", e.pence() == 0 ? null : new Pence(e.pence())), Detail.of("Why", e.why()), Detail.of("Goes to", e.to()))),
            new Kind<>("familynetwork.support-paid", SupportPaid.class, "Family network support paid", GROUP,
                    e -> List.of(Detail.of("Amount", new Pence(e.pence())), Detail.of("Item", e.item() + 1), Detail.of("To", e.payee()), Detail.of("More than is left of the budget, because", e.over()), Detail.of("Authorised by", e.overBy()))),
            new Kind<>("familynetwork.support-seen", SupportSeen.class, "What became of family network support", GROUP,
                    e -> List.of(Detail.of("After", e.point()), Detail.of("Lives", e.home()), Detail.of("How it goes", e.how()), Detail.of("The family says", e.family()),
                            Detail.of("Avoided, as the worker tells it", e.avoided() == null ? null : e.avoided().cost() + ": " + e.avoided().basis()))),
            new Kind<>("familynetwork.support-reviewed", SupportReviewed.class, "Family network support reviewed", GROUP,
                    e -> List.of(Detail.of("Outcome", e.outcome()), Detail.of("How it goes", e.how()), Detail.of("The family says", e.family()))),
            new Kind<>("familynetwork.support-ended", SupportEnded.class, "Family network support ended", GROUP, e -> List.of(Detail.of("Why", e.why()))));
}
