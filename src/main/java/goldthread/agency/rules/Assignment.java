package goldthread.agency.rules;

import goldthread.money.Pence;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of one assignment of an agency worker, or of one that is asked for.
///
/// @param id        the reference of whoever sent it
/// @param region    in which the authority lies, as its cap table spells it
/// @param worked    periods in child and family social work, in any order; they may overlap
/// @param left      the last substantive post that the worker left; null where none is told of
public record Assignment(String id, Worker worker, String authority, String region, JobType job, Days days, List<Stint> worked,
                         @Nullable Left left, Pay pay, Reference reference, Notice notice, @Nullable Project project, Bank bank, Signed signed) {

    public Assignment {
        worked = List.copyOf(worked);
    }

    /// @param registration Social Work England's number as `SW123`, without leading noughts
    /// @param qualified    the day of qualification; null where it is not told
    /// @param assessed     whether the assessed and supported year was completed
    public record Worker(String name, String registration, @Nullable LocalDate qualified, Told assessed) {}

    /// @param from    first day of work
    /// @param to      last day of work; null while none is agreed
    /// @param decided the day on which the assignment was agreed: a cap that changes later does not touch it; null where it is not told
    public record Days(LocalDate from, @Nullable LocalDate to, @Nullable LocalDate decided) {

        /// The day whose rules decide: a decision keeps the rule under which it was made. One that came after the start does not.
        LocalDate agreed() {
            return decided == null || decided.isAfter(from) ? from : decided;
        }
    }

    /// Time in child and family social work.
    /// @param to      last day; null while it goes on
    /// @param direct  employed by a local authority itself, and not through an agency
    /// @param england whether the employer is in England
    public record Stint(LocalDate from, @Nullable LocalDate to, boolean direct, boolean england) {}

    /// @param on     last day in the substantive post
    /// @param region empty where it is not told
    /// @param why    `permanent`, `redundancy`, `probation`, `other`; empty where it is not told
    public record Left(LocalDate on, String region, String why) {}

    /// Pence for an hour.
    /// @param parts     what is told; a component that is not told is absent, and none is nought
    /// @param permanent what an hour of a permanent colleague costs with all benefits; null where it is not told
    /// @param hours     hours a week, in hundredths; nought where they are not told
    public record Pay(Map<Component, Pence> parts, @Nullable Pence permanent, int hours) {
        public Pay {
            parts = parts.isEmpty() ? Map.of() : new EnumMap<>(parts);
        }

        /// Everything that is told of.
        public Pence total() {
            long all = 0;
            for (Pence part : parts.values()) all += part.amount();
            return new Pence(all);
        }
    }

    /// @param requested day; null where it is not told or was not
    public record Reference(Told asked, @Nullable LocalDate requested, Told got, @Nullable LocalDate received, Told practice) {}

    /// @param weeks       in the contract; below nought where they are not told
    /// @param substantive weeks that the authority's own staff in such a post give; below nought where they are not told
    /// @param given       the day on which notice was given; null while none was
    public record Notice(int weeks, int substantive, @Nullable LocalDate given) {
        public static final int UNSAID = -1;
    }

    /// The worker comes as one of a team or package.
    /// @param named   every worker of it is named
    /// @param split   what the workers cost is told apart from other services
    /// @param control the authority keeps complete control of practice
    public record Project(String name, Told named, Told split, Told control) {}

    /// @param why the staff bank was not offered it first; empty where no reason is written
    public record Bank(Told offered, @Nullable LocalDate on, String why) {}

    /// Who signed off a price above the cap, and when; null where they did not.
    public record Signed(@Nullable LocalDate director, @Nullable LocalDate chiefExecutive) {}
}
