package goldthread.familyhelp;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.NeedIdentified;
import goldthread.familyhelp.FamilyHelpEntry.PlanEnded;
import goldthread.familyhelp.FamilyHelpEntry.PlanStarted;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.frontdoor.FrontDoorEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An episode of need that is open: referred, and neither closed nor turned away.
///
/// @param referral      entry of the referral that began it
/// @param since         day of the referral
/// @param source        who referred, as the census codes it
/// @param decided       whether the referral has been decided
/// @param need          main need, N1 to N9, N0; null while none is known
/// @param assessedSince first day of an assessment that goes on; null where none does
/// @param planSince     first day of the child in need plan that stands; null where none does
/// @param plan          entry of that plan
public record EpisodeNow(UUID referral, LocalDate since, @Nullable String source, boolean decided, @Nullable String need,
                         @Nullable LocalDate assessedSince, @Nullable LocalDate planSince, @Nullable UUID plan) {

    static final String SELECT = """
            select subject, referral, since, source, decided, need, assessed_since, plan_since, plan from episode_now""";

    static final Fold<EpisodeNow> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "episode_now";
        }

        @Override
        public List<Column<EpisodeNow>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(FrontDoorEntry.class, FamilyHelpEntry.class);
        }

        @Override
        public List<EpisodeNow> rows(Timeline timeline) {
            var over = Stream.concat(
                    timeline.facts(Closed.class).stream().map(closed -> closed.entry().referral()),
                    timeline.facts(ReferralDecided.class).stream().map(Fact::entry)
                            .filter(decided -> Boolean.TRUE.equals(decided.noFurtherAction())).map(ReferralDecided::referral))
                    .collect(Collectors.toSet());
            return timeline.facts(Referred.class).stream().filter(referral -> !over.contains(referral.id()))
                    .map(referral -> row(timeline, referral)).toList();
        }
    };

    private static final List<Fold.Column<EpisodeNow>> COLUMNS = List.of(
            new Fold.Column<>("key", "text", EpisodeNow::referral),
            new Fold.Column<>("referral", "uuid", EpisodeNow::referral),
            new Fold.Column<>("since", "date", EpisodeNow::since),
            new Fold.Column<>("source", "text", EpisodeNow::source),
            new Fold.Column<>("decided", "boolean", EpisodeNow::decided),
            new Fold.Column<>("need", "text", EpisodeNow::need),
            new Fold.Column<>("assessed_since", "date", EpisodeNow::assessedSince),
            new Fold.Column<>("plan_since", "date", EpisodeNow::planSince),
            new Fold.Column<>("plan", "uuid", EpisodeNow::plan));

    private static EpisodeNow row(Timeline timeline, Fact<Referred> referral) {
        var id = referral.id();
        var authorised = timeline.facts(AssessmentAuthorised.class).stream().map(fact -> fact.entry().assessment()).collect(Collectors.toSet());
        var ended = timeline.facts(PlanEnded.class).stream().map(fact -> fact.entry().plan()).collect(Collectors.toSet());
        var assessed = timeline.facts(AssessmentStarted.class).stream()
                .filter(fact -> fact.entry().referral().equals(id) && !authorised.contains(fact.id())).findFirst();
        var plan = timeline.facts(PlanStarted.class).stream()
                .filter(fact -> fact.entry().referral().equals(id) && !ended.contains(fact.id())).findFirst();
        return new EpisodeNow(id, referral.happened(), referral.entry().source(),
                timeline.facts(ReferralDecided.class).stream().anyMatch(decided -> decided.entry().referral().equals(id)),
                timeline.facts(NeedIdentified.class).stream().map(Fact::entry).filter(need -> need.referral().equals(id))
                        .reduce((first, second) -> second).map(NeedIdentified::need).orElse(null),
                assessed.map(Fact::happened).orElse(null), plan.map(Fact::happened).orElse(null), plan.map(Fact::id).orElse(null));
    }

    static EpisodeNow of(ResultSet row) throws SQLException {
        return new EpisodeNow(row.getObject("referral", UUID.class), row.getObject("since", LocalDate.class), row.getString("source"),
                row.getBoolean("decided"), row.getString("need"), row.getObject("assessed_since", LocalDate.class),
                row.getObject("plan_since", LocalDate.class), row.getObject("plan", UUID.class));
    }
}
