package goldthread.population;

import goldthread.population.Person.Event;
import goldthread.population.Person.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// What happens to one child, from referral to care, by the rates of each year. The same chance gives the same journey.
final class Journey {
    /// A referral is followed by another within twelve months in about so many of 100 of its kind: fitted to the share of
    /// referrals within twelve months of an earlier one (22.4 % in 2024) beside those that come by chance.
    private static final double AGAIN = .20;
    /// Referrals that become an episode of need, and conferences that lead to a plan: ours.
    private static final double ACCEPTED = .80, PLANNED = .85;
    /// Longer than the stock alone asks, as episodes of one child overlap: fitted.
    private static final double LONGER = 1.09, PLAN_LONGER = 1.09;
    /// Boys are more often in care than girls: 53 of 100 of those who did not come alone (31 March 2024), 51 of 100 children.
    private static final double BOYS = 1.04, GIRLS = .96;

    private final Rates rates;
    private final SplittableRandom chance;
    private final int born;
    private final double sex;
    private final List<Event> events = new ArrayList<>();
    /// The day of an adoption, from which the child is another family's, or of a death.
    private int last = Event.OPEN;

    private Journey(Rates rates, int born, boolean girl, SplittableRandom chance) {
        this.rates = rates;
        this.chance = chance;
        this.born = born;
        this.sex = girl ? GIRLS : BOYS;
    }

    static List<Event> of(Rates rates, int born, boolean girl, SplittableRandom chance) {
        var journey = new Journey(rates, born, girl, chance);
        journey.care();
        journey.referrals();
        return journey.events;
    }

    /// Of a child who came alone and began to be looked after on a day.
    static List<Event> alone(Rates rates, int born, int began, SplittableRandom chance) {
        var journey = new Journey(rates, born, false, chance);
        journey.spell(began, true, false);
        return journey.events;
    }

    private double drawn() {
        return -Math.log(1 - chance.nextDouble());
    }

    private void care() {
        double[] hazard = rates.care(born), adopted = rates.toBeAdopted(born);
        double left = drawn() / sex;
        for (int month = 0; month < hazard.length; month++) {
            left -= hazard[month] + adopted[month];
            if (left >= 0) continue;
            int on = born + (int) ((month + chance.nextDouble()) * Family.YEAR / 12);
            if (on >= Math.min(grown(), rates.until())) return;
            boolean leaves = chance.nextDouble() < adopted[month] / (hazard[month] + adopted[month]);
            int end = spell(on, false, leaves);
            if (end >= Math.min(grown(), rates.until())) return;
            if (leaves || died()) {
                last = end;
                return;
            }
            month = Math.max(month, months(end));
            left = drawn() / sex;
        }
    }

    private boolean died() {
        return events.stream().anyMatch(event -> event.what() == What.CARE && event.detail().equals("E2"));
    }

    private int grown() {
        return Family.grown(born);
    }

    private int spell(int from, boolean alone, boolean adopted) {
        return Spell.of(rates, born, from, alone, adopted, chance, events);
    }

    private int months(int day) {
        return Family.months(born, day);
    }

    private double gaussian() {
        return chance.nextGaussian();
    }

    /// The year to 31 March in which a day lies, or the nearest that the rates are of.
    static int year(int day) {
        return Math.clamp(yearOf(day), CareRates.FIRST, England.LAST);
    }

    static int yearOf(int day) {
        var date = LocalDate.ofEpochDay(day);
        return date.getMonthValue() >= 4 ? date.getYear() + 1 : date.getYear();
    }

    private void referrals() {
        var spells = events.stream().filter(event -> event.what() == What.CARE).toList();
        for (var spell : spells) {
            int before = spell.from() - 10 - chance.nextInt(110);
            if (before > born) referred(before, false);
        }
        int last = last();
        double left = drawn();
        for (double at = Math.max(born, rates.firstReferral()); at < last; ) {
            double rate = rates.referrals((int) at, AGAIN) / Family.YEAR;
            double next = Math.min(last, rates.yearAfter((int) at));
            if (left >= rate * (next - at)) {
                left -= rate * (next - at);
                at = next;
                continue;
            }
            at += left / rate;
            left = drawn();
            if (at < last) referred((int) at, true);
        }
    }

    private void referred(int on, boolean mayComeAgain) {
        int year = year(on);
        events.add(new Event(What.REFERRED, on, on, ""));
        boolean accepted = chance.nextDouble() < ACCEPTED;
        int until = on;
        if (accepted) {
            double mean = rates.need(year, ACCEPTED) * LONGER * Family.YEAR;
            until = on + Math.max(10, (int) (mean * Math.exp(gaussian() - .5)));
            if (chance.nextDouble() < rates.enquiries(year) / ACCEPTED) until = Math.max(until, enquiry(on + 1 + chance.nextInt(20), year));
            events.add(new Event(What.IN_NEED, on, open(Math.min(until, Math.min(last, grown()))), ""));
        }
        if (mayComeAgain && chance.nextDouble() < AGAIN) {
            int again = on + 15 + chance.nextInt(350);
            if (again < last()) referred(again, true);
        }
    }

    private int last() {
        return Math.min(last, Math.min(grown(), rates.until()));
    }

    private int open(int until) {
        return until >= rates.until() ? Event.OPEN : until;
    }

    private static int weekday(int day) {
        var of = LocalDate.ofEpochDay(day).getDayOfWeek().getValue();
        return of > 5 ? day + 8 - of : day;
    }

    /// Under section 47; a conference for some, and a plan.
    private int enquiry(int on, int year) {
        if (on >= last()) return on;
        events.add(new Event(What.ENQUIRY, on, on, ""));
        int conference = weekday(on + 10 + chance.nextInt(10));
        if (chance.nextDouble() >= rates.conferences(year) || conference >= last()) return on;
        events.add(new Event(What.CONFERENCE, conference, conference, ""));
        if (chance.nextDouble() >= PLANNED) return conference;
        double mean = rates.plan(year, PLANNED) * PLAN_LONGER * Family.YEAR, spread = .6;
        int until = Math.min(Math.min(last, grown()), conference + Math.max(30, (int) (mean * Math.exp(spread * gaussian() - spread * spread / 2))));
        events.add(new Event(What.PLAN, conference, open(until), ""));
        return until;
    }
}
