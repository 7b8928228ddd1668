package goldthread.demonstration;

import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.demonstration.Household.Child;
import goldthread.people.PeopleEntry.Noted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Visits and case notes over a span of a family's life, in plain words.
final class Contacts {
    /// What kind of work it is: how often people meet, and which words fit.
    enum Work {
        HELP("help", ""), PROTECTION("protection", ""), CARE("care", "care."), LEAVER("leaver", "leaver.");

        private final String parameter;
        private final String words;

        Work(String parameter, String words) {
            this.parameter = parameter;
            this.words = words;
        }
    }

    private final Life life;
    private final Work work;
    private final List<Child> children;
    private final Seat by;
    private @Nullable String carer;

    Contacts(Life life, Work work, List<Child> children, Seat by) {
        this.life = life;
        this.work = work;
        this.children = children;
        this.by = by;
    }

    /// Who cares for the children away from home.
    Contacts carer(String name) {
        carer = name;
        return this;
    }

    /// Visits from one day until another, the first within so many days; some late, some not made.
    void visits(LocalDate from, LocalDate until, int firstWithin) {
        int every = (int) life.parameters.number("visits." + work.parameter);
        var on = from.plusDays(life.chance.between(1, firstWithin));
        while (on.isBefore(until) && !on.isAfter(life.story.horizon())) {
            var day = life.weekdayBy(on);
            if (!day.isBefore(from) && (life.story.isPunctual() || !life.parameters.happens(life.chance, "visit.missed"))) {
                visit(day);
            }
            on = on.plusDays(every + life.chance.between(-every / 3, 2)
                    + (!life.story.isPunctual() && life.parameters.happens(life.chance, "visit.late") ? life.chance.between(7, 18) : 0));
        }
    }

    /// A visit at which most are seen, and older ones often alone.
    void visit(LocalDate on) {
        var there = there(on);
        var seen = there.stream().filter(child -> life.chance.comes(0.95)).toList();
        visit(on, there, seen, seen.stream().filter(child -> child.age(on) >= 4 && life.chance.comes(0.65)).toList());
    }

    /// A visit at which each child is seen alone, as an enquiry asks.
    void alone(LocalDate on) {
        visit(on, there(on), there(on), there(on));
    }

    private List<Child> there(LocalDate on) {
        return children.stream().filter(child -> child.child(on)).toList();
    }

    private void visit(LocalDate on, List<Child> there, List<Child> seen, List<Child> alone) {
        var expected = children.stream().filter(child -> child.born().isAfter(on)).toList();
        if (there.isEmpty()) {
            expecting(on, expected);
            return;
        }
        boolean pupils = there.stream().allMatch(child -> child.age(on) >= 5);
        var where = life.chance.comes(0.85) ? "Home" : pupils && life.chance.comes(0.6) ? "School" : "Family centre";
        var care = work == Work.CARE ? "visit.care." : "visit.";
        var looked = switch (where) {
            case "School" -> "visit.school.seen";
            case "Family centre" -> "visit.centre.seen";
            default -> care + "seen";
        };
        life.story.tell(by, new Visited(subjects(Stream.concat(there.stream(), expected.stream()).toList()), on, where, subjects(seen), subjects(alone),
                where.equals("Home") ? life.chance.comes(0.6) : null, seen.isEmpty() ? null : view(life.chance.of(seen), on),
                say(looked, there, on), say(care + "thought", there, on),
                life.chance.comes(0.7) ? say(care + "todo", there, on) : null));
    }

    /// A visit to those who expect a child, before there is anybody to be seen.
    private void expecting(LocalDate on, List<Child> expected) {
        if (!expected.isEmpty() && !life.family.adults().isEmpty()) {
            life.story.tell(by, new Visited(subjects(expected), on, "Home", List.of(), List.of(), null, null, say("visit.unborn.seen", expected, on), say("visit.unborn.thought", expected, on), null));
        }
    }

    /// Case notes from one day until another.
    void notes(LocalDate from, LocalDate until) {
        int every = (int) life.parameters.number("notes." + work.parameter);
        var on = from.plusDays(life.chance.between(0, every));
        while (on.isBefore(until) && !on.isAfter(life.story.horizon())) {
            note(life.workingDay(on));
            on = on.plusDays(life.chance.between(every / 3, every * 5 / 3));
        }
    }

    private void note(LocalDate on) {
        var about = children.stream().filter(child -> !child.born().isAfter(on)
                && (work == Work.LEAVER || child.child(on))).toList();
        if (about.isEmpty()) {
            return;
        }
        double draw = life.chance.share();
        if (draw < 0.05 && work != Work.LEAVER) {
            significant(on, about);
        } else if (draw < 0.15 && work != Work.LEAVER) {
            write(on, "Management note", say("note.manager", about, on), about, by.above());
        } else if (draw < 0.5) {
            write(on, "Telephone call", say("note." + words() + "phone", about, on), about, by);
        } else if (draw < 0.7 && work != Work.LEAVER) {
            write(on, "Email", say("note." + words() + "email", about, on), about, by);
        } else if (draw < 0.92 || work != Work.HELP) {
            write(on, "Conversation", say("note." + words() + "talk", about, on), about, by);
        } else {
            write(on, "Observation", say("note.observed", about, on), about, by);
        }
    }

    private String words() {
        return work == Work.CARE && life.family.adults().isEmpty() ? "alone." : work.words;
    }

    /// What belongs in the chronology; the same does not happen to a family twice.
    private void significant(LocalDate on, List<Child> about) {
        var text = say("significant." + (work != Work.CARE ? "help" : words().equals("alone.") ? "alone" : "care"), about, on);
        if (life.first(text)) {
            life.story.tell(by, new Noted(subjects(about), on, "Conversation", text, true));
        }
    }

    private void write(LocalDate on, String category, String text, List<Child> about, Seat who) {
        life.story.tell(who, new Noted(subjects(about), on, category, text, false));
    }

    private String view(Child child, LocalDate on) {
        int age = child.age(on);
        return say("visit.view." + (age < 2 ? "baby" : age < 4 ? "small" : age < 11 ? "child" : "teen"), List.of(child), on);
    }

    private String say(String set, List<Child> about, LocalDate on) {
        var slots = life.family.slots(about, on);
        if (carer != null) {
            slots.put("carer", carer);
            if (set.startsWith("visit.view.")) {
                slots.put("adult", carer);
            }
        }
        return Texts.WORDS.say(life.chance, set, slots);
    }

    private static List<Subject> subjects(List<Child> some) {
        var subjects = new ArrayList<Subject>(some.size());
        some.forEach(child -> subjects.add(child.subject()));
        return List.copyOf(subjects);
    }
}
