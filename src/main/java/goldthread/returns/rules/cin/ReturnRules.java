package goldthread.returns.rules.cin;

import static goldthread.returns.rules.cin.CodeLists.*;

import goldthread.returns.rules.Column;
import goldthread.returns.rules.Day;
import java.time.LocalDate;

/// Rules of the header and of the return as a whole.
final class ReturnRules {
    // 2886Q: the rule asks where more than 2 in a hundred are unknown
    private static final int UNKNOWN_IN_A_HUNDRED = 2;
    // 2887Q
    private static final int FEWEST_DISABILITIES = 8;

    private ReturnRules() {}

    static void in(CinBook book) {
        book.because("The year of the census decides which children and events belong in it.", "Give 31 March of the year in which the census ends.");
        book.rule("100", "Header.ReferenceDate", "The reference date is missing or is not 31 March of the year of the census.")
                .rows(c -> c.header, (c, h, i) -> !lastDay(h, i));

        book.because("A pattern over all children points at recording that has lapsed.", "Look whether it is recorded and mapped to the census; if it is right, explain it.");
        book.rule("2883", "ChildProtectionPlans.CPPstartDate Section47.DateOfInitialCPC", "More child protection plans started in the year than initial conferences were held.")
                .inTheYear().wholeReturn(c -> started(c, c.protection.start) > started(c, c.enquiries.conference) + started(c, c.details.conference));
        book.rule("2886Q", "ChildIdentifiers.GenderCurrent", "More than 2 in 100 of the children born have unknown sex.")
                .to(2023).wholeReturn(c -> unknown(c, c.identifiers.gender, GENDER_UNKNOWN));
        book.rule("2886Q", "ChildIdentifiers.Sex", "More than 2 in 100 of the children born have unknown sex.")
                .from(2024).wholeReturn(c -> unknown(c, c.identifiers.sex, SEX_UNKNOWN));
        book.rule("2887Q", "Disabilities.Disability", "Fewer than 8 different codes of disability are used.")
                .wholeReturn(c -> different(c.disabilities.disability) < FEWEST_DISABILITIES);
        book.rule("2888Q", "Disabilities.Disability", "No child has more than one code of disability.")
                .wholeReturn(ReturnRules::oneDisabilityAtMost);
    }

    private static boolean lastDay(CensusTables.Header header, int row) {
        int day = header.referenceDate.day(row);
        double year = header.year.number(row);
        if (!Day.known(day) || Double.isNaN(year)) return false;
        LocalDate reference = LocalDate.ofEpochDay(day);
        return reference.getYear() == year && reference.getMonthValue() == 3 && reference.getDayOfMonth() == 31;
    }

    private static int started(Census census, Column days) {
        int count = 0;
        for (int row = 0; row < days.size(); row++) {
            if (Day.known(days.day(row)) && !census.outside(days.day(row))) count++;
        }
        return count;
    }

    private static boolean unknown(Census census, Column sex, goldthread.returns.rules.Codes codes) {
        int born = 0;
        int unknown = 0;
        for (int row = 0; row < census.identifiers.size; row++) {
            if (census.identifiers.expectedBirth.filled(row)) continue;
            born++;
            if (sex.in(row, codes)) unknown++;
        }
        return unknown * 100L > (long) UNKNOWN_IN_A_HUNDRED * born;
    }

    private static long different(Column codes) {
        return java.util.stream.IntStream.range(0, codes.size()).filter(codes::filled).map(codes::id).distinct().count();
    }

    private static boolean oneDisabilityAtMost(Census census) {
        var rows = census.disabilities;
        var gathered = rows.gathered(CensusRows.By.CHILD);
        for (int child = 1; child <= rows.highest(CensusRows.By.CHILD); child++) {
            int first = 0;
            for (int i = gathered.from(child); i < gathered.to(child); i++) {
                int id = rows.disability.id(gathered.row(i));
                if (first != 0 && id != 0 && id != first) return false;
                if (first == 0) first = id;
            }
        }
        return true;
    }
}
