package goldthread.returns.rules.cin;

import static goldthread.returns.rules.cin.CensusRows.By.CHILD;
import static goldthread.returns.rules.cin.CodeLists.*;

import goldthread.returns.rules.Column;
import goldthread.returns.rules.Day;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Rules of who the child is: identifiers, birth and death, ethnicity and disability.
final class ChildRules {
    // 1570, from the census of 2024-25
    private static final int LONGEST_ID = 20;
    // 1580: letters and digits as the Department's own systems know them
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+");
    // 8606: forty weeks
    private static final int PREGNANCY = 280;
    // 8530Q: from 30 days before the last day of the census to nine months after it
    private static final int DAYS_BEFORE = 30, MONTHS_AFTER = 9;
    // 8775Q
    private static final int OLDEST = 25;
    // 8770Q: compulsory schooling begins at five, Education Act 1996 section 8
    private static final int SCHOOL_AGE = 5;

    private ChildRules() {}

    static void in(CinBook book) {
        ids(book);
        pupilNumbers(book);
        birthAndDeath(book);
        sexAndEthnicity(book);
        disabilities(book);
    }

    private static void ids(CinBook book) {
        book.because("The id is what joins the child to earlier and later censuses.", "Give the child's own id from the case management system, once.");
        book.rule("8500", "ChildIdentifiers.LAchildID", "The child has no id.").rows(c -> c.identifiers, (c, t, i) -> t.laChildId.blank(i));
        book.rule("8510", "ChildIdentifiers.LAchildID", "The id stands on more than one child.").repeated(c -> c.identifiers, t -> t.laChildId);
        book.rule("1570", "ChildIdentifiers.LAchildID", "The id is longer than 20 characters.").from(2024)
                .rows(c -> c.identifiers, (c, t, i) -> t.laChildId.filled(i) && String.valueOf(t.laChildId.text(i)).length() > LONGEST_ID);
        book.rule("1580", "ChildIdentifiers.LAchildID", "The id has a character that is neither a letter nor a digit.").from(2024)
                .rows(c -> c.identifiers, (c, t, i) -> t.laChildId.filled(i) && !PLAIN.matcher(String.valueOf(t.laChildId.text(i))).matches());
        book.because("A child without an episode of need does not belong in the census.", "Add the episode, or leave the child out.");
        book.rule("8590", "ChildIdentifiers.LAchildID", "The child has no episode of need.")
                .rows(c -> c.identifiers, (c, t, i) -> !c.details.gathered(CHILD).has(t.child(i)));
    }

    private static void pupilNumbers(CinBook book) {
        book.because("The UPN links the child to school records, and only a right one does.", "Check the UPN with the school or in the school census.");
        book.rule("1510", "ChildIdentifiers.UPN", "The check letter of the UPN is wrong.").rows(c -> c.identifiers, (c, t, i) -> Upn.wrongLetter(t.upn.text(i)));
        book.rule("1520", "ChildIdentifiers.UPN", "Another child has the same UPN.").key("UPN").repeated(c -> c.identifiers, t -> t.upn);
        book.rule("1530", "ChildIdentifiers.UPN", "Characters 2 to 4 of the UPN are no authority's number.").to(2022)
                .rows(c -> c.identifiers, (c, t, i) -> Upn.unknownAuthority(t.upn.text(i), 2022));
        book.rule("1530", "ChildIdentifiers.UPN", "Characters 2 to 4 of the UPN are no authority's number.").from(2023)
                .rows(c -> c.identifiers, (c, t, i) -> Upn.unknownAuthority(t.upn.text(i), 2023));
        book.rule("1540", "ChildIdentifiers.UPN", "Characters 5 to 12 of the UPN are not all digits.").rows(c -> c.identifiers, (c, t, i) -> Upn.badMiddle(t.upn.text(i)));
        book.rule("1550", "ChildIdentifiers.UPN", "Character 13 of the UPN is neither a digit nor a letter that it may end with.").rows(c -> c.identifiers, (c, t, i) -> Upn.badEnd(t.upn.text(i)));
        book.rule("1560Q", "ChildIdentifiers.FormerUPN", "The former UPN has not the form of a UPN.").rows(c -> c.identifiers, (c, t, i) -> Upn.malformed(t.formerUpn.text(i)));
        book.because("A child of school age has a UPN, or a reason why it is not known.", "Give the UPN, or the right reason (UN2 to UN7).");
        book.rule("8770Q", "ChildIdentifiers.UPN ChildIdentifiers.UPNunknown", "A child of school age has neither a UPN nor a reason that fits.").to(2023).inTheYear()
                .rows(c -> c.identifiers, (c, t, i) -> withoutUpn(c, t, i) && Day.notAfter(Day.plusYears(t.birth.day(i), SCHOOL_AGE), c.to));
        book.rule("8770Q", "ChildIdentifiers.UPN ChildIdentifiers.UPNunknown", "A child of school age has neither a UPN nor a reason that fits.").from(2024).inTheYear()
                .rows(c -> c.identifiers, (c, t, i) -> withoutUpn(c, t, i) && Day.notAfter(Day.plusYears(t.birth.day(i), SCHOOL_AGE), lastAugust(c)));
        book.rule("8772", "ChildIdentifiers.UPNunknown CINdetails.ReferralNFA", "UPNunknown says that the referral was not taken further (UN7), and one was.")
                .together(c -> c.identifiers, c -> c.details, CHILD, (c, t, i, d, j) -> t.upnUnknown.in(i, UPN_UNKNOWN_NFA) && !d.nfa.in(j, YES));
    }

