package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;
import goldthread.returns.rules.Hits;

/// Rules of the health and behaviour of children looked after for twelve months (OC2).
final class HealthRules {
    private static final String CORE = "IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE";
    private static final String ALL = "CONVICTED HEALTH_CHECK " + CORE + " INTERVENTION_RECEIVED INTERVENTION_OFFERED";
    private static final Codes TOO_YOUNG_OR_OLD = only("SDQ1");

    private HealthRules() {}

    static void in(Book book) {
        agree(book);
        strengths(book);
        due(book);
        others(book);
    }

    private static int core(Tables903.Oc2 t, int i) {
        return AdoptionRules.count(t.immunisations.filled(i), t.teethCheck.filled(i), t.healthAssessment.filled(i), t.substanceMisuse.filled(i));
    }

    private static int more(Tables903.Oc2 t, int i) {
        return AdoptionRules.count(t.convicted.filled(i), t.healthCheck.filled(i), t.interventionReceived.filled(i), t.interventionOffered.filled(i));
    }

    private static void agree(Book book) {
        book.because("The answers on health are published, and must agree.", "Check the health record and correct the answer.");
        book.rule("158", "OC2", "INTERVENTION_RECEIVED INTERVENTION_OFFERED", "An intervention was received, so whether one was offered should be blank.")
                .oc2((r, t, i) -> t.interventionReceived.in(i, ONE) && t.interventionOffered.filled(i));
        book.rule("159", "OC2", "SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED", "No intervention for substance misuse was received, and whether one was offered is blank.")
                .oc2((r, t, i) -> t.substanceMisuse.in(i, ONE) && t.interventionReceived.in(i, ZERO) && t.interventionOffered.blank(i));
        book.rule("192", "OC2", "SUBSTANCE_MISUSE INTERVENTION_RECEIVED", "The child misuses substances, and whether an intervention was received is blank.")
                .oc2((r, t, i) -> t.substanceMisuse.in(i, ONE) && t.interventionReceived.blank(i));
        book.rule("193", "OC2", "SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED", "The child does not misuse substances, yet an intervention is told.")
                .oc2((r, t, i) -> t.substanceMisuse.in(i, ZERO) && (t.interventionReceived.filled(i) || t.interventionOffered.filled(i)));
        book.rule("182", "OC2", ALL, "The record on health is only partly filled.").oc2((r, t, i) -> core(t, i) < 4 && core(t, i) + more(t, i) > 0);
        book.rule("544", "OC2", "CONVICTED " + CORE, "Offending is told, and items on health are missing.")
                .oc2((r, t, i) -> (r.sector() ? t.convicted.in(i, ONE) : t.convicted.filled(i)) && core(t, i) < 4);
        book.rule("547", "OC2", "HEALTH_CHECK " + CORE, "The health check is told, and items on health are missing.")
                .oc2((r, t, i) -> (r.sector() ? t.healthCheck.in(i, ONE) : t.healthCheck.filled(i)) && core(t, i) < 4);
        book.rule("197a", "OC2", "SDQ_SCORE SDQ_REASON", "A reason for no SDQ score stands beside a score.").oc2((r, t, i) -> t.sdqScore.filled(i) && t.sdqReason.filled(i));
    }

    private static boolean continuous(Return903 r, Rows t, int i) {
        return t.child[i] != 0 && r.care.continuous(t.child[i]);
    }

    /// Four by the first day of the year and not yet 17 by the last.
    private static boolean inBand(Return903 r, Tables903.Oc2 t, int i) {
        return notAfter(plusYears(t.dob.day(i), 4), r.start) && before(r.end, plusYears(t.dob.day(i), 17));
    }

