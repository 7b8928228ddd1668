package goldthread.returns.rules;

/// What a rule does: looks at the tables and reports the rows that fail.
@FunctionalInterface
public interface Check<G extends Given> {
    void look(G given, Hits hits);
}
