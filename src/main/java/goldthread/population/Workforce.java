package goldthread.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The social workers who work with the population's children, from 30 September 2016 on: as many, with as many from agencies
/// and as many who left in the year as published. About one in six of those at work is from an agency.
public final class Workforce {
    /// Agency workers stay so many days, lognormal: ours. A post is full-time for 85 of 100, else three days: ours.
    private static final double AGENCY_STAYS = 210, AGENCY_SPREAD = .6, PART_TIME = .15, PART = .6;
    private static final long APART = 0x5DEECE66DL;

    private final England england;
    private final double scale;
    private final List<Worker> workers = new ArrayList<>();
    private final SplittableRandom chance;

    /// @param until `Integer.MAX_VALUE` while at work   @param caseload children on 30 September of the last year; 0 for who holds none
    public record Worker(String number, boolean agency, int from, int until, double fte, int caseload) {
        boolean on(int day) {
            return from <= day && until > day;
        }
    }

    public Workforce(Population population) {
        this.england = population.england();
        this.scale = population.children() / England.CHILDREN;
        this.chance = new SplittableRandom(population.seed() ^ APART);
        employed();
        agency();
    }

    public List<Worker> workers() {
        return workers;
    }

    static int september(int year) {
        return (int) LocalDate.of(year, 9, 30).toEpochDay();
    }

    private double fte() {
        return chance.nextDouble() < PART_TIME ? PART : 1;
    }

    private void employed() {
        var now = new ArrayList<Worker>();
        double have = 0;
        for (int year = England.FIRST; year <= England.LAST; year++) {
            int on = september(year), before = on - 365;
            double wanted = england.of("social workers FTE", year) * scale;
            if (year > England.FIRST) have -= leave(now, england.of("turnover %", year) / 100 * wanted, before);
            while (have < wanted) {
                double fte = fte();
                now.add(new Worker("E" + (workers.size() + now.size()), false, year == England.FIRST ? before - chance.nextInt(3_650) : before + 1 + chance.nextInt(364), Integer.MAX_VALUE, fte, caseload(england.of("average caseload", England.LAST))));
                have += fte;
            }
        }
        workers.addAll(now);
    }

    /// @return how much work they did
    private double leave(List<Worker> now, double some, int before) {
        double left = 0;
        while (left < some && !now.isEmpty()) {
            var worker = now.remove(chance.nextInt(now.size()));
            left += worker.fte();
            workers.add(new Worker(worker.number(), false, worker.from(), before + 1 + chance.nextInt(364), worker.fte(), 0));
        }
        return left;
    }

    private int caseload(double mean) {
        return (int) Math.max(1, Math.round(mean + 4 * chance.nextGaussian()));
    }

    /// Each post that an agency fills is filled by one worker after another.
    private void agency() {
        double posts = 0;
        for (int year = England.FIRST; year <= England.LAST; year++) posts = Math.max(posts, agency(year));
        for (int post = 0; post < Math.round(posts); post++) {
            for (int year = England.FIRST; year <= England.LAST; year++) {
                if (post >= Math.round(agency(year))) continue;
                int end = year == England.LAST ? september(year) + 200 : september(year) + 182;
                for (int at = september(year) - 183; at < end; ) {
                    int until = Math.min(end, at + Math.max(20, (int) (AGENCY_STAYS * Math.exp(AGENCY_SPREAD * chance.nextGaussian()))));
                    workers.add(new Worker("A" + workers.size(), true, at, until, 1, caseload(england.of("average caseload", England.LAST))));
                    at = until;
                }
            }
        }
    }

    private double agency(int year) {
        double share = england.of("agency %", year) / 100;
        return england.of("social workers FTE", year) * scale * share / (1 - share);
    }

    /// What the tables call a row, for a year; NaN where it is no row of the workforce.
    double made(String row, int year) {
        int on = september(year);
        double fte = 0, agency = 0, left = 0, cases = 0, holders = 0;
        for (var worker : workers) {
            if (worker.on(on)) {
                if (worker.agency()) agency += worker.fte();
                else fte += worker.fte();
                cases += worker.caseload() * worker.fte();
                holders += worker.caseload() > 0 ? worker.fte() : 0;
            } else if (!worker.agency() && worker.until() <= on && worker.until() > on - 365) {
                left += worker.fte();
            }
        }
        return switch (row) {
            case "social workers FTE" -> fte / scale;
            case "agency %" -> 100 * agency / (agency + fte);
            case "turnover %" -> year == England.FIRST ? Double.NaN : 100 * left / fte;
            case "average caseload" -> year < England.LAST ? Double.NaN : cases / holders;
            default -> Double.NaN;
        };
    }
}
