package goldthread.agency;

import goldthread.agency.rules.Assignment;
import goldthread.agency.rules.Caps;
import goldthread.agency.rules.Caps.Cap;
import goldthread.agency.rules.Checking;
import goldthread.agency.rules.Decision;
import goldthread.agency.rules.JobType;
import goldthread.agency.rules.Version;
import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.money.Pence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// An assignment that passes under every version, and the same with some facts otherwise. Everything in it is invented.
final class Facts {
    static final LocalDate ASKED = LocalDate.of(2026, 11, 2);
    static final Caps CAPS = new Caps(List.of(cap("2025-04-01", "2026-07-01", "40.00"), cap("2026-07-01", null, "41.00")), List.of(new Cap("Late Region", JobType.SOCIAL_WORKER, LocalDate.parse("2025-04-01"), null, Pence.pounds("40.00"), "invented")));

    private Facts() {}

    private static Cap cap(String from, String to, String most) {
        return new Cap("Middle Region", JobType.SOCIAL_WORKER, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), Pence.pounds(most), "invented");
    }

    private static Map<String, String> passing() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("id", "A1");
        cells.put("worker", "Ola Example");
        cells.put("registration", "SW1001");
        cells.put("qualified", "2018-07-02");
        cells.put("assessed_year", "yes");
        cells.put("region", "Middle Region");
        cells.put("job", "social-worker");
        cells.put("from", "2026-05-05");
        cells.put("direct", "2018-09-03/2024-08-31");
        cells.put("pay", "33.00");
        cells.put("national_insurance", "3.80");
        cells.put("levy", "0.16");
        cells.put("permanent", "41.00");
        cells.put("hours", "37");
        cells.put("reference_requested", "yes");
        cells.put("reference_received", "yes");
        cells.put("reference_practice", "yes");
        cells.put("notice", "6");
        cells.put("bank_offered", "yes");
        return cells;
    }

    /// @param otherwise `from=2026-05-06, pay=45.00, left=`, as in the columns of the file; parted by a comma and a space
    static Assignment with(String otherwise) {
        return AssignmentRow.read(new Rows.Row("row 1", told(otherwise)), "row 1");
    }

    /// The facts as they are told on a page.
    static Map<String, String> told(String otherwise) {
        var cells = passing();
        for (String each : otherwise.isBlank() ? new String[0] : otherwise.strip().split(", ")) cells.put(each.split("=", 2)[0].strip(), each.split("=", 2)[1].strip());
        return cells;
    }

    static Decision decided(Version version, String otherwise) {
        return Checking.of(with(otherwise), version, CAPS, ASKED);
    }

    /// What was told of its first subject, in this order.
    static Timeline told(Entry... entries) {
        return new Timeline(entries[0].tags().getFirst().subject(), IntStream.range(0, entries.length).mapToObj(n -> new Line(new Envelope(n + 1, new UUID(2, n), 201, "agency.x", entries[n].happened(), Instant.EPOCH, new UUID(3, 3), null, "page"), entries[n])).toList());
    }
}
