package goldthread.returns;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Which rows of an import somebody wants to see.
///
/// @param outcome name of an outcome, `DOUBT` (something is odd about the row), `NOTE`, `UNREAD`; empty for all, and then those to look
///                at come first
/// @param table   module or block; empty for all
public record LedgerFilter(String outcome, String table) {
    public static final LedgerFilter ALL = new LedgerFilter("", "");
    public static final String DOUBT = "DOUBT";

    String where() {
        return (outcome.isEmpty() ? "" : outcome.equals(DOUBT) ? " and doubts is not null" : " and outcome = :outcome")
                + (table.isEmpty() ? "" : " and tbl = :tbl");
    }

    String order() {
        return outcome.isEmpty() ? " order by case when outcome = 'UNREAD' then -1 when outcome = 'NOTE' then 0 when outcome = 'SET_ASIDE' then 1"
                + " when doubts is not null then 2 when outcome = 'CORRECTED' then 3 else 4 end, number" : " order by number";
    }

    StatementSpec of(StatementSpec asked) {
        var outcomes = outcome.isEmpty() || outcome.equals(DOUBT) ? asked : asked.param("outcome", outcome);
        return table.isEmpty() ? outcomes : outcomes.param("tbl", table);
    }
}
