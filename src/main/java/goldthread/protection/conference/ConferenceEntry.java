package goldthread.protection.conference;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.people.CodeBook;
import goldthread.protection.Standards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A child protection conference, from the call to what is sent out after it. Brothers and sisters of whom one speaks
/// together are in one entry; what returns ask of each child (`protection.conference-held`, the plan) is written beside it.
public sealed interface ConferenceEntry extends AboutChildren {

    /// A conference was called.
    /// @param what    [#INITIAL], [#REVIEW], [#TRANSFER]
    /// @param planned the day for which it is called
    /// @param invited agencies
    /// @param family  who of the family is invited
    /// @param told    the day on which another authority told that a child on a plan has moved in; null for others
    record ConferenceCalled(List<Subject> children, String what, LocalDate planned, List<String> invited, List<String> family, @Nullable LocalDate told, LocalDate on)
            implements ConferenceEntry {}

    /// It did not take place, and has to be held again. The days of the law go on.
    record ConferenceCancelled(List<Subject> children, UUID called, String why, String by, LocalDate on) implements ConferenceEntry {}

    /// Who came, and by whom it was led.
    /// @param model     who chairs here: as [goldthread.protectionteam.TeamEntry.PracticeSet]
    /// @param chair     account of who chaired; null where they have none here
    /// @param came      agencies that came               @param reported agencies that sent a report
    /// @param family    who of the family came
    /// @param goesOn    why it went on although too few came; null where enough did
    /// @param goesOnBy  who decided that
    /// @param otherwise why it was chaired otherwise than the authority chose; null where it was not
    /// @param otherwiseBy who authorised that
    record Attendance(String model, @Nullable UUID chair, String chairName, List<String> came, List<String> reported, List<String> family, @Nullable String goesOn,
                      @Nullable String goesOnBy, @Nullable String otherwise, @Nullable String otherwiseBy) {}

    /// What the child and the parents say.
    /// @param how     how the child took part
    /// @param read    whether the family had read the reports before; null: not said
    record Views(@Nullable String child, @Nullable String how, @Nullable String parents, @Nullable Boolean read) {}

    /// What was decided.
    /// @param planned   the children who have a plan from now on; the others have none, or none any more
    /// @param category  of abuse: NEG, PHY, SAB, EMO, MUL
    /// @param outline   what must change, by when, and what happens if it does not
    /// @param coreGroup who runs the plan
    /// @param dissents  who did not agree      @param dissent why not, in their words
    record Outcome(List<Subject> planned, @Nullable String category, @Nullable String outline, List<String> coreGroup, @Nullable LocalDate firstGroup,
                   @Nullable LocalDate next, List<String> dissents, @Nullable String dissent) {}

    /// A conference was held.
    /// @param called the call that it follows from; null where none is recorded
    record Conferred(List<Subject> children, @Nullable UUID called, String what, Attendance attendance, Views views, Outcome outcome, LocalDate on)
            implements ConferenceEntry {}

    /// Something was shared with the family and the agencies.
    /// @param what [#OUTCOME], [#REPORT], [#DECISIONS], [#MINUTES]
    /// @param of   the enquiry's conclusion, the call, or the conference
    /// @param from agency whose report it is; null for others
    record Shared(List<Subject> children, String what, UUID of, @Nullable String from, List<String> with, @Nullable String how, LocalDate on) implements ConferenceEntry {}

    String INITIAL = "Initial conference";
    String REVIEW = "Review conference";
    String TRANSFER = "Conference after moving in";

    String OUTCOME = "Outcome of the enquiry";
    String REPORT = "Report for a conference";
    String DECISIONS = "Decisions and outline plan";
    String MINUTES = "Minutes";

    private static List<Detail> conferred(Conferred held) {
        var at = held.attendance();
        var decided = held.outcome();
        var told = new ArrayList<>(List.of(Detail.of("Conference", held.what()), Detail.of("Chaired by", at.chairName() + " (" + at.model().toLowerCase(java.util.Locale.UK) + ")"),
                Detail.of("Came", String.join(", ", at.came())), Detail.of("Sent a report", String.join(", ", at.reported())), Detail.of("Of the family", String.join(", ", at.family())),
                Detail.of("Went on although too few came", at.goesOn()), Detail.of("Decided by", at.goesOnBy()), Detail.of("Chaired otherwise", at.otherwise()),
                Detail.of("Authorised by", at.otherwiseBy())));
        told.addAll(List.of(Detail.of("The child says", held.views().child()), Detail.of("The child took part", held.views().how()), Detail.of("The parents say", held.views().parents()),
                Detail.of("Plan for", decided.planned().size() + " of " + held.children().size() + (held.children().size() == 1 ? " child" : " children")),
                Detail.of("Category of abuse", CodeBook.CATEGORY_OF_ABUSE.say(decided.category())), Detail.of("What must change", decided.outline()),
                Detail.of("Core group", String.join(", ", decided.coreGroup())), Detail.of("First core group", decided.firstGroup()), Detail.of("Next conference", decided.next()),
                Detail.of("Did not agree", String.join(", ", decided.dissents())), Detail.of("Because", decided.dissent()), Detail.of(Standards.MADE_UNDER, Standards.edition(held.on()))));
        return told;
    }

    String GROUP = "Protection";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("protection.conference-called", ConferenceCalled.class, "Conference called", GROUP,
                    e -> List.of(Detail.of("Conference", e.what()), Detail.of("For", e.planned()), Detail.of("Invited", String.join(", ", e.invited())), Detail.of("Of the family", String.join(", ", e.family())),
                            Detail.of("Another authority told on", e.told()))),
            new Kind<>("protection.conference-cancelled", ConferenceCancelled.class, "Conference cancelled", GROUP, e -> List.of(Detail.of("Why", e.why()), Detail.of("Decided by", e.by()))),
            new Kind<>("protection.conferred", Conferred.class, "Child protection conference", GROUP, ConferenceEntry::conferred),
            new Kind<>("protection.shared", Shared.class, "Shared with the family", GROUP,
                    e -> List.of(Detail.of("What", e.what()), Detail.of("From", e.from()), Detail.of("With", String.join(", ", e.with())), Detail.of("How", e.how()))));
}
