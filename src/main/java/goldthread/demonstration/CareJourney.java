package goldthread.demonstration;

import static goldthread.demonstration.Journeys.after;
import static goldthread.demonstration.Journeys.born;
import static goldthread.demonstration.Journeys.late;
import static goldthread.demonstration.Journeys.others;

import goldthread.demonstration.Household.Child;
import goldthread.demonstration.Mix.Way;
import goldthread.time.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The way into care, through it and, for some, out of it.
final class CareJourney {
    private static final WorkingDays DAYS = WorkingDays.england();

    private final Life life;
    private final CarePaths paths;
    private final Chance chance;
    private final Parameters parameters = Parameters.ALL;

    CareJourney(Life life, Homes homes) {
        this.life = life;
        this.paths = new CarePaths(life, homes);
        this.chance = life.chance;
    }

    /// @return those of the children who were born too late for it, or are too old to go the same way
    List<Child> go(Way way, List<Child> children, LocalDate asOf) {
        var child = children.getFirst();
        return care(children, switch (way) {
            case UNACCOMPANIED -> paths.unaccompanied(child);
            case LEAVER -> paths.eighteen(child);
            case CLOSED_CARED_FOR -> paths.left(child, asOf);
            default -> paths.now(child);
        });
    }

    /// A time in care, with what led to it.
    private List<Child> care(List<Child> children, CarePath path) {
        var now = born(children, path.from()).stream().filter(path::fits).toList();
        boolean sudden = life.family.adults().isEmpty() || chance.comes(0.35)
                || now.stream().anyMatch(child -> !child.born().isBefore(path.from().minusDays(150)));
        var referral = after(life, children, path.from().minusDays(sudden ? chance.between(0, 6) : chance.between(150, 480)));
        var need = new HelpCase(life, now, referral.isAfter(path.from()) ? path.from() : referral).decided(true);
        var assessed = HelpCase.assessed(life, need.referral);
        need.assess(assessed);
        if (!sudden) {
            led(need, DAYS.after(assessed, 2), path.from());
        }
        var ends = now.stream().map(path::end).max(LocalDate::compareTo).orElseThrow();
        work(need, path, ends);
        lives(need, now, path);
        need.close(DAYS.after(late(ends, assessed), chance.between(0, 10)), closes(path.ending()));
        return others(children, now);
    }

    /// The team that helped works on for a while; then the team for children in care takes over.
    private void work(HelpCase need, CarePath path, LocalDate ends) {
        var takesOver = Care.takesOver(path.from());
        var handed = takesOver.isBefore(ends) ? takesOver : ends;
        need.allocated(handed, "TSPROC");
        if (handed.isBefore(ends)) {
            life.allocate(need.children, life.careSeat(), "allocated", handed, ends, "TSPROC");
            life.allocate(need.children, life.careSeat().above(), "supervisor", handed, ends, "TSPROC");
        }
        life.allocate(need.children, life.officer(), "reviewing-officer", path.from(), ends, "OTHERS");
    }

    /// Brothers and sisters who live with a family mostly live with the same; the others live where it fits them.
    private void lives(HelpCase need, List<Child> now, CarePath path) {
        boolean together = parameters.happens(chance, "together.share") || path.decided() != null;
        var same = new ArrayList<>(now.subList(0, 1));
        for (var child : now.subList(1, now.size())) {
            var own = paths.apart(path, child);
            if (together && path.withFamily(life.today) && own.withFamily(life.today)) {
                same.add(child);
            } else {
                new Care(need, List.of(child), own).tell();
            }
        }
        new Care(need, same, path).tell();
        now.stream().filter(child -> path.end(child).equals(child.birthday(18)) && path.end(child).isBefore(life.today))
                .forEach(child -> new CareYears(life, child, path).leaving());
    }

    /// Help, and for some a protection plan and a last try before court, until the child came into care.
    private void led(HelpCase need, LocalDate from, LocalDate until) {
        var conference = DAYS.after(from, chance.between(15, 40));
        if (chance.comes(0.6) && conference.plusDays(40).isBefore(until)) {
            need.plan(from, DAYS.before(conference, 1));
            var protection = new Protection(need);
            protection.plan(late(protection.enquiryBefore(conference), need.referral), conference, until);
            if (chance.comes(0.5)) {
                protection.beforeCourt(conference.plusDays(10), true);
            }
        } else if (from.plusDays(10).isBefore(until)) {
            need.plan(from, until);
        }
    }

    private static String closes(String ending) {
        return switch (ending) {
            case "E11", "E12" -> "RC1";
            case "E41" -> "RC3";
            case "E45", "E46", "E47", "E48" -> "RC4";
            case "E7" -> "RC6";
            default -> "RC7";
        };
    }
}
