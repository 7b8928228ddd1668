package goldthread.returns.rules.ssda903;

import static goldthread.returns.ssda903.Ssda903Table.*;

import goldthread.returns.ssda903.Ssda903Table;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Faults that can be put into an invented child's rows, each with the rule that must find it.
///
/// @param fits which children it can be put into, of those that have the table
/// @param put  changes the child's rows of the table
record InventedFaults(String rule, Ssda903Table table, Predicate<Invented903.Child> fits, Consumer<List<String[]>> put) {
    static final List<InventedFaults> ALL = List.of(
            set("101", HEADER, "SEX", "X"), set("102", HEADER, "DOB", "31/02/2012"), set("103", HEADER, "ETHNIC", "ZZZZ"), set("168", HEADER, "UPN", "A12"),
            set("442", HEADER, "UPN", "", child -> child.has(EPISODES)), set("393", HEADER, "MOTHER", "", child -> child.girl && child.has(EPISODES)),
            set("174", HEADER, "MC_DOB", "01/01/2024", child -> !child.girl), set("203", HEADER, "DOB", "02/02/2001", child -> child.then.containsKey(HEADER)),
            set("204", HEADER, "ETHNIC", "BCRB", child -> child.then.containsKey(HEADER)), set("202", HEADER, "SEX", "U", child -> child.then.containsKey(HEADER)),
            new InventedFaults("INT03", HEADER, child -> child.has(EPISODES), List::clear),
            new InventedFaults("INT32", HEADER, child -> true, rows -> rows.add(rows.getFirst().clone())),
            set("141", EPISODES, "DECOM", "38/04/2019"), set("143", EPISODES, "RNE", "Q"), set("144", EPISODES, "LS", "Q9"), set("145", EPISODES, "CIN", "N9"),
            set("146", EPISODES, "PLACE", "Q1"), set("147", EPISODES, "DEC", "31/04/2025"), set("149", EPISODES, "REC", "E99"),
            set("148", EPISODES, "REC", "", child -> child.kind == 14 || child.kind == 15), set("178", EPISODES, "PLACE_PROVIDER", "PR9"),
            set("526", EPISODES, "PLACE_PROVIDER", ""), set("218", EPISODES, "URN", ""), set("1008", EPISODES, "URN", "SC999999"),
            set("392c", EPISODES, "PL_POST", "NOWHERE"), set("392b", EPISODES, "HOME_POST", "", child -> child.kind != 19), set("392a", EPISODES, "HOME_POST", "", child -> child.kind != 19),
            set("354", EPISODES, "DECOM", "01/05/2031"), set("353", EPISODES, "DECOM", "01/05/1985"), set("502", EPISODES, "DECOM", "15/01/2015", child -> child.then.containsKey(EPISODES)),
            set("562", EPISODES, "DECOM", "16/01/2019", child -> child.then.containsKey(EPISODES)), set("503B", EPISODES, "LS", "C1", child -> child.then.containsKey(EPISODES)),
            set("378", EPISODES, "PLACE", "P1", child -> child.kind >= 11 && child.kind < 14), set("527", EPISODES, "PLACE", "P1"),
            set("1009", EPISODES, "REASON_PLACE_CHANGE", "WHIM"), set("233", EPISODES, "REASON_PLACE_CHANGE", "OTHER", child -> child.kind < 14 || child.kind == 19),
            set("225", EPISODES, "REASON_PLACE_CHANGE", "", child -> child.kind == 16), set("432", EPISODES, "REC", "E4A", child -> child.kind == 16),
            set("166", REVIEWS, "REVIEW", ""), set("167", REVIEWS, "REVIEW_CODE", "PN9"), set("INT17", REVIEWS, "DOB", "05/05/2005"),
            set("180", OC2, "SDQ_SCORE", "41"), set("181", OC2, "TEETH_CHECK", "2"), set("182", OC2, "IMMUNISATIONS", ""), set("191", OC2, "TEETH_CHECK", ""),
            set("193", OC2, "INTERVENTION_RECEIVED", "1"), new InventedFaults("INT33", OC2, child -> true, rows -> rows.add(rows.getFirst().clone())),
            set("131", OC3, "IN_TOUCH", "MAYBE"), set("133", OC3, "ACCOM", "Q1"), set("345", OC3, "ACTIV", "0"), set("344", OC3, "IN_TOUCH", "DIED"), set("391", OC3, "DOB", "01/01/1999"),
            set("175", AD1, "NB_ADOPTR", "3"), set("511", AD1, "SEX_ADOPTR", "M1"), set("151", AD1, "LS_ADOPTR", ""), set("331", AD1, "DATE_MATCH", "01/01/2031"),
            set("551", PLACED_ADOPTION, "DATE_PLACED", ""), set("119", PLACED_ADOPTION, "REASON_PLACED_CEASED", "RD1"),
            set("631", PREV_PERM, "PREV_PERM", "P9"), set("630", PREV_PERM, "PREV_PERM", ""), set("635", PREV_PERM, "LA_PERM", "301"), set("633", PREV_PERM, "LA_PERM", "999"),
            set("1006", MISSING, "MISSING", "X"), set("567", MISSING, "MIS_END", "01/01/2020"), set("1004", MISSING, "MIS_START", "?"), set("570", MISSING, "MIS_START", "01/05/2031"),
            set("SW02STG1", SW_EPISODES, "SW_ID", "123"), set("SW04STG1", SW_EPISODES, "SW_DECOM", "SOON"), set("SW06STG2", SW_EPISODES, "SW_DECOM", "01/05/2031"),
            set("304", UASC, "DUC", "01/01/2040"), set("INT21", UASC, "SEX", "U"));

    private static InventedFaults set(String rule, Ssda903Table table, String column, String value) {
        return set(rule, table, column, value, child -> true);
    }

    private static InventedFaults set(String rule, Ssda903Table table, String column, String value, Predicate<Invented903.Child> fits) {
        return new InventedFaults(rule, table, fits, rows -> rows.getFirst()[table.place(column)] = value);
    }
}
