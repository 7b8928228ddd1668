package goldthread.demonstration;

import goldthread.care.CareEntry.Adopted;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.PlacedForAdoption;
import goldthread.care.CareEntry.PlacedForAdoptionCeased;
import goldthread.care.CareEntry.PlanPrepared;
import goldthread.care.CareEntry.PreviouslyPermanent;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Unaccompanied;
import goldthread.casefile.CaseFileEntry.Disclosed;
import goldthread.casefile.CaseFileEntry.DisclosureEnded;
import goldthread.demonstration.CarePath.Stay;
import goldthread.demonstration.Contacts.Work;
import goldthread.demonstration.Household.Child;
import goldthread.demonstration.Story.Told;
import goldthread.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A time in care as it is written down: episodes, reviews, visits, and what belongs to them.
final class Care {
    /// Another invented authority, in whose area some children live.
    static final int NEIGHBOUR = 998;

    private final HelpCase need;
    private final Life life;
    private final List<Child> children;
    private final CarePath path;

    /// @param children those who live together all the while
    Care(HelpCase need, List<Child> children, CarePath path) {
        this.need = need;
        this.life = need.life;
        this.children = children;
        this.path = path;
    }

    void tell() {
        children.forEach(this::each);
        for (var stay : path.stays()) {
            together(stay);
        }
    }

    private String ending(Child child) {
        return path.end(child).equals(path.until()) ? path.ending() : "E5";
    }

    private void each(Child child) {
        var subject = child.subject();
        var permanent = life.parameters.pick(life.chance, "previously-permanent");
        boolean none = permanent.equals("Z1");
        life.story.tell(seat(path.from()), new PreviouslyPermanent(subject, permanent, none ? null : "WAL",
                none ? null : "zz/zz/" + (child.born().getYear() + 1), path.from()));
        if (life.family.adults().isEmpty()) {
            life.story.tell(seat(path.from()), new Unaccompanied(subject, null, path.from()));
        }
        adoption(child);
        plan(child, PlanPrepared.CARE_PLAN, path.from(), 10);
        episodes(child);
        reviews(child);
        new CareYears(life, child, path).tell();
    }

    private void episodes(Child child) {
        var end = path.end(child);
        var starts = Stream.concat(path.statuses().stream().map(CarePath.Status::from), path.stays().stream().map(Stay::from))
                .filter(day -> day.isBefore(end)).collect(Collectors.toCollection(TreeSet::new));
        var before = new Told[0];
        for (var from : starts) {
            if (from.isAfter(life.story.horizon())) {
                return;
            }
            var next = starts.higher(from);
            var began = life.story.tell(seat(from), episode(child, from), before);
            var on = next == null ? end : next;
            before = new Told[] {life.story.tell(seat(on), new EpisodeEnded(child.subject(), began.id(), from, on,
                    next == null ? ending(child) : "X1", next == null || !moves(next) ? null : path.stay(from).left()), began)};
        }
    }

    private EpisodeStarted episode(Child child, LocalDate from) {
        var stay = path.stay(from);
        boolean alone = life.family.adults().isEmpty();
        return new EpisodeStarted(child.subject(), from, reason(from), path.status(from).code(), need.need, stay.code(),
                stay.home().provider(), alone ? null : life.family.address().postcode(), stay.home().address().postcode(),
                stay.home().urn());
    }

    private boolean moves(LocalDate day) {
        return path.stays().stream().anyMatch(stay -> stay.from().equals(day));
    }

    /// Why an episode is new, as the 903 codes it.
    private String reason(LocalDate from) {
        if (from.equals(path.from())) {
            return "S";
        }
        boolean status = path.statuses().stream().anyMatch(one -> one.from().equals(from));
        if (!moves(from)) {
            return "L";
        }
        boolean sameCarers = path.stay(from).sameHome(path.stay(from.minusDays(1)));
        return sameCarers ? status ? "U" : "T" : status ? "B" : "P";
    }

