package goldthread.familyhelp;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.FactorsFound;
import goldthread.familyhelp.FamilyHelpEntry.NeedIdentified;
import goldthread.familyhelp.FamilyHelpEntry.PlanStarted;
import goldthread.frontdoor.FrontDoorEntry;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.Life;
import goldthread.people.PeopleEntry.Described;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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
            return Set.of(FrontDoorEntry.class, FamilyHelpEntry.class, FamilyEntry.class, Described.class);
        }

        @Override
        public List<HelpSpan> rows(Timeline timeline) {
            var life = Life.of(timeline);
            var over = first(life.died(), life.birthday(18));
            return Stream.concat(levels(timeline).stream(), episodes(timeline)).map(span -> span.endedBy(over)).filter(span -> span.until == null || !span.until.isBefore(span.starts)).toList();
        }
    };

    private static final List<Fold.Column<HelpSpan>> COLUMNS = List.of(new Fold.Column<>("key", "text", HelpSpan::key), new Fold.Column<>("starts", "date", HelpSpan::starts), new Fold.Column<>("until", "date", HelpSpan::until),
            new Fold.Column<>("social", "boolean", HelpSpan::social), new Fold.Column<>("need", "text", HelpSpan::need), new Fold.Column<>("factors", "text", HelpSpan::factors));

    /// The same, ended by a day where it went on until then; null is none.
    private HelpSpan endedBy(@Nullable LocalDate day) {
        return new HelpSpan(key, starts, first(until, day), social, need, factors);
    }

    private static @Nullable LocalDate first(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /// Each level until the next step, or until help is begun anew; one of section 17 or more until no episode of need is open.
    private static List<HelpSpan> levels(Timeline timeline) {
        var steps = timeline.facts(FamilyEntry.class).stream().filter(fact -> fact.entry() instanceof HelpAccepted || fact.entry() instanceof LevelChanged).toList();
        var spans = new ArrayList<HelpSpan>();
        for (int at = 0; at < steps.size(); at++) {
            var step = steps.get(at);
            var level = step.entry() instanceof HelpAccepted accepted ? accepted.level() : ((LevelChanged) step.entry()).to();
            var next = at + 1 < steps.size() ? steps.get(at + 1).happened() : null;
            var until = level.needsSocialWork() ? first(next, lastClosed(timeline, step.happened())) : next;
            if (level != Level.UNIVERSAL) spans.add(new HelpSpan(step.id().toString(), step.happened(), until, level.needsSocialWork(), null, factors(assessed(timeline, step.happened(), until))));
        }
        return spans;
    }

    /// The first day from this one on which the last open episode of need was closed; null where none was.
    private static @Nullable LocalDate lastClosed(Timeline timeline, LocalDate from) {
        return closings(timeline).filter(day -> !day.isBefore(from)).min(LocalDate::compareTo).orElse(null);
    }

    /// Each day on which an episode was closed and no other was open.
    static Stream<LocalDate> closings(Timeline timeline) {
        var closed = timeline.facts(Closed.class);
        var all = closed.size() < 2 && timeline.facts(Referred.class).size() < 2 ? List.<HelpSpan>of() : episodes(timeline).toList();
        return closed.stream().map(Fact::happened).filter(day -> all.stream().noneMatch(span -> !span.starts.isAfter(day) && (span.until == null || span.until.isAfter(day))));
    }

    private static Stream<String> assessed(Timeline timeline, LocalDate from, @Nullable LocalDate until) {
        return timeline.facts(FamilyAssessed.class).stream().filter(fact -> !fact.happened().isBefore(from) && (until == null || fact.happened().isBefore(until))).flatMap(fact -> fact.entry().factors().stream());
    }

    private static Stream<HelpSpan> episodes(Timeline timeline) {
        return timeline.facts(Referred.class).stream().filter(referral -> wentOn(timeline, referral.id()))
                .map(referral -> {
                    var id = referral.id();
                    var closed = timeline.facts(Closed.class).stream().filter(fact -> fact.entry().referral().equals(id)).map(Fact::happened).reduce((first, second) -> second).orElse(null);
                    var need = timeline.facts(NeedIdentified.class).stream().map(Fact::entry).filter(one -> one.referral().equals(id)).reduce((first, second) -> second).map(NeedIdentified::need).orElse(null);
                    return new HelpSpan(id.toString(), referral.happened(), closed, true, need, factors(timeline.facts(FactorsFound.class).stream().map(Fact::entry).filter(found -> found.referral().equals(id)).flatMap(found -> found.factors().stream())));
                });
    }

    /// Past the front door: so it was decided; or, where no decision is told, it was assessed or planned for.
    private static boolean wentOn(Timeline timeline, UUID referral) {
        var decided = timeline.facts(ReferralDecided.class).stream().map(Fact::entry).filter(one -> one.referral().equals(referral)).toList();
        return decided.isEmpty() ? timeline.facts(FamilyHelpEntry.class).stream().map(Fact::entry).anyMatch(one -> one instanceof AssessmentStarted assessed && assessed.referral().equals(referral) || one instanceof PlanStarted plan && plan.referral().equals(referral))
                : decided.stream().noneMatch(one -> Boolean.TRUE.equals(one.noFurtherAction()));
    }

    private static String factors(Stream<String> codes) {
        return String.join(" ", new TreeSet<>(codes.toList()));
    }
}
