package goldthread.education.notice;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Fact;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.education.WithdrawalEntry.ConsentDecided;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import goldthread.education.notice.NoticeEntry.NoticeDecided;
import goldthread.education.notice.NoticeEntry.NoticeReceived;
import goldthread.education.notice.NoticeEntry.Parent;
import goldthread.education.notice.NoticeEntry.ParentTold;
import goldthread.education.notice.NoticeEntry.Told;
import goldthread.people.PeopleEntry.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What was decided on a notice is undone, and nothing is lost by it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class WhoseNoticeItIsTest {
    static final Instant AT = Instant.parse("2026-10-01T18:40:00Z");
    static final UUID DECISION = UUID.randomUUID();
    static final UUID TOLD = Append.beside(DECISION, 3);

    final Subject notice = Subject.unheardOf(), noa = Subject.unheardOf();
    final List<Line> ofNotice = new ArrayList<>(), ofNoa = new ArrayList<>();
    final NoticeReceived received = new NoticeReceived(notice, "K7RM-3WQP", AT, NoticeReceived.LEAVE, new Told("Noa", "Farrow", on("2015-04-05"), null, null, "Hill School"), new Parent("Bea Farrow", "Mother", "01632 960123", null, null), null, null, null);
    final WithdrawalTold told = new WithdrawalTold(noa, null, "Mother", null, null, on("2026-10-01"));

    @Test
    void a_notice_that_was_set_aside_waits_again_and_its_answer_no_longer_counts() {
        write(ofNotice, UUID.randomUUID(), received);
        var aside = write(ofNotice, DECISION, new NoticeDecided(notice, AT, NoticeDecided.ASIDE, null, "Sent twice", "Nia Powell"));
        write(ofNotice, UUID.randomUUID(), new ParentTold(notice, on("2026-10-02"), "letter", "It came twice"));
        assertThat(now().told()).isNotNull();
        var undoing = new Undoing(aside, null);
        assertThat(undoing.refused()).isEmpty();
        undone(undoing);
        assertThat(now().decided()).isNull();
        assertThat(now().told()).as("it told of what is undone").isNull();
        write(ofNotice, UUID.randomUUID(), new NoticeDecided(notice, AT.plusSeconds(60), NoticeDecided.MATCHED, noa, null, "Nia Powell"));
        assertThat(now().told()).as("to be answered again").isNull();
        write(ofNotice, UUID.randomUUID(), new ParentTold(notice, on("2026-10-02"), "letter", "We have what you told us"));
        assertThat(now().told()).extracting(ParentTold::text).isEqualTo("We have what you told us");
    }

    @Test
    void a_record_that_was_begun_goes_with_the_decision_while_nothing_else_is_written_there() {
        write(ofNotice, UUID.randomUUID(), received);
        var begun = write(ofNotice, DECISION, new NoticeDecided(notice, AT, NoticeDecided.BEGUN, noa, null, "Nia Powell"));
        write(ofNoa, Append.beside(DECISION, 1), new Named(noa, "Noa", "Farrow", null, null, on("2026-10-01")));
        write(ofNoa, TOLD, told);
        assertThat(new Undoing(begun, child()).recordGoes()).isTrue();
        assertThat(new Undoing(begun, child()).entries(on("2026-10-05"), "Another child")).hasSize(3);
        write(ofNoa, UUID.randomUUID(), new Named(noa, "Noa", "Farrow-Bell", null, null, on("2026-10-03")));
        var later = new Undoing(begun, child());
        assertThat(later.recordGoes()).isFalse();
        undone(later);
        assertThat(child().facts(WithdrawalTold.class)).isEmpty();
        assertThat(child().facts(Named.class)).as("the record stays").hasSize(2);
        assertThat(child().lines()).as("and shows what stood").anyMatch(line -> line.entry().equals(told));
    }

    @Test
    void what_was_done_on_the_strength_of_it_comes_off_first() {
        write(ofNotice, UUID.randomUUID(), received);
        var matched = write(ofNotice, DECISION, new NoticeDecided(notice, AT, NoticeDecided.MATCHED, noa, null, "Nia Powell"));
        write(ofNoa, TOLD, told);
        assertThat(new Undoing(matched, child()).refused()).isEmpty();
        write(ofNoa, UUID.randomUUID(), new ConsentDecided(noa, TOLD, ConsentDecided.GIVEN, true, false, "It is suitable", "Nia Powell", null, null, on("2026-10-09")));
        assertThat(new Undoing(matched, child()).refused()).get().extracting(refusal -> refusal.sentence()).asString().contains("On 9 October 2026", "a decision on consent", "Withdraw that");
        write(ofNoa, UUID.randomUUID(), new Withdrawn(ofNoa.getLast().envelope().id(), told.tags(), on("2026-10-10"), "Another child"));
        assertThat(new Undoing(matched, child()).refused()).isEmpty();
    }

    private void undone(Undoing undoing) {
        undoing.entries(on("2026-10-05"), "Another child").forEach(entry -> write(entry.tags().getFirst().subject().equals(notice) ? ofNotice : ofNoa, UUID.randomUUID(), entry));
    }

    private NoticeNow now() {
        return NoticeNow.of(new Timeline(notice, ofNotice)).orElseThrow();
    }

    private Timeline child() {
        return new Timeline(noa, ofNoa);
    }

    private <E extends Entry> Fact<E> write(List<Line> lines, UUID id, E entry) {
        var envelope = new Envelope(ofNotice.size() + ofNoa.size() + 1, id, Casebook.HOLDER, entry.getClass().getSimpleName(), entry.happened(), AT, new UUID(0, 7), null, "page");
        lines.add(new Line(envelope, entry));
        return new Fact<>(entry, envelope, envelope);
    }
}
