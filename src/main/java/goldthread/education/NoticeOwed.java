package goldthread.education;

import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Described;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice of domestic abuse to a school, as it stands: a row for each incident that concerns a child.
/// @param whom [SchoolNotice.Whom]    @param school and `urn` on whose roll the child is; null where none is recorded
/// @param given the day on which it was told; null while it was not    @param settled told, or said why not    @param answered the school said what it offers
record NoticeOwed(UUID incident, LocalDate told, LocalDate by, String whom, @Nullable String school, @Nullable String urn, @Nullable LocalDate given, boolean settled, boolean answered) {
    static final Fold<NoticeOwed> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "school_notice";
        }

        @Override
        public List<Column<NoticeOwed>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(EducationEntry.class, Described.class);
        }

        @Override
        public List<NoticeOwed> rows(Timeline timeline) {
            return SchoolNotice.of(timeline).stream().map(NoticeOwed::of).toList();
        }
    };

    private static final List<Fold.Column<NoticeOwed>> COLUMNS = List.of(new Fold.Column<>("key", "text", row -> row.incident.toString()), new Fold.Column<>("told", "date", NoticeOwed::told), new Fold.Column<>("due", "date", NoticeOwed::by),
            new Fold.Column<>("whom", "text", NoticeOwed::whom), new Fold.Column<>("school", "text", NoticeOwed::school), new Fold.Column<>("urn", "text", NoticeOwed::urn), new Fold.Column<>("given", "date", NoticeOwed::given),
            new Fold.Column<>("settled", "boolean", NoticeOwed::settled), new Fold.Column<>("answered", "boolean", NoticeOwed::answered));

    private static NoticeOwed of(SchoolNotice notice) {
        return new NoticeOwed(notice.incident().id(), notice.incident().happened(), notice.by(), notice.whom().name(), notice.school() == null ? null : notice.school().school(), notice.school() == null ? null : notice.school().urn(),
                notice.given() == null ? null : notice.given().happened(), !notice.open(), !notice.offered().isEmpty());
    }
}
