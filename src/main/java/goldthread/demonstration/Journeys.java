package goldthread.demonstration;

import goldthread.demonstration.Household.Child;
import goldthread.demonstration.Mix.Way;
import goldthread.time.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Each way that children may go, from the referral to today or to its end.
final class Journeys {
    private static final WorkingDays DAYS = WorkingDays.england();

    private final Life life;
    private final Homes homes;
    private final Chance chance;
    private final Parameters parameters = Parameters.ALL;

    Journeys(Life life, Homes homes) {
        this.life = life;
        this.homes = homes;
        this.chance = life.chance;
    }

    /// @param asOf today, or the day on which a time of need that is over ended
    /// @return those of the children who were born too late for it
    List<Child> go(Way way, List<Child> children, LocalDate asOf) {
        return switch (way) {
            case UNACCOMPANIED, IN_CARE, LEAVER, CLOSED_CARED_FOR -> new CareJourney(life, homes).go(way, children, asOf);
            case ON_PLAN -> onPlan(children);
            case CLOSED_PROTECTED -> protectedUntil(children, asOf);
            case ASSESSING -> assessing(children);
            case HELPED -> helped(children);
            case CLOSED_HELPED -> helpedUntil(children, asOf);
            case CLOSED_ASSESSED -> assessedUntil(children, asOf);
            case CLOSED_NFA -> refused(children, asOf);
        };
    }

    private List<Child> refused(List<Child> children, LocalDate on) {
        var referral = after(life, children, on);
        var now = born(children, referral);
        new HelpCase(life, now, referral).decided(false);
        return others(children, now);
    }

    private List<Child> assessing(List<Child> children) {
        var referral = after(life, children, life.today.minusDays(chance.between(3, 58)));
        var now = born(children, referral);
        var need = new HelpCase(life, now, referral).decided(true);
        need.assess(late(DAYS.after(life.today, chance.between(1, 15)), DAYS.after(referral, 20)));
        enquiry(need, life.today.minusDays(1));
        need.allocated(null, "OTHERS");
        return others(children, now);
    }

    private List<Child> assessedUntil(List<Child> children, LocalDate end) {
        var referral = after(life, children, end.minusDays(chance.between(24, 68)));
        var now = born(children, referral);
        if (parameters.happens(chance, "rereferral.share")) {
            before(now, referral);
        }
        var need = new HelpCase(life, now, referral).decided(true);
        var assessed = late(end, DAYS.after(referral, 9));
        need.assess(assessed);
        boolean enquired = enquiry(need, assessed);
        var closed = DAYS.after(assessed, chance.between(0, 8));
        need.allocated(closed, "TSPROC");
        // after more than an assessment an episode is closed for another reason (rule 2990)
        var after = chance.comes(0.4) ? "RC9" : "RC8";
        need.close(closed, enquired ? "RC7" : after);
        return others(children, now);
    }

    /// An earlier time of need within the twelve months before.
    private void before(List<Child> children, LocalDate referral) {
        var end = referral.minusDays(chance.between(30, 250));
        var first = end.minusDays(chance.between(24, 62));
        if (children.stream().anyMatch(child -> !child.born().isBefore(first))) {
            return;
        }
        var need = new HelpCase(life, children, first).decided(true);
        need.assess(end);
        need.allocated(end, "TSPROC");
        need.close(end, "RC8");
    }

    private List<Child> helped(List<Child> children) {
        var plan = parameters.underway(chance, "help-plan");
        var from = life.today.minusDays(Math.min(plan.passed(), 1_000));
        return help(children, from, from.plusDays(Math.min(plan.total(), 1_400)));
    }

    private List<Child> helpedUntil(List<Child> children, LocalDate end) {
        return help(children, end.minusDays(Math.min(900, parameters.days(chance, "help-plan"))), end);
    }

