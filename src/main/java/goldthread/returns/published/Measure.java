package goldthread.returns.published;

import static goldthread.returns.published.PublishedColumn.AGENCY;
import static goldthread.returns.published.PublishedColumn.CASES;
import static goldthread.returns.published.PublishedColumn.HOLDERS;
import static goldthread.returns.published.PublishedColumn.IN_POST;
import static goldthread.returns.published.PublishedColumn.LEAVERS;
import static goldthread.returns.published.PublishedColumn.LOST;
import static goldthread.returns.published.PublishedColumn.VACANT;

/// A published measure, and what it is of: as `WorkforceFigures` counts it of our own census.
enum Measure {
    AGENCY_RATE("Agency rate", PublishedColumn.AGENCY_RATE, AGENCY, "agency", IN_POST, "employed", "%"), TURNOVER("Turnover", PublishedColumn.TURNOVER, LEAVERS, "left", IN_POST, "in post", "%"),
    VACANCY_RATE("Vacancy rate", PublishedColumn.VACANCY_RATE, VACANT, "vacant", IN_POST, "employed", "%"), CASELOAD("Caseload", PublishedColumn.CASELOAD, CASES, "cases", HOLDERS, "who hold cases", ""),
    ABSENCE("Absence", PublishedColumn.ABSENCE, LOST, "days lost", IN_POST, "in post", "%");

    private final String figure, what, of, unit;
    private final PublishedColumn rate, above, below;

    /// @param figure its name among ours   @param below beside what, or of what, `above` is counted
    Measure(String figure, PublishedColumn rate, PublishedColumn above, String what, PublishedColumn below, String of, String unit) {
        this.figure = figure;
        this.rate = rate;
        this.above = above;
        this.what = what;
        this.below = below;
        this.of = of;
        this.unit = unit;
    }

    String unit() {
        return unit;
    }

    String figure() {
        return figure;
    }

    /// As published: `13%`, or the mark that stands in its place.
    String value(Area area) {
        var cell = area.cell(rate);
        return Mark.figure(cell) ? cell + unit : cell;
    }

    /// As a number, where it is told.
    java.math.BigDecimal amount(Area area) {
        return new java.math.BigDecimal(area.cell(rate));
    }

    boolean told(Area area) {
        return Mark.figure(area.cell(rate));
    }

    /// What stands in place of the figure, in words.
    String why(Area area) {
        return Mark.means(area.cell(rate));
    }

    /// Of how many: `5415.9 agency, 36186.3 employed`.
    String number(Area area) {
        return part(area, above, what) + ", " + part(area, below, of);
    }

    private static String part(Area area, PublishedColumn column, String words) {
        var cell = area.cell(column);
        return (Mark.figure(cell) ? cell : Mark.means(cell)) + " " + words;
    }
}
