package goldthread.familyhelp;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.duties.DutySource;
import goldthread.duties.Ground.Stop;
import goldthread.duties.Ground;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.PlanEnded;
import goldthread.familyhelp.FamilyHelpEntry.PlanStarted;
import goldthread.frontdoor.FrontDoorEntry;
import goldthread.people.Life;
import goldthread.people.PeopleEntry.Described;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door of the family help room: which episodes of need are open. Ask inside a transaction.
public final class FamilyHelp {
    /// The folds of this room, for the case file.
    public static final List<Fold<?>> FOLDS = List.of(EpisodeNow.FOLD, PanelNow.FOLD, HelpSpan.FOLD);
    /// What this room knows to be owed.
    public static final List<DutySource> DUTIES = List.of(DutySource.of(FamilyHelpDuties::from,
                    FrontDoorEntry.class, FamilyHelpEntry.class, FamilyEntry.class, Described.class),
            DutySource.of(FamilyDuties::from, FrontDoorEntry.class, FamilyHelpEntry.class, FamilyEntry.class, Described.class).version(2));

    /// Closed because another authority took the child on, as the census codes it.
    static final String TRANSFERRED = "RC5";

    private final JdbcClient database;

    /// From a day on a family had so much help. @param entry that says so
    public record Step(UUID entry, Level level, LocalDate from) {}

    /// Each step of a family's help, from the day on which it was accepted, as they happened.
    public static List<Step> steps(Timeline timeline) {
        return Stream.concat(timeline.facts(HelpAccepted.class).stream().map(fact -> new Step(fact.id(), fact.entry().level(), fact.happened())),
                timeline.facts(LevelChanged.class).stream().map(fact -> new Step(fact.id(), fact.entry().to(), fact.happened()))).sorted(Comparator.comparing(Step::from)).toList();
    }

    /// The open episodes of need of a timeline's child, by what stands on it.
    public static List<EpisodeNow> episodes(Timeline timeline) {
        return EpisodeNow.FOLD.rows(timeline);
    }

    public FamilyHelp(JdbcClient database) {
        this.database = database;
    }

    /// The open episodes of need of each of these children, the oldest first; one query.
    public Map<Subject, List<EpisodeNow>> episodes(Collection<Subject> children) {
        var found = new HashMap<Subject, List<EpisodeNow>>();
        if (!children.isEmpty()) {
            database.sql(EpisodeNow.SELECT + " where subject = any(:children) order by since, key")
                    .param("children", children.stream().map(Subject::id).toArray(UUID[]::new))
                    .query((row, n) -> found.computeIfAbsent(new Subject(row.getObject("subject", UUID.class)), child -> new ArrayList<>())
                            .add(EpisodeNow.of(row))).list();
        }
        return found;
    }

    /// Whether a child protection plan stands on a day, its first counted and its last not.
    public static boolean protectedByPlan(Timeline timeline, LocalDate day) {
        return begun(timeline).anyMatch(plan -> !plan.happened().isAfter(day) && ends(timeline, plan).allMatch(end -> end.isAfter(day)));
    }

    /// Child protection plans that nothing has ended, neither itself nor with its episode.
    static List<Fact<OfProtection>> plansOfProtection(Timeline timeline) {
        return begun(timeline).filter(plan -> ends(timeline, plan).findAny().isEmpty()).toList();
    }

    private static Stream<Fact<OfProtection>> begun(Timeline timeline) {
        return timeline.facts(OfProtection.class).stream().filter(fact -> fact.entry().beginsPlan());
    }

    /// The days on which a child protection plan ended, by itself and with its episode.
    private static Stream<LocalDate> ends(Timeline timeline, Fact<OfProtection> plan) {
        return Stream.concat(timeline.facts(OfProtection.class).stream().filter(end -> plan.id().equals(end.entry().endsPlan())).map(Fact::happened), Stream.ofNullable(closed(timeline, plan.entry().referral())).map(Stop::on));
    }

    /// What a child protection plan that begins ends: the child in need plan, on the same day.
    public static List<Entry> whenProtected(Timeline timeline, LocalDate on) {
        return ChildByChild.ended(timeline, on);
    }

    /// What the end of a child protection plan begins, where the family is helped on under section 17.
    public static List<Entry> whenProtectedNoMore(Timeline timeline, LocalDate on) {
        return ChildByChild.unprotected(timeline, on);
    }

    /// A child in need plan, as the ground of what is owed while it lasts.
    public static Ground plan(Timeline timeline, Fact<PlanStarted> plan) {
        var ended = timeline.facts(PlanEnded.class).stream().filter(end -> end.entry().plan().equals(plan.id())).findFirst()
                .map(end -> new Stop(end.happened(), "the plan ended")).orElse(null);
        return Life.of(timeline).childhood(Ground.of(timeline, plan, "Child in need plan started")
                .endedBy(ended, closed(timeline, plan.entry().referral())));
    }

    /// Times in which a family's plan stands below section 17, each as the ground of what is owed while it lasts: from the plan,
    /// or from the step down, until the next step.
    public static List<Ground> plansOfEarlyHelp(Timeline timeline) {
        return timeline.facts(FamilyEntry.class).stream().filter(fact -> begins(timeline, fact)).map(fact -> {
            var next = timeline.facts(LevelChanged.class).stream().filter(step -> step.entry().to() != Level.EARLY_HELP && !step.happened().isBefore(fact.happened()) && !step.id().equals(fact.id()))
                    .findFirst().map(step -> new Stop(step.happened(), "the level of help changed")).orElse(null);
            return Life.of(timeline).childhood(Ground.of(timeline, fact, fact.entry() instanceof LevelChanged ? "Stepped down to early help" : "Family help plan agreed").endedBy(next));
        }).toList();
    }

    private static boolean begins(Timeline timeline, Fact<FamilyEntry> fact) {
        if (!(fact.entry() instanceof LevelChanged step && step.to() == Level.EARLY_HELP || fact.entry() instanceof PlanAgreed plan && OneFamily.first(fact.id(), plan))) {
            return false;
        }
        var family = OneFamily.of(timeline, fact.happened());
        return family.said().filter(Level.EARLY_HELP::equals).isPresent() && family.plan().isPresent();
    }

    /// Each day on which an episode of need was closed and no other was open.
    public static Stream<LocalDate> closings(Timeline timeline) {
        return HelpSpan.closings(timeline);
    }

    /// When another authority took the family on, from a day on: what was owed here and not done is theirs. Null where none did.
    public static @Nullable Stop moved(Timeline timeline, LocalDate since) {
        return Stream.<Fact<?>>concat(timeline.facts(Closed.class).stream().filter(end -> TRANSFERRED.equals(end.entry().reason())), timeline.facts(LevelChanged.class).stream().filter(step -> LevelChanged.MOVED.equals(step.entry().ends())))
                .map(Fact::happened).filter(day -> !day.isBefore(since)).min(Comparator.naturalOrder()).map(day -> new Stop(day, "another authority took the family on")).orElse(null);
    }

    /// When the episode of need that a referral began was closed; null while it is open.
    public static @Nullable Stop closed(Timeline timeline, UUID referral) {
        return timeline.facts(Closed.class).stream().filter(end -> end.entry().referral().equals(referral)).findFirst()
                .map(end -> new Stop(end.happened(), "the episode of need was closed")).orElse(null);
    }
}
