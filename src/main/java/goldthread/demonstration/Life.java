package goldthread.demonstration;

import goldthread.casefile.Subject;
import goldthread.demonstration.Household.Child;
import goldthread.demonstration.Story.Told;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.time.WorkingDays;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One family's life with the authority, as its workers tell it: who they are, and who worked with them. What happened
/// is told by [HelpCase], [Protection], [Care] and [Contacts].
final class Life {
    final Household family;
    final Story story;
    final Staff staff;
    final Chance chance;
    final LocalDate today;
    final Parameters parameters = Parameters.ALL;
    private final Set<Subject> introduced = new HashSet<>();
    private final Set<String> said = new HashSet<>();

    Life(Household family, Story story, Staff staff, Chance chance, LocalDate today) {
        this.family = family;
        this.story = story;
        this.staff = staff;
        this.chance = chance;
        this.today = today;
    }

    Seat helpSeat() {
        return staff.help(family.number());
    }

    Seat careSeat() {
        return staff.care(family.number());
    }

    Seat officer() {
        return staff.officer(family.number());
    }

    String say(String set, List<Child> about, LocalDate on) {
        return Texts.WORDS.say(chance, set, family.slots(about, on));
    }

    /// Whether such a thing is said for the first time: a grandparent dies but once.
    boolean first(String text) {
        return said.add(text);
    }

    LocalDate workingDay(LocalDate day) {
        return WorkingDays.england().isWorkingDay(day) ? day : WorkingDays.england().after(day, 1);
    }

    /// The last working day up to a day.
    LocalDate weekdayBy(LocalDate day) {
        return WorkingDays.england().before(day.plusDays(1), 1);
    }

    /// Writes down who these children are and who belongs to them, as far as that has not been done.
    void introduce(List<Child> children, LocalDate on, Seat by) {
        family.adults().stream().filter(adult -> introduced.add(adult.subject())).forEach(adult -> adult(adult, on, by));
        for (var child : children) {
            if (introduced.add(child.subject())) {
                child(child, on, by);
                family.adults().forEach(adult -> story.tell(by, on, new Related(child.subject(), adult.subject(),
                        adult.relation(), responsible(adult),
                        earlier(child.born(), on), null)));
                family.children().stream().filter(other -> other != child && introduced.contains(other.subject()))
                        .forEach(other -> story.tell(by, on, new Related(child.subject(), other.subject(), "brother or sister",
                                false, earlier(child.born().isAfter(other.born()) ? child.born() : other.born(), on), null)));
            }
        }
    }

    /// Mothers have parental responsibility, most fathers do (Children Act 1989 s2, s4), others here do not.
    private boolean responsible(Household.Adult adult) {
        return adult.relation().equals("mother") || adult.relation().equals("father") && (adult.atHome() || chance.comes(0.7));
    }

    private void child(Child child, LocalDate on, Seat by) {
        var who = child.subject();
        story.tell(by, new Identified(who, Identified.LA_CHILD_ID, child.laChildId(), on));
        if (child.born().isAfter(on)) {
            unborn(child, on, by);
        } else {
            story.tell(by, on, new Named(who, child.name().given(), child.name().family(), child.knownAs(), null, child.born()));
            story.tell(by, new Described(who, child.sex(), child.born(), null, null, child.ethnicity(), child.disabilities(), on));
            located(child, on, by);
        }
        if (child.nhsNumber() != null) {
            story.tell(by, child.born().isAfter(on) ? child.born() : on, new Identified(who, Identified.NHS_NUMBER,
                    child.nhsNumber(), child.born()));
        }
        if (child.age(on) < 5) {
            story.tell(by, new Identified(who, Identified.UPN_UNKNOWN, "UN1", on));
        }
        pupil(child, child.age(on) < 5 ? child.birthday(5).plusDays(14) : on, by);
    }

