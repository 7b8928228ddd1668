package goldthread.child;

import goldthread.access.Acting;
import goldthread.access.Permission;
import goldthread.casefile.Subject;
import goldthread.duties.Duty;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is owed to the children of one worker, child by child: whoever is owed something late comes first, then whoever
/// is owed the next.
final class Work {
    private static final int LINES = 5;
    private static final int DAYS = 7;

    private final Show show;
    private final LocalDate today;
    private final List<Duty> owed;
    private final Map<Subject, List<Duty>> byChild = new LinkedHashMap<>();

    /// Which duties are to be seen.
    enum Show {
        NOW("Late, and due in 7 days", "Nothing is late, and nothing is due in the next 7 days."), LATE("Late", "Nothing is late."),
        WEEK("Due in 7 days", "Nothing is due in the next 7 days."), ALERTS("Alerts", "There are no alerts."), ALL("Everything", "Nothing is owed.");

        private final String title;
        private final String nothing;

        Show(String title, String nothing) {
            this.title = title;
            this.nothing = nothing;
        }

        static Show of(String typed) {
            return List.of(values()).stream().filter(show -> show.key().equals(typed)).findFirst().orElse(NOW);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        String nothing() {
            return nothing;
        }

        boolean shows(Duty duty, LocalDate today) {
            boolean late = !duty.alert() && duty.due().isBefore(today);
            boolean week = !duty.alert() && !late && !duty.due().isAfter(today.plusDays(DAYS));
            return switch (this) {
                case NOW -> late || week;
                case LATE -> late;
                case WEEK -> week;
                case ALERTS -> duty.alert() && !duty.due().isAfter(today);
                case ALL -> true;
            };
        }
    }

    /// @param owed the soonest due first
    Work(List<Duty> owed, Show show, LocalDate today) {
        this.owed = owed;
        this.show = show;
        this.today = today;
        owed.stream().filter(duty -> show.shows(duty, today))
                .forEach(duty -> byChild.computeIfAbsent(duty.subject(), child -> new ArrayList<>()).add(duty));
    }

    int children() {
        return byChild.size();
    }

    long count(Show which) {
        return owed.stream().filter(duty -> which.shows(duty, today)).count();
    }

    List<Subject> page(int page, int size) {
        int pages = Math.max(1, (children() + size - 1) / size);
        return byChild.keySet().stream().skip((long) (Math.min(page, pages) - 1) * size).limit(size).toList();
    }

    /// Links to the other ways of looking.
    Block choice() {
        var words = new ArrayList<Words>();
        words.add(Words.text("Show: "));
        for (var each : Show.values()) {
            if (words.size() > 1) {
                words.add(new Words.Plain(" · "));
            }
            words.add(each == show ? Words.strong(each.title) : Words.link(each.title, "/?show=" + each.key()));
        }
        return Block.say(words.toArray(Words[]::new));
    }

    /// One child, with what is owed.
    Block card(Person child) {
        var duties = byChild.get(child.subject());
        var card = Block.card(child.name()).action(new Words.Link("Open", Frames.Part.first().of(child.subject()), "the record of " + child.name()));
        var now = new Known(null, today);
        for (var duty : duties.stream().limit(LINES).toList()) {
            card = card.fact(Words.spoken(duty.due()), Words.lines(Words.run(act(duty), new Words.Plain(" "), Overview.state(duty, now)),
                    Words.run(Words.quiet(duty.why() + ". "), Words.link(duty.citation(), "/law/" + duty.rule()), Words.quiet(", " + duty.mark()))));
        }
        int more = duties.size() - LINES;
        return more <= 0 ? card : card.fact("And", Words.link(more + " more", Frames.Part.DUTIES.of(child.subject())));
    }

    /// What is owed; where something that can be recorded meets it, a way straight to that form.
    static Words act(Duty duty) {
        var meets = Acting.who().may(Permission.RECORD) && !duty.alert() ? Recordings.meeting(duty.rule()) : java.util.Optional.<goldthread.recording.Recording<?>>empty();
        return meets.<Words>map(recording -> Words.link(duty.what(), RecordingPages.address(duty.subject().id(), recording.kind()) + "?rule=" + duty.rule()
                        + "&due=" + duty.due()))
                .orElseGet(() -> Words.text(duty.what()));
    }
}
