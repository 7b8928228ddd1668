package goldthread.returns.validation;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Which findings of a return are asked for.
///
/// @param rule     a code; empty for all          @param severity `error`, `query` or empty
/// @param news     `new`, `same` or empty         @param explained `yes`, `no` or empty
/// @param children those of these children; null for all
record FindingFilter(String rule, String severity, String news, String explained, @Nullable Collection<String> children) {
    /// Stands for the rows that name no child.
    static final String NO_CHILD = "";
    static final FindingFilter ALL = new FindingFilter("", "", "", "", null);

    static FindingFilter rule(String code) {
        return new FindingFilter(code, "", "", "", null);
    }

    String where() {
        var where = new StringBuilder();
        where.append(rule.isEmpty() ? "" : " and f.rule = :rule");
        where.append(severity.isEmpty() ? "" : " and f.query = " + severity.equals("query"));
        where.append(news.isEmpty() ? "" : news.equals("new") ? " and f.fresh" : " and not f.fresh");
        where.append(explained.isEmpty() ? "" : explained.equals("yes") ? " and e.id is not null" : " and e.id is null");
        where.append(children == null ? "" : children.contains(NO_CHILD) ? " and f.child is null" : " and f.child = any(:children)");
        return where.toString();
    }

    StatementSpec of(StatementSpec sql) {
        var with = rule.isEmpty() ? sql : sql.param("rule", rule);
        return children == null || children.contains(NO_CHILD) ? with : with.param("children", children.toArray(String[]::new));
    }
}
