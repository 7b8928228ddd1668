package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.NONE;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;
import goldthread.returns.rules.Column;
import java.util.regex.Pattern;

/// Rules of one cell: a code outside its list, a date that is no day, a number outside its range.
final class CellRules {
    private static final Pattern PARTLY_KNOWN = Pattern.compile("(?i)(?=.*z)(zz|\\d{1,2})/(zz|\\d{1,2})/(zzzz|\\d{4})");

    private CellRules() {}

    static void in(Book book) {
        codes(book);
        episodeCodes(book);
        flags(book);
        dates(book);
        moreDates(book);
    }

    /// Whether a cell that must be filled is at fault. The sector's validator leaves blank ones of episodes alone.
    private static boolean needed(Return903 r, Column column, int row, Codes codes) {
        return column.other(row, codes) || !r.sector() && column.blank(row);
    }

    private static void codes(Book book) {
        book.because("A code outside the list is counted nowhere in the national figures.",
                "Give the code that the guide of the collection year lists.");
        book.rule("101", "Header", "SEX", "Sex is not 1 or 2.").to(2023).header((r, h, i) -> !h.sex.in(i, SEX_TO_2023));
        book.rule("101", "Header", "SEX", "Sex is not M, F or U.").from(2024).header((r, h, i) -> !h.sex.in(i, SEX_FROM_2024));
        book.rule("103", "Header", "ETHNIC", "Ethnic origin is missing or not in the list.").header((r, h, i) -> !h.ethnic.in(i, ETHNIC));
        book.rule("105", "Header", "UASC", "The flag for unaccompanied asylum seekers is missing or not 0 or 1.")
                .header((r, h, i) -> r.beside.xml() && !h.uasc.in(i, FLAG));
        book.rule("120", "PlacedAdoption", "REASON_PLACED_CEASED", "The reason why the plan of adoption ended is not RD1 to RD4.")
                .placed((r, t, i) -> t.reasonPlacedCeased.other(i, REASON_PLACED_CEASED));
        book.rule("131", "OC3", "IN_TOUCH", "Whether the authority is in touch is not told by a listed code.").oc3((r, t, i) -> !t.inTouch.in(i, IN_TOUCH));
        book.rule("132", "OC3", "ACTIV", "The activity is not a listed code.").oc3((r, t, i) -> !t.activ.in(i, ACTIV));
        book.rule("133", "OC3", "ACCOM", "The accommodation is not a listed code.").oc3((r, t, i) -> !t.accom.in(i, ACCOM));
        book.rule("167", "Reviews", "REVIEW_CODE", "How the child took part in the review is missing or not PN0 to PN7.").rows(r -> r.reviews, (r, t, i) ->
                r.sector() ? !(t.review.filled(i) && t.reviewCode.in(i, REVIEW_CODE) || t.review.blank(i) && t.reviewCode.blank(i))
                        : !t.reviewCode.in(i, REVIEW_CODE));
        book.rule("176", "AD1", "SEX_ADOPTR", "The sex of the adopters is not M1, F1, MM, FF or MF.").ad1((r, t, i) -> t.sexAdoptr.other(i, SEX_ADOPTR));
        book.rule("177", "AD1", "LS_ADOPTR", "The legal status of the adopters is not a listed code.").ad1((r, t, i) -> t.lsAdoptr.other(i, LS_ADOPTR));
        book.rule("196", "OC2", "SDQ_REASON", "The reason for no SDQ score is not SDQ1 to SDQ5.").oc2((r, t, i) -> t.sdqReason.other(i, SDQ_REASON));
        book.rule("631", "PrevPerm", "PREV_PERM", "The previous permanence is not P1 to P4 or Z1.").rows(r -> r.prevPerm, (r, t, i) -> t.prevPerm.other(i, PREV_PERM));
        book.rule("633", "PrevPerm", "LA_PERM", "The authority of the previous permanence is no authority's code.")
                .rows(r -> r.prevPerm, (r, t, i) -> t.laPerm.other(i, Authorities.CODES));
        book.rule("1006", "Missing", "MISSING", "The kind of absence is not M or A.").missing((r, t, i) -> t.missing.other(i, MISSING));
        book.rule("1009", "Episodes", "REASON_PLACE_CHANGE", "The reason for the change of placement is not a listed code.")
                .episodes((r, e, i) -> e.reasonPlaceChange.other(i, REASON_PLACE_CHANGE));
        book.rule("SW02STG1", "SWEpisodes", "SW_ID", "The social worker's id does not begin with SW or XX.").from(2023).rows(r -> r.social, (r, t, i) -> {
            String id = t.swId.text(i);
            return id != null && !id.startsWith("SW") && !id.startsWith("XX");
        });
        book.rule("SW13STG1", "SWEpisodes", "SW_REASON", "The reason for the change of social worker is not a listed code.").only(2023)
                .rows(r -> r.social, (r, t, i) -> t.swReason.other(i, SW_REASON));
        // reasons are returned for social workers who began from 1 April 2023
        book.rule("SW13STG1", "SWEpisodes", "SW_REASON", "The reason for the change of social worker is missing or not a listed code.").from(2024)
                .rows(r -> r.social, (r, t, i) -> t.swReason.other(i, SW_REASON) || t.swReason.blank(i)
                        && t.swDecom.day(i) >= SocialWorkerRules.RETURNED_FROM && (r.sector() || t.swDec.filled(i)));
    }

