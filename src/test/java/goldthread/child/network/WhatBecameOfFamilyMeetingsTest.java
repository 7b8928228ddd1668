package goldthread.child.network;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Subject;
import goldthread.child.network.FamilyFirstReport.After;
import goldthread.child.network.FamilyFirstReport.Came;
import goldthread.child.network.FamilyFirstReport.Court;
import goldthread.child.network.FamilyFirstReport.Row;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingReferred;
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import goldthread.people.EthnicGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The report over all children of what became of the offer of a family meeting.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatBecameOfFamilyMeetingsTest {
    final Casebook casebook = new Casebook();
    final List<Subject> children = List.of(casebook.child);

    @Test
    void an_offer_is_told_with_each_answer_and_with_how_far_proceedings_have_come_on_the_day() {
        assertThat(FamilyFirstReport.row(casebook.timeline(), on("2026-03-01"))).isEmpty();
        var offer = casebook.told(new MeetingOffered(children, List.of("Joel", "Maria"), "In person", on("2026-03-02")));
        assertThat(row("2026-03-02")).extracting(Row::came, Row::court).containsExactly(Came.UNANSWERED, Court.NONE);
        casebook.told(new OfferAnswered(children, offer, "Maria", OfferAnswered.DECLINED, null, on("2026-03-03")));
        assertThat(row("2026-03-03")).extracting(Row::came, Row::answers).containsExactly(Came.UNANSWERED, "Maria: declined");
        casebook.told(new OfferAnswered(children, offer, "Joel", OfferAnswered.ACCEPTED, null, on("2026-03-04")));
        casebook.told(new LetterSent(children, List.of("Joel"), "Worry", true, false, on("2026-03-05")));
        assertThat(row("2026-03-05")).extracting(Row::came, Row::court).containsExactly(Came.ACCEPTED, Court.LETTER);
        casebook.told(new MeetingHeld(children, offer, null, true, null, on("2026-03-20")));
        casebook.told(new ApplicationIssued(children, ApplicationIssued.CARE, null, null, on("2026-04-01")));
        assertThat(row("2026-04-01")).extracting(Row::came, Row::court, Row::answers).containsExactly(Came.HELD, Court.APPLICATION, "Maria: declined, Joel: accepted");
        assertThat(row("2026-03-19").court()).as("the day is the day").isEqualTo(Court.LETTER);
    }

    @Test
    void a_decision_against_it_is_told_with_why_and_who_and_an_emergency_apart_from_what_could_have_waited() {
        casebook.told(new MeetingExempted(children, MeetingExempted.OFFER, "Threats to kill", "Jo Adeyemi", on("2026-03-02")));
        assertThat(row("2026-03-02")).extracting(Row::came, Row::excuse).containsExactly(Came.NOT_TO_OFFER, "Threats to kill (Jo Adeyemi)");
        var other = new Casebook();
        other.told(new ApplicationIssued(List.of(other.child), ApplicationIssued.CARE, "He was hit on Sunday", null, on("2026-03-02")));
        assertThat(FamilyFirstReport.row(other.timeline(), on("2026-03-02")).orElseThrow()).extracting(Row::came, Row::court).containsExactly(Came.NOT_OFFERED, Court.EMERGENCY);
    }

    @Test
    void a_count_from_one_to_four_is_not_given_out_and_neither_is_the_smallest_other_where_it_stands_alone() {
        var rows = new ArrayList<Row>();
        add(rows, 20, Came.HELD);
        add(rows, 7, Came.DECLINED);
        add(rows, 4, Came.NOT_TO_OFFER);
        assertThat(FamilyFirstReport.counts(rows)).extracting(line -> line.what() + " " + line.children()).contains("Meeting held 20", "Nobody accepted null", "Not in the child's interests to offer it null", "Offered, not answered by all 0");
        add(rows, 1, Came.NOT_TO_OFFER);
        assertThat(FamilyFirstReport.counts(rows)).extracting(line -> line.what() + " " + line.children()).contains("Nobody accepted 7", "Not in the child's interests to offer it 5");
        assertThat(FamilyMeetingPages.csv(rows, on("2026-03-31"))).startsWith("as_known_on,counted_by,group,what_came_of_it,children\r\n2026-03-31,step towards court,No step towards court,Meeting held,20\r\n")
                .contains("2026-03-31,step towards court,Letter before proceedings,Meeting held,0\r\n", "2026-03-31,ethnic group,White,Meeting held,20\r\n", "2026-03-31,care since,Not in care so far,Nobody accepted,7\r\n", "2026-03-31,reason for declining,Sees no need for it,Nobody accepted,0\r\n");
    }

    /// By ethnic group: 20 met, 16 White and 4 Black, so that the 16 would tell of the 4.
    @Test
    void by_ethnic_group_no_count_can_be_worked_out_from_the_others_or_from_those_by_court() {
        var rows = new ArrayList<Row>();
        add(rows, 16, Came.HELD, "White", After.OUT, Court.NONE);
        add(rows, 4, Came.HELD, "Black, Black British, Caribbean or African", After.OUT, Court.NONE);
        assertThat(held(rows)).containsExactly("White null", "Mixed or multiple ethnic groups 0", "Asian or Asian British 0", "Black, Black British, Caribbean or African null", "Other ethnic group 0", "Not known 0");
        add(rows, 1, Came.HELD, "Black, Black British, Caribbean or African", After.OUT, Court.NONE);
        assertThat(held(rows)).contains("White 16", "Black, Black British, Caribbean or African 5");
        add(rows, 3, Came.HELD, "White", After.CAME, Court.LETTER);
        assertThat(held(rows)).as("24 in all less the 21 by court would tell of the three with a letter").contains("White 19", "Black, Black British, Caribbean or African null");
    }

    /// The day before the offer, the day itself; respite; a new episode on the day of the offer of a child in care.
    @ParameterizedTest
    @CsvSource({"2026-03-01, C2, Came.BEFORE", "2026-03-02, V2, Came.CAME", "2026-03-20, V2, Came.CAME", "2026-03-21, V2, Came.OUT", "2026-03-10, V4, Came.OUT"})
    void whether_a_child_stayed_out_of_care_is_told_from_the_offer_until_the_day(String from, String status, String after) {
        casebook.told(new MeetingOffered(children, List.of("Joel"), "In person", on("2026-03-02")));
        casebook.told(new EpisodeStarted(casebook.child, on(from), "S", status, "N1", "U4", "PR1", null, null, null));
        assertThat("Came." + row("2026-03-20").counted().after().name()).isEqualTo(after);
    }

    @Test
    void who_was_in_care_and_only_moved_on_the_day_of_the_offer_was_in_care_already_and_who_had_left_was_not() {
        var episode = casebook.told(new EpisodeStarted(casebook.child, on("2026-01-05"), "S", "V2", "N1", "U4", "PR1", null, null, null));
        casebook.told(new MeetingOffered(children, List.of("Joel"), "In person", on("2026-03-02")));
        casebook.told(new EpisodeEnded(casebook.child, episode, on("2026-01-05"), on("2026-03-02"), "X1", null));
        casebook.told(new EpisodeStarted(casebook.child, on("2026-03-02"), "P", "V2", "N1", "U4", "PR1", null, null, null));
        assertThat(row("2026-03-20").counted().after()).isEqualTo(After.BEFORE);
        var left = new Casebook();
        var first = left.told(new EpisodeStarted(left.child, on("2026-01-05"), "S", "V2", "N1", "U4", "PR1", null, null, null));
        left.told(new EpisodeEnded(left.child, first, on("2026-01-05"), on("2026-03-02"), "E4A", null));
        left.told(new MeetingOffered(List.of(left.child), List.of("Joel"), "In person", on("2026-03-02")));
        assertThat(FamilyFirstReport.row(left.timeline(), on("2026-03-20")).orElseThrow().counted().after()).isEqualTo(After.OUT);
    }

    @Test
    void reasons_for_declining_are_counted_once_a_child_and_the_wait_is_from_the_referral_to_the_first_yes() {
        casebook.told(new MeetingReferred(children, "Family help", "Who has them at weekends", null, on("2026-02-20")));
        var offer = casebook.told(new MeetingOffered(children, List.of("Joel", "Maria"), "In person", on("2026-03-02")));
        casebook.told(new OfferAnswered(children, offer, "Maria", OfferAnswered.DECLINED, "Not my sister", on("2026-03-03"), "Wants to keep it from the family"));
        casebook.told(new OfferAnswered(children, offer, "Joel", OfferAnswered.DECLINED, null, on("2026-03-03"), "Wants to keep it from the family"));
        assertThat(row("2026-03-03").counted()).extracting(FamilyFirstReport.Counted::reasons, FamilyFirstReport.Counted::days).containsExactly(List.of("Wants to keep it from the family"), null);
        casebook.told(new OfferAnswered(children, offer, "Joel", OfferAnswered.ACCEPTED, null, on("2026-03-06")));
        assertThat(row("2026-03-06").counted().days()).isEqualTo(14);
        var four = Stream.generate(() -> row("2026-03-06")).limit(4).toList();
        assertThat(FamilyFirstReport.untilAccepted(four)).isNull();
        assertThat(FamilyFirstReport.untilAccepted(Stream.generate(() -> row("2026-03-06")).limit(5).toList())).isEqualTo(14);
        assertThat(FamilyFirstReport.reasons(four)).filteredOn(line -> line.what().startsWith("Wants")).extracting(FamilyFirstReport.Line::children).containsOnlyNulls();
    }

    private static List<String> held(List<Row> rows) {
        return FamilyFirstReport.crossed(rows, EthnicGroup.ALL, row -> row.counted().ethnicity()).entrySet().stream().map(each -> each.getKey() + " " + each.getValue().get(Came.HELD.ordinal())).toList();
    }

    private static void add(List<Row> rows, int times, Came came) {
        add(rows, times, came, "White", After.OUT, Court.NONE);
    }

    private static void add(List<Row> rows, int times, Came came, String ethnicity, After after, Court court) {
        for (int i = 0; i < times; i++) rows.add(new Row(Subject.unheardOf(), came, LocalDate.EPOCH, "", "", court, new FamilyFirstReport.Counted(ethnicity, after, List.of(), null)));
    }

    private Row row(String day) {
        return FamilyFirstReport.row(casebook.timeline(), on(day)).orElseThrow();
    }
}
