package goldthread.returns;

import goldthread.care.CareEntry;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry;
import goldthread.familyhelp.FamilyEntry;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.frontdoor.ContactEntry;
import goldthread.frontdoor.FrontDoorEntry;
import goldthread.people.PeopleEntry.Linked;
import goldthread.protection.ProtectionEntry;
import goldthread.returns.ReturnsEntry.Returned;
import goldthread.returns.annexa.AnnexAEntry;
import goldthread.returns.mapping.Standard;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which returns a subject can be in. It only ever grows, for an export may be asked as known on an earlier day.
final class ReturnFolds {
    private static final List<Fold.Column<String>> COLUMNS = List.of(new Fold.Column<>("key", "text", standard -> standard));

    /// Of a record that is or was read with another: it may be in any return as known on some day.
    static final String LINKED = "linked";

    static final Fold<String> SUBJECTS = new Fold<>() {
        @Override
        public String table() {
            return "return_subject";
        }

        @Override
        public List<Column<String>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(CareEntry.class, FrontDoorEntry.class, FamilyHelpEntry.class, ProtectionEntry.class, Returned.class,
                    ContactEntry.ContactDecided.class, FamilyEntry.class, CourtEntry.class, AnnexAEntry.class, Linked.class);
        }

        @Override
        public List<String> rows(Timeline timeline) {
            var standards = new LinkedHashSet<String>();
            for (var line : timeline.lines()) {
                var standard = standard(line.entry());
                if (standard != null) standards.add(standard);
            }
            return List.copyOf(standards);
        }
    };

    private static @Nullable String standard(Entry entry) {
        return switch (entry) {
            case Returned returned -> returned.standard();
            case Linked linked -> LINKED;
            case Corrected corrected -> standard(corrected.to());
            default -> OF_KIND.get(entry.getClass());
        };
    }

    /// Looked up rather than asked of each line: a record may have thousands.
    private static final ClassValue<@Nullable String> OF_KIND = new ClassValue<>() {
        @Override
        protected @Nullable String computeValue(Class<?> kind) {
            if (CareEntry.class.isAssignableFrom(kind)) {
                return Standard.SSDA903.name();
            }
            if (ContactEntry.ContactDecided.class == kind || Stream.of(FamilyEntry.class, CourtEntry.class, AnnexAEntry.class).anyMatch(room -> room.isAssignableFrom(kind))) {
                return "annex-a";
            }
            return kind != FrontDoorEntry.ReferrerInTouch.class && Stream.of(FrontDoorEntry.class, FamilyHelpEntry.class, ProtectionEntry.class)
                    .anyMatch(room -> room.isAssignableFrom(kind)) ? Standard.CIN.name() : null;
        }
    };

    private ReturnFolds() {}
}