    private static void strengths(Book book) {
        book.because("The strengths and difficulties questionnaire is due for children from 4 to 16 in care for a year.",
                "Give the score, or the reason why there is none; leave both blank for other children.");
        book.rule("157", "OC2, Episodes", "SDQ_REASON DOB", "The reason SDQ1, too young or old, is given for a child of the right age.")
                .oc2((r, t, i) -> t.sdqReason.in(i, TOO_YOUNG_OR_OLD) && t.sdqScore.blank(i) && inBand(r, t, i) && continuous(r, t, i));
        book.rule("185", "Episodes, OC2", "SDQ_SCORE", "An SDQ score is given for a child not in care for twelve months.").oc2((r, t, i) -> t.sdqScore.filled(i) && !continuous(r, t, i));
        book.rule("186", "Episodes, OC2", "SDQ_SCORE", "There is neither an SDQ score nor a reason for a child of 4 to 16 in care for twelve months.")
                .oc2((r, t, i) -> t.sdqScore.blank(i) && t.sdqReason.blank(i) && inBand(r, t, i) && continuous(r, t, i));
        book.rule("188", "OC2", "SDQ_SCORE SDQ_REASON", "SDQ is told for a child under 4 at the end of the year.")
                .oc2((r, t, i) -> (t.sdqScore.filled(i) || t.sdqReason.filled(i)) && before(r.end, plusYears(t.dob.day(i), 4)));
        book.rule("189", "OC2", "DOB SDQ_SCORE SDQ_REASON", "SDQ is told for a young person of 17 or over at the start of the year.")
                .oc2((r, t, i) -> (t.sdqScore.filled(i) || t.sdqReason.filled(i)) && notAfter(plusYears(t.dob.day(i), 17), r.start));
        book.rule("197B", "OC2, Episodes", "SDQ_REASON DOB", "There is neither an SDQ score nor a reason for a child who turned 4 or 17 this year.")
                .oc2((r, t, i) -> t.sdqScore.blank(i) && t.sdqReason.blank(i) && (turned(r, t.dob.day(i), 4) || turned(r, t.dob.day(i), 17)) && continuous(r, t, i));
        book.rule("198", "Episodes, OC2", "SDQ_REASON", "A reason for no SDQ score is given for a child not in care for twelve months.").oc2((r, t, i) -> t.sdqReason.filled(i) && !continuous(r, t, i));
    }

    private static boolean turned(Return903 r, int dob, int age) {
        int day = plusYears(dob, age);
        return known(day) && day > r.start && day <= r.end;
    }

    private static void due(Book book) {
        book.because("Health is published for children in care for twelve months, and only for them.", "Fill the items from the health record, or take them out.");
        book.rule("190", "OC2, Episodes", ALL, "Items on health are given for a child not in care for twelve months.").oc2((r, t, i) -> core(t, i) + more(t, i) > 0 && !continuous(r, t, i));
        book.rule("191", "OC2, Episodes", CORE + " CHILD", "Items on health are blank for a child in care for twelve months.").oc2((r, t, i) -> core(t, i) < 4 && continuous(r, t, i));
        book.rule("542", "OC2", "CONVICTED", "Offending is told for a child under 10.").oc2((r, t, i) -> t.convicted.filled(i) && before(r.end, plusYears(t.dob.day(i), 10)));
        book.rule("543", "Episodes, OC2", "DOB CONVICTED", "Offending is not told for a child of 10 or over in care for twelve months.")
                .oc2((r, t, i) -> t.convicted.blank(i) && notAfter(plusYears(t.dob.day(i), 10), r.end) && continuous(r, t, i));
        book.rule("545", "OC2, Episodes", "DOB HEALTH_CHECK", "The health check is not told for a child under 5 in care for twelve months.")
                .oc2((r, t, i) -> t.healthCheck.blank(i) && before(r.end, plusYears(t.dob.day(i), 5)) && continuous(r, t, i));
        book.rule("546", "OC2", "DOB HEALTH_CHECK", "A health check is told for a child who was 5 at the start of the year.")
                .oc2((r, t, i) -> t.healthCheck.filled(i) && notAfter(plusYears(t.dob.day(i), 5), r.start));
    }

    private static void others(Book book) {
        book.because("A child is either in care for twelve months, adopted, or a care leaver.", "Find out which it is, and take the other rows out.");
        book.rule("187", "OC3, AD1, Episodes", AdoptionRules.ITEMS + " " + LeaverRules.ITEMS, "The child was in care for twelve months, yet has data on adoption or leaving care.").check((r, hits) -> {
            for (int i = 0; i < r.oc3.size; i++) {
                if (LeaverRules.filled(r, i) && continuous(r, r.oc3, i)) hits.add(r.oc3.grid, i);
            }
            for (int i = 0; i < r.ad1.size; i++) {
                if (AdoptionRules.items(r.ad1, i) > 0 && continuous(r, r.ad1, i)) hits.add(r.ad1.grid, i);
            }
        });
        book.rule("215", "OC2, OC3", LeaverRules.ITEMS + " " + ALL, "The child has both items on health and care leaver data.").children(HealthRules::bothKinds);
    }

    private static void bothKinds(Return903 r, int child, Hits hits) {
        for (int k = r.oc3.from(child); k < r.oc3.to(child); k++) {
            for (int m = r.oc2.from(child); m < r.oc2.to(child); m++) {
                int i = r.oc2.row(m);
                if (!LeaverRules.filled(r, r.oc3.row(k)) || core(r.oc2, i) + more(r.oc2, i) == 0) continue;
                hits.add(r.oc3.grid, r.oc3.row(k));
                hits.add(r.oc2.grid, i);
            }
        }
    }
}
