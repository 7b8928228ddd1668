package goldthread.demonstration;

import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.demonstration.Story.Told;
import goldthread.familyhelp.FamilyEntry;
import goldthread.familyhelp.FamilyEntry.Action;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyEntry.PanelDiscussed;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.FamilyEntry.PlanLookedAt;
import goldthread.familyhelp.FamilyEntry.TeamJoined;
import goldthread.familyhelp.FamilyEntry.TeamLeft;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.FactorsFound;
import goldthread.familyhelp.FamilyHelpEntry.PlanStarted;
import goldthread.protection.ProtectionEntry;
import goldthread.time.WorkingDays;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Some families' last time of need, told as help to one family: a lead who is no social worker, the team around the family,
/// one assessment, one plan that stays when a child comes onto a protection plan. What the census counts is told already; this
/// stands beside it, on the same days.
final class HelpedTogether {
    private static final WorkingDays DAYS = WorkingDays.england();
    private static final int FIRST_REVIEW_DAYS = 42, NEXT_REVIEW_DAYS = 84;
    private static final List<String> WAKE = List.of("Be up before the children on school days", "Put the phones away at supper", "Read together before bed", "Walk to school together");
    private static final List<String> NURSES = List.of("Ada Ojo", "Beth Hollis", "Dina Malik", "Carys Penn"), TEACHERS = List.of("Neil Amos", "Jo Barrow", "Farah Aziz", "Tess Quill");

    private final Life life;
    private final Seat lead;
    private final Seat supervisor;
    private final UUID referral;
    private final LocalDate began;
    private final List<Subject> children;

    HelpedTogether(Life life) {
        this.life = life;
        this.lead = life.staff.lead(life.family.number());
        this.supervisor = life.helpSeat().above();
        var started = entries(AssessmentStarted.class).getLast();
        this.referral = started.referral();
        this.began = started.happened();
        this.children = entries(AssessmentStarted.class).stream().filter(other -> other.happened().equals(began)).map(AssessmentStarted::child).distinct().toList();
    }

    /// Families with somebody at home who were assessed; none of those whom documents and tests tell of.
    static boolean is(Life life) {
        return life.family.number() >= Known.ANY.ordinal() && life.family.number() % (int) life.parameters.number("helped-together.every") == 1
                && !life.family.adults().isEmpty() && !life.toldOf(AssessmentStarted.class).isEmpty();
    }

    void tell() {
        var accepted = tell(new HelpAccepted(children, Level.SECTION_17, List.of(adult()), "A bit of calm in the evenings, and somebody to ring.", began));
        var named = DAYS.after(began, 1);
        var holder = lead.on(named);
        tell(new LeadNamed(children, holder.account(), holder.name(), holder.role().title(), null, false, supervisor.on(named).name(), supervisor.on(named).account(), null, named), accepted);
        var allocated = life.story.tell(supervisor, new Allocated(children, holder.account(), holder.name(), LeadNamed.PART, named, null));
        team(named);
        assessed();
        first(PlanStarted.class, PlanStarted::referral).ifPresent(this::planned);
        if (life.family.number() % 2 == 1) {
            tell(new PanelDiscussed(children, "Neighbourhood panel", List.of("Health", "School or college", "Housing"), "How to shorten the wait for the sleep clinic.",
                    "The clinic sees the youngest within the month; housing looks at the damp.", "The school nurse rings the clinic this week.", DAYS.after(began, 12)), accepted);
        }
        protection();
        if (Kin.is(life, began)) new Kin(life, children, began, lead, supervisor).tell();
        first(Closed.class, Closed::referral).ifPresent(closed -> {
            life.story.tell(supervisor, new AllocationEnded(children, allocated.id(), named, closed.happened(), null), allocated);
            closed(closed);
        });
    }

    private void team(LocalDate from) {
        int number = life.family.number();
        var teacher = tell(new TeamJoined(children, TEACHERS.get(number % TEACHERS.size()), "School or college", "Pastoral lead", "Meets the children at the gate", DAYS.after(from, 2)));
        tell(new TeamJoined(children, nurse(), "Health", "School nurse", "Sleep and growth", DAYS.after(from, 3)));
        if (number % 2 == 0) {
            tell(new TeamLeft(children, teacher.id(), "Another colleague at the school takes over", DAYS.after(from, 45)), teacher);
        }
    }

