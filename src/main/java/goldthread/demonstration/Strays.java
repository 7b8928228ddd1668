package goldthread.demonstration;

import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Tag;
import goldthread.people.PeopleEntry.Noted;
import java.util.List;
import java.util.Map;

/// What stands on a record by mistake, and is withdrawn: a note about another child, a visit recorded twice, a child
/// who was not there.
final class Strays {
    private final Life life;

    Strays(Life life) {
        this.life = life;
    }

    void one() {
        var visits = life.toldOf(Visited.class);
        var notes = life.toldOf(Noted.class);
        var many = visits.stream().filter(told -> ((Visited) told.entry()).children().size() > 1).toList();
        if (!many.isEmpty() && life.chance.comes(0.3)) {
            absent(life.chance.of(many));
        } else if (!visits.isEmpty() && life.chance.comes(0.4)) {
            twice(life.chance.of(visits));
        } else if (!notes.isEmpty()) {
            wrongChild(life.chance.of(notes));
        }
    }

    private void wrongChild(Story.Told near) {
        var noted = (Noted) near.entry();
        var stray = life.story.tell(life.helpSeat(), new Noted(noted.people().subList(0, 1), noted.on(), "Telephone call",
                say("stray"), false));
        life.story.withdraw(life.helpSeat(), stray, stray.entry().tags(), say("why.withdrawn.child"), life.chance.between(0, 20));
    }

    private void twice(Story.Told visit) {
        var again = life.story.tell(life.helpSeat(), visit.entry(), visit);
        life.story.withdraw(life.helpSeat(), again, again.entry().tags(), say("why.withdrawn.twice"), life.chance.between(1, 9));
    }

    /// For that child alone: for the others the visit stands, with the others in it.
    private void absent(Story.Told told) {
        var visit = (Visited) told.entry();
        var away = visit.children().getLast();
        life.story.withdraw(life.helpSeat(), told, List.of(Tag.child(away)), say("why.withdrawn.away"), life.chance.between(1, 14));
    }

    private String say(String set) {
        return Texts.WORDS.say(life.chance, set, Map.of());
    }
}
