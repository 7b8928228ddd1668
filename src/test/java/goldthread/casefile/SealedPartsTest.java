package goldthread.casefile;

import static goldthread.Office.ELSEWHERE;
import static goldthread.Office.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Disclosed;
import goldthread.casefile.CaseFileEntry.PartSealed;
import goldthread.casefile.CaseFileEntry.PartUnsealed;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.duties.Duty;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One entry kept to named people: for everybody else it is not on the timeline, in no row, and as known on no day. Decision 0029.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealedPartsTest {
    static final Office office = new Office();
    static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");
    static final Who NADIA = new Who(new UUID(201, 9), 201, "Nadia Idowu", Set.of(Role.TEAM_MANAGER));

    final Subject amira = Subject.unheardOf(), yusuf = Subject.unheardOf();

    @Test
    void only_who_is_named_sees_it_with_all_that_corrects_or_withdraws_it_and_as_known_on_no_day_does_anybody_else() {
        var open = office.record(THEN, note("Telephoned the school", amira));
        var secret = office.record(THEN, note("She works at the mill", amira, yusuf));
        seal(secret, amira, yusuf);
        office.record(Instant.now(), new Corrected(secret, note("She works at the bakery", amira, yusuf), "He said mill"));
        office.record(Instant.now(), new Withdrawn(secret, List.of(Tag.child(yusuf)), MONDAY, "Not about Yusuf"));

        assertThat(texts(office.timeline(amira))).containsExactly("Telephoned the school");
        assertThat(office.timeline(amira).lines()).extracting(line -> line.envelope().id()).containsExactly(open);
        assertThat(office.timeline(amira).asKnownAt(THEN.plus(Duration.ofDays(1))).lines()).hasSize(1);
        assertThat(office.timeline(yusuf).lines()).isEmpty();
        assertThat(Acting.as(SAM, () -> office.caseFile.lines(List.of(open, secret)))).hasSize(1);
        assertThat(Acting.as(SAM, () -> office.caseFile.timelines(List.of(amira))).get(amira).lines()).hasSize(1);
        for (var asKnown : new Instant[] {null, THEN.plus(Duration.ofDays(1))}) {
            var told = new ArrayList<String>();
            Acting.as(SAM, () -> office.caseFile.each(Set.of(Noted.class), asKnown, one -> told.addAll(one.subject().equals(amira) ? texts(one) : List.of())));
            assertThat(told).containsExactly("Telephoned the school");
        }
        assertThat(texts(as(NADIA, amira))).containsExactlyInAnyOrder("Telephoned the school", "She works at the bakery");
        assertThat(texts(as(NADIA, amira).asKnownAt(THEN.plus(Duration.ofDays(1))))).containsExactlyInAnyOrder("Telephoned the school", "She works at the mill");
        assertThat(texts(as(NADIA, amira).closed())).as("what leaves the house").containsExactly("Telephoned the school");
        assertThat(office.rebuild.check(done -> { }).stray()).isZero();
    }

    @Test
    void fewer_or_other_people_may_be_named_and_when_it_is_open_again_only_the_words_of_the_seal_stay_with_those_who_were() {
        var secret = office.record(THEN, note("She works at the mill", amira));
        seal(secret, amira);
        Acting.as(NADIA, () -> office.caseFile.append(Append.observed(Ids.next(), new PartSealed(secret, List.of(Tag.child(amira)), List.of(SAM.account()), "Only Sam", SAM.account(), MONDAY, MONDAY), Instant.now(), "page")));
        assertThat(as(NADIA, amira).lines()).isEmpty();
        assertThat(office.timeline(amira).facts(Noted.class)).hasSize(1);
        office.record(new PartUnsealed(secret, List.of(Tag.child(amira)), "She moved", SAM.account(), MONDAY));
        assertThat(texts(as(NADIA, amira))).containsExactly("She works at the mill");
        assertThat(as(NADIA, amira).lines()).as("why it was sealed").hasSize(1);
        assertThat(SealedParts.of(office.timeline(amira), secret)).isNull();
        assertThat(office.rebuild.check(done -> { }).stray()).isZero();
    }

    @Test
    void who_decides_on_what_they_read_is_told_that_it_moved_on_and_no_word_of_what_is_sealed() {
        office.record(note("Telephoned", amira));
        long seen = office.timeline(amira).head();
        var secret = Acting.as(NADIA, () -> {
            var id = Ids.next();
            office.caseFile.append(Append.observed(id, note("She works at the mill", amira), Instant.now(), "page"));
            return id;
        });
        seal(secret, amira);
        assertThat(office.timeline(amira).head()).as("or it could never be decided on").isGreaterThan(seen);
        assertThat(decided(seen)).isInstanceOfSatisfying(Outcome.Conflict.class, conflict -> assertThat(conflict.since()).isEmpty());
        assertThat(decided(office.timeline(amira).head())).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void no_row_is_made_of_it_and_a_duty_that_it_met_is_not_owed() {
        office.record(new EpisodeStarted(amira, MONDAY, "S", "C2", "N1", "U4", "PR1", null, null, null));
        office.record(new Named(amira, "Amira", "Rahman", null, null, MONDAY));
        assertThat(visits(amira)).as("before the visit").isNotEmpty();
        var owed = visits(amira).getFirst();
        var visit = office.record(Instant.now(), new Visited(List.of(amira), MONDAY.plusDays(2), "Home", List.of(amira), List.of(amira), true, "She says where her mother is", null, null, null));
        assertThat(visits(amira)).doesNotContain(owed);
        seal(visit, amira);
        assertThat(visits(amira)).as("sealed, it is met still").doesNotContain(owed);
        assertThat(office.duties.of(office.timeline(amira), law())).extracting(Duty::key).doesNotContain(owed);
        assertThat(office.duties.of(as(NADIA, amira), law())).extracting(Duty::key).contains(owed);
        assertThat(office.rebuild.check(done -> { }).stray()).isZero();
    }

    @Test
    void nothing_sealed_is_disclosed() {
        office.record(note("Telephoned", amira));
        var secret = office.record(THEN, note("She works at the mill", amira));
        office.record(new Disclosed(amira, ELSEWHERE.holder(), List.of(), "She moved", "Children Act 2004 s11", MONDAY, null));
        assertThat(texts(as(ELSEWHERE, amira))).hasSize(2);
        seal(secret, amira);
        office.record(new Corrected(secret, note("She works at the bakery", amira), "He said mill"));
        assertThat(texts(as(ELSEWHERE, amira))).containsExactly("Telephoned");
        assertThat(as(ELSEWHERE, amira).lines()).hasSize(2);
    }

    @Test
    void what_is_sealed_on_one_of_two_records_of_a_child_is_in_no_row_of_either() {
        office.record(new Named(amira, "Amira", "Rahman", null, null, MONDAY));
        office.record(new Described(amira, "2", MONDAY.minusYears(9), null, null, null, null, MONDAY));
        office.record(new Named(yusuf, "Amira", "Rahmann", null, null, MONDAY));
        var secret = office.record(THEN, new Described(yusuf, "2", null, null, null, "WIRT", List.of("MOB"), MONDAY));
        office.record(new Linked(amira, yusuf, MONDAY, "The school says so"));
        assertThat(rows()).contains("WIRT");
        seal(secret, yusuf);
        assertThat(rows()).doesNotContain("WIRT", "MOB").contains("Rahmann");
        assertThat(office.rebuild.check(done -> { }).stray()).isZero();
    }

    @Test
    void of_two_records_of_a_child_what_is_sealed_on_one_takes_nothing_away_that_is_owed_by_the_other_and_meets_what_it_met() {
        office.record(new Named(amira, "Amira", "Rahman", null, null, MONDAY));
        office.record(new Named(yusuf, "Amira", "Rahmann", null, null, MONDAY), new EpisodeStarted(yusuf, MONDAY, "S", "C2", "N1", "U4", "PR1", null, null, null), new Linked(amira, yusuf, MONDAY, "The school says so"));
        var secret = office.record(THEN, note("She works at the mill", amira));
        var before = owed(together(SAM));
        assertThat(before).isNotEmpty();
        seal(secret, amira);
        assertThat(owed(together(SAM))).as("what is owed by the stay on the other record").isEqualTo(before);

        var visit = office.record(Instant.now(), new Visited(List.of(yusuf), MONDAY.plusDays(2), "Home", List.of(yusuf), List.of(yusuf), true, "She says where her mother is", null, null, null));
        var met = before.stream().filter(key -> !owed(together(SAM)).contains(key)).toList();
        assertThat(met).isNotEmpty();
        seal(visit, yusuf);
        assertThat(owed(together(SAM))).as("sealed, it is met still").doesNotContainAnyElementsOf(met);
        assertThat(together(SAM).head()).as("or it could never be decided on").isEqualTo(as(NADIA, yusuf).head());
    }

    @Test
    void on_the_record_of_a_child_whom_a_correction_adds_it_is_sealed_too() {
        var secret = office.record(THEN, note("She works at the mill", amira));
        seal(secret, amira);
        var corrected = new Corrected(secret, note("She works at the mill", amira, yusuf), "Of both");
        var seals = SealedParts.following(as(NADIA, amira), corrected);
        assertThat(seals).isPresent();
        Acting.as(NADIA, () -> office.caseFile.append(Append.observed(Append.together(Ids.next(), List.of(corrected, seals.get()), Instant.now(), "page"))));
        assertThat(office.timeline(yusuf).lines()).isEmpty();
        assertThat(texts(as(NADIA, amira))).hasSize(1);
        assertThat(SealedParts.following(as(NADIA, amira), corrected)).as("it is sealed there already").isEmpty();
        assertThat(office.rebuild.check(done -> { }).stray()).isZero();
    }

    private Timeline together(Who who) {
        return Acting.as(who, () -> goldthread.people.OneRecord.of(office.caseFile, office.caseFile.timeline(amira), other -> true));
    }

    private List<String> owed(Timeline timeline) {
        return office.duties.of(timeline, law()).stream().filter(duty -> duty.state(MONDAY.plusDays(30)).owed()).map(Duty::key).sorted().toList();
    }

    private String rows() {
        return String.join("\n", office.as(SAM, () -> office.sql.sql("select p::text from person p where subject in (?, ?)").params(amira.id(), yusuf.id()).query(String.class).list()));
    }

    private goldthread.law.Law law() {
        return Acting.as(SAM, () -> office.laws.of(SAM.holder()));
    }

    private List<String> visits(Subject child) {
        return office.as(SAM, () -> office.sql.sql("select key from duty where subject = ? and what ilike '%visit%' order by due").param(child.id()).query(String.class).list());
    }

    private Outcome decided(long seen) {
        return Acting.as(SAM, () -> office.caseFile.append(new Append(List.of(new Append.Writing(Ids.next(), note("Decided", amira), Instant.now(), null, "page")), Set.of(amira), seen)));
    }

    private void seal(UUID entry, Subject... about) {
        Acting.as(NADIA, () -> office.caseFile.append(Append.observed(Ids.next(), new PartSealed(entry, java.util.stream.Stream.of(about).map(Tag::child).toList(),
                List.of(NADIA.account()), "He must not learn where she works", NADIA.account(), MONDAY.plusDays(90), MONDAY), Instant.now(), "page")));
    }

    private static Timeline as(Who who, Subject child) {
        return Acting.as(who, () -> office.caseFile.timeline(child));
    }

    private static Noted note(String text, Subject... children) {
        return new Noted(List.of(children), MONDAY, "Conversation", text, false);
    }

    private static List<String> texts(Timeline timeline) {
        return timeline.facts(Noted.class).stream().map(fact -> fact.entry().text()).toList();
    }
}
