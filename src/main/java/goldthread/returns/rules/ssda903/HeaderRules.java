package goldthread.returns.rules.ssda903;

import goldthread.people.PupilNumber;
import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;
import goldthread.returns.rules.Column;
import goldthread.returns.rules.Hits;
import java.util.function.Function;

/// Rules of the child itself: birth, sex, pupil number, and what last year's return said of them.
final class HeaderRules {

    private HeaderRules() {}

    static void in(Book book) {
        birth(book);
        pupilNumber(book);
        sinceLastYear(book);
    }

    private static void birth(Book book) {
        book.because("The child's age decides which parts of the return are due.", "Check the dates against the birth certificate.");
        book.rule("301", "Header", "DOB", "The child was born after the end of the year.").header((r, h, i) -> before(r.end, h.dob.day(i)));
        book.rule("351", "Header", "DOB", "The young person was over 25 at the start of the year.")
                .header((r, h, i) -> before(plusYears(h.dob.day(i), 25), r.start));
        book.rule("231", "Header", "DOB UASC", "An unaccompanied asylum seeker is under 11; please check.").from(2024).query()
                .header((r, h, i) -> before(r.end, plusYears(h.dob.day(i), 11)) && flag(r, i));
        book.rule("232", "Header", "SEX", "Sex is given as unknown; please check.").from(2024).query().header((r, h, i) -> h.sex.in(i, UNKNOWN));
        book.rule("174", "Header", "SEX MC_DOB", "A boy has a date of birth of a child, which is for mothers.").to(2023)
                .header((r, h, i) -> h.sex.is(i, "1") && h.mcDob.filled(i));
        book.rule("174", "Header", "SEX MC_DOB", "A boy has a date of birth of a child, which is for mothers.").from(2024)
                .header((r, h, i) -> h.sex.is(i, "M") && h.mcDob.filled(i));
    }

    private static final Codes UNKNOWN = only("U");

    private static boolean flag(Return903 r, int row) {
        if (r.header.grid.has("UASC_STATUS")) return r.header.column("UASC_STATUS").in(row, ONE);
        return r.header.uasc.filled(row) ? r.header.uasc.in(row, ONE) : r.header.child[row] != 0 && r.uasc.has(r.header.child[row]);
    }

    private static final Codes UN1 = only("UN1"), UN4 = only("UN4");

    private static void pupilNumber(Book book) {
        book.because("The pupil number joins the child's care to schooling and attainment.", "Ask the school for the number and check it.");
        book.rule("168", "Header", "UPN", "The pupil number is none: its shape or its check letter is wrong.").header((r, h, i) -> !isUpn(h.upn.text(i), r.sector()));
        book.rule("209", "Header", "UPN DOB", "A child of school age has UN1, which is for those not yet at school.")
                .header((r, h, i) -> h.upn.in(i, UN1) && notAfter(plusYears(h.dob.day(i), 5), r.start));
        book.rule("210", "Header, Episodes", "UPN DECOM", "The child was in care over a week at 31 March, yet has UN4.").children((r, child, hits) -> {
            int row = r.header.first(child);
            if (row < 0 || !r.header.upn.in(row, UN4)) return;
            boolean any = false;
            for (int k = r.episodes.from(child); k < r.episodes.to(child); k++) {
                int episode = r.episodes.row(k);
                if (!before(r.episodes.decom.day(episode), r.end - 7)) continue;
                hits.add(r.episodes.grid, episode);
                any = true;
            }
            if (any) hits.add(r.header.grid, row);
        });
        book.rule("442", "Episodes, Header", "UPN", "The child has no pupil number, nor a code why not.").header((r, h, i) ->
                h.upn.blank(i) && r.episodes.has(h.child[i]) && !r.care.respiteOnly(h.child[i]));
        book.rule("444", "Header", "UPN", "Two children have the same pupil number.").from(2025).check(HeaderRules::sharedUpn);
    }

    private static void sharedUpn(Return903 r, Hits hits) {
        var h = r.header;
        int[] owner = new int[h.size + 2];
        boolean[] shared = new boolean[h.size + 2];
        for (int i = 0; i < h.size; i++) {
            int upn = h.upn.id(i);
            int child = h.child[i] == 0 ? -1 - i : h.child[i];
            if (upn == 0 || h.upn.in(i, UN_CODES)) continue;
            shared[upn] |= owner[upn] != 0 && owner[upn] != child;
            owner[upn] = child;
        }
        for (int i = 0; i < h.size; i++) {
            if (shared[h.upn.id(i)]) hits.add(h.grid, i, null, h.upn.text(i));
        }
    }

    static boolean isUpn(@org.jspecify.annotations.Nullable String upn, boolean shapeOnly) {
        if (upn == null) return true;
        if (upn.length() == 3) return upn.startsWith("UN") && upn.charAt(2) >= '1' && upn.charAt(2) <= '5';
        return shapeOnly ? PupilNumber.shaped(upn) : PupilNumber.sound(upn);
    }

    private static void sinceLastYear(Book book) {
        book.because("What does not change should read the same every year; a difference splits the child's history in two.",
                "Find out which year is right, and correct this return or tell the Department.");
        book.rule("202", "Header, Header_last", "SEX", "Sex differs from last year's return.").check(differs(h -> h.sex, (r, i, j) ->
                r.sector() || !(r.header.sex.in(i, BOY) && r.last.header.sex.in(j, BOY) || r.header.sex.in(i, GIRL) && r.last.header.sex.in(j, GIRL))));
        book.rule("203", "Header, Header_last", "DOB", "The date of birth differs from last year's return.").check(differs(h -> h.dob, (r, i, j) ->
                !same(r.header.dob.day(i), r.last.header.dob.day(j))));
        book.rule("204", "Header, Header_last", "ETHNIC", "Ethnic origin differs from last year's return.").check(differs(h -> h.ethnic, (r, i, j) -> true));
        book.rule("208", "Header, Header_last", "UPN", "The pupil number differs from last year's return.").check(differs(h -> h.upn, (r, i, j) ->
                !r.last.header.upn.in(j, UN_CODES)));
        book.rule("207", "Episodes, Header, Header_last", "MOTHER", "The girl was a mother last year and is not this year.").check(differs(h -> h.mother, (r, i, j) ->
                r.last.header.mother.in(j, ONE) && r.episodes.has(r.header.child[i])));
        book.rule("624", "Header, Header_last", "MC_DOB", "The date of birth of the girl's child differs from last year's return.")
                .check(differs(h -> h.mcDob, (r, i, j) -> r.last.header.mcDob.filled(j)));
        book.rule("626", "Header, Header_last", "MOTHER MC_DOB", "The girl became a mother before this year, which last year's return did not say.").check((r, hits) -> {
            for (int i = 0; i < r.header.size; i++) {
                int j = r.last.header.first(r.header.child[i]);
                if (j >= 0 && r.header.mother.in(i, ONE) && r.last.header.mother.in(j, ZERO) && before(r.header.mcDob.day(i), r.start)) hits.add(r.header.grid, i);
            }
        });
    }

    private interface Matters {
        boolean differ(Return903 r, int row, int lastRow);
    }

    private static goldthread.returns.rules.Check<Return903> differs(Function<Tables903.Header, Column> column, Matters matters) {
        return (r, hits) -> {
            Column now = column.apply(r.header);
            Column then = column.apply(r.last.header);
            for (int i = 0; i < r.header.size; i++) {
                int j = r.last.header.first(r.header.child[i]);
                if (j >= 0 && !now.same(i, then, j) && matters.differ(r, i, j)) hits.add(r.header.grid, i);
            }
        };
    }
}
