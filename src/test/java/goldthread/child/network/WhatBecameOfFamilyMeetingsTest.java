package goldthread.child.network;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.child.network.FamilyFirstReport.Came;
import goldthread.child.network.FamilyFirstReport.Court;
import goldthread.child.network.FamilyFirstReport.Row;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

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
        assertThat(FamilyMeetingPages.csv(rows, on("2026-03-31"))).startsWith("as_known_on,step_towards_court,what_came_of_it,children\r\n2026-03-31,No step towards court,Meeting held,20\r\n").contains("2026-03-31,Letter before proceedings,Meeting held,0\r\n");
    }

    private static void add(List<Row> rows, int times, Came came) {
        for (int i = 0; i < times; i++) rows.add(new Row(Subject.unheardOf(), came, LocalDate.EPOCH, "", "", Court.NONE));
    }

    private Row row(String day) {
        return FamilyFirstReport.row(casebook.timeline(), on(day)).orElseThrow();
    }
}
