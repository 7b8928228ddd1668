package goldthread.population.returned;

import static goldthread.population.returned.Told.written;
import static goldthread.returns.ssda903.Ssda903Table.*;

import goldthread.population.Person.Event;
import goldthread.population.Person.What;
import goldthread.population.returned.Episodes.Episode;
import goldthread.returns.ssda903.ReturnRow;
import goldthread.returns.ssda903.Ssda903Table;
import goldthread.time.CollectionYear;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The rows of the 903 for one child and year: every module in which the child belongs.
final class Rows903 {
    private static final int WORKERS_FROM = 2023, LETTERS_FROM = 2024, DEPRIVED_FROM = 2026, WEEK = 7;
    /// Days from the start of care to the first reviews, and between later ones: 20 working days, three months, six months
    /// (SI 2010/959, regulation 33).
    private static final int[] REVIEWS_AT = {27, 117};
    private static final int REVIEWS_EVERY = 182;
    /// Ours: of 100 children of 11 and over in care in a year so many go missing, and of those in homes so many are deprived
    /// of their liberty; a child has a worker for some 14 months.
    private static final double MISSING_SHARE = .1, DEPRIVED = .05, PERMANENT_BEFORE = .03;
    private static final int WORKER_STAYS = 425, BACK = 366;

    private final Told told;
    private final int year, start, end;
    private final List<Episode> episodes;
    private final List<Event> care;
    private final List<ReturnRow> rows = new ArrayList<>();

    private Rows903(Told told, CollectionYear year) {
        this.told = told;
        this.year = year.starts();
        this.start = (int) year.first().toEpochDay();
        this.end = (int) year.last().toEpochDay();
        this.care = told.of(What.CARE);
        this.episodes = care.isEmpty() ? List.of() : Episodes.of(told).stream().filter(each -> each.from() <= end && each.until() >= start).toList();
    }

    /// Empty for a child whom the return does not tell of.
    static List<ReturnRow> of(Told told, CollectionYear year) {
        var made = new Rows903(told, year);
        if (!made.episodes.isEmpty()) made.inCare();
        else if (!made.care.isEmpty()) made.leaver();
        return made.rows;
    }

    private SplittableRandom chance(int about) {
        return new SplittableRandom(told.child().number() * 0x9E3779B97F4A7C15L + about * 1_000_003L + year);
    }

    private void add(Ssda903Table table, String... values) {
        rows.add(ReturnRow.of(table, values));
    }

    private String sex() {
        return year < LETTERS_FROM ? told.child().girl() ? "2" : "1" : told.child().girl() ? "F" : "M";
    }

    private void header(String mother) {
        // last year's child under five keeps the code until the year in which the number comes
        add(HEADER, told.id(), sex(), told.born(), told.child().ethnicity(), told.upn(end), mother, "");
    }

    private void inCare() {
        header(told.child().girl() ? "0" : "");
        episodes.forEach(this::episode);
        if (told.child().alone()) asylum();
        reviews();
        health();
        adoption();
        if (care.stream().anyMatch(each -> each.from() >= start && each.from() <= end)) permanence();
        missing();
        if (year >= WORKERS_FROM) workers();
        if (year >= DEPRIVED_FROM) deprived();
    }

    private void asylum() {
        int until = Math.min(told.birthday(18), care.getLast().until());
        add(UASC, told.id(), sex(), told.born(), until <= end ? written(until) : "");
    }

    private void episode(Episode episode) {
        boolean over = episode.until() <= end;
        String place = place(episode.place());
        add(EPISODES, told.id(), written(episode.from()), episode.reason(), episode.law(), told.child().need(), place, episode.home().provider(), over ? written(episode.until()) : "",
                over ? episode.ended() : "", over && episode.moves() ? "CARPL" : "", told.home(episode.care()), episode.home().postcode(), episode.registered() ? episode.home().number() : "");
    }

    /// The code of the year: supported accommodation is H5 until 2024-25, other placements are told apart from 2025-26.
    private String place(String code) {
        if (code.equals("K3")) return year < 2025 ? "H5" : "K3";
        if (code.equals("Z1")) return year < 2025 ? "Z1" : "Z11";
        return code;
    }

    private void reviews() {
        for (var spell : care) {
            for (int i = 0, day = spell.from() + REVIEWS_AT[0]; day < spell.until() && day <= end; i++, day = i < REVIEWS_AT.length ? spell.from() + REVIEWS_AT[i] : day + REVIEWS_EVERY) {
                if (day >= start) add(REVIEWS, told.id(), told.born(), written(day), day < told.birthday(4) ? "PN0" : "PN1");
            }
        }
    }

