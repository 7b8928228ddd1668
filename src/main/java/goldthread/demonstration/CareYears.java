package goldthread.demonstration;

import goldthread.care.CareEntry.BecameMother;
import goldthread.care.CareEntry.DeprivationOfLibertyEnded;
import goldthread.care.CareEntry.DeprivedOfLiberty;
import goldthread.care.CareEntry.Found;
import goldthread.care.CareEntry.HealthAssessed;
import goldthread.care.CareEntry.HealthOverYear;
import goldthread.care.CareEntry.LeaverInTouch;
import goldthread.care.CareEntry.ReturnInterviewed;
import goldthread.care.CareEntry.WentMissing;
import goldthread.demonstration.Contacts.Work;
import goldthread.demonstration.Household.Child;
import goldthread.kinship.KinshipEntry.TiesLookedAt;
import goldthread.people.PeopleEntry.Noted;
import goldthread.time.CollectionYear;
import goldthread.time.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What comes year by year for one child in care, and for a care leaver: health, being missing, being in touch.
final class CareYears {
    /// Of activity and accommodation where nobody knows, or nobody asks: of who died or went home too (rule 344).
    private static final String NOT_KNOWN = "0";

    private final Life life;
    private final Child child;
    private final LocalDate from;
    private final LocalDate until;
    private final CarePath path;
    private final Parameters parameters = Parameters.ALL;
    private final Chance chance;
    private final List<LocalDate> assessments = new ArrayList<>();

    CareYears(Life life, Child child, CarePath path) {
        this.life = life;
        this.child = child;
        this.from = path.from();
        this.until = path.end(child);
        this.path = path;
        this.chance = life.chance;
    }

    void tell() {
        assessed();
        var last = until.isBefore(life.story.horizon()) ? until : life.story.horizon();
        for (var year = CollectionYear.of(from); year.first().isBefore(last); year = year.next()) {
            if (!from.isAfter(year.first()) && year.last().isBefore(until) && !year.last().isAfter(life.story.horizon())) {
                health(year);
            }
            missing(late(from, year.first()), year.last().isBefore(last) ? year.last() : last);
        }
        deprived();
        mother();
    }

    /// Within 20 working days, then every 6 months under 5 and every year from 5 on, for most.
    private void assessed() {
        var on = WorkingDays.england().after(from, chance.comes(0.8) ? chance.between(8, 20) : chance.between(21, 45));
        while (on.isBefore(until) && !on.isAfter(life.story.horizon())) {
            life.story.tell(life.careSeat(), new HealthAssessed(child.subject(), on));
            assessments.add(on);
            on = life.weekdayBy(on.plusMonths(child.age(on) < 5 ? 6 : 12).plusDays(chance.comes(0.88) ? -chance.between(1, 30)
                    : chance.between(5, 50)));
        }
    }

    private void health(CollectionYear year) {
        var on = year.last();
        int age = child.age(on);
        boolean asked = age >= 4 && child.age(year.first()) < 17;
        boolean answered = asked && parameters.happens(chance, "sdq.answered");
        boolean misuse = age >= 10 && parameters.happens(chance, "substance.share");
        boolean helped = misuse && chance.comes(0.6);
        life.story.tell(life.careSeat(), new HealthOverYear(child.subject(), on, answered ? score() : null,
                asked && !answered ? chance.of(List.of("SDQ2", "SDQ3", "SDQ4", "SDQ5")) : null,
                age >= 10 ? flag("convicted.share") : null, age < 5 ? flag("health.done") : null, flag("immunised.done"),
                flag("teeth.done"), assessments.stream().anyMatch(year::contains) ? "1" : "0", misuse ? "1" : "0", misuse ? helped ? "1" : "0" : null,
                misuse && !helped ? "1" : null));
    }

    private String score() {
        return Integer.toString(Math.clamp(chance.days(parameters.number("sdq.median"), 0.45), 0, 40));
    }

    private String flag(String share) {
        return parameters.happens(chance, share) ? "1" : "0";
    }

