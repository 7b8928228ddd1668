package goldthread.education.school;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.NotThere;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.education.BoundToRoll;
import goldthread.education.Consent;
import goldthread.education.SchoolNotice;
import goldthread.education.Schools;
import goldthread.education.Schools.Stay;
import goldthread.education.WithdrawalEntry.SchoolAnswered;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import goldthread.law.Laws;
import goldthread.people.OneRecord;
import goldthread.people.Person;
import goldthread.people.schools.SchoolDirectory;
import goldthread.people.schools.SchoolsEntry;
import goldthread.protectionteam.Partner;
import goldthread.protectionteam.PartnerEntry.AgreementMade;
import goldthread.protectionteam.TeamEntry;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a school's designated safeguarding lead may read of its own roll: asked anew at each request, and written down as seen on each child.
/// Five locks: they are named as designated safeguarding lead, of a school with a number; the agreement with the schools is current and names
/// this part; the child is on the roll of that school today; and no record of the child is kept from them.
@Component
class OwnRoll {
    private static final String PART = "what a school reads of its own roll";
    private static final Pattern SCHOOL = Pattern.compile("(.*) \\((\\d{6})\\)");

    private final CaseFile caseFile;
    private final Access access;
    private final Laws laws;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OwnRoll(CaseFile caseFile, Access access, Laws laws, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.access = access;
        this.laws = laws;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// The school for which who acts reads. @param name and `urn` by the directory of schools
    /// @param alone whether no other of the directory is called so: only then a name without a number is this school
    record School(Partner partner, String name, String urn, boolean alone) {
        boolean is(Stay stay) {
            var start = stay.start().entry();
            return start.urn() == null ? alone && start.school().equalsIgnoreCase(name) : start.urn().equals(urn);
        }
    }

    /// A child of the roll. @param bound consent is needed, by the law as it is in force here     @param told what the school told last of a parent's wish; null: nothing is open
    /// @param mayGo what the school was answered; null: nothing yet     @param notices of domestic abuse that were sent to this school
    /// @param records of the child, each of which is read
    record Pupil(Person child, Stay stay, boolean bound, @Nullable WithdrawalTold told, @Nullable Boolean mayGo, List<SchoolNotice> notices, Timeline timeline, List<UUID> records) {
        /// Whether there is anything that the school may read of them.
        boolean read() {
            return bound || !notices.isEmpty();
        }
    }

    /// None where they are no such lead, or the agreement is over or does not name this part.
    Optional<School> school() {
        return transaction.execute(status -> Partner.of(caseFile.timeline(TeamEntry.REGISTRY), Acting.who().account(), today()).filter(partner -> partner.sees(AgreementMade.ROLL)
                && partner.named().post().toLowerCase(Locale.UK).contains("designated safeguarding lead")).flatMap(this::of));
    }

    private Optional<School> of(Partner partner) {
        var named = SCHOOL.matcher(partner.named().school() == null ? "" : partner.named().school());
        if (!named.matches()) return Optional.empty();
        String name = named.group(1), urn = named.group(2);
        boolean alone = SchoolDirectory.of(caseFile.timeline(SchoolsEntry.DIRECTORY)).stream().noneMatch(other -> other.name().equalsIgnoreCase(name) && !other.urn().equals(urn));
        return Optional.of(new School(partner, name, urn, alone));
    }

    /// Whoever is bound to the roll, or of whom the school was told; by name.
    List<Pupil> pupils(School school) {
        return transaction.execute(status -> {
            var own = caseFile.timelines(candidates(school));
            boolean open = !access.kept(own.keySet().stream().map(Subject::id).toList());
            var pupils = own.values().stream().flatMap(timeline -> pupil(school, timeline, open).stream()).filter(Pupil::read)
                    .sorted(Comparator.comparing(pupil -> pupil.child.name())).toList();
            pupils.forEach(this::logged);
            return pupils;
        });
    }

    /// @throws NotThere where the child is not, or no longer, one of whom the school may read; the attempt is written down
    <T> T open(UUID child, Function<Pupil, T> work) {
        try {
            return transaction.execute(status -> {
                var pupil = school().filter(school -> candidates(school).contains(new Subject(child))).flatMap(school -> pupil(school, caseFile.timeline(new Subject(child)), false)).filter(Pupil::read).orElseThrow(NotThere::new);
                logged(pupil);
                return work.apply(pupil);
            });
        } catch (NotThere nothing) {
            return access.view(child, PART, () -> {
                throw new NotThere();
            });
        }
    }

    /// Asked before any record is read: a child of another school takes as long as one who is not there.
    private List<Subject> candidates(School school) {
        return BoundToRoll.at(database, school.name, school.urn, today());
    }

    /// On every record that is read for it.
    private void logged(Pupil pupil) {
        access.log(pupil.records, PART, "view");
    }

    /// @param open whether it is known already that the record is kept from nobody
    private Optional<Pupil> pupil(School school, Timeline own, boolean open) {
        var today = today();
        if (OneRecord.readWith(own) != null) return Optional.empty();
        var records = OneRecord.all(own.subject(), subject -> subject.equals(own.subject()) ? own : caseFile.timeline(subject)).stream().map(Timeline::subject).map(Subject::id).toList();
        if (!open && access.kept(records)) return Optional.empty();
        var timeline = OneRecord.of(caseFile, own, any -> true);
        return Schools.on(timeline, today).filter(school::is).map(stay -> {
            var told = timeline.last(WithdrawalTold.class).filter(fact -> !fact.happened().isBefore(stay.start().happened()));
            var answer = told.flatMap(fact -> timeline.facts(SchoolAnswered.class).stream().filter(each -> each.entry().withdrawal().equals(fact.id())).reduce((first, second) -> second)).map(each -> each.entry().mayGo()).orElse(null);
            var notices = SchoolNotice.of(timeline).stream().filter(notice -> notice.given() != null && notice.given().entry().to().equalsIgnoreCase(school.name) && !notice.given().happened().isBefore(stay.start().happened())).toList();
            return new Pupil(Person.of(timeline), stay, Consent.of(timeline, today, laws.of(Acting.who().holder())).needed(), told.map(fact -> fact.entry()).orElse(null), answer, notices, timeline, records);
        });
    }

    void write(UUID once, List<? extends Entry> entries) {
        caseFile.append(Append.observed(Append.together(once, entries, clock.instant(), "page")));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