    private List<Child> help(List<Child> children, LocalDate from, LocalDate until) {
        var referral = after(life, children, from.minusDays(chance.between(30, 80)));
        var now = born(children, referral);
        if (parameters.happens(chance, "rereferral.share")) {
            before(now, referral);
        }
        var need = new HelpCase(life, now, referral).decided(true);
        var assessed = HelpCase.assessed(life, referral);
        var planned = DAYS.after(late(assessed, from), 1);
        var ends = late(until, planned.plusDays(25));
        var closed = DAYS.after(ends, chance.between(0, 6));
        need.assess(assessed).plan(planned, ends).allocated(closed, "TSPROC").close(closed, "RC7");
        enquiry(need, assessed);
        moves(now, planned, ends);
        return others(children, now);
    }

    private List<Child> onPlan(List<Child> children) {
        var plan = parameters.underway(chance, "protection-plan");
        int passed = Math.min(plan.passed() + 1, 1_000);
        var from = life.today.minusDays(passed);
        return protect(children, DAYS.before(from, 1), from.plusDays(Math.max(passed + 30, Math.min(plan.total(), 1_300))));
    }

    private List<Child> protectedUntil(List<Child> children, LocalDate end) {
        var until = end.minusDays(chance.between(60, 150));
        return protect(children, DAYS.before(until.minusDays(Math.clamp(parameters.days(chance, "protection-plan"), 80, 900)), 1), until);
    }

    /// A protection plan, and some help before and after.
    private List<Child> protect(List<Child> children, LocalDate wanted, LocalDate until) {
        boolean sudden = chance.comes(0.4);
        var referral = after(life, children, wanted.minusDays(sudden ? chance.between(14, 40) : chance.between(120, 420)));
        var now = born(children, referral);
        var need = new HelpCase(life, now, referral).decided(true);
        var protection = new Protection(need);
        var assessed = HelpCase.assessed(life, referral);
        var conference = late(wanted, DAYS.after(referral, 12));
        need.assess(assessed);
        var planned = DAYS.after(assessed, 2);
        if (!sudden && planned.plusDays(20).isBefore(conference)) {
            need.plan(planned, DAYS.before(conference, 1));
        }
        var ends = DAYS.after(late(until, conference.plusDays(60)), 1);
        protection.plan(late(protection.enquiryBefore(conference), referral), conference, ends);
        if (parameters.happens(chance, "pre-proceedings.share")) {
            protection.beforeCourt(conference.plusDays(chance.between(20, 50)), false);
        }
        var after = DAYS.after(ends, 1);
        var closed = after.plusDays(chance.between(60, 150));
        need.plan(after, closed).allocated(closed, "TSPROC").close(closed, "RC7");
        moves(now, planned, ends);
        return others(children, now);
    }

    private boolean enquiry(HelpCase need, LocalDate last) {
        boolean enquired = parameters.happens(chance, "enquiry.alone") && need.referral.isBefore(last);
        if (enquired) {
            new Protection(need).enquiryAlone(chance.day(need.referral, last.minusDays(1)), last);
        }
        return enquired;
    }

    private void moves(List<Child> children, LocalDate from, LocalDate until) {
        var on = chance.day(from, until);
        if (life.family.moved() != null && !on.isAfter(life.story.horizon())) {
            life.move(children, on, life.helpSeat());
        }
    }

    /// A day that is not before the first child was born; of an unborn child, not long before.
    static LocalDate after(Life life, List<Child> children, LocalDate day) {
        var born = children.getFirst().born();
        return late(day, born.isAfter(life.today) ? born.minusDays(145) : born.plusDays(1));
    }

    static List<Child> born(List<Child> children, LocalDate by) {
        return children.stream().filter(child -> child == children.getFirst() || child.born().isBefore(by)).toList();
    }

    static List<Child> others(List<Child> all, List<Child> some) {
        var others = new ArrayList<>(all);
        others.removeAll(some);
        return others;
    }

    static LocalDate late(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
