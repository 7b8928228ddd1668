package goldthread.returns.rules.cin;

import goldthread.returns.cin.CinChild;
import goldthread.returns.cin.CinDetails;
import goldthread.returns.cin.CinHeader;
import goldthread.returns.cin.CinSink;
import goldthread.returns.rules.Grid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lays a census out in tables as it is read, child by child. What belongs to which child, episode and plan is told by
/// where it stands in the file, never by an id: a child without one, or with that of another, parts from no other.
final class CensusReading implements CinSink {
    private final String file;
    private final Map<String, Growing> tables = new HashMap<>();
    private @Nullable CinHeader header;
    private int child, episode, plan;

    CensusReading(String file) {
        this.file = file;
        CensusTables.COLUMNS.forEach((name, columns) -> tables.put(name, new Growing(new Grid(name, columns))));
    }

    /// A table with what its rows belong to.
    private static final class Growing {
        final Grid grid;
        int[] child = new int[16], episode = new int[16], plan = new int[16];

        Growing(Grid grid) {
            this.grid = grid;
        }

        CensusRows.Links links(int children, int episodes, int plans) {
            int size = grid.size();
            return new CensusRows.Links(Arrays.copyOf(child, size), children, Arrays.copyOf(episode, size), episodes,
                    Arrays.copyOf(plan, size), plans);
        }
    }

    private void row(String table, int line, int episode, int plan, @Nullable String... values) {
        Growing to = tables.get(table);
        int row = to.grid.size();
        if (row == to.child.length) {
            to.child = Arrays.copyOf(to.child, 2 * row);
            to.episode = Arrays.copyOf(to.episode, 2 * row);
            to.plan = Arrays.copyOf(to.plan, 2 * row);
        }
        to.child[row] = table.equals("Header") ? 0 : child;
        to.episode[row] = episode;
        to.plan[row] = plan;
        for (int i = 0; i < values.length; i++) values[i] = filled(values[i]);
        to.grid.add(file, line, Arrays.asList(values));
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    @Override
    public void header(CinHeader header) {
        this.header = header;
        row("Header", header.line(), 0, 0, header.collection(), header.year(), header.referenceDate(), header.sourceLevel(),
                header.lea(), header.softwareCode(), header.release(), header.serialNo(), header.dateTime());
    }

    @Override
    public void child(CinChild next) {
        child++;
        var who = next.identifiers();
        boolean sex = "Sex".equals(who.sexElement());
        row("ChildIdentifiers", next.line(), 0, 0, who.laChildId(), who.upn(), who.formerUpn(), who.upnUnknown(), who.birthDate(),
                who.expectedBirthDate(), sex ? who.extra().get("GenderCurrent") : who.sex(), sex ? who.sex() : null, who.deathDate());
        row("ChildCharacteristics", next.line(), 0, 0, next.ethnicity());
        for (String each : next.disabilities()) row("Disabilities", next.line(), 0, 0, each);
        for (CinDetails each : next.details()) details(each);
    }

    private void details(CinDetails next) {
        episode++;
        row("CINdetails", next.line(), episode, 0, next.referralDate(), next.referralSource(), next.primaryNeed(),
                next.closureDate(), next.reasonForClosure(), next.initialConference(), next.referralNfa());
        for (var each : next.assessments()) {
            row("Assessments", each.line(), episode, 0, each.start(), each.internalReview(), each.authorisation(), String.join(" ", each.factors()));
        }
        for (var each : next.plans()) row("CINplanDates", each.line(), episode, 0, each.start(), each.end());
        for (var each : next.section47s()) {
            row("Section47", each.line(), episode, 0, each.start(), each.conferenceTarget(), each.initialConference(), each.conferenceNotRequired());
        }
        for (var each : next.protectionPlans()) {
            plan++;
            row("ChildProtectionPlans", each.line(), episode, plan, each.start(), each.end(), each.initialCategory(),
                    each.latestCategory(), each.previousPlans());
            for (String review : each.reviews()) row("Reviews", each.line(), episode, plan, review);
        }
    }

    @Nullable CinHeader header() {
        return header;
    }

    int children() {
        return child;
    }

    Census.Layout layout() {
        if (tables.get("Header").grid.size() == 0) row("Header", 1, 0, 0, null, null, null, null, null, null, null, null, null);
        var grids = new HashMap<String, Grid>();
        var links = new HashMap<String, CensusRows.Links>();
        tables.forEach((name, table) -> {
            grids.put(name, table.grid);
            links.put(name, table.links(child, episode, plan));
        });
        var ids = grids.get("ChildIdentifiers").column("LAchildID");
        return new Census.Layout(grids, links, number -> ids.text(number - 1), String::valueOf);
    }
}
