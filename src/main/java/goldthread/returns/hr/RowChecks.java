package goldthread.returns.hr;

import static goldthread.returns.hr.HrLists.*;

import goldthread.returns.staff.CensusWorker;
import goldthread.workforce.CensusField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What in a row of an extract cannot be, as far as the row alone tells.
final class RowChecks {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    /// Who works is older than this: compulsory school age ends at 16 (Education Act 1996, section 8).
    private static final int SCHOOL = 16;
    /// Nobody at work today started before; a question of ours, as is how far ahead a start may lie.
    private static final LocalDate LONG_AGO = LocalDate.of(1960, 1, 1);
    private static final int YEARS_AHEAD = 2;
    /// Pounds: an hour, or a year, beyond which somebody mistyped; ours, and only a question.
    private static final BigDecimal MOST_PAID = new BigDecimal(500_000);

    static final String BLANK = ": It is blank. Fill in the day.";

    private RowChecks() {}

    /// Why the row cannot be taken at all.
    static Optional<String> problem(HrRow row, LocalDate asAt) {
        if (row.received().list() == ABSENCES && row.day(AWAY) == null) return Optional.of(AWAY + BLANK);
        if (row.received().list() != WORKERS) return Optional.empty();
        if (row.name().isEmpty()) return Optional.of("Name: It is blank. Fill in the name, or the first name and the surname.");
        if ("1".equals(row.code(CENSUS.get(CensusField.AGENCY_WORKER))))
            return Optional.of("An agency worker is no employee: record the assignment under Agency, where the rules of the engagement are checked.");
        var start = row.day(START);
        var end = row.day(END);
        if (start == null) return Optional.of(START + BLANK);
        if (start.isBefore(LONG_AGO) || start.isAfter(asAt.plusYears(YEARS_AHEAD)))
            return Optional.of(START + ": " + spoken(start) + " cannot be. Mend the day.");
        if (end != null && end.isBefore(start))
            return Optional.of(END + ": " + spoken(end) + " is before the start, " + spoken(start) + ". Mend one of the two.");
        return qualifiedLater(row, start);
    }

    /// Who starts as a social worker has qualified: a later day would let somebody lead, or be refused, who should not.
    private static Optional<String> qualifiedLater(HrRow row, LocalDate start) {
        var qualified = row.day(QUALIFIED);
        return qualified != null && qualified.isAfter(start) && CensusWorker.SOCIAL_WORK.contains(String.valueOf(row.code(ROLE)))
                ? Optional.of(QUALIFIED + ": " + spoken(qualified) + " is after the start as " + String.valueOf(row.code(ROLE)).replace('-', ' ') + ", " + spoken(start) + ". Mend one of the two, or tell the work before as a row of its own.") : Optional.empty();
    }

    static List<String> doubts(HrRow row) {
        var doubts = new ArrayList<String>();
        if (!row.text(SWE).isEmpty() && row.registration().isEmpty())
            doubts.add("Left out: " + SWE + ": \"" + row.text(SWE) + "\" is none. Write two letters and up to ten digits, such as SW123456.");
        if (row.text(SWE).isEmpty() && CensusWorker.SOCIAL_WORK.contains(String.valueOf(row.code(ROLE)))) doubts.add(SWE + " is not told of somebody whose role asks for it.");
        shareDoubt(row).ifPresent(doubts::add);
        var weeks = CENSUS.get(CensusField.CONTRACT_WEEKS);
        if (!row.text(weeks).isEmpty() && weeks(row.text(weeks)).isEmpty()) doubts.add("Left out: " + weeks + ": \"" + row.text(weeks) + "\" is no number of weeks in a year. Write a number up to 53, such as 52 or 38.5.");
        if (birthCannotBe(row)) doubts.add("Left out: " + CENSUS.get(CensusField.BIRTH) + ": " + spoken(row.day(CENSUS.get(CensusField.BIRTH))) + " would make the worker younger than " + SCHOOL + " at the start. Mend the day.");
        if (!row.text(PAY).isEmpty() && !payMayBe(row.text(PAY))) doubts.add(PAY + ": what stands there cannot be what somebody is paid. It is not kept in any case: mend it in the HR system.");
        return doubts;
    }

    static Optional<String> shareDoubt(HrRow row) {
        return row.text(fte()).isEmpty() || !share(row.text(fte())).isEmpty() ? Optional.empty()
                : Optional.of("Left out: " + fte() + ": \"" + row.text(fte()) + "\" is no part of a full post. Write a number from 0 to 1, such as 0.60.");
    }

    static boolean birthCannotBe(HrRow row) {
        var born = row.day(CENSUS.get(CensusField.BIRTH));
        var start = row.day(START);
        return born != null && (born.isBefore(LONG_AGO.minusYears(SCHOOL * 3L)) || start != null && born.plusYears(SCHOOL).isAfter(start));
    }

    /// `0.6`, `0,60`, `60%` as `0.60`; empty where it is no part of a full post.
    static String share(String written) {
        var plain = written.replace(',', '.').replace(" ", "");
        if (!plain.matches("\\d{1,3}(\\.\\d{1,8})?%?")) return "";
        var share = plain.endsWith("%") ? new BigDecimal(plain.replace("%", "")).movePointLeft(2) : new BigDecimal(plain);
        return share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0 ? share.setScale(2, RoundingMode.HALF_UP).toPlainString() : "";
    }

    /// `52` as `52.0`; empty where it is no number of weeks.
    static String weeks(String written) {
        if (!written.matches("\\d{1,2}(\\.\\d{1,4})?")) return "";
        var weeks = new BigDecimal(written);
        return weeks.compareTo(BigDecimal.valueOf(53)) <= 0 ? weeks.setScale(1, RoundingMode.HALF_UP).toPlainString() : "";
    }

    /// Words and grades may be anything; a number may not be less than nothing, nor beyond all measure.
    private static boolean payMayBe(String written) {
        var plain = written.replaceAll("[£, ]", "");
        return !plain.matches("-?\\d+(\\.\\d+)?") || new BigDecimal(plain).signum() > 0 && new BigDecimal(plain).compareTo(MOST_PAID) <= 0;
    }

    static String spoken(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "no day" : DAY.format(day);
    }
}