    private static boolean withoutUpn(Census census, CensusTables.Identifiers child, int row) {
        return child.upn.blank(row) && !child.upnUnknown.in(row, UPN_UNKNOWN_AT_SCHOOL_AGE) && census.takenFurther(child.child(row));
    }

    /// 31 August in the census year: who is five by then is of school age in the school year that follows.
    private static int lastAugust(Census census) {
        return Day.plusMonths(census.from, 5) - 1;
    }

    private static void birthAndDeath(CinBook book) {
        book.because("Age decides in which group the child is counted.", "Correct the dates of birth and death.");
        book.rule("8520", "ChildIdentifiers.PersonBirthDate", "The date of birth is after the end of the year.").inTheYear()
                .rows(c -> c.identifiers, (c, t, i) -> Day.before(c.to, t.birth.day(i)));
        book.rule("8525Q", "ChildIdentifiers.PersonBirthDate ChildIdentifiers.ExpectedPersonBirthDate", "The child has both a date of birth and an expected one, or neither.")
                .rows(c -> c.identifiers, (c, t, i) -> t.birth.blank(i) == t.expectedBirth.blank(i));
        book.rule("8530Q", "ChildIdentifiers.ExpectedPersonBirthDate", "The expected date of birth is not between March and December of the year in which the census ends.").inTheYear()
                .rows(c -> c.identifiers, (c, t, i) -> Day.before(t.expectedBirth.day(i), c.to - DAYS_BEFORE)
                        || Day.before(Day.plusMonths(c.to, MONTHS_AFTER), t.expectedBirth.day(i)));
        book.rule("8535Q", "ChildIdentifiers.PersonDeathDate ChildIdentifiers.PersonBirthDate", "The child died before being born, or died and has no date of birth.").key("LAchildID PersonDeathDate PersonBirthDate")
                .rows(c -> c.identifiers, (c, t, i) -> t.death.filled(i) && t.birth.blank(i) || Day.before(t.death.day(i), t.birth.day(i)));
        book.rule("8545Q", "ChildIdentifiers.PersonDeathDate", "The date of death is outside the year.").inTheYear()
                .rows(c -> c.identifiers, (c, t, i) -> c.outside(t.death.day(i)));
        book.rule("8775Q", "ChildIdentifiers.PersonBirthDate CINdetails.CINclosureDate", "The person was older than 25 when the episode closed, or at the end of the year.").inTheYear().key("LAchildID PersonBirthDate")
                .together(c -> c.identifiers, c -> c.details, CHILD, (c, t, i, d, j) -> Day.before(Day.plusYears(t.birth.day(i), OLDEST), d.closure.blank(j) ? c.to : d.closure.day(j)));
        book.because("Nothing can be done for a child before conception or after death.", "Correct the date of birth or death, or that of the event.");
        book.rule("8606", "CINdetails.CINreferralDate ChildIdentifiers.PersonBirthDate ChildIdentifiers.ExpectedPersonBirthDate", "The referral is more than 40 weeks before the birth.").key("LAchildID CINreferralDate")
                .together(c -> c.details, c -> c.identifiers, CHILD, (c, d, i, t, j) -> Day.before(d.referral.day(i), early(t.birth.day(j))) || Day.before(d.referral.day(i), early(t.expectedBirth.day(j))));
        after(book, "8555Q", "CINdetails.CINreferralDate", "The referral is after the child's death.", c -> c.details, t -> t.referral);
        after(book, "4008", "CINplanDates.CINPlanStartDate", "The child in need plan starts after the child's death.", c -> c.plans, t -> t.start);
        after(book, "4009Q", "CINplanDates.CINPlanEndDate", "The child in need plan ends after the child's death.", c -> c.plans, t -> t.end);
        after(book, "8915", "ChildProtectionPlans.CPPstartDate", "The child protection plan starts after the child's death.", c -> c.protection, t -> t.start);
        after(book, "8920", "ChildProtectionPlans.CPPendDate", "The child protection plan ends after the child's death.", c -> c.protection, t -> t.end);
        book.rule("8585Q", "CINdetails.ReasonForClosure ChildIdentifiers.PersonDeathDate", "The episode was closed because the child died (RC2), and there is no date of death.")
                .together(c -> c.details, c -> c.identifiers, CHILD, (c, d, i, t, j) -> d.reason.in(i, DIED) && t.death.blank(j));
    }

