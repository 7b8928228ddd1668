package goldthread.education;

import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An incident of domestic abuse of which police told, and that each child's school was told of it, as Operation Encompass does. What
/// happened, where, and who did it stands in none of these: a school is told no more than they hold. Domestic Abuse Act 2021 s3, s49A.
public sealed interface IncidentEntry extends EducationEntry {

    /// Police told of an incident.
    /// @param children of the household, or of either adult    @param present those of them who were there
    /// @param reference of the police    @param occurred the day of the incident; null where nobody said
    /// @param at when police told, in England    @param reopens the first day on which schools are open again; null in term
    record IncidentTold(List<Subject> children, List<Subject> present, @Nullable String reference, @Nullable LocalDate occurred, @Nullable LocalTime at, @Nullable LocalDate reopens, LocalDate on) implements IncidentEntry {
        public IncidentTold {
            children = List.copyOf(children);
            present = present == null ? List.of() : List.copyOf(present);
        }

        @Override
        public Subject child() {
            return children.getFirst();
        }

        @Override
        public List<Tag> tags() {
            return children.stream().distinct().map(Tag::child).toList();
        }
    }

    /// The designated safeguarding lead of the child's school was told; for a child educated at home, the education officer.
    /// @param to the school    @param who the lead, by name    @param how [#WAYS]    @param at in England
    record SchoolTold(Subject child, UUID incident, String to, @Nullable String who, String how, @Nullable LocalTime at, LocalDate on) implements IncidentEntry {
        public static final String OFFICER = "Education officer of the authority";
        /// Written down for the school, which signs in and reads it.
        public static final String HERE = "Here, where the school signs in";
        static final String[] WAYS = {"Telephone", "Secure email", "In person", HERE};
    }

    /// Nobody was told, with the reason. @param why it would put somebody in danger; the child goes to no school ...
    record SchoolNotTold(Subject child, UUID incident, String why, LocalDate on) implements IncidentEntry {}

    /// What the school answered, and what it offers the child. @param given the entry by which it was told
    record SchoolOffered(Subject child, UUID given, String said, LocalDate on) implements IncidentEntry {}

    /// The designated safeguarding lead read the notice here, with an account of their own. @param who by name and school
    record NoticeRead(Subject child, UUID given, String who, LocalDate on) implements IncidentEntry {}

    List<Kind<?>> KINDS = List.of(
            new Kind<>("education.incident-told", IncidentTold.class, "Police told of domestic abuse", GROUP, e -> List.of(Detail.of("Police reference", e.reference()), Detail.of("Day of the incident", e.occurred()),
                    Detail.of("Told at", e.at()), Detail.of("Children", e.children().size()), Detail.of("Of them there", e.present().size()), Detail.of("Schools open again", e.reopens()))),
            new Kind<>("education.school-told", SchoolTold.class, "School told of domestic abuse", GROUP, e -> List.of(Detail.of("School", e.to()), Detail.of("Who", e.who()), Detail.of("How", e.how()), Detail.of("At", e.at()))),
            new Kind<>("education.school-not-told", SchoolNotTold.class, "School not told of domestic abuse", GROUP, e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("education.school-offered", SchoolOffered.class, "What the school offers after domestic abuse", GROUP, e -> List.of(Detail.of("Said", e.said()))),
            new Kind<>("education.notice-read", NoticeRead.class, "Notice of domestic abuse read by the school", GROUP, e -> List.of(Detail.of("Read by", e.who()))));
}
