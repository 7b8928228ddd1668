package goldthread.workforce;

import goldthread.casefile.Outcome.Refused;
import goldthread.time.Limit;
import goldthread.workforce.StaffEntry.Endorsed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a worker has the competence that an allocation asks for: a section 47 enquiry is not led in the first year of
/// practice, and a lead child protection practitioner has been trained as one.
///
/// Neither is law with a number. The first year follows the early career programmes (local rule, to be confirmed); the
/// lead practitioner follows the Families First Partnership programme guide.
public final class Leading {
    /// The first year after qualifying: from the early career framework's first year; each authority may keep its own.
    private static final Limit FIRST_YEAR = new Limit.Years(1);
    private static final String EARLY_CAREER = "Early career framework and Social Work Induction Programme: no lead of section 47 in year one (local rule, to be confirmed)";
    private static final String LEAD_PRACTITIONER = "Families First Partnership programme guide (March 2025): lead child protection practitioner, experienced and specially trained";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Leading() {}

    /// @param part     that the worker is to have, as in [WorkforceEntry.Allocated]
    /// @param enquiry  whether a section 47 enquiry about the child is open
    /// @param qualified null where it is not known: then nothing can be refused for it
    /// @param leadFrom from when the worker is endorsed as lead practitioner; null where they are not
    public static Optional<Refused> refused(String part, boolean enquiry, String name, @Nullable LocalDate qualified, @Nullable LocalDate leadFrom, LocalDate on) {
        boolean leads = part.equals(Endorsed.LEAD);
        if ((leads || enquiry && part.equals(WorkforceEntry.Allocated.ALLOCATED)) && qualified != null && on.isBefore(FIRST_YEAR.from(qualified)))
            return Optional.of(new Refused(name + " is in the first year of practice until " + DAY.format(FIRST_YEAR.from(qualified))
                    + ", and cannot lead a section 47 enquiry. Choose somebody else, or make them a co-worker.", EARLY_CAREER));
        if (leads && (leadFrom == null || leadFrom.isAfter(on)))
            return Optional.of(new Refused(name + " is not endorsed as a lead child protection practitioner. Record the training on their page first, or choose somebody else.", LEAD_PRACTITIONER));
        return Optional.empty();
    }
}