    private void missing(LocalDate first, LocalDate last) {
        if (child.age(first) < 11 || !parameters.happens(chance, "missing.share")) {
            return;
        }
        int spells = chance.between(1, (int) parameters.number("missing.spells") * 2 - 1);
        var on = chance.day(first, last);
        for (int i = 0; i < spells && on.isBefore(last.minusDays(6)); i++) {
            var back = on.plusDays(chance.comes(0.7) ? chance.between(0, 1) : chance.between(2, 5));
            var gone = life.story.tell(life.careSeat(), new WentMissing(child.subject(), on,
                    parameters.happens(chance, "missing.away") ? "A" : "M", on));
            life.story.tell(life.careSeat(), new Found(child.subject(), gone.id(), back), gone);
            back(gone, back);
            on = back.plusDays(chance.between(4, 60));
        }
    }

    /// Somebody independent offers to listen, within 72 hours for most (statutory guidance on missing children, 2014).
    private void back(Story.Told gone, LocalDate back) {
        double draw = chance.share();
        if (draw > 0.07) {
            boolean declined = draw > 0.75;
            var on = back.plusDays(draw < 0.2 ? chance.between(4, 8) : chance.between(0, 3));
            life.story.tell(life.careSeat(), new ReturnInterviewed(child.subject(), gone.id(), on, declined), gone);
            life.story.tell(life.careSeat(), new Noted(List.of(child.subject()), on, "Return home interview",
                    life.say(declined ? "returned.declined" : "returned", List.of(child), on), false), gone);
        }
    }

    private void deprived() {
        for (var stay : path.stays()) {
            var end = path.end(stay);
            if (stay.code().equals("K2") && child.age(stay.from()) >= 10 && stay.from().plusDays(100).isBefore(end)
                    && parameters.happens(chance, "deprived.share")) {
                var order = life.story.tell(life.careSeat(), new DeprivedOfLiberty(child.subject(), stay.from().plusDays(9)));
                var ends = stay.from().plusDays(chance.between(60, 95));
                life.story.tell(life.careSeat(), new DeprivationOfLibertyEnded(child.subject(), order.id(), ends), order);
            }
        }
    }

    private void mother() {
        var first = late(from.plusDays(30), child.birthday(16));
        if (!child.sex().equals("F")) return;
        life.story.tell(life.careSeat(), new BecameMother(child.subject(), "0", null, from));
        if (first.isBefore(until.minusDays(40)) && parameters.happens(chance, "mother.share")) {
            var born = chance.day(first, until.minusDays(20));
            life.story.tell(life.careSeat(), new BecameMother(child.subject(), "1", born, born));
        }
    }

    /// After the 18th birthday: near each birthday it is written down how they are; in between, an adviser keeps in touch.
    void leaving() {
        var adviser = life.staff.adviser(life.family.number());
        var grown = child.birthday(18);
        var last = child.birthday(21);
        life.allocate(List.of(child), adviser, "allocated", grown, last, "OTHERS");
        new Contacts(life, Work.LEAVER, List.of(child), adviser).notes(grown.plusDays(10), last);
        for (int age = 19; age <= 21; age++) {
            inTouch(adviser, child.birthday(age));
        }
    }

    private void inTouch(Seat adviser, LocalDate birthday) {
        var on = birthday.plusDays(chance.between(-20, 20));
        on = CollectionYear.of(on).equals(CollectionYear.of(birthday)) ? on : birthday;
        var touch = parameters.pick(chance, "in-touch");
        boolean known = touch.equals("YES");
        var home = known ? parameters.pick(chance, "accommodation") : NOT_KNOWN;
        life.story.tell(adviser, new LeaverInTouch(child.subject(), on, touch, !known ? NOT_KNOWN
                : "X2".equals(home) ? "G5" : parameters.pick(chance, "activity"), home));
        if (known && !on.isBefore(child.birthday(18))) life.story.tell(adviser, new TiesLookedAt(List.of(child.subject()), List.of(), "The foster carer with whom most of the childhood was spent, and a friend from college", "They are the ones I ring first.", "Sunday lunch each month; the adviser helps with the fare", on));
    }

    private static LocalDate late(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