    private static void episodeCodes(Book book) {
        book.rule("143", "Episodes", "RNE", "The reason for the new episode is not S, L, P, T, B or U.").episodes((r, e, i) -> needed(r, e.rne, i, RNE));
        book.rule("144", "Episodes", "LS", "The legal status is not a listed code.").episodes((r, e, i) -> needed(r, e.ls, i, LS));
        book.rule("145", "Episodes", "CIN", "The category of need is not N1 to N8.").episodes((r, e, i) -> needed(r, e.cin, i, CIN));
        book.rule("146", "Episodes", "PLACE", "The placement is not a code of the year.").to(2023).episodes((r, e, i) -> needed(r, e.place, i, PLACE_TO_2023));
        book.rule("146", "Episodes", "PLACE", "The placement is not a code of the year.").only(2024).episodes((r, e, i) -> needed(r, e.place, i, PLACE_2024));
        book.rule("146", "Episodes", "PLACE", "The placement is not a code of the year.").from(2025).episodes((r, e, i) -> needed(r, e.place, i, PLACE_FROM_2025));
        book.rule("149", "Episodes", "REC", "The reason why the episode ended is not a listed code.").episodes((r, e, i) -> e.rec.other(i, REC));
    }

    private static void flags(Book book) {
        book.because("The answer cannot be counted as yes or no.", "Give 0 or 1, or the number asked for.");
        book.rule("114", "AD1", "FOSTER_CARE", "Whether the adopters were foster carers is not 0 or 1.").ad1((r, t, i) -> t.fosterCare.other(i, FLAG));
        book.rule("175", "AD1", "NB_ADOPTR", "The number of adopters is not 1 or 2.").ad1((r, t, i) -> t.nbAdoptr.other(i, ONE_OR_TWO));
        book.rule("180", "OC2", "SDQ_SCORE", "The SDQ score is not a whole number from 0 to 40.").oc2((r, t, i) -> {
            double score = t.sdqScore.number(i);
            return t.sdqScore.filled(i) && !(score >= 0 && score <= 40 && score == Math.rint(score));
        });
        book.rule("181", "OC2", "CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE "
                + "INTERVENTION_RECEIVED INTERVENTION_OFFERED", "An answer on health or offending is not 0 or 1.").oc2((r, t, i) ->
                t.convicted.other(i, FLAG) || t.healthCheck.other(i, FLAG) || t.immunisations.other(i, FLAG) || t.teethCheck.other(i, FLAG)
                || t.healthAssessment.other(i, FLAG) || t.substanceMisuse.other(i, FLAG) || t.interventionReceived.other(i, FLAG)
                || t.interventionOffered.other(i, FLAG));
    }

    private static void dates(Book book) {
        book.because("Without the day the child's time in care cannot be counted.", "Give the day as dd/mm/yyyy.");
        book.rule("102", "Header", "DOB", "The date of birth is missing or is not a day.").header((r, h, i) -> h.dob.day(i) == NONE);
        book.rule("104", "UASC", "DUC", "The end of the asylum-seeking status is not a day.").rows(r -> r.uasc, (r, t, i) -> t.duc.notADay(i));
        book.rule("112", "AD1", "DATE_INT", "The date of the decision for adoption is not a day.").ad1((r, t, i) -> t.dateInt.notADay(i));
        book.rule("113", "AD1", "DATE_MATCH", "The date of the match is not a day.").ad1((r, t, i) -> t.dateMatch.notADay(i));
        book.rule("115", "PlacedAdoption", "DATE_PLACED", "The date of the decision for adoption is not a day.").placed((r, t, i) -> t.datePlaced.notADay(i));
        book.rule("116", "PlacedAdoption", "DATE_PLACED_CEASED", "The date when the plan of adoption ended is not a day.").placed((r, t, i) -> t.datePlacedCeased.notADay(i));
        book.rule("141", "Episodes", "DECOM", "The start of the episode is missing or is not a day.")
                .episodes((r, e, i) -> e.decom.notADay(i) || !r.sector() && e.decom.blank(i));
        book.rule("147", "Episodes", "DEC", "The end of the episode is not a day.").episodes((r, e, i) -> e.dec.notADay(i));
        book.rule("166", "Reviews", "REVIEW", "The date of the review is missing or is not a day.").rows(r -> r.reviews, (r, t, i) -> t.review.day(i) == NONE);
        book.rule("171", "Header", "MC_DOB", "The date of birth of the girl's child is not a day.").header((r, h, i) -> h.mcDob.notADay(i));
    }

    private static void moreDates(Book book) {
        book.rule("1004", "Missing", "MIS_START", "The start of the absence is missing or is not a day.").missing((r, t, i) -> t.misStart.day(i) == NONE);
        book.rule("1005", "Missing", "MIS_END", "The end of the absence is not a day.").missing((r, t, i) -> t.misEnd.notADay(i));
        book.rule("700", "DoLo", "DOLO_START", "The start of the deprivation of liberty is missing or is not a day.").from(2026)
                .rows(r -> r.dolo, (r, t, i) -> t.doloStart.day(i) == NONE);
        book.rule("701", "DoLo", "DOLO_END", "The end of the deprivation of liberty is not a day.").from(2026).rows(r -> r.dolo, (r, t, i) -> t.doloEnd.notADay(i));
        book.rule("SW04STG1", "SWEpisodes", "SW_DECOM", "The day on which the social worker began is not a day.").from(2023)
                .rows(r -> r.social, (r, t, i) -> notEvenPartly(t.swDecom, i));
        book.rule("SW05STG1", "SWEpisodes", "SW_DEC", "The day on which the social worker ended is not a day.").from(2023)
                .rows(r -> r.social, (r, t, i) -> notEvenPartly(t.swDec, i));
    }

    /// Unknown parts of a date may be written `zz`.
    static boolean notEvenPartly(Column column, int row) {
        return column.notADay(row) && !PARTLY_KNOWN.matcher(String.valueOf(column.text(row))).matches();
    }
}
