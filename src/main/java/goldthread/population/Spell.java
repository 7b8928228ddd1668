package goldthread.population;

import goldthread.population.Person.Event;
import goldthread.population.Person.What;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// One time in care of one child: how long, under what law, in which homes, and how it ended.
final class Spell {
    /// Days in a home until a move, lognormal: one for all kinds, so that kinds stand as published; fitted to three or more
    /// homes in the year (11 % in 2024).
    private static final double STAY = 420, STAY_SPREAD = 1.4, MONTH = Family.YEAR / 12;
    /// Hours of police protection (at most 72), days of an emergency order (at most 8, and 7 more), days on remand: ours
    /// within the law. Children Act 1989, sections 45 and 46.
    private static final int POLICE = 3, EMERGENCY = 8, REMAND = 60;

    private final Rates rates;
    private final SplittableRandom chance;
    private final int born, from;
    private final boolean alone;
    private final Adoptions.@Nullable Road road;
    private final double luck;
    private final List<Event> laws = new ArrayList<>(), homes = new ArrayList<>();
    private int until;

    private Spell(Rates rates, int born, int from, boolean alone, boolean adopted, SplittableRandom chance) {
        this.rates = rates;
        this.chance = chance;
        this.born = born;
        this.from = from;
        this.alone = alone;
        this.road = adopted ? rates.adoptions().road(from, chance) : null;
        this.luck = chance.nextDouble();
    }

    /// Adds care, laws and homes.
    ///
    /// @return the day it ended
    static int of(Rates rates, int born, int from, boolean alone, boolean adopted, SplittableRandom chance, List<Event> to) {
        var spell = new Spell(rates, born, from, alone, adopted, chance);
        spell.until = Math.min(spell.road == null ? spell.ends() : spell.road.adopted(), Math.min(spell.grown(), rates.until()));
        boolean open = spell.until >= rates.until();
        spell.laws();
        spell.homes();
        if (open) {
            last(spell.laws);
            last(spell.homes);
        }
        to.add(new Event(What.CARE, from, open ? Event.OPEN : spell.until, open ? "" : spell.reason()));
        to.addAll(spell.homes);
        to.addAll(spell.laws);
        return spell.until;
    }

    private static void last(List<Event> events) {
        var event = events.removeLast();
        events.add(new Event(event.what(), event.from(), Event.OPEN, event.detail()));
    }

    private int grown() {
        return Family.grown(born);
    }

    private int months(int day) {
        return Family.months(born, day);
    }

    private int ends() {
        int end = from, months = 0, last = Math.min(grown(), rates.until());
        boolean ended = false;
        while (end < last && !ended) {
            ended = chance.nextDouble() < rates.of().ends(alone, Journey.year(end), months(end), months);
            end += ended ? 1 + chance.nextInt(30) : 30 + (months % 2 == 0 ? 1 : 0) - (months % 24 == 23 ? 1 : 0);
            months++;
        }
        return end;
    }

    private String reason() {
        int year = Journey.year(until);
        if (road != null && until < grown()) return Endings.ADOPTED;
        var last = homes.getLast().detail();
        if (until >= grown()) return rates.endings().grown(year, Place.of(last), chance);
        return rates.endings().young(year, alone, months(until), laws.getFirst().detail().equals(LegalRates.REMAND) && until - from < 6 * MONTH, last, chance);
    }

    private void laws() {
        int age = months(from);
        var first = alone ? LegalRates.ACCOMMODATED : rates.legal().first(Journey.year(from), age, road != null, chance.nextDouble(), luck);
        int at = from, next = switch (first) {
            case LegalRates.POLICE -> from + 1 + chance.nextInt(POLICE);
            case LegalRates.EMERGENCY -> from + 2 + chance.nextInt(EMERGENCY - 1);
            case LegalRates.REMAND -> from + 7 + chance.nextInt(2 * REMAND);
            default -> from;
        };
        String law = first;
        boolean emergency = next > from;
        while (true) {
            var then = then(next, age, emergency ? LegalRates.ACCOMMODATED : law);
            if (next > from && next < until && !then.equals(law)) {
                laws.add(new Event(What.LAW, at, next, law));
                at = next;
                law = then;
                emergency = false;
            }
            if (next >= until) break;
            next = Math.max(next + 1, after(next));
        }
        laws.add(new Event(What.LAW, at, until, law));
    }

    /// The next day on which the law may change: the same day of the next month of care, or that of the placement order.
    private int after(int day) {
        int month = (int) ((day - from) / MONTH) + 1, next = from + (int) (month * MONTH) + 1;
        return road != null && road.order() > day ? Math.min(next, road.order()) : next;
    }

    private String then(int day, int ageAtStart, String now) {
        if (alone) return LegalRates.ACCOMMODATED;
        if (road != null) return day >= road.order() ? LegalRates.PLACEMENT : LegalRates.INTERIM;
        if (months(day) >= LegalRates.SEVENTEEN) return now;
        var then = rates.legal().then(Journey.year(day), ageAtStart, (day - from) / MONTH, luck);
        return rank(then) > rank(now) ? then : now;
    }

    private static int rank(String law) {
        return law.equals(LegalRates.FULL) ? 2 : law.equals(LegalRates.INTERIM) ? 1 : 0;
    }

    /// Homes one after another; luck is drawn anew at each move, and the same luck may mean another home when the child is
    /// older or lives under another law.
    private void homes() {
        double luck = chance.nextDouble();
        for (int at = from; at < until; ) {
            var place = place(at, luck);
            int moves = at + Math.max(1, (int) (STAY * Math.exp(STAY_SPREAD * chance.nextGaussian())));
            if (place == Place.ADOPTION) moves = until;
            int next = changes(at, place, luck, Math.min(moves, until));
            homes.add(new Event(What.PLACED, at, next, place == Place.FOSTER ? foster(at) : place.code));
            if (next == moves) luck = chance.nextDouble();
            at = next;
        }
    }

    /// With relatives or friends, or not; for the long term once care has lasted two years.
    private String foster(int day) {
        // 16 of 100 children in care live with relatives or friends who foster: ours
        boolean kin = !alone && chance.nextDouble() < .2, longTerm = day - from > 2 * Family.YEAR;
        return kin ? longTerm ? "U1" : "U3" : longTerm ? "U4" : "U6";
    }

    private Place place(int day, double luck) {
        if (road != null) return day >= road.home() ? Place.ADOPTION : Place.FOSTER;
        var place = rates.place(Journey.year(day), Band.of(months(day)), luck);
        return place == Place.PARENTS && !may(day) ? Place.FOSTER : place;
    }

    /// Live with a parent, under an order.
    private boolean may(int day) {
        for (var law : laws) {
            if (law.from() <= day && law.until() > day) return rank(law.detail()) > 0;
        }
        return false;
    }

    /// The first day on which the same luck means another place; `by` if there is none before.
    private int changes(int from, Place now, double luck, int by) {
        int first = by;
        for (int april = rates.yearAfter(from); april < first; april = rates.yearAfter(april)) first = changed(april, now, luck, first);
        for (var band : Band.values()) {
            int birthday = born + (int) Math.ceil(12 * band.from * MONTH);
            if (birthday > from && birthday < first) first = changed(birthday, now, luck, first);
        }
        for (var law : laws) {
            if (law.from() > from && law.from() < first) first = changed(law.from(), now, luck, first);
        }
        return road != null && road.home() > from && road.home() < first ? road.home() : first;
    }

    private int changed(int day, Place now, double luck, int otherwise) {
        return place(day, luck) == now ? otherwise : day;
    }
}
