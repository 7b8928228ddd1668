package goldthread.familyhelp;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.FactorsFound;
import goldthread.familyhelp.FamilyHelpEntry.NeedIdentified;
import goldthread.frontdoor.FrontDoorEntry;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A time in which a child was helped: at one level of family help, or in an episode of need that went on past the front door.
/// @param key     the entry that began it
/// @param until   first day on which it went on no more; null while it goes on
/// @param social  whether section 17 applied, or more
/// @param need    main need as the census codes it; null where none was said
/// @param factors what was found in that time, as the census codes it, with a space between
record HelpSpan(String key, LocalDate starts, @Nullable LocalDate until, boolean social, @Nullable String need, String factors) {

    static final Fold<HelpSpan> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "help_span";
        }

        @Override
        public List<Column<HelpSpan>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(FrontDoorEntry.class, FamilyHelpEntry.class, FamilyEntry.class);
        }

        @Override
        public List<HelpSpan> rows(Timeline timeline) {
            return Stream.concat(levels(timeline).stream(), episodes(timeline)).toList();
        }
    };

    private static final List<Fold.Column<HelpSpan>> COLUMNS = List.of(new Fold.Column<>("key", "text", HelpSpan::key), new Fold.Column<>("starts", "date", HelpSpan::starts), new Fold.Column<>("until", "date", HelpSpan::until),
            new Fold.Column<>("social", "boolean", HelpSpan::social), new Fold.Column<>("need", "text", HelpSpan::need), new Fold.Column<>("factors", "text", HelpSpan::factors));

    /// Each level until the next step, or until help is begun anew.
    private static List<HelpSpan> levels(Timeline timeline) {
        var steps = timeline.facts(FamilyEntry.class).stream().filter(fact -> fact.entry() instanceof HelpAccepted || fact.entry() instanceof LevelChanged).toList();
        var spans = new ArrayList<HelpSpan>();
        for (int at = 0; at < steps.size(); at++) {
            var step = steps.get(at);
            var level = step.entry() instanceof HelpAccepted accepted ? accepted.level() : ((LevelChanged) step.entry()).to();
            var until = at + 1 < steps.size() ? steps.get(at + 1).happened() : null;
            if (level != Level.UNIVERSAL) spans.add(new HelpSpan(step.id().toString(), step.happened(), until, level.needsSocialWork(), null, factors(assessed(timeline, step.happened(), until))));
        }
        return spans;
    }

    private static Stream<String> assessed(Timeline timeline, LocalDate from, @Nullable LocalDate until) {
        return timeline.facts(FamilyAssessed.class).stream().filter(fact -> !fact.happened().isBefore(from) && (until == null || fact.happened().isBefore(until))).flatMap(fact -> fact.entry().factors().stream());
    }

    private static Stream<HelpSpan> episodes(Timeline timeline) {
        return timeline.facts(Referred.class).stream().filter(referral -> timeline.facts(ReferralDecided.class).stream().noneMatch(decided -> decided.entry().referral().equals(referral.id()) && Boolean.TRUE.equals(decided.entry().noFurtherAction())))
                .map(referral -> {
                    var id = referral.id();
                    var closed = timeline.facts(Closed.class).stream().filter(fact -> fact.entry().referral().equals(id)).map(Fact::happened).reduce((first, second) -> second).orElse(null);
                    var need = timeline.facts(NeedIdentified.class).stream().map(Fact::entry).filter(one -> one.referral().equals(id)).reduce((first, second) -> second).map(NeedIdentified::need).orElse(null);
                    return new HelpSpan(id.toString(), referral.happened(), closed, true, need, factors(timeline.facts(FactorsFound.class).stream().map(Fact::entry).filter(found -> found.referral().equals(id)).flatMap(found -> found.factors().stream())));
                });
    }

    private static String factors(Stream<String> codes) {
        return String.join(" ", new TreeSet<>(codes.toList()));
    }
}
