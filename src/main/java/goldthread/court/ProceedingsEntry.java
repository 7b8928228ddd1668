package goldthread.court;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The steps of proceedings, the documents filed in them, and what follows for parents: an advocate of their own, contact
/// that is refused for a while, somebody who means to become a special guardian.
public sealed interface ProceedingsEntry extends AboutChildren {

    /// The court allocated the case, and named the day of the case management hearing.
    /// @param level   of judge: `District judge` ...; null where nobody said
    /// @param hearing day of the case management hearing; null where it is not named yet
    record CaseAllocated(List<Subject> children, UUID application, @Nullable String level, @Nullable LocalDate hearing, LocalDate on) implements ProceedingsEntry {}

    /// The advocates met before the case management hearing.
    record AdvocatesMet(List<Subject> children, UUID application, @Nullable String agreed, LocalDate on) implements ProceedingsEntry {}

    /// A document that the court directed, or that belongs to the authority's case.
    /// @param application null where the court directs a report without an application of the authority's
    /// @param document    what it is: [#SECTION_7], [#SECTION_37], `Social work statement` ...
    /// @param due         the day that the court named; null where it named none
    record EvidenceListed(List<Subject> children, @Nullable UUID application, String document, String author, @Nullable LocalDate due, LocalDate on) implements ProceedingsEntry {
        public static final String SECTION_7 = "Section 7 report";
        public static final String SECTION_37 = "Section 37 report";
    }

    /// It was filed on this day. @param served when the others had it; null where it is not served yet
    record EvidenceFiled(List<Subject> children, UUID evidence, @Nullable LocalDate served, LocalDate on) implements ProceedingsEntry {}

    /// Somebody gave notice that they will apply to be special guardian. Children Act 1989 s14A(7).
    record GuardianGaveNotice(List<Subject> children, String who, LocalDate on) implements ProceedingsEntry {}

    /// The authority refuses contact without an order, because it is urgent. Children Act 1989 s34(6).
    /// @param who contact with whom   @param by who decided
    record ContactRefused(List<Subject> children, String who, String why, @Nullable String by, LocalDate on) implements ProceedingsEntry {}

    /// Contact goes on again, or a court has decided. @param how [#AGAIN], [#ORDERED], [#AGREED]
    record ContactDecided(List<Subject> children, UUID refused, String how, @Nullable String words, LocalDate on) implements ProceedingsEntry {
        public static final String AGAIN = "Contact goes on again";
        public static final String ORDERED = "The court ordered";
        public static final String AGREED = "The family agreed otherwise";
    }

    /// A parent was offered an advocate who stands beside them.
    /// @param answer   [#ACCEPTED], [#DECLINED], [#WAITING]
    /// @param advocate who, and of which service; null where nobody yet
    /// @param from     first day; null where none   @param until last day; null while it goes on
    record AdvocateOffered(List<Subject> children, String parent, String answer, @Nullable String advocate, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate on)
            implements ProceedingsEntry {
        public static final String ACCEPTED = "Accepted";
        public static final String DECLINED = "Declined";
        public static final String WAITING = "Not answered yet";
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("court.case-allocated", CaseAllocated.class, "Case allocated by the court", CourtEntry.GROUP, e -> List.of(Detail.of("To", e.level()), Detail.of("Case management hearing", e.hearing()))),
            new Kind<>("court.advocates-met", AdvocatesMet.class, "Advocates' meeting", CourtEntry.GROUP, e -> List.of(Detail.of("Agreed", e.agreed()))),
            new Kind<>("court.evidence-listed", EvidenceListed.class, "Document for court", CourtEntry.GROUP,
                    e -> List.of(Detail.of("Document", e.document()), Detail.of("Author", e.author()), Detail.of("Due", e.due()))),
            new Kind<>("court.evidence-filed", EvidenceFiled.class, "Document filed", CourtEntry.GROUP, e -> List.of(Detail.of("Served", e.served()))),
            new Kind<>("court.guardian-gave-notice", GuardianGaveNotice.class, "Notice by a special guardian to be", CourtEntry.GROUP, e -> List.of(Detail.of("Who", e.who()))),
            new Kind<>("court.contact-refused", ContactRefused.class, "Contact refused", CourtEntry.GROUP,
                    e -> List.of(Detail.of("With", e.who()), Detail.of("Why", e.why()), Detail.of("Decided by", e.by()))),
            new Kind<>("court.contact-decided", ContactDecided.class, "Refused contact decided", CourtEntry.GROUP, e -> List.of(Detail.of("How", e.how()), Detail.of("What was decided", e.words()))),
            new Kind<>("court.advocate-offered", AdvocateOffered.class, "Parent advocate offered", CourtEntry.GROUP,
                    e -> List.of(Detail.of("To", e.parent()), Detail.of("Answer", e.answer()), Detail.of("Advocate", e.advocate()), Detail.of("From", e.from()), Detail.of("Until", e.until()))));
}
