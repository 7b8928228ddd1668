package goldthread.demonstration;

import goldthread.demonstration.CarePath.Status;
import goldthread.demonstration.CarePath.Stay;
import goldthread.demonstration.Household.Child;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Makes up the homes of a time in care, one after the other.
final class CareStays {
    private final Life life;
    private final Homes homes;
    private final Chance chance;
    private final Parameters parameters = Parameters.ALL;

    CareStays(Life life, Homes homes) {
        this.life = life;
        this.homes = homes;
        this.chance = life.chance;
    }

    /// Homes until today and a little on: where the child lives today is met as at a year end.
    /// @param placed with those who will adopt them
    List<Stay> now(Child child, List<Status> statuses, LocalDate from, LocalDate until, boolean placed) {
        var today = life.today;
        var status = statuses.reversed().stream().filter(one -> !one.from().isAfter(today)).findFirst().orElseThrow();
        var order = status.code().equals("C1") || status.code().equals("C2");
        int age = child.age(today);
        var sort = placed ? "adoption" : status.code().equals("E1") ? "foster"
                : parameters.pick(chance, "placement." + (age < 10 ? "0-9" : age < 16 ? "10-15" : "16-17"),
                        one -> !one.equals("parents") || order);
        var met = parameters.underway(chance, length(sort));
        var since = today.minusDays(placed ? chance.between(20, 200) : met.passed());
        var first = sort.equals("parents") || placed ? status.from().plusDays(placed ? 3 : 0) : from;
        since = late(late(since, first), sort.equals("supported") ? child.birthday(16) : from);
        if (since.isAfter(today)) {
            since = today;
        }
        var stays = until(child, from, since, placed);
        stays.add(stay(sort, since, stays));
        return onwards(stays, sort, since.plusDays(Math.max(met.total(), met.passed() + 1)), until);
    }

    List<Stay> unaccompanied(Child child, LocalDate from) {
        var grown = child.birthday(16);
        var sort = grown.isBefore(life.today) ? parameters.pick(chance, "placement.unaccompanied") : "foster";
        var since = chance.comes(0.5) ? from : chance.day(from, life.today);
        since = sort.equals("supported") ? late(since, grown) : since;
        var stays = until(child, from, since, false);
        stays.add(stay(sort, since, stays));
        return onwards(stays, sort, late(since, life.today).plusDays(parameters.days(chance, length(sort))), child.birthday(18));
    }

    /// Homes of a time in care that is over.
    /// @param sort of the last one
    List<Stay> past(Child child, LocalDate from, LocalDate until, String sort) {
        var since = until.minusDays(parameters.underway(chance, length(sort)).passed());
        since = late(since, sort.equals("supported") ? child.birthday(16) : from);
        since = since.isBefore(until) ? late(since, from) : from;
        var stays = until(child, from, since, false);
        stays.add(stay(sort.equals("supported") && since.isBefore(child.birthday(16)) ? "foster" : sort, since, stays));
        return List.copyOf(stays);
    }

    List<Stay> adoption(LocalDate from, LocalDate placed) {
        var stays = new ArrayList<Stay>();
        stays.add(stay("foster", from, stays));
        stays.add(stay("adoption", placed, stays));
        return List.copyOf(stays);
    }

    /// What came before the home that one means: from the first day of care until then.
    private ArrayList<Stay> until(Child child, LocalDate from, LocalDate since, boolean fosteredLast) {
        var stays = new ArrayList<Stay>();
        for (var at = from; at.isBefore(since); ) {
            boolean home = child.age(at) >= 10 && chance.comes(0.15) && !fosteredLast;
            stays.add(stay(home ? "home" : "foster", at, stays));
            at = at.plusDays(2 + parameters.days(chance, home ? "stay.residential" : "stay.earlier"));
            if (!at.isBefore(since.minusDays(4))) {
                break;
            }
        }
        return stays;
    }

    private List<Stay> onwards(ArrayList<Stay> stays, String sort, LocalDate moves, LocalDate until) {
        boolean stayed = sort.equals("adoption") || sort.equals("parents");
        for (var at = moves; !stayed && at.isAfter(life.today) && at.isBefore(until.minusDays(7)) && !at.isAfter(life.story.horizon()); ) {
            stays.add(stay(sort, at, stays));
            at = at.plusDays(5 + parameters.days(chance, length(sort)));
        }
        return List.copyOf(stays);
    }

    /// Another home of the sort; now and then the same carers, from now on for the long term.
    private Stay stay(String sort, LocalDate from, List<Stay> before) {
        if (before.isEmpty()) {
            return another(sort, from, before);
        }
        var last = before.getLast();
        if (sort.equals("foster") && last.code().equals("U6") && chance.comes(0.12)) {
            return new Stay(from, last.home(), "U4", "CARPL");
        }
        var next = another(sort, from, before);
        while (next.sameHome(last) && next.code().equals(last.code())) {
            next = another(sort, from, before);
        }
        return next;
    }

    private Stay another(String sort, LocalDate from, List<Stay> before) {
        var left = parameters.pick(chance, "moved");
        return switch (sort) {
            case "parents" -> new Stay(from, Homes.parents(life.family), "P1", left);
            case "kin" -> new Stay(from, homes.some(chance, "kin"), "U3", left);
            case "foster" -> {
                boolean kin = !life.family.adults().isEmpty();
                var code = parameters.pick(chance, "foster", one -> kin || one.equals("U4") || one.equals("U6"));
                yield new Stay(from, homes.some(chance, code.compareTo("U4") < 0 ? "kin" : "foster"), code, left);
            }
            case "home" -> new Stay(from, homes.some(chance, sort), "K2", left);
            case "supported" -> new Stay(from, homes.some(chance, sort), "K3", left);
            case "residential" -> new Stay(from, homes.some(chance, sort), before.isEmpty() && chance.comes(0.5) ? "R3" : "R1", left);
            case "school" -> new Stay(from, homes.some(chance, sort), "S1", left);
            default -> adoptive(from, before, left);
        };
    }

    /// With the foster carers who have cared for them, or with others.
    private Stay adoptive(LocalDate from, List<Stay> before, String left) {
        boolean same = !before.isEmpty() && chance.comes(0.15);
        return new Stay(from, same ? before.getLast().home() : homes.some(chance, "adoption"), same ? "A5" : "A6", left);
    }

    private static String length(String sort) {
        return "stay." + switch (sort) {
            case "home", "residential", "school" -> "residential";
            case "supported" -> "supported";
            default -> "foster";
        };
    }

    private static LocalDate late(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
