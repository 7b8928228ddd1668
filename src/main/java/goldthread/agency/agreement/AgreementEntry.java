package goldthread.agency.agreement;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a regional agreement; the agreement is the subject.
public sealed interface AgreementEntry extends Entry {

    /// An agreement as it stands; told again when it changes, and what is told last stands.
    /// @param until   the last day; null while none is agreed
    /// @param rules   codes of the rules that it binds its members to, as in `docs/agency.md`
    /// @param clauses in words, as they are written
    /// @param signed  who signed, for whom and when, a line each
    record Stands(Subject agreement, LocalDate from, @Nullable LocalDate until, String title, String region, List<String> rules, List<String> clauses, List<String> signed) implements AgreementEntry {
        public Stands {
            rules = List.copyOf(rules);
            clauses = List.copyOf(clauses);
            signed = List.copyOf(signed);
        }

        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(agreement, "agreement"));
        }
    }

    List<Kind<?>> KINDS = List.of(new Kind<>("agency.agreement-stands", Stands.class, "Regional agreement", "Agency workers",
            e -> List.of(Detail.of("Agreement", e.title()), Detail.of("Region", e.region()), Detail.of("Until", e.until()), Detail.of("Signed", String.join("; ", e.signed())))));
}
