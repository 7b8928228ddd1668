package goldthread.agency;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A column of the file of assignments; as many of them as are known, in any order.
public enum Column {
    ID("reference of the assignment; the line otherwise"),
    WORKER("name"),
    REGISTRATION("Social Work England's number, SW and digits", "swe_no", "sweno", "swe", "social_work_england_number", "registration_number"),
    QUALIFIED("day of qualification", "qualification_date", "date_qualified"),
    ASSESSED_YEAR("assessed and supported year completed, yes or no", "asye", "asye_completed"),
    AUTHORITY("who engages the worker"),
    REGION("in which the authority lies"),
    JOB("social-worker, senior-social-worker, advanced-practitioner, team-manager or reviewing-officer", "role", "job_type", "role_category"),
    FROM("first day of work", "start", "start_date"),
    TO("last day; empty while none is agreed", "end", "end_date"),
    DECIDED("day on which it was agreed; the first day otherwise", "agreed", "decided_on"),
    DIRECT("periods of direct employment by a local authority in child and family social work: 2019-09-02/2022-08-31; 2023-01-09/ (no end: goes on); @Wales after a period outside England", "la_employment"),
    OTHER_WORK("other periods of such work, written likewise", "other_experience"),
    LEFT("last day in the last substantive post", "left_post"),
    LEFT_REGION("region of that post"),
    LEFT_WHY("why it ended: permanent (leaving for a permanent post), redundancy, probation or other", "left_reason"),
    PAY("pounds an hour to the worker", "hourly_pay", "hourly_pay_rate"),
    NATIONAL_INSURANCE("pounds an hour, employer's", "ni", "employer_ni"),
    LEVY("pounds an hour, apprenticeship levy", "apprenticeship_levy"),
    HOLIDAY("pounds an hour, holiday pay", "holiday_pay"),
    PENSION("pounds an hour, employer's"),
    MARGIN("pounds an hour, of the agency", "agency_margin", "fee"),
    PERMANENT("pounds an hour that a permanent colleague costs, with all benefits", "permanent_total"),
    HOURS("hours a week, such as 37 or 18.5", "hours_per_week"),
    REFERENCE_REQUESTED("day, or yes or no"),
    REFERENCE_RECEIVED("day, or yes or no"),
    REFERENCE_PRACTICE("about practice, yes or no", "practice_based"),
    NOTICE("weeks in the contract", "notice_weeks"),
    NOTICE_SUBSTANTIVE("weeks that permanent staff in such a post give", "substantive_notice"),
    NOTICE_GIVEN("day on which notice was given"),
    PROJECT("project team or package, by name; empty if none", "project_team"),
    PROJECT_NAMED("every worker of it is named, yes or no"),
    PROJECT_SPLIT("what its workers cost is told apart from other services, yes or no"),
    PROJECT_CONTROL("the authority keeps complete control of practice, yes or no"),
    BANK_OFFERED("staff bank offered it first: day, or yes or no", "staff_bank_offered"),
    BANK_REASON("why the staff bank was passed over", "bank_skipped", "staff_bank_reason"),
    DIRECTOR("day on which the director of children's services signed off a price above the cap", "dcs", "director_approved"),
    CHIEF_EXECUTIVE("day on which the chief executive did", "cex", "chief_executive_approved");

    static final List<Column> NEEDED = List.of(REGION, JOB, FROM);

    private final String meaning;
    private final List<String> also;

    Column(String meaning, String... also) {
        this.meaning = meaning;
        this.also = List.of(also);
    }

    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }

    /// Its name and the other names by which it is known.
    List<String> names() {
        return Stream.concat(Stream.of(header()), also.stream()).toList();
    }
}
