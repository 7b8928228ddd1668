package goldthread.protection.partners;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.NotThere;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.OneFamily;
import goldthread.people.OneRecord;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.Person;
import goldthread.people.safe.Kept;
import goldthread.protectionteam.Partner;
import goldthread.protectionteam.PartnerEntry.AgreementMade;
import goldthread.protectionteam.TeamEntry;
import goldthread.recording.Records;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The families that somebody of a partner agency leads as family help lead practitioner: asked anew at each request, to read and
/// to write, and written down as seen on the child's record. Five locks: they have the lead's part and were named last, help goes
/// on, their agency names them, its agreement is current and names the family help record, and no record of the child is kept from
/// them.
@Component
public final class FamiliesLed {
    private static final String PART = "family help that a partner leads", ALL = "families that a partner leads";

    private final CaseFile caseFile;
    private final Access access;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FamiliesLed(CaseFile caseFile, Access access, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.access = access;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A family as one of its children's records tells it.
    /// @param timeline the child's record, with those that are read with it   @param since when they were named
    /// @param kept     what may not be told in any words                      @param partner who leads, and for whom
    /// @param records  every record of the child
    public record Led(Person child, Timeline timeline, OneFamily family, LocalDate since, Kept kept, Partner partner, List<UUID> records) {
        public Subject subject() {
            return timeline.subject();
        }
    }

    /// Where the help to the family of a child stands.
    public static String address(UUID child) {
        return InvitationPages.ALL + "/family/" + child;
    }

    /// Each child, by name.
    List<Led> mine() {
        return transaction.execute(status -> {
            var led = database.sql("select distinct subject from relationship where account = :me and kind = :lead and from_day <= :today and (until is null or until > :today)").param("me", Acting.who().account())
                    .param("lead", LeadNamed.PART).param("today", today()).query(UUID.class).list().stream().flatMap(child -> opened(child).stream()).sorted(Comparator.comparing(one -> one.child.name())).toList();
            led.forEach(one -> logged(one, ALL));
            return led;
        });
    }

    /// @throws NotThere where they do not lead, or not any longer; the attempt is written down
    public <T> T open(UUID child, Function<Led, T> work) {
        try {
            return transaction.execute(status -> {
                var led = Optional.of(child).filter(this::leads).flatMap(this::opened).orElseThrow(NotThere::new);
                logged(led, PART);
                return work.apply(led);
            });
        } catch (NotThere nothing) {
            return access.view(child, PART, () -> {
                throw new NotThere();
            });
        }
    }

    /// Asked before any record is read: a child whom they do not lead takes as long as one who is not there.
    private boolean leads(UUID child) {
        return database.sql("""
                select exists (select from relationship where account = :me and kind = :lead and from_day <= :today and (until is null or until > :today)
                   and (subject = :child or subject in (select member from read_with where subject = :child)))""").param("me", Acting.who().account()).param("lead", LeadNamed.PART).param("today", today()).param("child", child).query(Boolean.class).single();
    }

    /// Those of the family's children whom they lead, each written down as seen: one whose record is kept from them is left out. Ask
    /// where the family is open.
    public List<Led> together(Led led) {
        var others = led.family.children().stream().filter(child -> !child.equals(led.subject())).flatMap(child -> opened(child.id()).stream()).toList();
        others.forEach(other -> logged(other, PART));
        return Stream.concat(Stream.of(led), others.stream()).toList();
    }

    private Optional<Led> opened(UUID child) {
        var me = Acting.who().account();
        var today = today();
        return Partner.of(caseFile.timeline(TeamEntry.REGISTRY), me, today).filter(partner -> partner.sees(AgreementMade.FAMILY)).flatMap(partner -> {
            var subject = new Subject(child);
            var records = OneRecord.all(subject, caseFile::timeline).stream().map(Timeline::subject).map(Subject::id).toList();
            if (access.kept(records)) return Optional.empty();
            var timeline = OneRecord.of(caseFile, caseFile.timeline(subject), any -> true);
            var family = OneFamily.of(timeline, today);
            return family.lead().filter(lead -> me.equals(lead.entry().account()) && family.goesOn())
                    .map(lead -> new Led(Person.of(timeline), timeline, family, lead.happened(), kept(timeline, family, today), partner, records));
        });
    }

    /// What is written of one child of the family is written of all: what the record of any of them keeps from somebody, and every
    /// confidential address of whoever is around the child.
    private Kept kept(Timeline timeline, OneFamily family, LocalDate today) {
        Records records = Records.once(caseFile::timeline);
        var children = Stream.concat(Stream.of(timeline.subject()), family.children().stream()).distinct().toList();
        var around = Stream.concat(children.stream(), timeline.facts(Related.class).stream().flatMap(fact -> Stream.of(fact.entry().person(), fact.entry().other()))).distinct().toList();
        return Kept.ofAll(children, today, records).andConfidential(around, records);
    }

    /// On every record that is read for it.
    private void logged(Led led, String part) {
        access.log(led.records, part, "view");
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
