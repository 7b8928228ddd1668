package goldthread.agency;

import goldthread.agency.rules.Term;
import goldthread.agency.rules.Version;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Files to begin with, and the terms of a version to draft from. People and amounts are invented.
public final class Example {
    private static final String ASSIGNMENTS = """
            id,worker,registration,qualified,region,job,from,to,decided,direct,left,left_region,left_why,pay,national_insurance,levy,margin,permanent,hours,reference_requested,reference_received,reference_practice,notice,project,project_named,project_split,project_control,bank_offered,bank_reason,director,chief_executive
            A1,Ola Example,SW1001,2018-07-02,Middle Region,social-worker,2026-05-05,2026-10-30,2026-04-20,2018-09-03/2025-12-31,2025-12-31,Middle Region,other,34.00,3.90,0.17,2.50,41.00,37,2026-04-01,2026-04-15,yes,4,,,,,2026-04-08,,,
            A2,Bea Example,SW1002,2019-07-01,Middle Region,social-worker,2026-05-05,2026-10-30,2026-04-20,2019-09-02/2024-08-31,,,,39.00,4.60,0.20,2.50,41.00,37,2026-04-01,2026-04-15,yes,4,,,,,,No one with court experience is on the bank,,
            A3,Cal Example,SW1003,2024-07-01,Middle Region,senior-social-worker,2026-05-05,,2026-04-20,2024-09-02/2026-03-31,2026-03-31,Middle Region,other,34.00,3.90,0.17,2.50,46.00,37,2026-04-01,,no,2,Assessment package,yes,no,yes,no,,,
            """;
    private static final String CAPS = """
            region,job,from,to,cap,source
            Middle Region,social-worker,2025-04-01,2026-06-30,40.00,"Invented, not a figure of any region"
            Middle Region,social-worker,2026-07-01,,41.00,"Invented, not a figure of any region"
            Middle Region,senior-social-worker,2025-04-01,,44.00,"Invented, not a figure of any region"
            Middle Region,advanced-practitioner,2025-04-01,,46.00,"Invented, not a figure of any region"
            Middle Region,team-manager,2025-04-01,,52.00,"Invented, not a figure of any region"
            Middle Region,reviewing-officer,2025-04-01,,50.00,"Invented, not a figure of any region"
            """;

    private Example() {}

    /// Three assignments: one that passes, one above the cap, one to be refused.
    public static String assignments() {
        return ASSIGNMENTS;
    }

    /// Caps of an invented region.
    public static String caps() {
        return CAPS;
    }

    /// Every column and its meaning.
    public static List<String> columns() {
        return Stream.of(Column.values()).map(column -> "%-20s %s%s".formatted(column.header(), column.meaning(), Column.NEEDED.contains(column) ? " (needed)" : "")).toList();
    }

    /// A version as a table that is also a draft to change: term, value, citation, status, from.
    public static String terms(Version version) {
        return version.terms().stream().map(Example::line).collect(Collectors.joining("\n", "term,value,citation,status,confidence,from,to\n", "\n"));
    }

    private static String line(Term term) {
        return Stream.of(term.key(), term.value(), term.clause().citation(), term.clause().status().words(), term.clause().confidence().name().toLowerCase(java.util.Locale.ROOT),
                term.clause().from() == null ? "" : term.clause().from().toString(), term.clause().to() == null ? "" : term.clause().to().toString())
                .map(cell -> cell.contains(",") ? "\"" + cell + "\"" : cell).collect(Collectors.joining(","));
    }
}
