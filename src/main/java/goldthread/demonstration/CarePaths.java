package goldthread.demonstration;

import goldthread.demonstration.CarePath.Status;
import goldthread.demonstration.CarePath.Stay;
import goldthread.demonstration.Household.Child;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Makes up times in care that end where they must: those under way today so that the legal statuses and placements of
/// a year end come out, those that are over so that they end as such times do.
final class CarePaths {
    private final Life life;
    private final Chance chance;
    private final Parameters parameters = Parameters.ALL;
    private final CareStays homes;

    CarePaths(Life life, Homes homes) {
        this.life = life;
        this.chance = life.chance;
        this.homes = new CareStays(life, homes);
    }

    /// In care today, as fits this child.
    CarePath now(Child child) {
        var today = life.today;
        long known = Household.days(child.born(), today) - 2;
        var code = status(child, known);
        int most = (int) Math.min(known, parameters.number("history.years") * 365);
        int passed = Math.min(most, switch (code) {
            case "E1" -> 330 + chance.between(20, 420);
            case "C2" -> 330 + chance.days(900, 0.85);
            case "C1" -> chance.between(3, 260);
            default -> parameters.underway(chance, "care").passed() + 1;
        });
        var from = today.minusDays(passed);
        var statuses = statuses(code, from, today);
        var decided = code.equals("E1") ? before(statuses.getLast().from(), from) : null;
        boolean placed = code.equals("E1") && chance.comes(parameters.number("placement.adoption") / parameters.number("status.E1"));
        LocalDate stopped = null;
        if (code.equals("E1") && !placed && chance.comes(parameters.number("adoption-stopped.share"))) {
            stopped = chance.day(statuses.getLast().from().plusDays(5), today.minusDays(1));
            statuses = with(statuses, new Status(stopped, "C2"));
        }
        var until = placed ? today.plusDays(chance.between(15, 300)) : ends(child, code);
        var ending = placed ? "E12" : until.isBefore(child.birthday(18)) ? ended(code) : atEighteen();
        return new CarePath(from, statuses, homes.now(child, statuses, from, until, placed), until, ending, decided, stopped);
    }

    /// A young person who came without family, in care today.
    CarePath unaccompanied(Child child) {
        var from = life.today.minusDays(chance.between(4, (int) Math.min(900, Household.days(child.birthday(15), life.today))));
        var statuses = List.of(new Status(from, "V2"));
        return new CarePath(from, statuses, homes.unaccompanied(child, from), child.birthday(18), atEighteen(), null, null);
    }

    /// Left care before 18, on this day.
    CarePath left(Child child, LocalDate until) {
        int known = (int) Household.days(child.born(), until) - 2;
        if (known > 520 && child.age(until) < 6 && chance.comes(0.85)) {
            return adopted(until, Math.min(known, chance.between(500, 900)));
        }
        var how = parameters.pick(chance, "ended", one -> !one.equals("adopted"));
        boolean kin = how.equals("guardianship") || how.equals("arrangements");
        boolean order = kin || how.equals("home-planned") && chance.comes(0.35);
        int least = Math.min(20, known);
        var from = until.minusDays(Math.clamp(parameters.days(chance, "care"), least, known));
        var statuses = statuses(order ? "C1" : "V2", from, until);
        var ending = switch (how) {
            case "guardianship" -> "E45";
            case "arrangements" -> "E41";
            case "home-planned" -> "E4A";
            default -> "E4B";
        };
        return new CarePath(from, statuses, homes.past(child, from, until, kin ? "kin" : "foster"), until, ending, null, null);
    }

    /// In care until the 18th birthday, which is over.
    CarePath eighteen(Child child) {
        var until = child.birthday(18);
        boolean order = chance.comes(0.6);
        var from = until.minusDays(Math.min(2_100, (order ? 400 : 100) + parameters.days(chance, "care")));
        var statuses = statuses(order ? "C2" : "V2", from, until);
        var sort = parameters.pick(chance, "placement.16-17", one -> !one.equals("parents"));
        boolean stays = sort.equals("foster") && chance.comes(0.6);
        var ending = stays ? "E17" : atEighteen();
        return new CarePath(from, statuses, homes.past(child, from, until, sort), until, ending, null, null);
    }

