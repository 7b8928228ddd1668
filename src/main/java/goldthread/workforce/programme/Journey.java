package goldthread.workforce.programme;

import goldthread.casefile.Fact;
import goldthread.casefile.Outcome.Refused;
import goldthread.casefile.Timeline;
import goldthread.workforce.StaffEntry.Supervised;
import goldthread.workforce.programme.Programme.Step;
import goldthread.workforce.programme.ProgrammeEntry.Begun;
import goldthread.workforce.programme.ProgrammeEntry.EvidenceGiven;
import goldthread.workforce.programme.ProgrammeEntry.StepDone;
import goldthread.workforce.programme.ProgrammeEntry.TimeProtected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How far a worker has come in the programme that they began last.
///
/// @param places  each step with its day and what came of it
/// @param evidence how often each standard is shown
/// @param hours   for learning of all that was worked, in hours
public record Journey(Programme programme, Begun begun, List<Place> places, Map<String, Integer> evidence, int hours, int contracted) {
    /// Weekly for six weeks, fortnightly to six months, then monthly (ASYE framework as employers use it, T-L07).
    private static final int WEEKLY_FOR = 6, FORTNIGHT = 2, FORTNIGHTLY_FOR = 6;

    /// @param done what was recorded of it last; null while nothing is
    /// @param open whether it is still to be done: nothing is recorded, or it was not yet met and no appeal was upheld
    public record Place(Step step, LocalDate due, @Nullable StepDone done, boolean open) {
        public boolean late(LocalDate today) {
            return open && !step.optional() && due.isBefore(today);
        }
    }

    public static Optional<Journey> of(Timeline worker) {
        var last = worker.last(Begun.class).map(Fact::entry);
        return last.flatMap(begun -> Programme.named(begun.programme()).map(programme -> of(worker, begun, programme)));
    }

    private static Journey of(Timeline worker, Begun begun, Programme programme) {
        var done = steps(worker, begun);
        var places = programme.steps().stream().map(step -> place(step, begun, done)).toList();
        var evidence = new TreeMap<String, Integer>();
        worker.facts(EvidenceGiven.class).stream().filter(each -> !each.happened().isBefore(begun.on())).forEach(each -> evidence.merge(each.entry().standard(), 1, Integer::sum));
        var times = worker.facts(TimeProtected.class).stream().map(Fact::entry).filter(each -> !each.on().isBefore(begun.on())).toList();
        return new Journey(programme, begun, places, evidence, times.stream().mapToInt(TimeProtected::hours).sum(), times.stream().mapToInt(TimeProtected::contracted).sum());
    }

    /// A moderation that says "not yet" is about the assessment, and itself done.
    private static Place place(Step step, Begun begun, List<StepDone> all) {
        var done = last(all, step.key());
        boolean open = done == null || done.outcome().equals(StepDone.NOT_YET) && !step.kind().equals("moderation") && !(step.kind().equals("assessment") && met(all));
        return new Place(step, begun.on().plusMonths(step.months()), done, open);
    }

    private static List<StepDone> steps(Timeline worker, Begun begun) {
        return worker.facts(StepDone.class).stream().map(Fact::entry).filter(each -> !each.on().isBefore(begun.on())).toList();
    }

    /// When supervision of a worker is next; empty where neither a day was agreed nor a cadence asks.
    public static Optional<LocalDate> due(Timeline worker, LocalDate today) {
        var last = OwnWork.last(worker);
        return Optional.ofNullable(next(worker.last(Begun.class).map(Fact::happened).orElse(null), last.map(Supervised::on).orElse(null), last.map(Supervised::next).orElse(null), today));
    }

    /// When supervision is next after the last; after the beginning, where it was before that.
    public static LocalDate supervision(LocalDate begun, LocalDate supervised) {
        var last = supervised.isBefore(begun) ? begun : supervised;
        return last.isBefore(begun.plusWeeks(WEEKLY_FOR)) ? last.plusWeeks(1) : last.isBefore(begun.plusMonths(FORTNIGHTLY_FOR)) ? last.plusWeeks(FORTNIGHT) : last.plusMonths(1);
    }

