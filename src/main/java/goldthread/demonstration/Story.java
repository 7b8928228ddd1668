package goldthread.demonstration;

import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Tag;
import goldthread.frontdoor.FrontDoorEntry;
import goldthread.people.PeopleEntry;
import goldthread.people.PeopleEntry.Noted;
import goldthread.time.England;
import goldthread.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What workers write down about one family, each entry some time after it happened: most the same day, some late, a few
/// wrong at first and corrected later. Nothing is left out here: who reads it stops at today.
final class Story {
    private static final String SOURCE = "demonstration";
    private static final int MORNING = 8 * 3600 + 2700;
    /// So many days after it happened, everything has been written.
    private static final int LATEST = 70;
    private static final int EVENING = 17 * 3600 + 2700;

    /// An entry that has been written, for others to refer to.
    /// @param entry as it ought to stand, also where it was first written otherwise
    record Told(Writing writing, Entry entry) {

        java.util.UUID id() {
            return writing.id();
        }
    }

    private final List<Writing> writings = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final Parameters parameters = Parameters.ALL;
    private final Chance chance;
    private final LocalDate today;
    private final LocalDate horizon;
    private boolean faultless;
    private boolean punctual;

    /// @param today by when all mistakes have been put right; the story itself goes on for a year
    Story(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
        this.horizon = today.plusYears(1);
    }

    /// From now on, nothing is written wrongly: a story that documents describe.
    void faultless() {
        faultless = true;
    }

    /// From now on what is done is done and written in time.
    void punctual() {
        punctual = true;
    }

    boolean isPunctual() {
        return punctual;
    }

    /// Whether documents describe it: nothing is told in it by chance.
    boolean isFaultless() {
        return faultless;
    }

    /// No story is told beyond this day.
    LocalDate horizon() {
        return horizon;
    }

    /// Tells what happened, in the days after it did.
    Told tell(Seat by, Entry entry, Told... after) {
        return tell(by, entry.happened(), entry, after);
    }

    /// Tells something that became known on a later day than it happened.
    Told tell(Seat by, LocalDate known, Entry entry, Told... after) {
        if (!faultless && parameters.happens(chance, "corrected.share")) {
            var slip = Slip.in(entry, known, chance);
            int daysLater = 2 + parameters.days(chance, "corrected");
            if (slip != null && !slip.wrong().equals(entry) && known.plusDays(daysLater + LATEST).isBefore(today)) {
                return slip(by, known, slip.wrong(), entry, daysLater, Texts.WORDS.say(chance, slip.why(), Map.of()), after);
            }
        }
        var first = new Told(write(by, entry, later(entry, known, after)), entry);
        told.add(first);
        return first;
    }

    /// Tells it wrongly, and puts it right so many days later.
    Told slip(Seat by, LocalDate known, Entry wrong, Entry right, int daysLater, String why, Told... after) {
        var first = new Told(write(by, wrong, later(right, known, after)), right);
        write(by, new Corrected(first.id(), right, why), written(day(first.writing().recorded()), daysLater, first));
        told.add(first);
        return first;
    }

    /// Who is referred and why, and where a child comes to live, is written at once; the rest when there is time.
    private Instant later(Entry entry, LocalDate known, Told... after) {
        boolean atOnce = punctual || entry instanceof FrontDoorEntry || entry instanceof EpisodeStarted
                || entry instanceof PeopleEntry && !(entry instanceof Noted);
        return written(known, atOnce ? chance.between(0, 1) : Integer.parseInt(parameters.pick(chance, "recorded")), after);
    }

    /// Takes back what was told.
    void withdraw(Seat by, Told what, List<Tag> about, String why, int daysLater) {
        write(by, new Withdrawn(what.id(), about, what.entry().happened(), why),
                written(day(what.writing().recorded()), daysLater, what));
    }

    /// What has been told, in the order of telling, slips as they ought to have been.
    List<Told> told() {
        return told;
    }

    /// Everything that had been written by a moment, in the order of writing.
    List<Writing> until(Instant moment) {
        return writings.stream().filter(writing -> !writing.recorded().isAfter(moment))
                .sorted(Comparator.comparing(Writing::recorded)).toList();
    }

    private Writing write(Seat by, Entry entry, Instant recorded) {
        var writing = new Writing(chance.id(recorded), entry, recorded, by.on(day(recorded)).account(), null, SOURCE);
        writings.add(writing);
        return writing;
    }

    /// In office hours of a working day, unless it is the very day; never before what it refers to.
    private Instant written(LocalDate known, int daysLater, Told... after) {
        var day = known.plusDays(daysLater);
        if (daysLater > 0 && !WorkingDays.england().isWorkingDay(day)) {
            day = WorkingDays.england().after(day, 1);
        }
        var moment = day.atStartOfDay().plusSeconds(chance.between(daysLater > 0 ? MORNING : 15 * 3600, EVENING))
                .atZone(England.ZONE).toInstant();
        for (var earlier : after) {
            if (!moment.isAfter(earlier.writing().recorded())) {
                moment = earlier.writing().recorded().plusSeconds(chance.between(60, 600));
            }
        }
        return moment;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, England.ZONE);
    }
}
