package goldthread.education;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.education.IncidentEntry.IncidentTold;
import goldthread.education.IncidentEntry.NoticeRead;
import goldthread.education.IncidentEntry.SchoolNotTold;
import goldthread.education.IncidentEntry.SchoolOffered;
import goldthread.education.IncidentEntry.SchoolTold;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.people.Life;
import goldthread.time.WorkingDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One incident as it concerns one child: who is told of it, before which school day, and what came of it.
///
/// @param by     the school day before whose start the school is told    @param school on whose roll the child is then; null where none is recorded
/// @param given  how it was told; null while it was not    @param excuse why nobody is told; null where nobody said so
public record SchoolNotice(Fact<IncidentTold> incident, LocalDate by, Whom whom, @Nullable SchoolStarted school, @Nullable Fact<SchoolTold> given, @Nullable Fact<SchoolNotTold> excuse, List<Fact<SchoolOffered>> offered, List<Fact<NoticeRead>> read) {
    /// Our own value, to be confirmed: no national number says when a school day begins.
    public static final LocalTime BEGINS = LocalTime.of(9, 0);
    /// Reception: the duty of the police is to children in education from about four (guidance on Operation Encompass, November 2025, to be confirmed).
    private static final int RECEPTION = 4;

    /// Who is told.
    public enum Whom { SCHOOL, HOME, NOBODY_KNOWN }

    /// The day before whose start a school is told of what police told: the same day where they told before it began; over weekends and bank
    /// holidays the next working day; over school holidays the day on which schools open again.
    public static LocalDate before(IncidentTold told) {
        if (told.reopens() != null) return told.reopens();
        var days = WorkingDays.england();
        boolean early = told.at() != null && told.at().isBefore(BEGINS) && days.isWorkingDay(told.on());
        return early ? told.on() : days.after(told.on(), 1);
    }

    /// The latest first; none of a child who is too young for any school, and on no roll.
    public static List<SchoolNotice> of(Timeline timeline) {
        return timeline.facts(IncidentTold.class).reversed().stream().flatMap(fact -> of(timeline, fact).stream()).toList();
    }

    private static Optional<SchoolNotice> of(Timeline timeline, Fact<IncidentTold> fact) {
        var by = before(fact.entry());
        var school = Schools.on(timeline, by).or(() -> Schools.on(timeline, fact.happened())).map(stay -> stay.start().entry()).orElse(null);
        boolean home = school == null && (Education.homeEducated(timeline, by) || Education.registered(timeline, by).isPresent());
        if (school == null && !home && Life.of(timeline).isUnder(RECEPTION, by)) return Optional.empty();
        var given = timeline.facts(SchoolTold.class).stream().filter(told -> told.entry().incident().equals(fact.id())).findFirst().orElse(null);
        var excuse = timeline.facts(SchoolNotTold.class).stream().filter(not -> not.entry().incident().equals(fact.id())).findFirst().orElse(null);
        var offered = given == null ? List.<Fact<SchoolOffered>>of() : timeline.facts(SchoolOffered.class).stream().filter(said -> said.entry().given().equals(given.id())).toList();
        var read = given == null ? List.<Fact<NoticeRead>>of() : timeline.facts(NoticeRead.class).stream().filter(one -> one.entry().given().equals(given.id())).toList();
        return Optional.of(new SchoolNotice(fact, by, school != null ? Whom.SCHOOL : home ? Whom.HOME : Whom.NOBODY_KNOWN, school, given, excuse, offered, read));
    }

    /// Whether police named the child as being there.
    public boolean there(Timeline timeline) {
        return incident.entry().present().contains(timeline.subject());
    }

    /// Whether it is still owed.
    public boolean open() {
        return given == null && excuse == null;
    }

    /// Told on the day itself, but not before the school day began.
    public boolean afterItBegan() {
        return given != null && (given.happened().isAfter(by) || given.happened().equals(by) && given.entry().at() != null && !given.entry().at().isBefore(BEGINS));
    }

    /// What is owed, in words.
    String owed() {
        return switch (whom) {
            case SCHOOL -> "Tell " + (school == null ? "the school" : school.school()) + " of domestic abuse that police told of";
            case HOME -> "Tell the education officer of domestic abuse that police told of: the child is educated at home";
            case NOBODY_KNOWN -> "Find out which school the child goes to, and tell it of domestic abuse that police told of";
        };
    }

    /// What may be told, and no more: no address, and nothing of what happened or of who did what.
    public String words(String child, boolean there) {
        var told = incident.entry();
        return "Police were called to an incident of domestic abuse" + (told.occurred() == null ? "" : " on " + goldthread.pages.Words.spoken(told.occurred())) + ". " + child + (there ? " was there." : " was not named as being there.")
                + (told.reference() == null ? "" : " Police reference " + told.reference() + ".");
    }

}
