package goldthread.fostering;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Stop;
import goldthread.fostering.HouseholdEntry.Applied;
import goldthread.fostering.HouseholdEntry.ConstellationJoined;
import goldthread.fostering.HouseholdEntry.ConstellationLeft;
import goldthread.fostering.HouseholdEntry.Decided;
import goldthread.fostering.HouseholdEntry.Enquired;
import goldthread.fostering.HouseholdEntry.MemberJoined;
import goldthread.fostering.HouseholdEntry.MemberLeft;
import goldthread.fostering.HouseholdEntry.Reached;
import goldthread.fostering.HouseholdEntry.Resigned;
import goldthread.fostering.HouseholdEntry.StageOneDecided;
import goldthread.fostering.HouseholdEntry.SteppedBack;
import goldthread.fostering.HouseholdEntry.Transferred;
import goldthread.fostering.HouseholdEntry.WorkerEnded;
import goldthread.fostering.HouseholdEntry.WorkerNamed;
import goldthread.law.Due;
import goldthread.law.Law;
import goldthread.people.PeopleEntry;
import goldthread.time.Age;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A household that fosters, or asks to, as its timeline tells it.
record Household(Timeline timeline, Enquired enquired) {
    private static final int GROWN = 18;
    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    /// How far it has come by a day.
    enum Stage {
        ENQUIRY("Enquiry"), APPLICATION("Application"), APPROVED("Approved"), ENDED("Ended");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// From the decision that approved to what ended it.
    /// @param end null while it stands   @param foreseen it comes by itself, as a resignation takes effect
    record Approval(Fact<Decided> from, @Nullable Stop end, boolean foreseen) {
        /// What rests on it, until it ends.
        Ground ground(Timeline timeline) {
            return ends(Ground.of(timeline, from, "Approved"));
        }

        /// Another ground, which ends with it too.
        Ground ends(Ground ground) {
            return foreseen ? ground.lapsesOn(end) : ground.endedBy(end);
        }

        boolean on(LocalDate day) {
            return !day.isBefore(from.happened()) && (end == null || day.isBefore(end.on()));
        }
    }

    /// None where the timeline is no household's own.
    static Optional<Household> of(Timeline timeline) {
        return timeline.facts(Enquired.class).stream().findFirst().filter(first -> timeline.facts(PeopleEntry.class).isEmpty()).map(first -> new Household(timeline, first.entry()));
    }

    Subject subject() {
        return timeline.subject();
    }

    /// Name, address and number as told last.
    Reached reached() {
        return timeline.facts(HouseholdEntry.class).stream().map(Fact::entry).map(entry -> switch (entry) {
            case Reached told -> told;
            case Enquired told -> new Reached(told.household(), told.name(), told.address(), told.postcode(), told.phone(), told.on());
            default -> null;
        }).filter(java.util.Objects::nonNull).reduce((first, second) -> second).orElseThrow();
    }

    /// Who works with them now, in the order in which they were named.
    List<WorkerNamed> workers() {
        var ended = timeline.facts(WorkerEnded.class);
        return timeline.facts(WorkerNamed.class).stream().filter(named -> ended.stream().noneMatch(end -> end.entry().account().equals(named.entry().account()) && end.first().position() > named.first().position()))
                .map(Fact::entry).collect(Collectors.toMap(WorkerNamed::account, one -> one, (first, second) -> second, LinkedHashMap::new)).values().stream().toList();
    }

    /// Who lives there on a day, but for children who are fostered.
    List<Fact<MemberJoined>> members(LocalDate day) {
        return timeline.facts(MemberJoined.class).stream().filter(joined -> !joined.happened().isAfter(day) && left(joined.entry().member()).filter(left -> !left.isAfter(day)).isEmpty()).toList();
    }

    List<Fact<MemberJoined>> carers(LocalDate day) {
        return members(day).stream().filter(one -> one.entry().role().equals(MemberJoined.CARER)).toList();
    }

    /// Grown up on a day: who is told as a child of the household is from the 18th birthday on.
    static boolean adult(MemberJoined member, LocalDate day) {
        return !member.role().equals(MemberJoined.CHILD) || member.born() != null && !day.isBefore(Age.birthday(member.born(), GROWN));
    }

    Optional<LocalDate> left(UUID member) {
        return timeline.facts(MemberLeft.class).stream().filter(left -> left.entry().member().equals(member)).map(Fact::happened).findFirst();
    }

    /// What stands of these kinds after a fact was told, on its day or later.
    <E extends HouseholdEntry> Optional<Fact<E>> after(Fact<?> fact, Class<E> kind, Predicate<E> which) {
        return timeline.facts(kind).stream().filter(each -> !each.happened().isBefore(fact.happened()) && (each.happened().isAfter(fact.happened()) || each.first().position() > fact.first().position()) && which.test(each.entry())).findFirst();
    }

    /// Whether they stepped back after a fact, and when.
    @Nullable Stop steppedBack(Fact<?> fact, String what) {
        return after(fact, SteppedBack.class, one -> true).map(back -> new Stop(back.happened(), what + " was not pursued: " + back.entry().why())).orElse(null);
    }

