package goldthread.returns.rules;

import java.util.Locale;

/// Whether the Department refuses the row or asks about it.
public enum Severity {
    ERROR, QUERY;

    public String said() {
        return name().toLowerCase(Locale.ROOT);
    }
}
