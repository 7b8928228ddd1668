package goldthread.agency.rules;

import goldthread.time.Limit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/// Why a rule says what it says: its words, into which the arguments of a finding are put. So that an explanation is
/// data, and a sentence only where somebody reads it.
public enum Reason {
    NOT_BOUND_YET("The assignment began on %s. These rules bind those that begin on or after %s, and older ones from %s."),
    NOT_BOUND_EVER("The assignment began on %s, before these rules bound anyone (%s)."),

    EXPERIENCED("The %s were completed on %s; the assignment begins on %s."),
    NOT_EXPERIENCED("The %s are not complete: by %s there are %s of them. As far as is told, they would be complete on %s."),
    TOO_FEW_PERIODS("The %s are not complete: by %s there are %s of them, and the last period of work that is told has ended."),
    EXPERIENCE_UNSAID("No period of work is told that counts towards the %s. Say when the worker was so employed, after qualifying."),
    QUALIFICATION_UNSAID("It is not said when the worker qualified, so the %s cannot be counted."),
    EMPLOYER_OUTSIDE("The %s are complete only with an employer outside England. Whether that counts is to be confirmed."),
    NO_YEARS("These rules ask for no years of work after qualifying."),
    NOT_CONCERNED("Qualified on %s: the rule would have bound those who qualified on or after %s."),
    ASSESSED_YEAR_MISSING("The assessed and supported year was not completed."),
    ASSESSED_YEAR_UNSAID("It is not said whether the assessed and supported year was completed."),

    NO_BAR("These rules bar nobody who left a post."),
    NEVER_LEFT("No substantive post is told of that the worker left less than %s before the start."),
    COOLED_OFF("Left a substantive post on %s; the %s ended on %s, and the assignment begins on %s."),
    STILL_BARRED("Left a substantive post in the region on %s. Barred from agency work there for %s, until and with %s: the first day is %s."),
    OTHER_REGION("Left a substantive post on %s in another region (%s)."),
    EXCEPTED("Left a substantive post on %s, but the bar does not apply: %s."),
    REGION_OF_POST_UNSAID("Left a substantive post on %s, less than %s before the start. Say in which region, and why."),
    LEFT_DIRECT_WORK("The last direct employment that is told ended on %s, less than %s before the start. Say whether it was a substantive post, in which region, and why it ended."),

    NOTICE_ENOUGH("The contract says %s of notice; %s are asked."),
    NOTICE_TOO_SHORT("The contract says %s of notice; %s are asked."),
    NOTICE_UNSAID("The contract's notice is not said; %s are asked."),
    NOTICE_WORKED("Notice was given on %s; the last day is %s, and the notice ran until %s."),
    NOTICE_NOT_WORKED("Notice was given on %s and runs until %s, but the last day is %s."),

    REFERENCED("References were asked for and received before the start."),
    REFERENCE_MISSING("A reference was not %s."),
    REFERENCE_LATE("A reference was %s on %s, after the start on %s."),
    REFERENCE_UNSAID("It is not said whether a reference was %s."),

    ALONE("The worker does not come in a project team."),
    PROJECT_HELD("The project team %s keeps to the conditions: every worker named, costs told apart, practice controlled by the authority."),
    PROJECTS_BANNED("The worker comes in the project team %s; project teams would not be allowed."),
    PROJECT_FAILS("The project team %s does not keep to a condition: %s."),
    PROJECT_UNSAID("The worker comes in the project team %s. It is not said whether %s."),

    NO_CAP_YET("No cap on the price counted on %s."),
    WITHIN_CAP("%s an hour (%s); the cap is %s (%s)."),
    ABOVE_CAP("%s an hour (%s) is %s above the cap of %s (%s)."),
    SIGNED_OFF("%s an hour (%s) is %s above the cap of %s; signed off before the start by %s."),
    SIGNED_LATE("%s an hour (%s) is %s above the cap of %s; it was signed off on %s, after the start: a breach, to be reported."),
    NO_CAP_KNOWN("There is no cap for %s in %s on %s in the tables given. %s"),
    CAP_TOLD_SINCE("Decided without a cap: none for %s in %s on %s was known then. One has been entered since, and does not count until the assignment is checked again."),
    PART_UNSAID("The cap counts %s, which is not said. Enter 0.00 if there is none."),
    NO_NATIONAL_FIGURE("No figure for a national cap was published that we know of. Compared with what a permanent colleague costs: %s against %s an hour with all benefits."),
    DEARER_THAN_PERMANENT("No figure for a national cap was published that we know of. Compared with what a permanent colleague costs: %s an hour is %s above %s with all benefits."),
    NO_NATIONAL_COMPARISON("No figure for a national cap was published that we know of. Say what an hour of a permanent colleague costs with all benefits, and they are compared."),
    UNCONFIRMED_PARTS("With %s, of which it is to be confirmed whether the cap counts them, it would be %s an hour, above the cap of %s."),
    CAP_CHANGES("The cap becomes %s on %s, during the assignment. What was agreed on %s keeps the cap of that day."),
    PARITY("An hour costs %s in all; a permanent colleague costs %s with all benefits, %s %s."),

    BANK_NOT_ASKED("These rules do not ask that the staff bank comes first."),
    BANK_OFFERED("The staff bank was offered it first."),
    BANK_OFFERED_ON("The staff bank was offered it first, on %s."),
    BANK_SKIPPED("The staff bank was passed over, with the reason: %s"),
    BANK_FORGOTTEN("The staff bank was not offered it first, and no reason is written."),
    BANK_LATE("The staff bank was offered it on %s, after the start on %s, and no reason is written."),
    BANK_UNSAID("It is not said whether the staff bank was offered it first. If not, a reason is needed.");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String sentence(Object... arguments) {
        return words.formatted(Stream.of(arguments).map(Reason::say).toArray());
    }

    static String say(Object argument) {
        return switch (argument) {
            case LocalDate day -> DAY.format(day);
            case Limit limit -> limit.words();
            default -> argument.toString();
        };
    }
}
