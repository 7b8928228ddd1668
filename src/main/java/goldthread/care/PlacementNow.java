package goldthread.care;

import goldthread.care.CareHistory.Stretch;
import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a child is looked after now, or was last. Codes stand as the 903 writes them (`CodeBook` says them).
///
/// @param since           first day of this time in care, as far as it is known
/// @param legalStatus     C1, C2, V2 ...     @param legalSince first day of this legal status in this time in care
/// @param placement       U4, K2, P1 ...     @param placed     first day with this carer
/// @param homePostcode    where the child's home was  @param placementPostcode where the child lives
/// @param urn             the home's number at Ofsted
/// @param ended           day on which care ended; null while looked after    @param reason why it ended: E11, E4A ...
/// @param episode         entry of the episode that stands
public record PlacementNow(LocalDate since, @Nullable String legalStatus, LocalDate legalSince, @Nullable String placement,
                           LocalDate placed, @Nullable String provider, @Nullable String need, @Nullable String homePostcode,
                           @Nullable String placementPostcode, @Nullable String urn, @Nullable LocalDate ended,
                           @Nullable String reason, UUID episode) {

    /// Whether the child is looked after on a day; asked for a day before the last time in care began, no.
    public boolean lookedAfterOn(LocalDate day) {
        return !day.isBefore(since) && (ended == null || day.isBefore(ended));
    }

    static final String SELECT = """
            select subject, since, legal_status, legal_since, placement, placed, provider, need, home_postcode,
                   placement_postcode, urn, ended, reason, episode from placement_now""";

    static final Fold<PlacementNow> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "placement_now";
        }

        @Override
        public List<Column<PlacementNow>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return CareHistory.READS;
        }

        @Override
        public List<PlacementNow> rows(Timeline timeline) {
            var periods = CareHistory.of(timeline).periods();
            if (periods.isEmpty()) {
                return List.of();
            }
            var period = periods.getLast();
            var stands = period.last();
            var now = stands.entry();
            return List.of(new PlacementNow(period.from(), now.legalStatus(),
                    new Stretch(period.episodes()).runsOf(episode -> episode.entry().legalStatus()).getLast().from(),
                    now.placement(), period.placements().getLast().from(), now.provider(), now.need(), now.homePostcode(),
                    now.placementPostcode(), now.urn(), period.to(), stands.reason(), stands.started().id()));
        }
    };

    private static final List<Fold.Column<PlacementNow>> COLUMNS = List.of(
            new Fold.Column<>("key", "text", row -> "now"),
            new Fold.Column<>("since", "date", PlacementNow::since),
            new Fold.Column<>("legal_status", "text", PlacementNow::legalStatus),
            new Fold.Column<>("legal_since", "date", PlacementNow::legalSince),
            new Fold.Column<>("placement", "text", PlacementNow::placement),
            new Fold.Column<>("placed", "date", PlacementNow::placed),
            new Fold.Column<>("provider", "text", PlacementNow::provider),
            new Fold.Column<>("need", "text", PlacementNow::need),
            new Fold.Column<>("home_postcode", "text", PlacementNow::homePostcode),
            new Fold.Column<>("placement_postcode", "text", PlacementNow::placementPostcode),
            new Fold.Column<>("urn", "text", PlacementNow::urn),
            new Fold.Column<>("ended", "date", PlacementNow::ended),
            new Fold.Column<>("reason", "text", PlacementNow::reason),
            new Fold.Column<>("episode", "uuid", PlacementNow::episode));

    static PlacementNow of(ResultSet row) throws SQLException {
        return new PlacementNow(row.getObject("since", LocalDate.class), row.getString("legal_status"),
                row.getObject("legal_since", LocalDate.class), row.getString("placement"), row.getObject("placed", LocalDate.class),
                row.getString("provider"), row.getString("need"), row.getString("home_postcode"),
                row.getString("placement_postcode"), row.getString("urn"), row.getObject("ended", LocalDate.class),
                row.getString("reason"), row.getObject("episode", UUID.class));
    }

    static Subject subject(ResultSet row) throws SQLException {
        return new Subject(row.getObject("subject", UUID.class));
    }
}
