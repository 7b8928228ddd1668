package goldthread.workforce;

import goldthread.casefile.Fact;
import goldthread.casefile.Outcome.Refused;
import goldthread.casefile.Timeline;
import goldthread.time.Limit;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a worker has the competence that an allocation asks for: a section 47 enquiry is not led in the first year of
/// practice, a lead child protection practitioner has been trained as one, and who holds what a social worker must hold is on
/// the register.
///
/// The first two are no law with a number. The first year follows the early career programmes (local rule, to be confirmed); the
/// lead practitioner follows the Families First Partnership programme guide.
public final class Leading {
    /// The first year after qualifying: from the early career framework's first year; each authority may keep its own.
    private static final Limit FIRST_YEAR = new Limit.Years(1);
    private static final String EARLY_CAREER = "Early career framework and Social Work Induction Programme: no lead of section 47 in year one (local rule, to be confirmed)";
    private static final String LEAD_PRACTITIONER = "Families First Partnership programme guide (March 2025): lead child protection practitioner, experienced and specially trained";
    public static final String REGISTER = "Social Work England rules: only a registered social worker may practise as one";
    /// Who reviews a child's care is registered too: SI 2010/959 reg 46.
    private static final Set<String> SOCIAL_WORK = Set.of(WorkforceEntry.Allocated.ALLOCATED, WorkforceEntry.Allocated.REVIEWING_OFFICER, Endorsed.LEAD);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Leading() {}

    /// What is known of the worker.
    ///
    /// @param qualified null where it is not known: then nothing can be refused for it
    /// @param leadFrom  from when the worker is endorsed as lead practitioner; null where they are not
    /// @param register  what the register said last before the day; null where nobody has asked it
    /// @param programme the first day of the early career programme that was begun last; null where none is
    public record Able(String name, @Nullable LocalDate qualified, @Nullable LocalDate leadFrom, @Nullable Registration register, @Nullable LocalDate programme) {

        public static Able of(Timeline worker, String name, @Nullable LocalDate programme, LocalDate on) {
            return new Able(name, worker.last(Joined.class).map(joined -> joined.entry().qualified()).orElse(null),
                    worker.facts(Endorsed.class).stream().map(Fact::entry).filter(one -> one.as().equals(Endorsed.LEAD)).map(Endorsed::from).findFirst().orElse(null), Registration.of(worker, on).orElse(null), programme);
        }
    }

    /// That the worker's last day of work was before the day, and they did not come back since.
    public static Optional<Left> left(Timeline worker, LocalDate day) {
        return worker.last(Left.class).map(Fact::entry).filter(left -> left.on().isBefore(day) && worker.facts(Joined.class).stream().noneMatch(joined -> joined.entry().from().isAfter(left.on())));
    }

    /// Whether only a registered social worker may have the part.
    public static boolean socialWork(String part) {
        return SOCIAL_WORK.contains(part);
    }

    /// @param part     that the worker is to have, as in [WorkforceEntry.Allocated]
    /// @param enquiry  whether a section 47 enquiry about the child is open
    public static Optional<Refused> refused(String part, boolean enquiry, Able worker, LocalDate on) {
        return (socialWork(part) ? registered(worker) : Optional.<Refused>empty()).or(() -> able(part, enquiry, worker, on));
    }

    /// Whether the register stands against what only a social worker may hold.
    public static Optional<Refused> registered(Able worker) {
        return worker.register() == null ? Optional.empty() : worker.register().bars(worker.name()).map(sentence -> new Refused(sentence, REGISTER));
    }

    /// Whether it asks for a reason, and a named manager who decides it: the register names conditions of practice.
    public static Optional<Refused> conditions(Able worker) {
        return worker.register() == null ? Optional.empty() : worker.register().conditions(worker.name()).map(sentence -> new Refused(sentence + ". A manager weighs whether this part keeps within them: say why, and who decided it", REGISTER));
    }

    /// Whether practice so far stands against it.
    public static Optional<Refused> able(String part, boolean enquiry, Able worker, LocalDate on) {
        boolean leads = part.equals(Endorsed.LEAD);
        var qualified = worker.qualified();
        var name = worker.name();
        var leadFrom = worker.leadFrom();
        if ((leads || enquiry && part.equals(WorkforceEntry.Allocated.ALLOCATED)) && qualified != null && on.isBefore(FIRST_YEAR.from(qualified)))
            return Optional.of(new Refused(name + " is in the first year of practice until " + DAY.format(FIRST_YEAR.from(qualified))
                    + ", and cannot lead a section 47 enquiry. Choose somebody else, or make them a co-worker.", EARLY_CAREER));
        var programme = worker.programme();
        if ((leads || enquiry && part.equals(WorkforceEntry.Allocated.ALLOCATED)) && programme != null && !programme.isAfter(on) && on.isBefore(FIRST_YEAR.from(programme)))
            return Optional.of(new Refused(name + " is in the first year of an early career programme until " + DAY.format(FIRST_YEAR.from(programme))
                    + ", and cannot lead a section 47 enquiry. Choose somebody else, or make them a co-worker.", EARLY_CAREER));
        if (leads && (leadFrom == null || leadFrom.isAfter(on)))
            return Optional.of(new Refused(name + " is not endorsed as a lead child protection practitioner. Record the training on their page first, or choose somebody else.", LEAD_PRACTITIONER));
        return Optional.empty();
    }
}
