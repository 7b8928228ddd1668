package goldthread.returns.staff;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;

/// A workforce census: header, vacancies, workers.
///
/// @param header    by element: `Year`, `LEA` and so on
/// @param vacancies by element: `NumberOfVacancies`, `NoAgencyFTE`, `NoAgencyHeadcount`
public record WorkforceCensus(Map<String, String> header, Map<String, String> vacancies, List<CensusWorker> workers) {
    static final List<String> COLLECTION = List.of("Collection", "Year", "ReferenceDate"), SOURCE = List.of("SourceLevel", "LEA", "SoftwareCode", "DateTime");
    static final List<String> VACANCIES = List.of("NumberOfVacancies", "NoAgencyFTE", "NoAgencyHeadcount");
    /// The census asks of each worker from 2017 on (statistics of the children's social work workforce).
    public static final int FIRST = 2017;
    private static final int LAST = 30;

    public WorkforceCensus {
        header = Map.copyOf(header);
        vacancies = Map.copyOf(vacancies);
        workers = List.copyOf(workers);
    }

    /// The day that the census of a year is of.
    public static LocalDate day(int year) {
        return LocalDate.of(year, Month.SEPTEMBER, LAST);
    }

    /// The first day of its year.
    public static LocalDate begins(int year) {
        return day(year - 1).plusDays(1);
    }

    /// The year of the last 30 September that is over.
    public static int latest(LocalDate today) {
        return day(today.getYear()).isAfter(today) ? today.getYear() - 1 : today.getYear();
    }

    /// The year of the file; 0 where it names none.
    public int year() {
        String year = header.getOrDefault("Year", "");
        return year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
    }
}
