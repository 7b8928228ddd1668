package goldthread.workforce;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.RegistrationChecked;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a worker stands on the register of Social Work England, by the last check.
///
/// @param on   the day of the check
/// @param name as the register has it; null where it was not told
public record Registration(LocalDate on, String number, Standing standing, @Nullable String name, @Nullable LocalDate until, @Nullable String remarks, boolean nameDiffers) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /// As the register says.
    public enum Standing {
        REGISTERED("Registered", true), CONDITIONS("Registered with conditions of practice", true), SUSPENDED("Suspended", false), LAPSED("Lapsed", false), REMOVED("Removed from the register", false),
        /// Nobody is on the register with this number: the number may be wrong, so nothing is refused for it.
        NOT_FOUND("Not found on the register", true);

        private final String title;
        private final boolean mayPractise;

        Standing(String title, boolean mayPractise) {
            this.title = title;
            this.mayPractise = mayPractise;
        }

        public String title() {
            return title;
        }

        /// In entries and files: `not-found`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// What an entry says; a word that this version does not know counts as not found.
        static Standing of(String code) {
            return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst().orElse(NOT_FOUND);
        }
    }

    /// As a list of workers has it, which keeps neither the conditions nor the name.
    public static Registration last(LocalDate on, String number, String standing) {
        return new Registration(on, number, Standing.of(standing), null, null, null, false);
    }

    /// By the last check that is not after the day; empty where there is none.
    public static Optional<Registration> of(Timeline worker, LocalDate day) {
        return worker.facts(RegistrationChecked.class).stream().map(Fact::entry).filter(check -> !check.on().isAfter(day)).reduce((first, second) -> second)
                .map(check -> new Registration(check.on(), check.number(), Standing.of(check.standing()), check.name(), check.until(), check.remarks(),
                        check.name() != null && worker.last(Joined.class).filter(joined -> !sameName(joined.entry().name(), check.name())).isPresent()));
    }

    /// Whether the register says that they may not practise as a social worker.
    public boolean ended() {
        return !standing.mayPractise;
    }

    /// What somebody must look at on a day; nothing where all is well.
    public List<String> doubts(LocalDate day) {
        var doubts = new ArrayList<String>();
        if (standing != Standing.REGISTERED) doubts.add(standing.title() + (remarks == null ? "" : ": " + remarks));
        if (standing.mayPractise && until != null && until.isBefore(day)) doubts.add("Registered until " + DAY.format(until) + ", and not checked since");
        if (nameDiffers) doubts.add("The register has the name " + name);
        return doubts;
    }

    /// Why they may not decide as a social worker; empty where they may, as far as is known.
    public Optional<String> refusal(String who) {
        return ended() ? Optional.of(who + " is not registered as a social worker: the register of Social Work England said \"" + standing.title().toLowerCase(Locale.UK) + "\" on " + DAY.format(on)
                + ". A registered social worker must decide this. If the registration stands again, have it checked anew.") : Optional.empty();
    }

    /// Why they may not be given what a social worker must hold; empty where they may, as far as is known. Here also somebody whom the
    /// register does not know is refused: a wrong number is mended in minutes, and a family is not given to whom nobody can vouch for.
    public Optional<String> bars(String who) {
        return standing == Standing.REGISTERED || standing == Standing.CONDITIONS ? Optional.empty()
                : Optional.of(who + (standing == Standing.NOT_FOUND ? " was not found on" : " may not practise as a social worker: by") + " the register of Social Work England" + (standing == Standing.NOT_FOUND ? "" : ", \"" + standing.title().toLowerCase(Locale.UK) + "\",")
                        + " when number " + number + " was checked on " + DAY.format(on) + ". Only a registered social worker may have this part: choose somebody else. If " + (standing == Standing.NOT_FOUND ? "the number is wrong, mend it" : "the registration stands again")
                        + ", and have it checked anew.");
    }

    /// The conditions of practice, with the day of the check; empty where there are none.
    public Optional<String> conditions(String who) {
        return standing != Standing.CONDITIONS ? Optional.empty() : Optional.of(who + " is registered with conditions of practice: " + (remarks == null ? "which ones was not told" : remarks) + " (checked on " + DAY.format(on) + ")");
    }

    /// The same first name and surname, whatever stands between them and however they are written.
    public static boolean sameName(String one, String other) {
        return nameKey(one).equals(nameKey(other));
    }

    /// What is equal of two names exactly where they are the same: the first name and the surname, plainly written.
    public static String nameKey(String name) {
        var words = words(name);
        return words.size() > 1 ? words.getFirst() + " " + words.getLast() : String.join("", words);
    }

    private static List<String> words(String name) {
        var comma = name.indexOf(',');
        var turned = comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
        return Arrays.stream(Normalizer.normalize(turned, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("[\\p{M}'’]", "").replaceAll("\\b(mr|mrs|ms|miss|mx|dr)\\b\\.?", " ").split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).toList();
    }
}
