package goldthread.demonstration;

import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.education.notice.NoticeEntry;
import goldthread.education.notice.NoticeEntry.NoticeDecided;
import goldthread.education.notice.NoticeEntry.NoticeReceived;
import goldthread.education.notice.NoticeEntry.Parent;
import goldthread.education.notice.NoticeEntry.ParentTold;
import goldthread.education.notice.NoticeEntry.Told;
import goldthread.time.England;
import goldthread.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What parents told Wrenmoor about home education on the public form: one notice that was answered, and two that wait.
@Component
public final class NoticesOfParents {
    private static final LocalTime EVENING = LocalTime.of(19, 40), MORNING = LocalTime.of(9, 5);

    private final CaseFile caseFile;

    NoticesOfParents(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /// @param now until when notices have come in; loaded again on the same day, nothing is added
    public void load(Instant now) {
        var today = LocalDate.ofInstant(now, England.ZONE);
        var told = told(today).stream().filter(writing -> !writing.recorded().isAfter(now)).toList();
        Acting.as(Who.product(Demonstration.HOLDER), () -> caseFile.append(Append.observed(told)));
    }

    private static List<Writing> told(LocalDate today) {
        var all = new ArrayList<Writing>();
        var elsewhere = notice(today, 1);
        var came = WorkingDays.england().before(today, 6);
        all.add(received(elsewhere, at(came, EVENING), NoticeReceived.HOME, new Told("Caleb", "Sands", today.minusYears(8).minusDays(77), "3 Pier View", "ZY1 4PV", null),
                new Parent("Grace Sands", "Mother", null, "grace.sands@home.example", null), "We have moved here and go on as before.", "We follow a plan of our own, with a group two days a week."));
        all.add(write(2, elsewhere, new NoticeDecided(elsewhere, at(came.plusDays(1), MORNING), NoticeDecided.ASIDE, null, "They live in the area of the next council: the notice was sent on, with the mother's agreement.", "Nia Powell"), at(came.plusDays(1), MORNING)));
        all.add(write(3, elsewhere, new ParentTold(elsewhere, came.plusDays(1), "email", "Told to whom the notice went, and whom to ask there."), at(came.plusDays(1), MORNING)));
        all.add(received(notice(today, 2), at(WorkingDays.england().before(today, 1), EVENING), NoticeReceived.LEAVE,
                new Told("Orla", "Keane", today.minusYears(11).minusDays(200), "17 Fuller's Row", "ZZ4 2FR", "Wren High School"),
                new Parent("Siobhan Keane", "Mother", "07700 900775", null, "By text, not after nine"), "She is sick every morning before school and nobody there has an answer.", null));
        all.add(received(notice(today, 3), at(today, MORNING), NoticeReceived.CONSENT, new Told("Ben", "Adeyemi", today.minusYears(9).minusDays(15), "5 Tanner Close", "ZZ2 8TC", "Hollin Special School"),
                new Parent("Tunde Adeyemi", "Father", "01632 960776", "t.adeyemi@home.example", null), "The journey is an hour each way and he cannot bear it.", "His aunt, who is a teacher, would teach him four days a week."));
        return all;
    }

    private static Writing received(Subject notice, Instant at, String wish, Told child, Parent parent, String why, @Nullable String means) {
        return write(1, notice, new NoticeReceived(notice, FrontDesk.reference(notice.id()), at, wish, child, parent, null, why, means), at);
    }

    private static Writing write(int number, Subject notice, NoticeEntry entry, Instant at) {
        return new Writing(Append.beside(notice.id(), number), entry, at, null, "demonstration");
    }

    private static Subject notice(LocalDate today, int number) {
        return new Subject(FrontDesk.id("notice " + today, number));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(England.ZONE).toInstant();
    }
}