    /// When supervision is next, wherever it is asked: as it was agreed; in the first year of a programme not later than its cadence asks.
    /// @param begun the first day of the programme; null where none is     @param agreed in the last supervision
    public static @Nullable LocalDate next(@Nullable LocalDate begun, @Nullable LocalDate supervised, @Nullable LocalDate agreed, LocalDate today) {
        if (begun == null || begun.isAfter(today) || !today.isBefore(begun.plusYears(1))) return agreed;
        var due = supervision(begun, supervised == null ? begun : supervised);
        return agreed == null || due.isBefore(agreed) ? due : agreed;
    }

    /// The first day after the first year of the programme that a worker began last; empty where none is, or that year is not now.
    public static Optional<LocalDate> firstYear(Timeline worker, LocalDate on) {
        return worker.last(Begun.class).map(Fact::happened).filter(begun -> !begun.isAfter(on) && on.isBefore(begun.plusYears(1))).map(begun -> begun.plusYears(1));
    }

    public LocalDate ends() {
        return begun.on().plusMonths(programme.months());
    }

    /// Percent of the hours worked that were kept for learning; nothing while none are told.
    public Optional<Integer> kept() {
        return contracted == 0 ? Optional.empty() : Optional.of(hours * 100 / contracted);
    }

    public List<String> standardsOpen() {
        return Programme.STANDARDS.keySet().stream().filter(each -> !evidence.containsKey(each)).toList();
    }

    /// Whether the assessment stands as met: itself, or because an appeal against it was upheld.
    public static boolean met(Timeline worker) {
        return of(worker).filter(journey -> met(steps(worker, journey.begun()))).isPresent();
    }

    private static boolean met(List<StepDone> steps) {
        var last = steps.stream().filter(each -> each.step().equals("assessment") || each.step().equals(StepDone.APPEAL_DECIDED)).reduce((one, other) -> other);
        return last.filter(each -> each.outcome().equals(StepDone.MET) || each.outcome().equals(StepDone.UPHELD)).isPresent();
    }

    /// Whether a worker may begin a programme.
    public static Optional<Refused> refused(Programme programme, Begun begun) {
        if (begun.adopter() || programme.open(begun.on())) return Optional.empty();
        return Optional.of(new Refused(programme.title() + " cannot begin on " + begun.on() + (programme.until() != null ? ": it was dropped" : ": it is planned from " + programme.from())
                + ". Choose another, or say that the worker is one of the early adopters.", programme.source()));
    }

    /// Whether a step may be recorded: fairness needs each in its order, and moderation by another than who assessed.
    public static Optional<Refused> refused(Timeline worker, StepDone step) {
        var found = of(worker);
        if (found.isEmpty()) return Optional.of(new Refused("No programme is begun. Record first which one, and when.", ""));
        var steps = new ArrayList<>(steps(worker, found.get().begun()));
        var assessed = last(steps, "assessment");
        if (step.on().isBefore(found.get().begun().on())) return Optional.of(new Refused("The day is before the programme began, " + found.get().begun().on() + ".", ""));
        return switch (step.step()) {
            case "moderation" -> assessed == null ? order("Nothing is assessed yet: there is nothing to moderate.")
                    : assessed.by().strip().equalsIgnoreCase(step.by().strip()) ? order(step.by() + " assessed this work, and cannot moderate it. Choose somebody else.") : Optional.empty();
            case StepDone.APPEAL -> assessed == null || !assessed.outcome().equals(StepDone.NOT_YET) ? order("An appeal is against an assessment that was not met, and there is none.") : Optional.empty();
            case StepDone.APPEAL_DECIDED -> last(steps, StepDone.APPEAL) == null ? order("No appeal was made.")
                    : assessed != null && assessed.by().strip().equalsIgnoreCase(step.by().strip()) ? order(step.by() + " made the assessment, and cannot decide the appeal against it. Choose somebody else.") : Optional.empty();
            case "assessment" -> step.outcome().equals(StepDone.MET) && !found.get().standardsOpen().isEmpty()
                    ? order("Not every standard has evidence yet: " + String.join(", ", found.get().standardsOpen().stream().map(Programme.STANDARDS::get).toList()) + ".") : Optional.empty();
            default -> found.get().programme().step(step.step()).isEmpty() ? order("The programme has no such step.") : Optional.empty();
        };
    }

    private static Optional<Refused> order(String sentence) {
        return Optional.of(new Refused(sentence, "Local rule: each judgement in its order, and by another than the one judged (to be confirmed)"));
    }

    private static @Nullable StepDone last(List<StepDone> steps, String key) {
        return steps.stream().filter(each -> each.step().equals(key)).reduce((one, other) -> other).orElse(null);
    }
}