    private void adoption(Child child) {
        var subject = child.subject();
        if (path.decided() == null) {
            return;
        }
        var decision = life.story.tell(seat(path.decided()), new PlacedForAdoption(subject, path.decided(), path.decided()));
        if (path.stopped() != null) {
            life.story.tell(seat(path.stopped()), new PlacedForAdoptionCeased(subject, decision.id(), path.stopped(),
                    life.chance.comes(0.6) ? "RD3" : "RD1", path.stopped()), decision);
        }
        if (path.ending().startsWith("E1") && path.ending().length() == 3 && path.stays().getLast().code().startsWith("A")) {
            var placed = path.stays().getLast();
            boolean couple = life.chance.comes(0.85);
            boolean same = couple && life.chance.comes(0.2);
            life.story.tell(seat(path.until()), new Adopted(subject, path.decided(), placed.from().minusDays(12),
                    placed.code().equals("A5") ? "1" : "0", couple ? "2" : "1", same ? "MM" : couple ? "MF" : "F1",
                    same ? "L12" : couple ? "L11" : "L0", path.until()), decision);
        }
    }

    /// Within 20 working days, then 3 months, then every 6 months, for most.
    private void reviews(Child child) {
        var on = path.from();
        for (int number = 0; ; number++) {
            int late = life.parameters.happens(life.chance, "review.late") ? life.chance.between(3, 20) : 0;
            on = number == 0 ? WorkingDays.england().after(on, life.chance.between(12, 20))
                    : WorkingDays.england().before(on.plusMonths(number == 1 ? 3 : 6).plusDays(1 - life.chance.between(0, 12)), 1);
            on = late > 0 ? life.workingDay(on.plusDays(late)) : on;
            if (!on.isBefore(path.end(child)) || on.isAfter(life.story.horizon())) {
                return;
            }
            life.story.tell(life.officer(), new Reviewed(child.subject(), on,
                    child.age(on) < 4 ? "PN0" : life.parameters.pick(life.chance, "part")));
        }
    }

    /// What happens in one home, to all who live there together.
    private void together(Stay stay) {
        var there = children.stream().filter(child -> stay.from().isBefore(path.end(child))).toList();
        if (there.isEmpty() || stay.from().isAfter(life.story.horizon())) {
            return;
        }
        var until = path.end(stay);
        var contacts = new Contacts(life, Work.CARE, there, seat(stay.from())).carer(stay.home().carer());
        contacts.visits(stay.from(), until, 7);
        contacts.notes(stay.from(), until);
        boolean stayed = !stay.from().equals(path.from()) && path.stay(stay.from().minusDays(1)).sameHome(stay);
        if (!stayed) {
            there.forEach(child -> {
                life.at(child.subject(), stay.home().address(), null, stay.from(), seat(stay.from()), stay.from());
                plan(child, PlanPrepared.PLACEMENT_PLAN, stay.from(), 5);
            });
        }
        if (stay.home().far()) {
            there.forEach(child -> shared(child, stay, until));
        }
    }

    /// On the day or some working days later; a few are late.
    private void plan(Child child, String plan, LocalDate from, int within) {
        var on = WorkingDays.england().after(from, life.chance.comes(0.88) ? life.chance.between(0, within) : within + life.chance.between(1, 12));
        if (on.isBefore(path.end(child))) {
            life.story.tell(seat(on), new PlanPrepared(child.subject(), plan, on));
        }
    }

    /// The authority where the child lives is told (SI 2010/959 reg 13).
    private void shared(Child child, Stay stay, @Nullable LocalDate until) {
        Told told = life.story.tell(seat(stay.from()), new Disclosed(child.subject(), NEIGHBOUR, List.of("care."),
                "The child lives in your area", "SI 2010/959 regulation 13", stay.from(), null));
        if (until != null) {
            life.story.tell(seat(until), new DisclosureEnded(child.subject(), told.id(), until, "The child has moved on"), told);
        }
    }

    /// The help team at first, the team for children in care once it has taken over.
    private Seat seat(LocalDate on) {
        return on.isBefore(takesOver(path.from())) ? life.helpSeat() : life.careSeat();
    }

    static LocalDate takesOver(LocalDate from) {
        return WorkingDays.england().after(from, 30);
    }
}
