package goldthread.demonstration;

import goldthread.demonstration.Contacts.Work;
import goldthread.demonstration.Household.Child;
import goldthread.demonstration.Story.Told;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentCheckpoint;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.FactorsFound;
import goldthread.familyhelp.FamilyHelpEntry.NeedIdentified;
import goldthread.familyhelp.FamilyHelpEntry.PlanEnded;
import goldthread.familyhelp.FamilyHelpEntry.PlanReviewed;
import goldthread.familyhelp.FamilyHelpEntry.PlanStarted;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.time.WorkingDays;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A time of need of some brothers and sisters, from the referral to its closing: front door, assessment, plan.
final class HelpCase {
    final Life life;
    final List<Child> children;
    final LocalDate referral;
    final String need;
    private final Map<Child, Told> referred = new LinkedHashMap<>();
    private final Seat by;

    /// A referral arrives, as referrals do.
    HelpCase(Life life, List<Child> children, LocalDate referral) {
        this(life, children, referral, Asked.by(life, children, referral));
    }

    HelpCase(Life life, List<Child> children, LocalDate referral, Asked asked) {
        this.life = life;
        this.children = children;
        this.referral = referral;
        this.by = life.helpSeat();
        this.need = asked.need();
        var duty = life.staff.duty(life.chance);
        life.introduce(children, referral, duty);
        children.forEach(child -> referred.put(child, life.story.tell(duty,
                new Referred(child.subject(), referral, asked.source(), asked.words(), referral))));
    }

    /// What is asked at the front door.
    /// @param source who asks, as the census codes it   @param need the main need found later
    record Asked(String source, String need, String words) {

        static Asked by(Life life, List<Child> children, LocalDate on) {
            if (life.family.adults().isEmpty()) {
                return new Asked("5C", "N8", life.say("asked.unaccompanied", children, on));
            }
            var need = life.parameters.pick(life.chance, "need");
            if (children.getFirst().born().isAfter(on)) {
                return new Asked("3D", need, life.say("asked.unborn", children, on));
            }
            boolean pupils = children.stream().anyMatch(child -> child.age(on) >= 5);
            var source = life.parameters.pick(life.chance, "source", one -> pupils || !one.startsWith("2"));
            return new Asked(source, need, life.say("asked." + HelpCase.words(source), children, on));
        }
    }

    private static String words(String source) {
        return switch (source.charAt(0)) {
            case '1' -> "1";
            case '2' -> "2A";
            case '3' -> "3";
            case '4', '5' -> "5";
            case '6' -> "6";
            default -> "other";
        };
    }

    UUID referral(Child child) {
        return referred.get(child).id();
    }

    Told referred(Child child) {
        return referred.get(child);
    }

    /// It is decided whether it goes on.
    HelpCase decided(boolean further) {
        boolean atOnce = life.parameters.happens(life.chance, "decided.next-day");
        var on = WorkingDays.england().after(referral, atOnce ? life.chance.between(0, 1) : life.chance.between(2, 4));
        var why = life.say(further ? "decided.on" : "decided.not", children, on);
        var manager = life.staff.duty(life.chance).above();
        children.forEach(child -> life.story.tell(manager, new ReferralDecided(child.subject(), referral(child), on, !further,
                why), referred(child)));
        if (further) {
            children.forEach(child -> life.story.tell(by, new NeedIdentified(child.subject(), referral(child), need, on),
                    referred(child)));
        }
        return this;
    }

    /// How long an assessment takes from the referral on: 45 working days at most, for most.
    static LocalDate assessed(Life life, LocalDate referral) {
        boolean inTime = life.parameters.happens(life.chance, "assessment.in-time");
        return WorkingDays.england().after(referral, inTime ? life.chance.between(12, 45) : life.chance.between(46, 75));
    }

    /// The assessment, authorised on a day.
    HelpCase assess(LocalDate until) {
        return assess(until, factors());
    }

    HelpCase assess(LocalDate until, List<String> factors) {
        var start = WorkingDays.england().after(referral, life.chance.between(0, 3));
        var contacts = new Contacts(life, Work.HELP, children, by);
        children.forEach(child -> {
            var subject = child.subject();
            var assessment = life.story.tell(by, new AssessmentStarted(subject, referral(child), start, start), referred(child));
            for (int days : List.of(10, life.chance.between(25, 34))) {
                var on = WorkingDays.england().after(start, days);
                if (on.isBefore(until)) {
                    life.story.tell(by.above(), new AssessmentCheckpoint(subject, referral(child), assessment.id(), on), assessment);
                }
            }
            life.story.tell(by, new FactorsFound(subject, referral(child), assessment.id(), factors, until), assessment);
            life.story.tell(by.above(), new AssessmentAuthorised(subject, referral(child), assessment.id(), until), assessment);
        });
        if (!life.family.adults().isEmpty()) {
            contacts.visits(start, until, 6);
            contacts.notes(start, until);
        }
        return this;
    }

    /// The child in need plan and the work that it asks.
    HelpCase plan(LocalDate from, LocalDate until) {
        children.forEach(child -> {
            var plan = life.story.tell(by, new PlanStarted(child.subject(), referral(child), from, from), referred(child));
            for (var on = life.weekdayBy(from.plusDays(life.chance.between(28, 42))); on.isBefore(until);
                    on = life.weekdayBy(on.plusDays(life.chance.between(80, 150)))) {
                life.story.tell(by, new PlanReviewed(child.subject(), referral(child), plan.id(), on), plan);
            }
            life.story.tell(by, new PlanEnded(child.subject(), referral(child), plan.id(), until), plan);
        });
        var contacts = new Contacts(life, Work.HELP, children, by);
        contacts.visits(from, until, 20);
        contacts.notes(from, until);
        return this;
    }

    /// The time of need ends, and with it the work of this team.
    void close(LocalDate on, String reason) {
        children.forEach(child -> life.story.tell(by.above(), new Closed(child.subject(), referral(child), on, reason, on),
                referred(child)));
    }

    /// The team works with the children until a day.
    HelpCase allocated(LocalDate until, String why) {
        var from = WorkingDays.england().after(referral, 1);
        life.allocate(children, by, "allocated", from, until, why);
        life.allocate(children, by.above(), "supervisor", from, until, why);
        return this;
    }

    private List<String> factors() {
        if (life.family.adults().isEmpty()) {
            return List.of("9A");
        }
        var found = new java.util.TreeSet<String>();
        int some = life.chance.between(1, 4);
        for (int i = 0; i < some; i++) {
            found.add(life.parameters.pick(life.chance, "factor"));
        }
        return List.copyOf(found);
    }
}
