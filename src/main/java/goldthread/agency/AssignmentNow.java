package goldthread.agency;

import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.agency.AgencyEntry.AssignmentCheckedAgain;
import goldthread.agency.AgencyEntry.AssignmentDecided;
import goldthread.agency.AgencyEntry.AssignmentEnded;
import goldthread.agency.rules.Assignment;
import goldthread.agency.reference.Reference;
import goldthread.agency.reference.ReferenceEntry;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Words;
import goldthread.time.England;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// An assignment as it stands: what was told, signed and decided of it.
///
/// @param facts what was told, with the days of signatures and decision, as [AssignmentFile] reads them; beside them, when it was
///              decided and when it was checked again, to the moment
record AssignmentNow(Subject subject, State state, Map<String, String> facts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String SELECT = "select subject, state, facts from agency_assignment";

    private static final String DECIDED_AT = "decided_at", CHECKED_AGAIN_AT = "checked_again_at", STOOD_AT = "stood_at";

    enum State { ASKED, AGREED, DECLINED, ENDED }

    static final Fold<AssignmentNow> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "agency_assignment";
        }

        @Override
        public List<Column<AssignmentNow>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(AgencyEntry.class, ReferenceEntry.class);
        }

        @Override
        public int version() {
            return 4;
        }

        @Override
        public List<AssignmentNow> rows(Timeline timeline) {
            return timeline.last(AssignmentAsked.class).map(asked -> List.of(row(timeline, asked))).orElse(List.of());
        }
    };

    private static final List<Fold.Column<AssignmentNow>> COLUMNS = List.of(
            new Fold.Column<>("key", "text", now -> "now"),
            new Fold.Column<>("worker", "text", now -> now.fact(Column.WORKER)),
            new Fold.Column<>("registration", "text", now -> now.fact(Column.REGISTRATION)),
            new Fold.Column<>("job", "text", now -> now.fact(Column.JOB)),
            new Fold.Column<>("region", "text", now -> now.fact(Column.REGION)),
            new Fold.Column<>("from_day", "date", now -> day(now.fact(Column.FROM))),
            new Fold.Column<>("until", "date", now -> day(now.fact(Column.TO))),
            new Fold.Column<>("state", "text", now -> now.state().name()),
            new Fold.Column<>("facts", "text", now -> JSON.writeValueAsString(now.facts())));

    private static AssignmentNow row(Timeline timeline, Fact<AssignmentAsked> asked) {
        var facts = new TreeMap<>(asked.entry().facts());
        facts.put(STOOD_AT, Long.toString(asked.stands().position()));
        Signing.tell(timeline, facts);
        Reference.tell(timeline, facts);
        var decision = timeline.last(AssignmentDecided.class);
        var decided = decision.map(Fact::entry);
        decision.filter(one -> one.entry().agreed()).ifPresent(one -> {
            facts.put(Column.DECIDED.header(), one.happened().toString());
            facts.put(DECIDED_AT, moment(one).toString());
            timeline.lastTold(AssignmentCheckedAgain.class).ifPresent(again -> facts.put(CHECKED_AGAIN_AT, moment(again).toString()));
        });
        var ended = timeline.last(AssignmentEnded.class).map(Fact::entry);
        ended.ifPresent(one -> {
            facts.put(Column.TO.header(), one.on().toString());
            if (one.noticeGiven() != null) facts.put(Column.NOTICE_GIVEN.header(), one.noticeGiven().toString());
        });
        var state = ended.isPresent() ? State.ENDED : decided.isEmpty() ? State.ASKED : decided.get().agreed() ? State.AGREED : State.DECLINED;
        return new AssignmentNow(timeline.subject(), state, facts);
    }

    /// By which place of the log what was asked stands: another, once it was put right.
    String stoodAt() {
        return facts.getOrDefault(STOOD_AT, "");
    }

    /// Whether both have signed off the price as it stands, in time or not.
    boolean signedOff() {
        return !fact(Column.DIRECTOR).isEmpty() && !fact(Column.CHIEF_EXECUTIVE).isEmpty();
    }

    /// When something was decided: when it was recorded, but not after the day of which it is told.
    private static Instant moment(Fact<?> fact) {
        var end = England.endOf(fact.happened());
        return fact.first().recorded().isBefore(end) ? fact.first().recorded() : end;
    }

    /// Null while nobody agreed.
    @Nullable Instant decidedAt() {
        return instant(DECIDED_AT);
    }

    /// Null where nobody checked it again after it was agreed.
    @Nullable Instant checkedAgainAt() {
        return instant(CHECKED_AGAIN_AT);
    }

    /// As it would be if somebody checked it again at a moment.
    AssignmentNow checkedAgain(Instant at) {
        var then = new TreeMap<>(facts);
        then.put(CHECKED_AGAIN_AT, at.toString());
        return new AssignmentNow(subject, state, then);
    }

    private @Nullable Instant instant(String key) {
        var at = facts.get(key);
        return at == null ? null : Instant.parse(at);
    }

    static AssignmentNow of(ResultSet row, int number) throws SQLException {
        return new AssignmentNow(new Subject(row.getObject("subject", UUID.class)), State.valueOf(row.getString("state")),
                JSON.readValue(row.getString("facts"), new TypeReference<LinkedHashMap<String, String>>() {}));
    }

    /// Null where the fact is no day.
    private static @Nullable LocalDate day(String fact) {
        try {
            return LocalDate.parse(fact);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /// Whether the rules can read it: what a page wrote they can.
    boolean readable() {
        try {
            return !assignment().id().isEmpty();
        } catch (Faulty unreadable) {
            return false;
        }
    }

    /// Whether somebody began, or is to begin.
    boolean engaged() {
        return state == State.AGREED || state == State.ENDED;
    }

    String fact(Column column) {
        return facts.getOrDefault(column.header(), "");
    }

    /// As the rules read it, called by its first day.
    Assignment named() {
        var others = new TreeMap<>(facts);
        others.remove(Column.ID.header());
        return AssignmentRow.read(new Rows.Row("the assignment", others), "from " + Words.spoken(assignment().days().from()));
    }

    /// As the rules read it. What was once told reads for ever, so nothing here is faulty.
    Assignment assignment() {
        return AssignmentRow.read(new Rows.Row("the assignment", facts), subject.toString());
    }
}
