package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;
import goldthread.returns.rules.Hits;

/// Rules of girls in care who are mothers.
final class MotherRules {
    private static final Codes GIRL_TO_2023 = only("2"), GIRL_FROM_2024 = only("F"), BOY_AS_SECTOR = only("1");

    private MotherRules() {}

    static void in(Book book) {
        book.because("Mothers in care and their children are counted nationally and may be owed support.",
                "Ask the social worker whether the girl has a child, and when it was born.");
        book.rule("165", "Header, Episodes, OC3", "MOTHER SEX ACTIV ACCOM IN_TOUCH DECOM",
                "The mother flag is not 0 or 1, or stands where it does not apply: for a boy or a care leaver.").check(MotherRules::notApplicable);
        girl(book, "393", 2022, 2023, GIRL_TO_2023);
        girl(book, "393", 2024, Book.LATEST, GIRL_FROM_2024);
        left(book, 2022, 2023, GIRL_TO_2023);
        left(book, 2024, Book.LATEST, GIRL_FROM_2024);
        book.rule("611", "Header", "MOTHER MC_DOB", "The girl is a mother, and the date of birth of her child is blank.")
                .header((r, h, i) -> h.mother.in(i, ONE) && h.mcDob.blank(i));
        born(book, 2022, 2023, GIRL_TO_2023);
        born(book, 2024, Book.LATEST, GIRL_FROM_2024);
        book.rule("620", "Header", "DOB MOTHER", "The mother is under 11.").header((r, h, i) -> h.mother.in(i, ONE) && before(r.start, plusYears(h.dob.day(i), 11)));
        book.rule("621", "Header", "DOB MC_DOB", "The girl's child was born before her or on the same day.").header((r, h, i) -> notAfter(h.mcDob.day(i), h.dob.day(i)));
        book.rule("625", "Episodes, Header", "MC_DOB DEC", "The girl's child was born after the end of the year or after she left care.").check((r, hits) -> {
            for (int i = 0; i < r.header.size; i++) {
                int born = r.header.mcDob.day(i);
                int child = r.header.child[i];
                if (!before(r.end, born) && !leftBefore(r, child, born)) continue;
                hits.add(r.header.grid, i);
                if (r.sector() && child != 0 && r.care.latest(child) >= 0) hits.add(r.episodes.grid, r.care.latest(child));
            }
        });
        book.rule("628", "Episodes, Header, OC3", "MOTHER", "The mother flag stands for a care leaver who was not in care this year.")
                .header((r, h, i) -> h.mother.filled(i) && r.oc3.has(h.child[i]) && !r.episodes.has(h.child[i]));
    }

    private static boolean leftBefore(Return903 r, int child, int day) {
        int latest = r.care.latest(child);
        return latest >= 0 && r.care.leftCare(latest) && before(r.episodes.dec.day(latest), day);
    }

    private static void girl(Book book, String code, int from, int to, Codes girl) {
        book.rule(code, "Header, Episodes", "MOTHER", "It is not told whether the girl is a mother.").from(from).to(to).header((r, h, i) ->
                h.sex.in(i, girl) && h.mother.blank(i) && r.episodes.has(h.child[i]) && !r.care.respiteOnly(h.child[i]));
    }

    private static void left(Book book, int from, int to, Codes girl) {
        book.rule("607", "Episodes, Header", "DEC REC MOTHER LS SEX", "The girl left care this year, and it is not told whether she is a mother.").from(from).to(to).check((r, hits) -> {
            for (int i = 0; i < r.episodes.size; i++) {
                int row = r.header.first(r.episodes.child[i]);
                int end = r.episodes.dec.day(i);
                if (row < 0 || !r.header.sex.in(row, girl) || r.header.mother.filled(row) || r.episodes.ls.in(i, RESPITE)
                        || !r.care.leftCare(i) || !known(end) || end < r.start || end > r.end) continue;
                hits.add(r.episodes.grid, i);
                hits.add(r.header.grid, row);
            }
        });
    }

    private static void born(Book book, int from, int to, Codes girl) {
        book.rule("612", "Header", "SEX MOTHER MC_DOB", "A date of birth of a child is given for a girl who is not told to be a mother.").from(from).to(to)
                .header((r, h, i) -> h.sex.in(i, girl) && (h.mother.blank(i) || h.mother.in(i, ZERO)) && h.mcDob.filled(i));
    }

    private static void notApplicable(Return903 r, Hits hits) {
        var h = r.header;
        for (int i = 0; i < h.size; i++) {
            int child = h.child[i];
            boolean boy = h.sex.in(i, r.sector() ? BOY_AS_SECTOR : BOY);
            boolean leaver = LeaverRules.filled(r, r.oc3.first(child)) && !inCareInYear(r, child);
            if (!h.mother.filled(i) || !boy && !leaver && h.mother.in(i, FLAG)) continue;
            hits.add(h.grid, i);
            if (!r.sector()) continue;
            for (int k = r.episodes.from(child); k < r.episodes.to(child); k++) hits.add(r.episodes.grid, r.episodes.row(k));
            for (int k = r.oc3.from(child); k < r.oc3.to(child); k++) hits.add(r.oc3.grid, r.oc3.row(k));
        }
    }

    private static boolean inCareInYear(Return903 r, int child) {
        var e = r.episodes;
        for (int k = e.from(child); k < e.to(child); k++) {
            int from = e.decom.day(e.row(k));
            if (known(from) && from <= r.end && (from >= r.start || !r.sector())) return true;
        }
        return false;
    }
}