    private String nurse() {
        return NURSES.get(life.family.number() % NURSES.size());
    }

    private void assessed() {
        var factors = first(FactorsFound.class, FactorsFound::referral).map(FactorsFound::factors).orElse(List.of());
        first(AssessmentAuthorised.class, AssessmentAuthorised::referral).ifPresent(done -> tell(new FamilyAssessed(children, factors, List.of("Not enough money", "Few people to turn to"),
                "Mornings are rushed; afternoons at the neighbour's are the best of the day.", adult() + " asks for help early. The children look out for each other.",
                "Nights are short, and bills lie unopened.", "I like it when nobody shouts.", "We want to manage it ourselves again.",
                "Rest and money first; the rest follows. The children need one adult who is up before them.", supervisor.on(done.happened()).name(), done.happened())));
    }

    private void planned(PlanStarted started) {
        var on = started.happened();
        var wake = WAKE.get(life.family.number() % WAKE.size());
        var home = new Action(wake, "The parents", "The family", null);
        var plan = tell(plan(null, List.of(home, new Action("Sleep clinic for the youngest", nurse() + ", School nurse", "Health", on.plusDays(FIRST_REVIEW_DAYS)),
                new Action("Debt advice", lead.on(on).name() + ", lead practitioner", "Children's services", on.plusDays(NEXT_REVIEW_DAYS))), on));
        var until = first(Closed.class, Closed::referral).map(Closed::happened).orElse(life.today);
        boolean changed = false;
        for (var review = life.weekdayBy(on.plusDays(FIRST_REVIEW_DAYS)); review.isBefore(until); review = life.weekdayBy(review.plusDays(NEXT_REVIEW_DAYS))) {
            tell(new PlanLookedAt(children, plan.id(), changed ? List.of() : List.of("Sleep clinic for the youngest"), "Better in the week than at weekends.", "We notice it too.", "I sleep now.", review), plan);
            if (!changed) {
                changed = true;
                tell(plan(plan.id(), List.of(home, new Action("Debt advice", lead.on(on).name() + ", lead practitioner", "Children's services", on.plusDays(NEXT_REVIEW_DAYS)),
                        new Action("A place in the holiday club", TEACHERS.get(life.family.number() % TEACHERS.size()) + ", Pastoral lead", "School or college", null)), review), plan);
            }
        }
    }

    private PlanAgreed plan(@Nullable UUID first, List<Action> actions, LocalDate on) {
        return new PlanAgreed(children, first, "Everybody sleeps, the bills are opened, and the children are at school on time four days of five.", actions,
                "The grandparents take the children for a night, and the lead is rung the next morning.", "We can try that.", "I want mum to come to the gate.", List.of(adult()),
                List.of(lead.on(on).name(), nurse()), on);
    }

    /// A protection plan within this time of need: the family's plan goes on.
    private void protection() {
        first(ProtectionEntry.PlanStarted.class, ProtectionEntry.PlanStarted::referral).ifPresent(plan -> step(Level.PROTECTION, "The conference decided so.", plan.happened()));
        first(ProtectionEntry.PlanEnded.class, ProtectionEntry.PlanEnded::referral).ifPresent(end -> step(Level.SECTION_17, "The review conference ended the protection plan.", end.happened()));
    }

    private void closed(Closed closed) {
        boolean helped = "RC9".equals(closed.reason());
        step(helped ? Level.EARLY_HELP : Level.UNIVERSAL, helped ? "Section 17 is met no more; the family wants to go on with help." : "The family manages with what every family has.", closed.happened());
    }

    private Told step(Level to, String why, LocalDate on) {
        var decider = supervisor.on(on);
        return life.story.tell(supervisor, new LevelChanged(children, to, why, decider.name(), decider.account(), true, "That is right for us.", on));
    }

    private String adult() {
        var adult = life.family.adults().getFirst();
        return adult.name().whole() + " (" + adult.relation() + ")";
    }

    private Told tell(FamilyEntry entry, Told... after) {
        return life.story.tell(lead, entry, after);
    }

    /// The first of this time of need.
    private <E extends Entry> Optional<E> first(Class<E> kind, Function<E, UUID> of) {
        return entries(kind).stream().filter(entry -> of.apply(entry).equals(referral)).findFirst();
    }

    private <E> List<E> entries(Class<E> kind) {
        return life.toldOf(kind).stream().map(told -> kind.cast(told.entry())).toList();
    }
}
