package goldthread.familynetwork.support;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.money.Pence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the authority has set for support to family networks: budgets, who may approve how much, and which programmes fund it
/// here. About no child; never changed, a later entry takes its place.
public sealed interface BudgetEntry extends Entry {
    /// The registry of whichever authority acts: nothing of another is ever seen.
    Subject REGISTRY = Subject.of("0190b3a0-0000-7000-8000-0000000000d1");

    LocalDate from();

    @Override
    default LocalDate happened() {
        return from();
    }

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(REGISTRY, "registry"));
    }

    /// A budget, from its first day to its last.
    /// @param source where the money comes from
    record BudgetOpened(String name, String source, long pence, LocalDate from, LocalDate until) implements BudgetEntry {}

    /// What a role, or one person, may approve, from a day on.
    /// @param role    title of the role; null where it is one person's
    /// @param account whose; null where it is a role's
    /// @param name    of the person, as they were called
    /// @param what    [#REQUEST], [#SAME_DAY]
    record LimitSet(@Nullable String role, @Nullable UUID account, @Nullable String name, String what, long pence, String why, LocalDate from) implements BudgetEntry {
        public static final String REQUEST = "One request";
        public static final String SAME_DAY = "Small spend on one day";
    }

    /// The authority takes part in a programme.
    /// @param programme its code: see `programmes.csv`
    record ProgrammeJoined(String programme, String why, LocalDate from, @Nullable LocalDate until) implements BudgetEntry {}

    String GROUP = "Family network support";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("familynetwork.budget-opened", BudgetOpened.class, "Budget for family networks", GROUP,
                    e -> List.of(Detail.of("Budget", e.name()), Detail.of("From", e.source()), Detail.of("Sum", new Pence(e.pence())), Detail.of("Until", e.until()))),
            new Kind<>("familynetwork.limit-set", LimitSet.class, "Limit of approval", GROUP,
                    e -> List.of(Detail.of("Who", e.role() == null ? e.name() : e.role()), Detail.of("For", e.what()), Detail.of("Up to", new Pence(e.pence())), Detail.of("Why", e.why()))),
            new Kind<>("familynetwork.programme-joined", ProgrammeJoined.class, "Programme in this area", GROUP,
                    e -> List.of(Detail.of("Programme", e.programme()), Detail.of("Why", e.why()), Detail.of("Until", e.until()))));
}
