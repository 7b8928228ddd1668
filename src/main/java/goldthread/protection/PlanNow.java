package goldthread.protection;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.ProtectionEntry.CategoryChanged;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanStarted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a child is being protected: an open child protection plan, an open enquiry, or both.
///
/// @param plan         entry of the plan; null where there is none, as are `since` and `category`
/// @param since        first day of the plan
/// @param category     of abuse now: NEG, PHY, SAB, EMO, MUL
/// @param enquiry      entry of an enquiry without a conference yet; null where there is none, as is its day
public record PlanNow(@Nullable UUID plan, @Nullable LocalDate since, @Nullable String category, @Nullable UUID enquiry,
                      @Nullable LocalDate enquirySince) {

    static final String SELECT = "select subject, plan, since, category, enquiry, enquiry_since from plan_now";

    static final Fold<PlanNow> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "plan_now";
        }

        @Override
        public List<Column<PlanNow>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(ProtectionEntry.class, FamilyHelpEntry.class, Described.class);
        }

        @Override
        public int version() {
            return 2;
        }

        @Override
        public List<PlanNow> rows(Timeline timeline) {
            var plan = timeline.facts(PlanStarted.class).stream()
                    .filter(fact -> Protection.plan(timeline, fact).ended() == null).reduce((first, second) -> second);
            var enquiry = enquiry(timeline);
            return plan.isEmpty() && enquiry.isEmpty() ? List.of() : List.of(new PlanNow(
                    plan.map(Fact::id).orElse(null), plan.map(Fact::happened).orElse(null),
                    plan.map(fact -> category(timeline, fact)).orElse(null), enquiry.map(Fact::id).orElse(null),
                    enquiry.map(Fact::happened).orElse(null)));
        }
    };

    private static final List<Fold.Column<PlanNow>> COLUMNS = List.of(
            new Fold.Column<>("key", "text", row -> "now"),
            new Fold.Column<>("plan", "uuid", PlanNow::plan),
            new Fold.Column<>("since", "date", PlanNow::since),
            new Fold.Column<>("category", "text", PlanNow::category),
            new Fold.Column<>("enquiry", "uuid", PlanNow::enquiry),
            new Fold.Column<>("enquiry_since", "date", PlanNow::enquirySince));

    /// The last enquiry, unless it has led to a conference or a plan, needs none, was concluded without one, or the episode was closed.
    private static Optional<Fact<EnquiryStarted>> enquiry(Timeline timeline) {
        return timeline.last(EnquiryStarted.class).filter(fact -> !Boolean.TRUE.equals(fact.entry().conferenceNotRequired())
                && FamilyHelp.closed(timeline, fact.entry().referral()) == null && Protection.conferred(timeline, fact) == null && Protection.concluded(timeline, fact) == null);
    }

    private static @Nullable String category(Timeline timeline, Fact<PlanStarted> plan) {
        var started = plan.entry();
        return timeline.facts(CategoryChanged.class).stream().map(Fact::entry).filter(changed -> changed.plan().equals(plan.id()))
                .map(CategoryChanged::category).reduce((first, second) -> second)
                .orElse(started.latest() != null ? started.latest() : started.category());
    }

    static PlanNow of(ResultSet row) throws SQLException {
        return new PlanNow(row.getObject("plan", UUID.class), row.getObject("since", LocalDate.class), row.getString("category"),
                row.getObject("enquiry", UUID.class), row.getObject("enquiry_since", LocalDate.class));
    }
}
