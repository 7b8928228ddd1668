package goldthread.returns.desk;

import goldthread.access.Access;
import goldthread.returns.ImportReport;
import goldthread.returns.Imports;
import goldthread.returns.LedgerRow;
import goldthread.returns.ReportFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// Every row of an import as a CSV file. Rows of children whose record the reader may not open are there, and say nothing.
record RowsDownload(Imports imports, Access access, ImportReport report) implements View {
    private static final int AT_ONCE = 1_000;

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"reconcile-report-" + report.of().standard() + ".csv\"");
        try (var file = ReportFile.named("rows.csv", response.getOutputStream(), report)) {
            var some = new ArrayList<LedgerRow>();
            imports.each(report.of().id(), row -> {
                some.add(row);
                if (some.size() == AT_ONCE) {
                    write(some, file);
                }
            });
            write(some, file);
        }
    }

    private void write(List<LedgerRow> some, ReportFile file) {
        var seen = access.seen(some.stream().map(LedgerRow::child).filter(Objects::nonNull).collect(Collectors.toSet()));
        some.stream().map(row -> row.child() == null || seen.contains(row.child()) ? row : row.withheld()).forEach(file);
        some.clear();
    }
}
