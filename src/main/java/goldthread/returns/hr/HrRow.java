package goldthread.returns.hr;

import static goldthread.returns.hr.HrLists.*;

import goldthread.returns.annexa.ListRow;
import goldthread.returns.annexa.reading.ReceivedRow;
import goldthread.returns.staff.CensusWorker;
import goldthread.workforce.CensusField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of an extract, as it is meant.
///
/// @param number its place among all rows of the import
public record HrRow(int number, ReceivedRow received) {
    public String who() {
        return received.who();
    }

    /// Empty where nothing is told.
    String text(String heading) {
        return received.value(heading).strip().replaceAll("\\s+", " ");
    }

    @Nullable String textOrNull(String heading) {
        return text(heading).isEmpty() ? null : text(heading);
    }

    @Nullable String code(String heading) {
        return text(heading).isEmpty() ? null : HrLists.code(text(heading));
    }

    @Nullable LocalDate day(String heading) {
        return text(heading).isEmpty() ? null : LocalDate.parse(text(heading), ListRow.DAY);
    }

    /// The name, also from its two parts, and the right way round where it is written `Okafor, Sam`.
    String name() {
        var whole = text(NAME);
        int comma = whole.indexOf(',');
        var turned = comma > 0 ? whole.substring(comma + 1).strip() + " " + whole.substring(0, comma).strip() : whole;
        return turned.isEmpty() ? (text(FIRST) + " " + text(SURNAME)).strip() : turned;
    }

    /// Social Work England's number, two letters and ten digits; empty where there is none, or it cannot be one.
    String registration() {
        var number = CensusWorker.number(textOrNull(SWE));
        return number.matches("[A-Z]{2}\\d{10}") ? number : "";
    }

    List<String> several(String heading) {
        return Arrays.stream(text(heading).split(AND)).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /// What it tells of the worker for the census, in the words of the standard; what cannot be is not in it.
    Map<CensusField, String> facts() {
        var facts = new EnumMap<CensusField, String>(CensusField.class);
        CENSUS.forEach((field, heading) -> {
            var value = switch (field.shape()) {
                case DAY -> day(heading) == null ? "" : day(heading).toString();
                case CODE -> HrLists.code(text(heading));
                case SHARE -> RowChecks.share(text(heading));
                case TENTHS -> RowChecks.weeks(text(heading));
                default -> text(heading);
            };
            if (!value.isEmpty()) facts.put(field, value);
        });
        List.of(CensusField.REASON_LEFT, CensusField.DESTINATION, CensusField.AGENCY_WORKER).forEach(facts::remove);
        if (RowChecks.birthCannotBe(this)) facts.remove(CensusField.BIRTH);
        return facts;
    }

    /// In hundredths of a full post; a full one where it is not told.
    int share() {
        var share = RowChecks.share(text(fte()));
        return share.isEmpty() ? 100 : Integer.parseInt(share.replace(".", ""));
    }

    /// `row 4`, of the file.
    String where() {
        return "row " + received.row();
    }

    /// What is odd about it, beside what the reading said.
    List<String> doubts() {
        var doubts = new ArrayList<>(received.doubts());
        if (received.list() == WORKERS) doubts.addAll(RowChecks.doubts(this));
        return doubts;
    }
}