    private static int early(int birth) {
        return Day.known(birth) ? birth - PREGNANCY : Day.NONE;
    }

    private static <T extends CensusRows> void after(CinBook book, String code, String flag, String sentence, CinBook.Table<T> table, Function<T, Column> day) {
        String column = flag.substring(flag.indexOf('.') + 1);
        book.rule(code, "ChildIdentifiers.PersonDeathDate " + flag, sentence)
                .key(code.startsWith("89") ? "LAchildID " + column + " PersonDeathDate" : "LAchildID PersonDeathDate")
                .together(table, c -> c.identifiers, CHILD, (c, t, i, who, j) -> Day.before(who.death.day(j), day.apply(t).day(i)));
    }

    private static void sexAndEthnicity(CinBook book) {
        book.because("A code outside the list is counted nowhere in the national figures.", "Give the code that the guide of the census lists.");
        book.rule("4180", "ChildIdentifiers.GenderCurrent", "GenderCurrent is missing or is not 0, 1, 2 or 9.").to(2023).rows(c -> c.identifiers, (c, t, i) -> !t.gender.in(i, GENDER));
        book.rule("4180", "ChildIdentifiers.Sex", "Sex is missing or is not M, F or U.").from(2024).rows(c -> c.identifiers, (c, t, i) -> !t.sex.in(i, SEX));
        book.rule("4220", "ChildCharacteristics.Ethnicity", "Ethnicity is missing or not in the list.").rows(c -> c.characteristics, (c, t, i) -> !t.ethnicity.in(i, ETHNICITY));
        book.because("Before birth the sex is recorded as not known.", "Record it as not known, or give the date of birth.");
        book.rule("8750", "ChildIdentifiers.GenderCurrent ChildIdentifiers.PersonBirthDate ChildIdentifiers.ExpectedPersonBirthDate", "The child is not yet born, and GenderCurrent is not 0.").to(2023)
                .rows(c -> c.identifiers, (c, t, i) -> unborn(t, i) && !t.gender.in(i, GENDER_UNKNOWN));
        book.rule("8750", "ChildIdentifiers.Sex ChildIdentifiers.PersonBirthDate ChildIdentifiers.ExpectedPersonBirthDate", "The child is not yet born, and Sex is not U.").from(2024)
                .rows(c -> c.identifiers, (c, t, i) -> unborn(t, i) && !t.sex.in(i, SEX_UNKNOWN));
    }

    private static boolean unborn(CensusTables.Identifiers child, int row) {
        return child.expectedBirth.filled(row) && child.birth.blank(row);
    }

    private static void disabilities(CinBook book) {
        book.because("Disabled children are children in need by law (Children Act 1989 section 17(10)), and are counted by these codes.", "Record each disability once, or NONE alone.");
        book.rule("8540", "Disabilities.Disability ChildIdentifiers.PersonBirthDate CINdetails.ReferralNFA", "The referral of a child that is born was taken further, and no disability, or one not in the list, is recorded (NONE is one).")
                .look(ChildRules::noDisability);
        book.rule("8790", "Disabilities.Disability", "The disability NONE stands with others.")
                .together(c -> c.disabilities, c -> c.disabilities, CHILD, (c, t, i, u, j) -> t.disability.in(i, NONE) && u.disability.other(j, NONE));
        book.rule("8794", "Disabilities.Disability", "The same disability stands twice.").key("LAchildID Disability")
                .together(c -> c.disabilities, c -> c.disabilities, CHILD, (c, t, i, u, j) -> i < j && t.disability.filled(i) && t.disability.id(i) == u.disability.id(j));
    }

    private static void noDisability(Census census, CinBook.Marker marker) {
        var disabilities = census.disabilities;
        var gathered = disabilities.gathered(CHILD);
        for (int row = 0; row < census.identifiers.size; row++) {
            int child = census.identifiers.child(row);
            if (census.identifiers.birth.blank(row) || !census.takenFurther(child)) continue;
            boolean good = false;
            boolean bad = false;
            for (int i = gathered.from(child); i < gathered.to(child); i++) {
                good |= disabilities.disability.in(gathered.row(i), DISABILITY);
                bad |= disabilities.disability.other(gathered.row(i), DISABILITY);
            }
            if (good && !bad) continue;
            String shared = census.childKey(census.identifiers, row);
            marker.hit(census.identifiers, row, shared);
            for (int i = gathered.from(child); i < gathered.to(child); i++) {
                if (!disabilities.disability.in(gathered.row(i), DISABILITY)) marker.hit(disabilities, gathered.row(i), shared);
            }
            var episodes = census.details.gathered(CHILD);
            for (int i = episodes.from(child); i < episodes.to(child); i++) {
                if (!census.details.nfa.in(episodes.row(i), YES)) marker.hit(census.details, episodes.row(i), shared);
            }
        }
    }
}