    /// Approvals one after another; a decision to approve while one stands changes its terms.
    List<Approval> approvals(Law law) {
        var approvals = new ArrayList<Approval>();
        timeline.facts(Decided.class).stream().filter(fact -> fact.entry().outcome().equals(Decided.APPROVED)).filter(fact -> approvals.isEmpty() || !approvals.getLast().on(fact.happened()))
                .forEach(fact -> approvals.add(approval(fact, law)));
        return approvals;
    }

    private Approval approval(Fact<Decided> approved, Law law) {
        var ended = Stream.of(after(approved, Decided.class, one -> one.outcome().equals(Decided.TERMINATED)).map(fact -> new Stop(fact.happened(), "approval was ended")),
                after(approved, Transferred.class, Transferred::leaves).map(fact -> new Stop(fact.happened(), "the household moved to " + fact.entry().service()))).flatMap(Optional::stream).min(Comparator.comparing(Stop::on)).orElse(null);
        var resigned = after(approved, Resigned.class, one -> true).map(fact -> new Stop(law.limit("T-G20", fact.happened()).by(), "they gave notice on " + Ground.day(fact.happened()))).orElse(null);
        boolean foreseen = resigned != null && (ended == null || resigned.on().isBefore(ended.on()));
        return new Approval(approved, foreseen ? resigned : ended, foreseen);
    }

    Optional<Approval> approval(Law law, LocalDate day) {
        return approvals(law).stream().filter(each -> each.on(day)).findFirst();
    }

    /// The home in a constellation. @param left the first day on which it is not any more; null while it is
    record Belonging(Fact<ConstellationJoined> joined, @Nullable LocalDate left) {
        boolean on(LocalDate day) {
            return !day.isBefore(joined.happened()) && (left == null || day.isBefore(left));
        }
    }

    /// In the order in which they were told.
    List<Belonging> constellations() {
        return timeline.facts(ConstellationJoined.class).stream().map(joined -> new Belonging(joined, timeline.facts(ConstellationLeft.class).stream().filter(left -> left.entry().joined().equals(joined.id())).map(Fact::happened).findFirst().orElse(null))).toList();
    }

    /// A ground that ends with the approval that stands when it begins, if one does.
    Ground whileApproved(Law law, Ground ground) {
        return approval(law, ground.from()).map(approval -> approval.ends(ground)).orElse(ground);
    }

    /// On what terms they are approved on a day.
    Optional<Terms> terms(Law law, LocalDate day) {
        return approval(law, day).flatMap(approval -> timeline.facts(Decided.class).stream().filter(fact -> !fact.happened().isBefore(approval.from().happened()) && !fact.happened().isAfter(day))
                .map(fact -> fact.entry().terms()).filter(java.util.Objects::nonNull).reduce((first, second) -> second));
    }

    /// The application that is not decided on a day, nor given up, nor ended by stage 1.
    Optional<Fact<Applied>> application(LocalDate day) {
        return timeline.facts(Applied.class).stream().filter(applied -> !applied.happened().isAfter(day)).reduce((first, second) -> second).filter(applied ->
                Stream.of(after(applied, Decided.class, one -> !one.outcome().equals(Decided.PROPOSED)), after(applied, SteppedBack.class, one -> true), after(applied, StageOneDecided.class, one -> !one.goesOn()))
                        .flatMap(Optional::stream).noneMatch(end -> !end.happened().isAfter(day)));
    }

    Stage stage(Law law, LocalDate day) {
        if (approval(law, day).isPresent()) return Stage.APPROVED;
        if (application(day).isPresent()) return Stage.APPLICATION;
        var last = timeline.facts(HouseholdEntry.class).stream().map(Fact::entry).filter(entry -> !entry.on().isAfter(day) && (entry instanceof Enquired || entry instanceof SteppedBack || entry instanceof Applied || entry instanceof Decided)).reduce((first, second) -> second);
        return last.filter(Enquired.class::isInstance).isPresent() ? Stage.ENQUIRY : Stage.ENDED;
    }

    /// Fostering Services Regulations 2011 reg 32: from which day the record of carers need no longer be kept; empty while they are
    /// approved, or ask again to be, and where they never were.
    Optional<Due> keptUntil(Law law) {
        return stage(law, FAR) != Stage.ENDED ? Optional.empty() : approvals(law).stream().reduce((first, second) -> second).map(Approval::end).map(end -> law.limit("T-J19", end.on()));
    }

    /// The day from which nothing goes on with them, by all that is known; empty while something does.
    Optional<LocalDate> over(Law law) {
        if (stage(law, FAR) != Stage.ENDED) return Optional.empty();
        var approval = approvals(law).stream().reduce((first, second) -> second).map(Approval::end).map(Stop::on);
        var closed = timeline.facts(HouseholdEntry.class).stream().filter(fact -> fact.entry() instanceof SteppedBack || fact.entry() instanceof Decided || fact.entry() instanceof StageOneDecided).map(Fact::happened).reduce((first, second) -> second);
        return Stream.of(approval, closed).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
