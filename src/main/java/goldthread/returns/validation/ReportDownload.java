package goldthread.returns.validation;

import goldthread.returns.rules.Report;
import goldthread.returns.rules.Reports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// The reports of a check as a file, as `./goldthread validate` writes them.
record ReportDownload(List<Report> reports, Reports.Format format) implements View {

    /// @param ending of the file's name; null where there is no such form
    static Reports.@Nullable Format format(String ending) {
        return switch (ending) {
            case "txt" -> Reports.Format.text;
            case "json" -> Reports.Format.json;
            case "csv" -> Reports.Format.csv;
            case "html" -> Reports.Format.html;
            case "xlsx" -> Reports.Format.xlsx;
            default -> null;
        };
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(switch (format) {
            case text -> "text/plain;charset=UTF-8";
            case json -> "application/json";
            case csv -> "text/csv;charset=UTF-8";
            case html -> "text/html;charset=UTF-8";
            case xlsx -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        });
        response.setHeader("Content-Disposition", "attachment; filename=\"findings." + (format == Reports.Format.text ? "txt" : format.name()) + "\"");
        Reports.write(reports, format, response.getOutputStream());
    }
}