    /// The same time in care, in other homes: brothers and sisters who live apart.
    CarePath apart(CarePath path, Child child) {
        boolean over = path.until().isBefore(life.today);
        var others = over ? homes.past(child, path.from(), path.until(), "foster")
                : homes.now(child, path.statuses(), path.from(), path.until(), false);
        return new CarePath(path.from(), path.statuses(), others, path.until(), path.ending(), path.decided(), path.stopped());
    }

    /// A legal status as at a year end. Infants cannot have a care order yet, so fewer of the others await one.
    private String status(Child child, long known) {
        if (child.age(life.today) < 6 && known > 480 && chance.comes(parameters.share("status", "E1") * 8)) {
            return "E1";
        }
        var code = parameters.pick(chance, "status", one -> !one.equals("E1") && (!one.equals("C2") || known > 400));
        return code.equals("C1") && known > 400 && parameters.happens(chance, "proceedings-over.share") ? "C2" : code;
    }

    private CarePath adopted(LocalDate until, int passed) {
        var from = until.minusDays(passed);
        var placed = until.minusDays(chance.between(80, 140));
        var ordered = from.plusDays(chance.between(200, passed - 220));
        var statuses = List.of(new Status(from, "C1"), new Status(ordered, "E1"));
        return new CarePath(from, statuses, homes.adoption(from, placed), until, chance.comes(0.3) ? "E11" : "E12",
                before(ordered, from), null);
    }

    /// How the statuses came to be what they are on a day.
    private List<Status> statuses(String code, LocalDate from, LocalDate on) {
        var statuses = new ArrayList<Status>();
        if (code.equals("V2")) {
            return List.of(new Status(from, "V2"));
        }
        long passed = Household.days(from, on);
        var start = parameters.pick(chance, "start");
        int wait = switch (start) {
            case "L1" -> 2;
            case "L2" -> 8;
            case "V2" -> chance.between(15, 70);
            default -> 0;
        };
        if (wait > 0 && wait < passed) {
            statuses.add(new Status(from, start));
        } else {
            wait = 0;
        }
        statuses.add(new Status(from.plusDays(wait), "C1"));
        int proceedings = parameters.days(chance, "proceedings");
        if (code.equals("C1")) {
            statuses.add(new Status(life.workingDay(on.plusDays(Math.max(10, proceedings - passed))), "C2"));
        } else {
            long made = Math.clamp(proceedings + (long) wait, wait + 12L, Math.max(wait + 12L, passed - 15));
            statuses.add(new Status(life.weekdayBy(from.plusDays(made)), code));
        }
        return List.copyOf(statuses);
    }

    private LocalDate ends(Child child, String code) {
        var soon = life.today.plusDays(chance.between(10, 360));
        var grown = child.birthday(18);
        double share = switch (code) {
            case "V2" -> 0.3;
            case "C1" -> 0.3;
            case "C2" -> 0.06;
            default -> 0;
        };
        return chance.comes(share) && soon.isBefore(grown) ? soon : grown;
    }

    private String ended(String code) {
        return code.equals("V2") ? chance.comes(0.8) ? "E4A" : "E4B" : chance.comes(0.6) ? "E47" : "E41";
    }

    private String atEighteen() {
        return parameters.pick(chance, "at-eighteen", one -> !one.equals("E17"));
    }

    private LocalDate before(LocalDate order, LocalDate from) {
        var decided = order.minusDays(chance.between(8, 45));
        return decided.isAfter(from) ? decided : from;
    }

    private static List<Status> with(List<Status> statuses, Status another) {
        var all = new ArrayList<>(statuses);
        all.add(another);
        return List.copyOf(all);
    }
}
