package goldthread.returns;

import goldthread.returns.cin.CinChild;
import goldthread.returns.cin.CinDetails;
import goldthread.returns.mapping.Cells;
import goldthread.returns.mapping.YieldedRow;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// A child of the census from the rows that the log gives.
final class CensusChild {
    private final List<YieldedRow> rows;
    private final ToIntFunction<YieldedRow> line;

    private CensusChild(List<YieldedRow> rows, ToIntFunction<YieldedRow> line) {
        this.rows = rows;
        this.line = line;
    }

    /// @param rows all of one child, at least one     @param line the number by which each is to be known; 0 for none
    static CinChild of(List<YieldedRow> rows, ToIntFunction<YieldedRow> line) {
        return new CensusChild(rows, line).child();
    }

    private CinChild child() {
        var row = rows.stream().filter(each -> each.table().name().equals("Child")).findFirst().orElse(null);
        var who = row == null ? null : row.cells();
        int number = row == null ? 0 : line.applyAsInt(row);
        var details = rows.stream().filter(each -> each.table().name().equals("CINdetails")).map(this::details).toList();
        var identifiers = new CinChild.Identifiers(number, rows.getFirst().child(), text(who, "UPN"), text(who, "FormerUPN"),
                text(who, "UPNunknown"), text(who, "PersonBirthDate"), text(who, "ExpectedPersonBirthDate"), text(who, "Sex"), "Sex",
                text(who, "PersonDeathDate"), Map.of());
        return new CinChild(number, identifiers, text(who, "Ethnicity"), who == null ? List.of() : who.list("Disabilities"), details,
                Map.of(), "");
    }

    private CinDetails details(YieldedRow row) {
        var cells = row.cells();
        return new CinDetails(line.applyAsInt(row), text(cells, "CINreferralDate"), text(cells, "ReferralSource"), text(cells, "PrimaryNeedCode"),
                text(cells, "CINclosureDate"), text(cells, "ReasonForClosure"), text(cells, "DateOfInitialCPC"),
                inside(row, "Assessments", (number, each) -> new CinDetails.Assessment(number, text(each, "AssessmentActualStartDate"),
                        text(each, "AssessmentInternalReviewDate"), text(each, "AssessmentAuthorisationDate"),
                        each.list("AssessmentFactors"), Map.of())),
                inside(row, "CINPlanDates", (number, each) -> new CinDetails.Plan(number, text(each, "CINPlanStartDate"),
                        text(each, "CINPlanEndDate"), Map.of())),
                inside(row, "Section47", (number, each) -> new CinDetails.Section47(number, text(each, "S47ActualStartDate"),
                        text(each, "InitialCPCtarget"), text(each, "DateOfInitialCPC"), text(each, "ICPCnotRequired"), Map.of())),
                text(cells, "ReferralNFA"),
                inside(row, "ChildProtectionPlans", (number, each) -> new CinDetails.ProtectionPlan(number, text(each, "CPPstartDate"),
                        text(each, "CPPendDate"), text(each, "InitialCategoryOfAbuse"), text(each, "LatestCategoryOfAbuse"),
                        text(each, "NumberOfPreviousCPP"), each.list("CPPreviewDate"), Map.of())),
                inside(row, "PreProceedingsandFGDM", (number, each) -> new CinDetails.PreProceedings(number, text(each, "PPStartDate"),
                        text(each, "LBPSentDate"), text(each, "FGDMMeetingOffer"), text(each, "FGDMMeetingFac"),
                        text(each, "InitialPPMeetingDate"), text(each, "ReviewMeetingsCount"), text(each, "StepDecisionDate"),
                        text(each, "PPOutcome"), text(each, "CourtAppDate"), text(each, "LetterInitCPDate"), Map.of())), Map.of());
    }

    private <T> List<T> inside(YieldedRow row, String table, BiFunction<Integer, Cells, T> block) {
        return rows.stream().filter(each -> each.table().name().equals(table) && row.root() != null && row.root().equals(each.above()))
                .map(each -> block.apply(line.applyAsInt(each), each.cells())).toList();
    }

    private static @Nullable String text(@Nullable Cells cells, String column) {
        return cells == null || cells.get(column).isEmpty() ? null : cells.get(column);
    }
}