    /// The pupil number, or why there is none: it becomes known when the child is at school.
    private void pupil(Child child, LocalDate on, Seat by) {
        story.tell(by, child.upn() == null ? new Identified(child.subject(), Identified.UPN_UNKNOWN,
                family.adults().isEmpty() ? "UN3" : "UN2", on) : new Identified(child.subject(), Identified.UPN, child.upn(), on));
    }

    /// Known before birth by the mother's name, and by the child's own from a few days after.
    private void unborn(Child child, LocalDate on, Seat by) {
        var who = child.subject();
        story.tell(by, new Named(who, "Baby", child.name().family(), null, null, on));
        story.tell(by, new Described(who, "U", null, child.born(), null, child.ethnicity(), null, on));
        var born = child.born();
        story.tell(by, born, new Described(who, child.sex(), born, null, null, child.ethnicity(), child.disabilities(), born));
        story.tell(by, born.plusDays(6), new Named(who, child.name().given(), child.name().family(), child.knownAs(), null, born));
    }

    private void located(Child child, LocalDate on, Seat by) {
        if (!family.adults().isEmpty()) {
            at(child.subject(), family.address(), null, on, by, on.minusDays(chance.between(30, 2_000)));
        }
    }

    private void adult(Household.Adult adult, LocalDate on, Seat by) {
        story.tell(by, on, new Named(adult.subject(), adult.name().given(), adult.name().family(), null, null, adult.born()));
        story.tell(by, new Described(adult.subject(), adult.sex(), adult.born(), null, null, null, null, on));
        var home = adult.atHome() ? family.address() : Household.Address.invented(chance);
        at(adult.subject(), home, adult.phone(), on, by, on.minusDays(chance.between(30, 2_000)));
    }

    void at(Subject who, Household.Address home, @Nullable String phone, LocalDate known, Seat by, LocalDate from) {
        story.tell(by, known, new Located(who, home.line(), home.postcode(), phone, family.confidential(), from));
    }

    /// The family moved: those at home have another address from that day.
    void move(List<Child> atHome, LocalDate on, Seat by) {
        if (family.moved() != null) {
            family.adults().stream().filter(Household.Adult::atHome)
                    .forEach(adult -> at(adult.subject(), family.moved(), adult.phone(), on, by, on));
            atHome.forEach(child -> at(child.subject(), family.moved(), null, on, by, on));
        }
    }

    /// Who holds a post works with the children from one day to another, each holder in turn.
    /// @param until null: to this day and on
    /// @param why   it ends, as the 903 codes it
    void allocate(List<Child> children, Seat seat, String part, LocalDate from, @Nullable LocalDate until, String why) {
        var subjects = children.stream().map(Child::subject).toList();
        var begins = from;
        String reason = null;
        for (var holder : seat.holders()) {
            if (holder.until() != null && !holder.until().isAfter(begins)) {
                continue;
            }
            if (until != null && !begins.isBefore(until)) {
                return;
            }
            var told = story.tell(seat.above(), new Allocated(subjects, holder.account(), holder.name(), part, begins, reason));
            var ends = holder.until() == null || until != null && !until.isAfter(holder.until()) ? until : holder.until();
            if (ends == null || ends.isAfter(story.horizon())) {
                return;
            }
            reason = ends.equals(until) ? why : chance.comes(0.8) ? "LEFTRL" : chance.comes(0.5) ? "ORGRST" : "ABSENC";
            story.tell(seat.above(), new AllocationEnded(subjects, told.id(), begins, ends, reason), told);
            begins = ends;
        }
    }

    /// Now and then something stands on the record that ought not to: it is taken back.
    void strays() {
        if (!parameters.happens(chance, "withdrawn.share") || story.told().isEmpty()) {
            return;
        }
        new Strays(this).one();
    }

    List<Told> toldOf(Class<?> kind) {
        var some = new ArrayList<Told>();
        story.told().stream().filter(told -> kind.isInstance(told.entry())).forEach(some::add);
        return some;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
