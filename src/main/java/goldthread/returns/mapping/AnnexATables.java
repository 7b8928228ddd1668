package goldthread.returns.mapping;

import static goldthread.returns.mapping.Part.root;

import goldthread.care.CareEntry.HealthAssessed;
import goldthread.care.CareEntry.LeaverInTouch;
import goldthread.care.CareEntry.Visited;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What the lists for inspection (Annex A) say, in the tables of the two returns, and in a few of their own.
final class AnnexATables {
    /// Where the visit was is not in the lists.
    private static final String WHERE = "Not said";

    private static final Table VISITS = new Table("VISITS", null, "VISIT:D SEEN:Y ALONE:Y",
            root(Visited.class, "VISIT", says -> new Visited(List.of(says.child()), Objects.requireNonNull(says.day("VISIT")), WHERE,
                    Boolean.TRUE.equals(says.cells().yes("SEEN")) ? List.of(says.child()) : List.of(),
                    Boolean.TRUE.equals(says.cells().yes("ALONE")) ? List.of(says.child()) : List.of(), null, null, null, null, null),
                    (e, row) -> row.set("VISIT", e.on()).set("SEEN", !e.seen().isEmpty()).set("ALONE", !e.alone().isEmpty()), Visited::on))
            .key("VISIT").from("VISIT", null);

    private static final Table HEALTH = new Table("HEALTH_ASSESSMENTS", null, "ASSESSED:D",
            root(HealthAssessed.class, "ASSESSED", says -> new HealthAssessed(says.child(), Objects.requireNonNull(says.day("ASSESSED"))),
                    (e, row) -> row.set("ASSESSED", e.on()), HealthAssessed::on))
            .key("ASSESSED").from("ASSESSED", null);

    private static final Table LEAVERS = new Table("LEAVERS", null, "ON:D IN_TOUCH:C ACTIV:C ACCOM:C",
            root(LeaverInTouch.class, "ON IN_TOUCH ACTIV ACCOM", says -> new LeaverInTouch(says.child(), Objects.requireNonNull(says.day("ON")),
                    says.text("IN_TOUCH"), says.text("ACTIV"), says.text("ACCOM")), (e, row) -> row.set("ON", e.on())
                    .set("IN_TOUCH", e.inTouch()).set("ACTIV", e.activity()).set("ACCOM", e.accommodation()), LeaverInTouch::on))
            .key("ON").from("ON", null);

    static final Standard STANDARD = new Standard("annex-a", "Annex A", CinTables.STANDARD.main(), Stream.of(
            Stream.of("Child", "CINdetails", "Assessments", "Section47", "ChildProtectionPlans").map(CinTables.STANDARD::table),
            Stream.of("EPISODES", "REVIEWS", "UASC", "AD1", "PLACED_ADOPTION").map(Ssda903Tables.STANDARD::table),
            Stream.of(VISITS, HEALTH, LEAVERS)).flatMap(tables -> tables).toList());

    private AnnexATables() {}
}
