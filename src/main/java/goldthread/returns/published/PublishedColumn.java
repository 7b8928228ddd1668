package goldthread.returns.published;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A column of the published table that is read, by the name under which it is published.
enum PublishedColumn {
    YEAR("time_period", "Year", true), LEVEL("geographic_level", "Level of the area", true), REGION("region_name", "Region", true), CODE("old_la_code", "Number of the authority", true), AREA("la_name", "Name of the authority", true),
    IN_POST("inpost_fte", "Full-time equivalents in post", true),
    AGENCY("agency_fte", "Agency full-time equivalents", false), AGENCY_RATE("agency_rate_fte", "Agency rate", false), LEAVERS("leavers_fte", "Full-time equivalents that left", false), TURNOVER("turnover_rate_fte", "Turnover", false),
    VACANT("vacancy_fte", "Vacant full-time equivalents", false), VACANCY_RATE("vacancy_rate_fte", "Vacancy rate", false), CASES("cases", "Cases held", false), HOLDERS("case_holders_fte", "Full-time equivalents who hold cases", false),
    CASELOAD("caseload_fte", "Caseload", false), LOST("working_days_lost_fte", "Working days lost", false), ABSENCE("absence_rate_fte", "Absence", false);

    private final String published, title;
    private final boolean needed;

    PublishedColumn(String published, String title, boolean needed) {
        this.published = published;
        this.title = title;
        this.needed = needed;
    }

    String published() {
        return published;
    }

    String title() {
        return title;
    }

    /// Whether nothing can be compared without it: where, when, and of how many.
    boolean needed() {
        return needed;
    }

    /// Whether it holds figures, or marks in their place.
    boolean figure() {
        return compareTo(IN_POST) >= 0;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PublishedColumn> coded(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
