package goldthread.kinship;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.kinship.KinshipEntry.ApprovalEnded;
import goldthread.kinship.KinshipEntry.ApprovalExtended;
import goldthread.kinship.KinshipEntry.ArrangementBegan;
import goldthread.kinship.KinshipEntry.ArrangementEnded;
import goldthread.kinship.KinshipEntry.TemporarilyApproved;
import goldthread.kinship.KinshipEntry.TiesLookedAt;
import goldthread.kinship.fostering.FosteringEntry.FosteringChanged;
import goldthread.kinship.fostering.FosteringEntry.FosteringNotified;
import goldthread.kinship.offer.Offer;
import goldthread.kinship.offer.OfferEntry.OfferPublished;
import goldthread.law.Due;
import goldthread.law.Law;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceClaimed;
import goldthread.kinship.allowance.AllowanceEntry.Route;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Related;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class KinshipClocksTest {
    final Casebook casebook = new Casebook();
    final List<Subject> children = List.of(casebook.child, Subject.unheardOf());
    final Subject aunt = Subject.unheardOf();

    @Test
    void a_temporary_approval_ends_within_sixteen_weeks_and_extended_within_twenty_four() {
        var approval = casebook.told(new TemporarilyApproved(children, aunt, "Grace Hall", "The home", on("2026-03-02")));
        assertThat(casebook.duties("2026-06-22", "T-D15")).containsExactly("T-D15 by 2026-06-22: Due");
        assertThat(casebook.duties("2026-06-23", "T-D15")).containsExactly("T-D15 by 2026-06-22: Late");
        casebook.told(new ApprovalExtended(children, approval, "Grace Hall", "The medical is late", "Agrees", on("2026-06-22")));
        assertThat(casebook.duties("2026-06-23", "T-D15", "T-D16b")).containsExactly("T-D16b by 2026-08-17: Due");
        casebook.told(new ApprovalEnded(children, approval, ApprovalEnded.APPROVED, on("2026-08-17")));
        assertThat(casebook.duties("2026-09-01", "T-D16b")).containsExactly("T-D16b by 2026-08-17: Met");
    }

    /// Children Act 1989, section 14A(2)(b).
    @ParameterizedTest
    @CsvSource({"mother, true", "father, true", "grandparent, false", "step-parent, false"})
    void a_parent_is_no_special_guardian(String relation, boolean refused) {
        casebook.told(new Related(casebook.child, aunt, relation, true, on("2026-01-05"), null));
        var began = new ArrangementBegan(children, aunt, Arrangement.SPECIAL_GUARDIANSHIP, null, null, null, on("2026-03-02"));
        assertThat(form("kinship.arrangement-began").refusal(began, casebook.timeline(), Law.national(201), Records.NONE).isPresent()).isEqualTo(refused);
        assertThat(form("kinship.allowance-claimed").refusal(new AllowanceClaimed(children, aunt, Route.SGO_PRIVATE, null, null, List.of(), null, on("2026-03-02")), casebook.timeline(), Law.national(201), Records.NONE).map(Refusal::citation).orElse(""))
                .isEqualTo(refused ? "Children Act 1989, section 14A(2)(b)" : "");
        assertThat(form("kinship.arrangement-began").unusual(new ArrangementBegan(children, aunt, Arrangement.INFORMAL, null, null, null, on("2026-03-02")), casebook.timeline()))
                .isEqualTo(refused ? List.of("This is a parent of the child, who is no kinship carer.") : List.of());
    }

    private static goldthread.recording.Recording<?> form(String kind) {
        return Kinship.RECORDINGS.stream().filter(recording -> recording.kind().equals(kind)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-22, true, ''", "2026-06-23, false, The 16 weeks of this approval ended on 22 June 2026. It could be extended until then%s and not after."})
    void it_is_extended_before_the_sixteen_weeks_end(String day, boolean allowed, String sentence) {
        var approval = casebook.told(new TemporarilyApproved(children, aunt, "Grace Hall", null, on("2026-03-02")));
        var refusal = ApprovalRecordings.extension(new ApprovalExtended(children, approval, "Grace Hall", "Late", "Agrees", on(day)), casebook.timeline(), Law.national(201));
        assertThat(refusal.isEmpty()).isEqualTo(allowed);
        assertThat(refusal.map(Refusal::sentence).orElse("")).isEqualTo(sentence.replace("%s", ","));
    }

    @Test
    void it_is_extended_once() {
        var approval = casebook.told(new TemporarilyApproved(children, aunt, "Grace Hall", null, on("2026-03-02")));
        casebook.told(new ApprovalExtended(children, approval, "Grace Hall", "Late", "Agrees", on("2026-05-01")));
        assertThat(ApprovalRecordings.extension(new ApprovalExtended(children, approval, "Grace Hall", "Late", "Agrees", on("2026-05-02")), casebook.timeline(), Law.national(201))).map(Refusal::sentence)
                .hasValue("This approval was extended on 1 May 2026 already. It can be extended once.");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2026-01-19, -,          2026-03-02, false, T-G01a by 2026-01-19: Met",
            "2026-01-20, -,          2026-03-02, false, T-G01a by 2026-01-19: Met late",
            "2026-02-20, 2026-02-20, 2026-03-02, false, T-G01a by 2026-02-20: Met",
            "2026-02-21, 2026-02-20, 2026-03-02, false, T-G01a by 2026-02-20: Met late",
            "2026-01-19, 2026-01-05, 2026-03-02, false, T-G01a by 2026-01-19: Met",
            "2026-03-04, -,          2026-03-02, true,  T-G01b by 2026-03-04: Met",
            "2026-03-05, -,          2026-03-02, true,  T-G01b by 2026-03-04: Met late"})
    void private_fostering_is_told_six_weeks_before_or_when_it_is_arranged_or_48_hours_after_an_emergency(String told, @Nullable String planned, String starts, boolean emergency, String duty) {
        casebook.told(new FosteringNotified(children, aunt, "A parent", emergency, planned == null ? null : on(planned), on(starts), null, on(told)));
        assertThat(casebook.duties("2026-12-01", "T-G01a", "T-G01b")).containsExactly(duty);
    }

    @Test
    void visits_to_a_privately_fostered_child_come_every_six_weeks_in_the_first_year_and_every_twelve_after_it() {
        notice("2026-03-30");
        // Good Friday and Easter Monday are no working days: the seventh is 10 April
        assertThat(casebook.duties("2026-03-31", "T-G02")).containsExactly("T-G02 by 2026-04-10: Due");
        visited("2026-04-10");
        visited("2027-03-29");
        visited("2027-03-30");
        assertThat(casebook.duties("2027-04-01", "T-G02", "T-G03", "T-G04")).containsExactly("T-G02 by 2026-04-10: Met", "T-G03 by 2026-05-22: Met late", "T-G03 by 2027-05-10: Met", "T-G04 by 2027-06-22: Due");
    }

    @Test
    void visits_end_with_private_fostering_and_at_sixteen_or_where_disabled_at_eighteen() {
        var notice = notice("2026-03-02");
        visited("2026-03-09");
        casebook.told(new FosteringChanged(children, notice, "She went home", on("2026-04-20"), true, on("2026-04-22")));
        assertThat(casebook.duties("2026-06-01", "T-G03", "T-G05")).containsExactly("T-G03 by 2026-04-20: Not needed (private fostering ended)", "T-G05 by 2026-04-22: Met");
    }

    @ParameterizedTest
    @CsvSource({"'', Not needed (the child turned 16)", "NONE, Not needed (the child turned 16)", "AUT, Due"})
    void a_disabled_child_is_privately_fostered_up_to_eighteen(String disability, String state) {
        casebook.told(new Described(casebook.child, "2", on("2010-04-01"), null, null, null, disability.isEmpty() ? null : List.of(disability), on("2026-01-01")));
        notice("2026-03-02");
        visited("2026-03-09");
        assertThat(casebook.duties("2026-04-10", "T-G03")).containsExactly("T-G03 by 2026-04-20: " + state);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-06-28, -, -", "2026-06-29, -, 2026-06-29", "2026-07-10, 2026-06-30, 2027-06-30", "2028-03-01, 2028-02-29, 2029-02-28"})
    void the_local_offer_is_published_once_the_section_is_in_force_and_looked_at_each_year(String today, @Nullable String published, @Nullable String due) {
        if (published != null) casebook.told(new OfferPublished("Family first", List.of(), null, on(published)));
        assertThat(new Offer(casebook.timeline(), on(today)).due(Law.national(201)).map(Due::by).map(String::valueOf).orElse(null)).isEqualTo(due);
    }

    @Test
    void a_child_lives_with_kin_until_it_ends() {
        var began = casebook.told(new ArrangementBegan(children, aunt, Arrangement.INFORMAL, null, true, null, on("2026-03-02")));
        assertThat(Kinship.living(casebook.timeline(), on("2026-03-01"))).isEmpty();
        assertThat(Kinship.living(casebook.timeline(), on("2026-03-02"))).hasSize(1);
        casebook.told(new ArrangementEnded(children, began, "Home", on("2026-05-02")));
        assertThat(Kinship.living(casebook.timeline(), on("2026-05-01"))).hasSize(1);
        assertThat(Kinship.living(casebook.timeline(), on("2026-05-02"))).isEmpty();
        assertThat(KinshipNow.FOLD.rows(casebook.timeline())).isEmpty();
    }

    /// A year after the 18th birthday, over a leap day; until the 25th birthday; to whoever was looked after at 16 or later.
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2008-03-02, -, T-G25 by 2027-03-02: Due", "2008-02-29, 2024-02-29, T-G25 by 2027-03-01: Due", "2008-03-02, 2024-03-02, T-G25 by 2027-03-02: Due", "2008-03-02, 2024-03-01, -", "-, -, -"})
    void who_matters_is_looked_at_with_a_care_leaver_after_the_18th_birthday(@Nullable String born, @Nullable String left, @Nullable String owed) {
        leaver(born, left);
        assertThat(casebook.duties("2026-11-23", "T-G25")).isEqualTo(owed == null ? List.of() : List.of(owed));
    }

    /// Nothing of it is owed before the 18th birthday, however long one looks ahead; it is owed from that day on.
    @ParameterizedTest
    @CsvSource({"2024-06-01, Not begun", "2026-03-01, Not begun", "2026-03-02, Due", "2027-03-02, Due", "2027-03-03, Late"})
    void it_is_not_owed_before_the_18th_birthday(String today, String state) {
        leaver("2008-03-02", null);
        assertThat(casebook.duties(today, "T-G25")).containsExactly("T-G25 by 2027-03-02: " + state);
    }

    @Test
    void it_is_asked_for_again_each_year_until_the_25th_birthday_and_what_was_said_before_is_kept() {
        leaver("2002-03-02", null);
        casebook.told(new TiesLookedAt(children, List.of(aunt), null, "She is my family.", null, on("2021-03-02")));
        assertThat(casebook.duties("2022-03-03", "T-G25")).containsExactly("T-G25 by 2021-03-02: Met", "T-G25 by 2022-03-02: Late");
        casebook.told(new TiesLookedAt(children, List.of(aunt), "Maria", "Still.", null, on("2026-12-01")));
        assertThat(casebook.duties("2027-03-01", "T-G25")).last().isEqualTo("T-G25 by 2027-12-01: Not needed (the young person turned 25)");
        assertThat(casebook.timeline().facts(TiesLookedAt.class)).hasSize(2);
    }

    private void leaver(@Nullable String born, @Nullable String left) {
        casebook.told(new Described(casebook.child, "2", born == null ? null : on(born), null, null, null, null, on("2015-01-05")));
        var episode = casebook.told(new EpisodeStarted(casebook.child, on("2016-01-11"), "S", "C2", "N1", "U4", "PR1", null, null, null));
        if (left != null) casebook.told(new EpisodeEnded(casebook.child, episode, on("2016-01-11"), on(left), "E4A", null));
    }

    private UUID notice(String day) {
        return casebook.told(new FosteringNotified(children, aunt, "A parent", false, null, on(day), null, on(day)));
    }

    private void visited(String day) {
        casebook.told(new Visited(children, on(day), "Home", children, List.of(), null, null, null, null, null));
    }
}
