package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.known;

import goldthread.returns.rules.Column;
import java.util.function.Function;

/// Rules that hold the tables of one return together: each child stands in the header, once, with one date of birth.
final class WholeRules {
    private WholeRules() {}

    static void in(Book book) {
        book.because("A row whose child cannot be found is lost.", "Add the child to the header, or correct the id.");
        book.rule("EPI", "Header, Episodes", "CHILD", "The child has no episode and is no care leaver.").header((r, h, i) ->
                (h.child[i] != 0 || !r.sector()) && !r.episodes.has(h.child[i]) && !r.oc3.has(h.child[i]));
        inHeader(book, "INT01", "AD1", r -> r.ad1);
        inHeader(book, "INT02", "PlacedAdoption", r -> r.placed);
        inHeader(book, "INT03", "Episodes", r -> r.episodes);
        inHeader(book, "INT04", "Missing", r -> r.missing);
        inHeader(book, "INT05", "OC2", r -> r.oc2);
        inHeader(book, "INT06", "OC3", r -> r.oc3);
        inHeader(book, "INT07", "PrevPerm", r -> r.prevPerm);
        inHeader(book, "INT08", "Reviews", r -> r.reviews);
        inHeader(book, "INT09", "UASC", r -> r.uasc);
        book.because("The child's age decides what is due, and must be the same everywhere.", "Find out which is right, and correct the other.");
        birth(book, "INT11", "AD1", r -> r.ad1, t -> t.dob);
        birth(book, "INT12", "PlacedAdoption", r -> r.placed, t -> t.dob);
        birth(book, "INT13", "Missing", r -> r.missing, t -> t.dob);
        birth(book, "INT14", "OC2", r -> r.oc2, t -> t.dob);
        birth(book, "INT15", "OC3", r -> r.oc3, t -> t.dob);
        birth(book, "INT16", "PrevPerm", r -> r.prevPerm, t -> t.dob);
        birth(book, "INT17", "Reviews", r -> r.reviews, t -> t.dob);
        birth(book, "INT18", "UASC", r -> r.uasc, t -> t.dob);
        book.rule("INT21", "Header, UASC", "SEX", "Sex in UASC differs from the header.").rows(r -> r.uasc, (r, t, i) -> {
            int row = r.header.first(t.child[i]);
            return row >= 0 && t.sex.filled(i) && r.header.sex.filled(row) && !t.sex.same(i, r.header.sex, row);
        });
        book.because("Two rows for one child count the child twice.", "Take one of the rows out.");
        once(book, "INT31", "AD1", r -> r.ad1);
        once(book, "INT32", "Header", r -> r.header);
        once(book, "INT33", "OC2", r -> r.oc2);
        once(book, "INT34", "OC3", r -> r.oc3);
        once(book, "INT35", "PrevPerm", r -> r.prevPerm);
        once(book, "INT36", "UASC", r -> r.uasc);
    }

    private static <T extends Rows> void inHeader(Book book, String code, String table, Function<Return903, T> rows) {
        book.rule(code, "Header, " + table, "CHILD", "The child of this row is not in the header.").rows(rows, (r, t, i) ->
                !r.header.has(t.child[i]) && (t.child[i] != 0 || !r.sector()));
    }

    private static <T extends Rows> void birth(Book book, String code, String table, Function<Return903, T> rows, Function<T, Column> dob) {
        book.rule(code, "Header, " + table, "DOB", "The date of birth differs from the header.").rows(rows, (r, t, i) -> {
            int here = dob.apply(t).day(i);
            return known(here) && known(r.care.dob(t.child[i])) && here != r.care.dob(t.child[i]);
        });
    }

    private static <T extends Rows> void once(Book book, String code, String table, Function<Return903, T> rows) {
        book.rule(code, table, "CHILD", "The child stands here more than once.").rows(rows, (r, t, i) -> t.child[i] != 0 && t.to(t.child[i]) - t.from(t.child[i]) > 1);
    }
}
