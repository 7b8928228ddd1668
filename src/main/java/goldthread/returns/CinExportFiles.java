package goldthread.returns;

import goldthread.returns.cin.CinChild;
import goldthread.returns.cin.CinDetails;
import goldthread.returns.cin.CinHeader;
import goldthread.returns.cin.CinWriter;
import goldthread.returns.mapping.Cells;
import goldthread.returns.mapping.YieldedRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The census as its one XML file.
final class CinExportFiles extends ExportFiles {
    private final Path file;
    private final OutputStream out;
    private final CinWriter writer;
    private boolean closed;

    CinExportFiles(ExportRequest request, Path folder, int holder, Instant now) throws IOException {
        super(request);
        int census = request.year().starts() + 1;
        this.file = folder.resolve("cin_" + request.year() + ".xml");
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        this.writer = new CinWriter(file.getFileName().toString(), out, new CinHeader(0, "CIN", Integer.toString(census),
                request.year().last().toString(), "L", "%03d".formatted(holder), "Goldthread", "0.1", "001",
                now.truncatedTo(ChronoUnit.SECONDS).toString(), Map.of()), true, faults);
    }

    @Override
    void write(List<YieldedRow> rows) throws IOException {
        var who = rows.stream().filter(row -> row.table().name().equals("Child")).map(YieldedRow::cells).findFirst().orElse(null);
        var details = rows.stream().filter(row -> row.table().name().equals("CINdetails")).map(row -> details(row, rows)).toList();
        var identifiers = new CinChild.Identifiers(0, rows.getFirst().child(), text(who, "UPN"), text(who, "FormerUPN"),
                text(who, "UPNunknown"), text(who, "PersonBirthDate"), text(who, "ExpectedPersonBirthDate"), text(who, "Sex"), null,
                text(who, "PersonDeathDate"), Map.of());
        writer.write(new CinChild(0, identifiers, text(who, "Ethnicity"), who == null ? List.of() : who.list("Disabilities"), details,
                Map.of(), ""));
    }

    private static CinDetails details(YieldedRow row, List<YieldedRow> all) {
        var cells = row.cells();
        return new CinDetails(0, text(cells, "CINreferralDate"), text(cells, "ReferralSource"), text(cells, "PrimaryNeedCode"),
                text(cells, "CINclosureDate"), text(cells, "ReasonForClosure"), text(cells, "DateOfInitialCPC"),
                inside(row, all, "Assessments", each -> new CinDetails.Assessment(0, text(each, "AssessmentActualStartDate"),
                        text(each, "AssessmentInternalReviewDate"), text(each, "AssessmentAuthorisationDate"),
                        each.list("AssessmentFactors"), Map.of())),
                inside(row, all, "CINPlanDates", each -> new CinDetails.Plan(0, text(each, "CINPlanStartDate"),
                        text(each, "CINPlanEndDate"), Map.of())),
                inside(row, all, "Section47", each -> new CinDetails.Section47(0, text(each, "S47ActualStartDate"),
                        text(each, "InitialCPCtarget"), text(each, "DateOfInitialCPC"), text(each, "ICPCnotRequired"), Map.of())),
                text(cells, "ReferralNFA"),
                inside(row, all, "ChildProtectionPlans", each -> new CinDetails.ProtectionPlan(0, text(each, "CPPstartDate"),
                        text(each, "CPPendDate"), text(each, "InitialCategoryOfAbuse"), text(each, "LatestCategoryOfAbuse"),
                        text(each, "NumberOfPreviousCPP"), each.list("CPPreviewDate"), Map.of())),
                inside(row, all, "PreProceedingsandFGDM", each -> new CinDetails.PreProceedings(0, text(each, "PPStartDate"),
                        text(each, "LBPSentDate"), text(each, "FGDMMeetingOffer"), text(each, "FGDMMeetingFac"),
                        text(each, "InitialPPMeetingDate"), text(each, "ReviewMeetingsCount"), text(each, "StepDecisionDate"),
                        text(each, "PPOutcome"), text(each, "CourtAppDate"), text(each, "LetterInitCPDate"), Map.of())), Map.of());
    }

    private static <T> List<T> inside(YieldedRow row, List<YieldedRow> all, String table, Function<Cells, T> block) {
        return all.stream().filter(each -> each.table().name().equals(table) && row.root() != null && row.root().equals(each.above()))
                .map(each -> block.apply(each.cells())).toList();
    }

    private static @Nullable String text(@Nullable Cells cells, String column) {
        return cells == null || cells.get(column).isEmpty() ? null : cells.get(column);
    }

    @Override
    List<Path> files() {
        return List.of(file);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                writer.close();
            }
        }
    }
}
