package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.ssda903.CodeSets.*;


/// Rules of one cell: a code outside its list, a date that is no day.
final class CellRules {
    private CellRules() {}

    static void in(Book book) {
        codes(book);
        dates(book);
    }

    private static void codes(Book book) {
        book.because("A code outside the list is counted nowhere in the national figures.",
                "Give the code that the guide of the collection year lists.");
        book.rule("101", "Header", "SEX", "Sex is not 1 or 2.").to(2023).header((r, h, i) -> !h.sex.in(i, SEX_TO_2023));
        book.rule("101", "Header", "SEX", "Sex is not M, F or U.").from(2024).header((r, h, i) -> !h.sex.in(i, SEX_FROM_2024));
        book.rule("103", "Header", "ETHNIC", "Ethnic origin is missing or not in the list.").header((r, h, i) -> !h.ethnic.in(i, ETHNIC));
        book.rule("105", "Header", "UASC", "The flag for unaccompanied asylum seekers is not 0 or 1.")
                .header((r, h, i) -> r.beside.xml() && !h.uasc.in(i, FLAG));
        book.rule("131", "OC3", "IN_TOUCH", "Whether the authority is in touch is not told by a listed code.").oc3((r, t, i) -> !t.inTouch.in(i, IN_TOUCH));
        book.rule("132", "OC3", "ACTIV", "The activity is not a listed code.").oc3((r, t, i) -> !t.activ.in(i, ACTIV));
        book.rule("133", "OC3", "ACCOM", "The accommodation is not a listed code.").oc3((r, t, i) -> !t.accom.in(i, ACCOM));
        book.rule("143", "Episodes", "RNE", "The reason for the new episode is not S, L, P, T, B or U.").episodes((r, e, i) -> e.rne.other(i, RNE));
        book.rule("145", "Episodes", "CIN", "The category of need is not N1 to N8.").episodes((r, e, i) -> e.cin.other(i, CIN));
        book.rule("149", "Episodes", "REC", "The reason why the episode ended is not a listed code.").episodes((r, e, i) -> e.rec.other(i, REC));
        book.rule("1006", "Missing", "MISSING", "Missing is not M or A.").missing((r, t, i) -> t.missing.other(i, MISSING));
        book.rule("196", "OC2", "SDQ_REASON", "The reason for no SDQ score is not SDQ1 to SDQ5.").oc2((r, t, i) -> t.sdqReason.other(i, SDQ_REASON));
        book.rule("175", "AD1", "NB_ADOPTR", "The number of adopters is not 1 or 2.").ad1((r, t, i) -> t.nbAdoptr.other(i, ONE_OR_TWO));
        book.rule("177", "AD1", "LS_ADOPTR", "The legal status of the adopters is not a listed code.").ad1((r, t, i) -> t.lsAdoptr.other(i, LS_ADOPTR));
    }

    private static void dates(Book book) {
        book.because("Without the date the child's time in care cannot be counted.", "Give the day as dd/mm/yyyy.");
        book.rule("102", "Header", "DOB", "The date of birth is missing or is not a day.").header((r, h, i) -> h.dob.day(i) == goldthread.returns.rules.Day.NONE);
        book.rule("113", "AD1", "DATE_MATCH", "The date of the match is not a day.").ad1((r, t, i) -> t.dateMatch.notADay(i));
        book.rule("115", "PlacedAdoption", "DATE_PLACED", "The date of the decision is not a day.").placed((r, t, i) -> t.datePlaced.notADay(i));
        book.rule("141", "Episodes", "DECOM", "The start of the episode is not a day.").episodes((r, e, i) -> e.decom.notADay(i));
        book.rule("147", "Episodes", "DEC", "The end of the episode is not a day.").episodes((r, e, i) -> e.dec.notADay(i));
    }
}
