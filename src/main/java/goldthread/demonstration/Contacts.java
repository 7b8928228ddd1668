package goldthread.demonstration;

import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.demonstration.Household.Child;
import goldthread.people.PeopleEntry.Noted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            var day = life.workingDay(on);
            if (day.isBefore(until) && !life.parameters.happens(life.chance, "visit.missed")) {
                visit(day);
            }
            on = on.plusDays(every + life.chance.between(-every / 3, 3)
                    + (life.parameters.happens(life.chance, "visit.late") ? life.chance.between(7, 18) : 0));
        }
    }

    void visit(LocalDate on) {
        var there = children.stream().filter(child -> child.child(on)).toList();
        if (there.isEmpty()) {
            return;
        }
        var seen = there.stream().filter(child -> life.chance.comes(0.95)).toList();
        var alone = seen.stream().filter(child -> child.age(on) >= 4 && life.chance.comes(0.65)).toList();
        var care = work == Work.CARE ? "visit.care." : "visit.";
        boolean atHome = life.chance.comes(0.85);
        life.story.tell(by, new Visited(subjects(there), on, atHome ? "Home" : life.chance.comes(0.6) ? "School" : "Family centre",
                subjects(seen), subjects(alone), atHome ? life.chance.comes(0.6) : null,
                seen.isEmpty() ? null : view(life.chance.of(seen), on), say(care + "seen", there), say(care + "thought", there),
                life.chance.comes(0.7) ? say("visit.todo", there) : null));
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
            write(on, "Conversation", "view.significant", about, true, by);
        } else if (draw < 0.15 && work != Work.LEAVER) {
            write(on, "Management note", "note.manager", about, false, by.above());
        } else if (draw < 0.5) {
            write(on, "Telephone call", "note." + work.words + "phone", about, false, by);
        } else if (draw < 0.7 && work != Work.LEAVER) {
            write(on, "Email", "note." + work.words + "email", about, false, by);
        } else if (draw < 0.92 || work != Work.HELP) {
            write(on, "Conversation", "note." + work.words + "talk", about, false, by);
        } else {
            write(on, "Observation", "note.observed", about, false, by);
        }
    }

    private void write(LocalDate on, String category, String set, List<Child> about, boolean significant, Seat who) {
        life.story.tell(who, new Noted(subjects(about), on, category, say(set, about), significant));
    }

    private String view(Child child, LocalDate on) {
        int age = child.age(on);
        return say("visit.view." + (age < 3 ? "baby" : age < 11 ? "child" : "teen"), List.of(child));
    }

    private String say(String set, List<Child> about) {
        Map<String, String> slots = new HashMap<>(life.family.slots(about));
        if (carer != null) {
            slots.put("carer", carer);
            if (set.equals("visit.view.baby")) {
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
