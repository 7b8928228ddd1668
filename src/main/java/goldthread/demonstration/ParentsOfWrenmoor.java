package goldthread.demonstration;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.CourtEntry.PreProceedingsMet;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.Person;
import goldthread.portal.ParentEntry.AccountNamed;
import goldthread.portal.ParentEntry.AdvocateNamed;
import goldthread.portal.ParentEntry.PaperShared;
import goldthread.portal.ParentEntry.ParentSaid;
import goldthread.time.England;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Dana Hollis, mother of Kit, reads what was shared with her, and June Abara stands beside her.
@Component
public final class ParentsOfWrenmoor {
    public static final String PARENT = "dana.hollis", ADVOCATE = "june.abara", CHILD = "Kit Hollis";
    private static final LocalTime AT = LocalTime.of(17, 5);

    private final CaseFile caseFile;
    private final Accounts accounts;
    private final Access access;

    ParentsOfWrenmoor(CaseFile caseFile, Accounts accounts, Access access) {
        this.caseFile = caseFile;
        this.accounts = accounts;
        this.access = access;
    }

    /// Tells of them once, where that child's road was told: the worker whom documents name shares, about a child with whom they work.
    public void tell(LocalDate today) {
        Acting.as(Who.product(Demonstration.HOLDER), () -> {
            var by = accounts.byLogin("sam.okafor").orElseThrow();
            if (!caseFile.timeline(new Subject(id("desk"))).lines().isEmpty()) return null;
            Acting.as(by.who(), () -> access.mine()).stream().map(Subject::new).map(caseFile::timeline).filter(record -> Person.of(record).name().equals(CHILD)).findFirst().ifPresent(kit -> tell(kit, by.id(), today));
            return null;
        });
    }

    private void tell(Timeline kit, UUID by, LocalDate today) {
        var desk = new Subject(id("desk"));
        var child = kit.subject();
        var dana = accounts.byLogin(PARENT).orElseThrow();
        var june = accounts.byLogin(ADVOCATE).orElseThrow();
        var mother = kit.facts(Related.class).stream().map(fact -> fact.entry()).filter(related -> related.relation().equals("mother")).findFirst().orElseThrow().other();
        var letter = kit.facts(LetterSent.class).getFirst();
        var met = kit.facts(PreProceedingsMet.class).getFirst();
        var day = today.minusDays(2);
        caseFile.append(Append.observed(List.of(
                writing("named", new AccountNamed(desk, child, mother, dana.id(), dana.name(), "She holds parental responsibility, and asked to read the letters here", today.plusDays(120), day), day, 0, by),
                writing("beside", new AdvocateNamed(desk, child, june.id(), june.name(), "Parents Together", "She told her social worker that June may read along", day, today.plusDays(120), day), day, 1, by),
                writing("letter", new PaperShared(desk, child, letter.id(), "Letter before proceedings", "This is the letter that you had on paper. Ask me what is not clear.", day), day, 2, by),
                writing("met", new PaperShared(desk, child, met.id(), "Meeting before court", null, day), day, 3, by),
                writing("said", new ParentSaid(desk, child, id("letter"), ParentSaid.VIEW, "I was at work that night because nobody else would cover. My mum has the key now.", dana.name(), day, AT.plusHours(3)), day, 180, dana.id()))));
    }

    private static Writing writing(String what, Entry entry, LocalDate day, long minutes, UUID author) {
        return new Writing(id(what), entry, day.atTime(AT).plusMinutes(minutes).atZone(England.ZONE).toInstant(), author, null, "demonstration");
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("shared with a parent " + what).getBytes(StandardCharsets.UTF_8));
    }
}
