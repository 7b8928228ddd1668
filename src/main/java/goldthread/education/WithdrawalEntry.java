package goldthread.education;

import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A parent takes a child out of school to educate them at home.
public sealed interface WithdrawalEntry extends EducationEntry {

    /// A parent told the school or the authority. @param start the entry of the school's beginning; null where none is recorded
    /// @param by who told   @param why in the parent's words   @param means to educate the child, as far as told
    record WithdrawalTold(Subject child, @Nullable UUID start, String by, @Nullable String why, @Nullable String means, LocalDate on) implements WithdrawalEntry {}

    /// The authority met the parent about it. Education Act 1996 s434B, in areas of the pilot; a kindness elsewhere.
    /// @param childCame whether the child was there   @param says the child, in their own words
    record WithdrawalDiscussed(Subject child, UUID withdrawal, boolean childCame, List<String> came, @Nullable String said, @Nullable String says, LocalDate on)
            implements WithdrawalEntry {}

    /// The authority decided on consent.
    /// @param outcome  [#GIVEN], [#REFUSED]   @param suitable whether the education that the parent means to give is suitable
    /// @param attending whether attending school is in the child's best interests   @param by the officer, by name
    /// @param social   what the social worker says   @param says what the child says
    record ConsentDecided(Subject child, UUID withdrawal, String outcome, boolean suitable, boolean attending, String why, String by, @Nullable String social, @Nullable String says,
                          LocalDate on) implements WithdrawalEntry {
        public static final String GIVEN = "Consent given";
        public static final String REFUSED = "Consent refused";
    }

    /// A parent asked the Secretary of State to review a refusal.
    record ReviewAsked(Subject child, UUID refusal, @Nullable String why, LocalDate on) implements WithdrawalEntry {}

    /// @param outcome [#STANDS], [#GIVEN], [#AGAIN]
    record ReviewDecided(Subject child, UUID review, String outcome, @Nullable String why, LocalDate on) implements WithdrawalEntry {
        public static final String STANDS = "The refusal stands";
        public static final String GIVEN = "Consent is to be given";
        public static final String AGAIN = "The authority decides again";
    }

    /// The authority answered the school. @param mayGo whether the name may come off the roll
    record SchoolAnswered(Subject child, UUID withdrawal, boolean mayGo, @Nullable String said, LocalDate on) implements WithdrawalEntry {}

    List<Kind<?>> KINDS = List.of(
            new Kind<>("education.withdrawal-told", WithdrawalTold.class, "Parent means to educate at home", GROUP, e -> List.of(Detail.of("Told by", e.by()), Detail.of("Why", e.why()), Detail.of("Means to", e.means()))),
            new Kind<>("education.withdrawal-discussed", WithdrawalDiscussed.class, "Meeting about home education", GROUP, e -> List.of(Detail.of("The child came", e.childCame() ? "Yes" : "No"),
                    Detail.of("Came", String.join(", ", e.came())), Detail.of("Said", e.said()), Detail.of("The child says", e.says()))),
            new Kind<>("education.consent-decided", ConsentDecided.class, "Consent to home education decided", GROUP, e -> List.of(Detail.of("Decided", e.outcome()), Detail.of("Suitable education", e.suitable() ? "Yes" : "No"),
                    Detail.of("Attending school is in the child's best interests", e.attending() ? "Yes" : "No"), Detail.of("Why", e.why()), Detail.of("By", e.by()), Detail.of("The social worker says", e.social()), Detail.of("The child says", e.says()))),
            new Kind<>("education.review-asked", ReviewAsked.class, "Review by the Secretary of State asked for", GROUP, e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("education.review-decided", ReviewDecided.class, "Review by the Secretary of State decided", GROUP, e -> List.of(Detail.of("Outcome", e.outcome()), Detail.of("Why", e.why()))),
            new Kind<>("education.school-answered", SchoolAnswered.class, "School told whether the name may come off", GROUP, e -> List.of(Detail.of("The name may come off the roll", e.mayGo() ? "Yes" : "No"), Detail.of("Said", e.said()))));
}
