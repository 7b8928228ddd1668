package goldthread.education;

import goldthread.access.Acting;
import goldthread.access.Permission;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Kind;
import goldthread.casefile.Timeline;
import goldthread.duties.DutySource;
import goldthread.education.RegisterEntry.RegisterLeft;
import goldthread.education.RegisterEntry.Registered;
import goldthread.education.SchoolEntry.ConditionEnded;
import goldthread.education.SchoolEntry.ConditionSet;
import goldthread.education.SchoolEntry.SchoolLeft;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Noted;
import goldthread.protection.ProtectionEntry;
import goldthread.recording.Recording;
import goldthread.recording.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The door of the education room.
public final class Education {
    public static final List<Fold<?>> FOLDS = List.of(NotInSchool.FOLD, NoticeOwed.FOLD, BoundToRoll.FOLD);
    public static final List<DutySource> DUTIES = List.of(
            DutySource.of((timeline, law) -> new RegisterDuties(timeline, law).all(), EducationEntry.class, Described.class),
            DutySource.of((timeline, law) -> new IncidentDuties(timeline, law).all(), EducationEntry.class, Described.class),
            DutySource.of((timeline, law) -> new SchoolDuties(timeline, law).all(), EducationEntry.class, ProtectionEntry.class, FamilyHelpEntry.class, Referred.class, Described.class));
    public static final List<Recording<?>> RECORDINGS = Stream.of(SchoolRecordings.ALL, WithdrawalRecordings.ALL, RegisterRecordings.ALL, IncidentRecordings.ALL).flatMap(List::stream).<Recording<?>>map(one -> one).toList();

    /// The kinds that are open to those who may not read a whole record. What a protection plan asks of attendance is not: why
    /// it asks is about more than school.
    public static final Set<String> OPEN = EducationEntry.KINDS.stream().filter(kind -> open(kind.type())).map(Kind::name).collect(Collectors.toUnmodifiableSet());

    public static boolean open(Entry entry) {
        return open(entry.getClass());
    }

    private static boolean open(Class<?> type) {
        return EducationEntry.class.isAssignableFrom(type) && type != ConditionSet.class && type != ConditionEnded.class;
    }

    /// Whether who acts may read a child's whole record, and so why a plan asks for attendance.
    static boolean whole() {
        return Acting.someone().filter(who -> !who.may(Permission.WHOLE_RECORD)).isEmpty();
    }

    /// Who may not read a whole record writes about education and notes, and decides nothing else about a child. A lead of another
    /// agency opens no record, and has a list of what they write (decision 0028).
    public static Optional<Refusal> outside(Entry entry) {
        return whole() || open(entry) || entry instanceof Noted || Acting.who().may(Permission.CONTRIBUTE) ? Optional.empty()
                : Optional.of(new Refusal("An education officer records what is about school and home education, and notes. Ask the child's social worker or the front door to record this.", "Proportionate access: docs/decisions, an education officer writes about education only"));
    }

    /// Whether the child is educated at home on a day: left school for it, or on the register for it, and on no roll since.
    public static boolean homeEducated(Timeline timeline, LocalDate day) {
        return Schools.on(timeline, day).isEmpty() && (Schools.of(timeline).stream().map(Schools.Stay::left).filter(left -> left != null && !left.happened().isAfter(day))
                .reduce((first, second) -> second).filter(left -> left.entry().why().equals(SchoolLeft.HOME)).isPresent()
                || registered(timeline, day).filter(fact -> fact.entry().sort().equals(Registered.HOME)).isPresent());
    }

    /// The entry by which the child is on the register on a day.
    public static Optional<Fact<Registered>> registered(Timeline timeline, LocalDate day) {
        return timeline.facts(Registered.class).stream().filter(fact -> !fact.happened().isAfter(day) && timeline.facts(RegisterLeft.class).stream()
                .noneMatch(end -> end.entry().registered().equals(fact.id()) && !end.happened().isAfter(day))).reduce((first, second) -> second);
    }

    private Education() {}
}
