package goldthread.education;

import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The register of children not in school: who is on it, what it was told, and whom it asked. Education Act 1996 s436B to s436G.
public sealed interface RegisterEntry extends EducationEntry {

    /// The child was put on the register. @param sort why they are on it: [#HOME], `Flexi-schooling` ...   @param source how it became known
    record Registered(Subject child, String sort, @Nullable String source, LocalDate on) implements RegisterEntry {
        public static final String HOME = "Educated at home";
        /// s436A: nobody knows of any education.
        public static final String MISSING = "Missing education";
    }

    /// What the register was told. s436C(1).
    /// @param by        the parent   @param educators who teaches the child   @param parents hours a week with parents   @param others hours a week with others
    /// @param providers who the others are, and where
    record InformationGiven(Subject child, UUID registered, String by, @Nullable String educators, @Nullable Integer parents, @Nullable Integer others, @Nullable String providers,
                            LocalDate on) implements RegisterEntry {}

    /// Something of that is otherwise now: the parent tells the register again. s436D.
    record CircumstancesChanged(Subject child, UUID registered, String what, LocalDate on) implements RegisterEntry {}

    /// A provider was asked by notice. s436E.
    record ProviderAsked(Subject child, UUID registered, String provider, LocalDate on) implements RegisterEntry {}

    record ProviderAnswered(Subject child, UUID notice, @Nullable String said, LocalDate on) implements RegisterEntry {}

    /// The authority asked to see the home and the child, or says why it did not. @param whyNot null where it asked
    record VisitAsked(Subject child, UUID registered, @Nullable String whyNot, LocalDate on) implements RegisterEntry {}

    /// What came of a visit. @param outcome [#SEEN], [#HOME_ONLY], [#REFUSED]
    record HomeVisited(Subject child, UUID registered, String outcome, @Nullable String seen, @Nullable String says, LocalDate on) implements RegisterEntry {
        public static final String SEEN = "Visited, and the child was seen";
        public static final String HOME_ONLY = "Visited, and the child was not seen";
        public static final String REFUSED = "The parent said no";
    }

    /// Advice and information that a parent asked for, and what was given. s436G.
    record SupportGiven(Subject child, UUID registered, String asked, @Nullable String given, LocalDate on) implements RegisterEntry {}

    record RegisterLeft(Subject child, UUID registered, String why, LocalDate on) implements RegisterEntry {}

    List<Kind<?>> KINDS = List.of(
            new Kind<>("education.registered", Registered.class, "On the register of children not in school", GROUP, e -> List.of(Detail.of("Why", e.sort()), Detail.of("Known from", e.source()))),
            new Kind<>("education.information-given", InformationGiven.class, "Information for the register", GROUP, e -> List.of(Detail.of("Given by", e.by()), Detail.of("Taught by", e.educators()),
                    Detail.of("Hours a week with parents", e.parents()), Detail.of("Hours a week with others", e.others()), Detail.of("Others", e.providers()))),
            new Kind<>("education.circumstances-changed", CircumstancesChanged.class, "Circumstances of home education changed", GROUP, e -> List.of(Detail.of("What", e.what()))),
            new Kind<>("education.provider-asked", ProviderAsked.class, "Provider of education asked", GROUP, e -> List.of(Detail.of("Provider", e.provider()))),
            new Kind<>("education.provider-answered", ProviderAnswered.class, "Provider of education answered", GROUP, e -> List.of(Detail.of("Said", e.said()))),
            new Kind<>("education.visit-asked", VisitAsked.class, "Visit to see home education", GROUP, e -> List.of(Detail.of("Asked", e.whyNot() == null ? "Yes" : "No: " + e.whyNot()))),
            new Kind<>("education.home-visited", HomeVisited.class, "Home education seen", GROUP, e -> List.of(Detail.of("Outcome", e.outcome()), Detail.of("Seen", e.seen()), Detail.of("The child says", e.says()))),
            new Kind<>("education.support-given", SupportGiven.class, "Support for home education", GROUP, e -> List.of(Detail.of("Asked for", e.asked()), Detail.of("Given", e.given()))),
            new Kind<>("education.register-left", RegisterLeft.class, "Off the register of children not in school", GROUP, e -> List.of(Detail.of("Why", e.why()))));
}