    /// Asked of those in care all year.
    private void health() {
        if (care.stream().noneMatch(each -> each.from() <= start - 1 && each.until() > end)) return;
        var chance = chance(1);
        boolean scored = told.birthday(4) <= end && told.birthday(17) > start;
        add(OC2, told.id(), told.born(), scored ? Integer.toString((int) Math.clamp(14 + 7 * chance.nextGaussian(), 0, 40)) : "", "", told.birthday(10) > end ? "" : chance.nextInt(50) == 0 ? "1" : "0",
                told.birthday(5) > end ? "1" : "", share(chance, 82), share(chance, 76), share(chance, 89), "0", "", "");
    }

    private static String share(SplittableRandom chance, int ofHundred) {
        return chance.nextInt(100) < ofHundred ? "1" : "0";
    }

    private void adoption() {
        var orders = told.of(What.LAW).stream().filter(law -> law.detail().equals("E1")).toList();
        if (orders.isEmpty()) return;
        var spell = care.getLast();
        int decided = Math.max(spell.from(), orders.getFirst().from() - 30);
        if (decided > end || spell.until() < start) return;
        add(PLACED_ADOPTION, told.id(), told.born(), written(decided), "", "");
        if (!spell.detail().equals("E12") || spell.until() > end) return;
        int home = told.of(What.PLACED).getLast().from();
        boolean couple = chance(2).nextInt(10) < 9;
        add(AD1, told.id(), told.born(), written(decided), written(Math.max(decided, home - 10)), "0", couple ? "2" : "1", couple ? "MF" : "F1", couple ? "L11" : "L0");
    }

    private void permanence() {
        var spell = care.stream().filter(each -> each.from() >= start && each.from() <= end).findFirst().orElseThrow();
        boolean before = !told.child().alone() && spell.from() - told.child().born() > 1500 && chance(3).nextDouble() < PERMANENT_BEFORE;
        if (before) add(PREV_PERM, told.id(), told.born(), "P1", "302", written(told.child().born() + 900));
        else add(PREV_PERM, told.id(), told.born(), "Z1", "", "");
    }

    private void missing() {
        var chance = chance(4);
        for (var episode : episodes) {
            int from = Math.max(start, Math.max(episode.from(), told.birthday(11))) + 1, until = Math.min(end, episode.until() - 1) - 3;
            if (until <= from || chance.nextDouble() >= MISSING_SHARE) continue;
            int day = from + chance.nextInt(until - from);
            add(MISSING, told.id(), told.born(), "M", written(day), written(day + 1 + chance.nextInt(2)));
            return;
        }
    }

    /// A child who comes back within a year has the worker of before, who goes on in between.
    private void workers() {
        var together = new ArrayList<Event>();
        for (var each : care) {
            var last = together.isEmpty() ? null : together.getLast();
            if (last == null || each.from() - last.until() > BACK) together.add(each);
            else together.set(together.size() - 1, new Event(What.CARE, last.from(), each.until(), each.detail()));
        }
        together.stream().filter(each -> each.from() <= end && each.until() >= start).forEach(this::workers);
    }

    private void workers(Event spell) {
        var chance = new SplittableRandom(told.child().number() + spell.from());
        for (int at = spell.from(); at < spell.until() && at <= end; ) {
            int next = Math.min(spell.until(), at + WEEK + chance.nextInt(2 * WORKER_STAYS));
            if (spell.until() - next < WEEK) next = spell.until();
            boolean over = next <= end;
            if (next >= start) {
                add(SW_EPISODES, told.id(), told.born(), "SW" + (100_000 + chance.nextInt(800_000)), written(at), over ? written(next) : "",
                        !over ? "" : next == spell.until() ? spell.detail().equals("E12") ? "CHCHAN" : "PCCHAN" : "LEFTRL");
            } else {
                chance.nextInt(800_000);
            }
            at = next;
        }
    }

    private void deprived() {
        var chance = chance(5);
        for (var episode : episodes) {
            int from = Math.max(start, episode.from()) + 1, until = Math.min(end, episode.until() - 1) - 30;
            if (!episode.place().equals("K2") || until <= from || told.birthday(12) > from || chance.nextDouble() >= DEPRIVED) continue;
            add(DOLO, told.id(), told.born(), written(from), written(from + 28));
            return;
        }
    }

    /// Young people who turn 17 to 21 in the year, and were in care long enough: 13 weeks since they were 14, some of them
    /// after 16 (Children Act 1989, Schedule 2, paragraph 19B).
    private void leaver() {
        int days = 0, last = 0;
        for (var each : care) {
            if (each.detail().equals("E2") || each.detail().equals("E3") || each.detail().equals("E12") || each.until() > start) return;
            days += Math.max(0, each.until() - Math.max(each.from(), told.birthday(14)));
            last = each.until();
        }
        int age = 17;
        while (age < 22 && told.birthday(age) < start) age++;
        if (age > 21 || told.birthday(age) > end || days < 95 || last <= told.birthday(16) + 1) return;
        header("");
        var chance = chance(6);
        boolean touch = chance.nextInt(100) < 92;
        add(OC3, told.id(), told.born(), touch ? "YES" : "NO", touch ? chance.nextBoolean() ? "F2" : "G5" : "0", touch ? "U1" : "0");
    }
}
