package goldthread.returns.rules.ssda903;

import goldthread.returns.rules.Check;
import goldthread.returns.rules.Hits;
import goldthread.returns.rules.Rule;
import goldthread.returns.rules.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Where the rules are written down. Each begins with [#rule] and ends with what it does; in between stand the years,
/// where they are not all. What is said by [#because] holds for the rules written after it.
final class Book {
    /// The first and the last collection year whose rules are known, by the calendar year they begin in.
    static final int FIRST = 2022, LATEST = 2026;

    private final List<Rule<Return903>> rules = new ArrayList<>();
    private String why = "";
    private String whatToDo = "";

    List<Rule<Return903>> rules() {
        return List.copyOf(rules);
    }

    void because(String why, String whatToDo) {
        this.why = why;
        this.whatToDo = whatToDo;
    }

    /// @param needs  tables and derived columns without which the rule is not run, with commas between
    /// @param fields what a finding points at, with spaces between
    Writing rule(String code, String needs, String fields, String sentence) {
        return new Writing(code, needs, fields, sentence);
    }

    /// A test of one row.
    interface RowTest<T extends Rows> {
        boolean fails(Return903 given, T table, int row);
    }

    final class Writing {
        private final String code, needs, fields, sentence;
        private int from = FIRST, to = LATEST;
        private Severity severity = Severity.ERROR;

        private Writing(String code, String needs, String fields, String sentence) {
            this.code = code;
            this.needs = needs;
            this.fields = fields;
            this.sentence = sentence;
        }

        Writing from(int year) {
            from = year;
            return this;
        }

        /// The last year, included.
        Writing to(int year) {
            to = year;
            return this;
        }

        Writing only(int year) {
            return from(year).to(year);
        }

        Writing query() {
            severity = Severity.QUERY;
            return this;
        }

        void check(Check<Return903> check) {
            rules.add(new Rule<>(code, from, to, severity, List.of(fields.split(" ")), List.of(needs.split(", ")),
                    sentence, why, whatToDo, check));
        }

        /// Every row for which the test says so fails.
        <T extends Rows> void rows(Function<Return903, T> table, RowTest<T> test) {
            check((given, hits) -> {
                T rows = table.apply(given);
                for (int row = 0; row < rows.size; row++) {
                    if (test.fails(given, rows, row)) hits.add(rows.grid, row);
                }
            });
        }

        void header(RowTest<Tables903.Header> test) {
            rows(given -> given.header, test);
        }

        void episodes(RowTest<Tables903.Episodes> test) {
            rows(given -> given.episodes, test);
        }

        void oc2(RowTest<Tables903.Oc2> test) {
            rows(given -> given.oc2, test);
        }

        void oc3(RowTest<Tables903.Oc3> test) {
            rows(given -> given.oc3, test);
        }

        void ad1(RowTest<Tables903.Ad1> test) {
            rows(given -> given.ad1, test);
        }

        void placed(RowTest<Tables903.Placed> test) {
            rows(given -> given.placed, test);
        }

        void missing(RowTest<Tables903.Missing> test) {
            rows(given -> given.missing, test);
        }

        /// Each child that an id names is judged by itself.
        void children(ChildCheck check) {
            check((given, hits) -> {
                for (int child = 1; child < given.children; child++) check.look(given, child, hits);
            });
        }
    }

    /// A look at one child in all tables.
    interface ChildCheck {
        void look(Return903 given, int child, Hits hits);
    }
}
