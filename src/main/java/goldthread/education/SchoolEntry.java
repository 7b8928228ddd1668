package goldthread.education;

import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A child at school: begun, left, attended; and the steps by which attendance can be ordered.
public sealed interface SchoolEntry extends EducationEntry {

    /// The child's name was put on the roll of a school.
    /// @param urn      the school's number; null where nobody said
    /// @param sort     [#MAINSTREAM], [#SPECIAL], [#INDEPENDENT_SPECIAL], [#ALTERNATIVE]
    /// @param arranged whether the authority arranged the place
    record SchoolStarted(Subject child, String school, @Nullable String urn, String sort, boolean arranged, LocalDate on) implements SchoolEntry {
        public static final String MAINSTREAM = "Mainstream school";
        /// Education Act 1996 s337.
        public static final String SPECIAL = "Special school";
        /// Education Act 1996 s434A(3)(b): specially organised for special educational needs.
        public static final String INDEPENDENT_SPECIAL = "Independent school for special educational needs";
        public static final String ALTERNATIVE = "Alternative provision";

        /// The first ground for consent: a special school place that an authority arranged.
        boolean specialPlace() {
            return arranged && (sort.equals(SPECIAL) || sort.equals(INDEPENDENT_SPECIAL));
        }
    }

    /// The name came off the roll. @param start the entry of its beginning   @param why [#HOME], `Moved to another school` ...
    /// @param told when the school told the authority; null while it has not
    record SchoolLeft(Subject child, UUID start, String why, @Nullable LocalDate told, LocalDate on) implements SchoolEntry {
        public static final String HOME = "To be educated at home";
    }

    /// How much of what was possible the child attended, up to a day. @param sessions half days that were possible
    /// @param unauthorised those that were missed without leave; null where nobody said
    record AttendanceTold(Subject child, LocalDate since, int sessions, int attended, @Nullable String said, @Nullable Integer unauthorised, LocalDate on) implements SchoolEntry {
        public AttendanceTold(Subject child, LocalDate since, int sessions, int attended, @Nullable String said, LocalDate on) {
            this(child, since, sessions, attended, said, null, on);
        }

        int percent() {
            return sessions == 0 ? 0 : (int) Math.floor(100.0 * attended / sessions);
        }
    }

    /// A child protection plan asks for attendance. @param atLeast percent of the sessions that are possible   @param why what it protects from
    record ConditionSet(Subject child, UUID plan, int atLeast, @Nullable String why, LocalDate on) implements SchoolEntry {}

    record ConditionEnded(Subject child, UUID condition, @Nullable String why, LocalDate on) implements SchoolEntry {}

    /// A step towards an order to attend school.
    /// @param step [#PRELIMINARY], [#NOTICE], [#INTENTION], [#ORDER], [#REVOKED], [#PROSECUTED]   @param school that the step names; null where it names none
    record AttendanceStep(Subject child, String step, @Nullable String school, String why, LocalDate on) implements SchoolEntry {
        /// Before an order, as the 2026 Act has it: Children's Wellbeing and Schools Act 2026 s39.
        public static final String PRELIMINARY = "Preliminary notice";
        /// Education Act 1996 s437(1).
        public static final String NOTICE = "Notice to satisfy the authority";
        /// s438(2).
        public static final String INTENTION = "Notice of the school that an order will name";
        /// s437(3).
        public static final String ORDER = "School attendance order";
        /// s442, or the authority is satisfied.
        public static final String REVOKED = "Ended: satisfied, or the order revoked";
        /// s443.
        public static final String PROSECUTED = "Prosecution for not complying with an order";
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("education.school-started", SchoolStarted.class, "School began", GROUP, e -> List.of(Detail.of("School", e.school()), Detail.of("Number", e.urn()),
                    Detail.of("Kind of school", e.sort()), Detail.of("Place arranged by the authority", e.arranged() ? "Yes" : "No"))),
            new Kind<>("education.school-left", SchoolLeft.class, "Name off the school roll", GROUP, e -> List.of(Detail.of("Why", e.why()),
                    Detail.of("The school told the authority", e.told() == null ? "Not yet" : e.told()))),
            new Kind<>("education.attendance-told", AttendanceTold.class, "School attendance", GROUP, e -> List.of(Detail.of("Since", e.since()), Detail.of("Attended", e.attended() + " of " + e.sessions()
                    + " sessions, " + e.percent() + "%"), Detail.of("Missed without leave", e.unauthorised()), Detail.of("The school says", e.said()))),
            new Kind<>("education.condition-set", ConditionSet.class, "Plan asks for school attendance", GROUP, e -> List.of(Detail.of("At least", e.atLeast() + "% of sessions"), Detail.of("Why", e.why()))),
            new Kind<>("education.condition-ended", ConditionEnded.class, "Plan no longer asks for school attendance", GROUP, e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("education.attendance-step", AttendanceStep.class, "Step towards a school attendance order", GROUP, e -> List.of(Detail.of("Step", e.step()), Detail.of("School", e.school()), Detail.of("Why", e.why()))));
}
