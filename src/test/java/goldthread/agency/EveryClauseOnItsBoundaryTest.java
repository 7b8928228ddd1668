package goldthread.agency;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.agency.rules.Finding;
import goldthread.agency.rules.Finding.Rule;
import goldthread.agency.rules.Reason;
import goldthread.agency.rules.Version;
import goldthread.agency.rules.Versions;
import goldthread.agency.rules.Versions.Drafted;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each clause of each version, on the day before, the day of and the day after: facts that differ from an assignment
/// that passes, and what the rule then says.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryClauseOnItsBoundaryTest {
    /// Four years for everyone, two months, eight weeks from 2028 on, and the margin counts.
    private static final Version DRAFT = Versions.draft(List.of(new Drafted("experience.years", "4", "", null), new Drafted("cool-off.months", "2", "", null),
            new Drafted("notice.weeks", "8", "", LocalDate.of(2028, 1, 1)), new Drafted("component.margin", "counted", "", null), new Drafted("bank.first", "no", "", null)));

    /// Said only under terms that none of these versions has: see the draft that bars nobody.
    private static final String[] ONLY_OF_OTHER_TERMS = {"no-bar", "not-bound-ever", "no-years"};

    private static final String TABLE = """
            # three years of direct employment, T-L03: the anniversary itself is enough
            2024  | experience   | direct=2023-05-06/, from=2026-05-05                                       | refuse    | not-experienced
            2024  | experience   | direct=2023-05-05/, from=2026-05-05                                       | pass      | experienced
            2024  | experience   | direct=2023-05-04/, from=2026-05-05                                       | pass      | experienced
            2024  | experience   | direct=2024-02-29/, from=2027-02-27                                       | refuse    | not-experienced
            2024  | experience   | direct=2024-02-29/, from=2027-02-28                                       | pass      | experienced
            2024  | experience   | direct=2024-02-29/, from=2027-03-01                                       | pass      | experienced
            # the last day in the job is counted: 5 May 2023 to 4 May 2026 are three years
            2024  | experience   | direct=2023-05-05/2026-05-03                                              | refuse    | too-few-periods
            2024  | experience   | direct=2023-05-05/2026-05-04                                              | pass      | experienced
            # a break of a year ends them a year later; two employers at a time count once
            2024  | experience   | direct=2021-05-05/2022-05-04; 2023-05-06/2025-05-04                       | refuse    | too-few-periods
            2024  | experience   | direct=2021-05-05/2022-05-04; 2023-05-05/2025-05-04                       | pass      | experienced
            2024  | experience   | direct=2021-05-05/2024-05-03; 2022-01-01/2023-12-31                       | refuse    | too-few-periods
            2024  | experience   | direct=2021-05-05/2024-05-03; 2022-01-01/2024-05-04                       | pass      | experienced
            # before qualifying nothing counts
            2024  | experience   | qualified=2023-05-06, direct=2020-01-01/                                  | refuse    | not-experienced
            2024  | experience   | qualified=2023-05-05, direct=2020-01-01/                                  | pass      | experienced
            2024  | experience   | qualified=2023-05-04, direct=2020-01-01/                                  | pass      | experienced
            # qualified the day before the first day of the assignment, on it: nothing, or a day, of the three years
            2024  | experience   | qualified=2026-05-04, direct=2020-01-01/                                  | refuse    | not-experienced
            2024  | experience   | qualified=2026-05-05, direct=2020-01-01/                                  | refuse    | not-experienced
            # work through an agency is not direct
            2024  | experience   | direct=, other_work=2019-01-01/2025-12-31                                 | refuse    | too-few-periods
            2024  | experience   | direct=2023-05-06/, other_work=2019-01-01/2023-05-05                      | refuse    | not-experienced
            # whether a Welsh authority counts is to be confirmed
            2024  | experience   | direct=2018-09-03/2024-08-31@Wales                                        | undecided | employer-outside
            2024  | experience   | direct=                                                                   | undecided | experience-unsaid
            2024  | experience   | qualified=                                                                | undecided | qualification-unsaid
            # three months after a post in the region, T-L02: the last of them is 30 April
            2024  | cool-off     | left=2026-01-31, left_region=Middle Region, left_why=other, from=2026-04-29 | refuse  | still-barred
            2024  | cool-off     | left=2026-01-31, left_region=Middle Region, left_why=other, from=2026-04-30 | refuse  | still-barred
            2024  | cool-off     | left=2026-01-31, left_region=Middle Region, left_why=other, from=2026-05-01 | pass    | cooled-off
            2024  | cool-off     | left=2025-11-30, left_region=Middle Region, left_why=other, from=2026-02-28 | refuse  | still-barred
            2024  | cool-off     | left=2025-11-30, left_region=Middle Region, left_why=other, from=2026-03-01 | pass    | cooled-off
            2024  | cool-off     | left=2026-05-04, left_region=middle-region, left_why=other                | refuse    | still-barred
            2024  | cool-off     | left=2026-05-04, left_region=Other Region, left_why=other                 | pass      | other-region
            2024  | cool-off     | left=2026-05-04, left_region=Middle Region, left_why=redundancy           | pass      | excepted
            2024  | cool-off     | left=2026-05-04, left_region=Middle Region, left_why=probation            | pass      | excepted
            2024  | cool-off     | left=2026-05-04, left_region=Middle Region, left_why=permanent            | pass      | excepted
            2024  | cool-off     | left=2026-05-04                                                           | undecided | region-of-post-unsaid
            2024  | cool-off     | direct=2018-09-03/2026-02-05                                              | undecided | left-direct-work
            2024  | cool-off     | direct=2018-09-03/2026-02-04                                              | pass      | never-left
            # four weeks of notice, or the shorter notice of permanent staff, T-L01
            2024  | notice       | notice=3                                                                  | refuse    | notice-too-short
            2024  | notice       | notice=4                                                                  | pass      | notice-enough
            2024  | notice       | notice=5                                                                  | pass      | notice-enough
            2024  | notice       | notice=2, notice_substantive=2                                            | pass      | notice-enough
            2024  | notice       | notice=1, notice_substantive=2                                            | refuse    | notice-too-short
            2024  | notice       | notice=4, notice_substantive=12                                           | pass      | notice-enough
            2024  | notice       | notice=                                                                   | undecided | notice-unsaid
            # calendar weeks: Easter 2026 and its bank holidays move nothing, nor do Christmas and New Year
            2024  | notice       | from=2026-01-05, notice_given=2026-03-16, to=2026-04-12                   | refuse    | notice-not-worked
            2024  | notice       | from=2026-01-05, notice_given=2026-03-16, to=2026-04-13                   | pass      | notice-worked
            2024  | notice       | from=2026-01-05, notice_given=2026-03-16, to=2026-04-14                   | pass      | notice-worked
            2024  | notice       | from=2025-11-03, notice_given=2025-12-04, to=2025-12-31                   | refuse    | notice-not-worked
            2024  | notice       | from=2025-11-03, notice_given=2025-12-04, to=2026-01-01                   | pass      | notice-worked
            # references asked for, received by the first day, about practice
            2024  | references   | reference_received=2026-05-04                                             | pass      | referenced
            2024  | references   | reference_received=2026-05-05                                             | pass      | referenced
            2024  | references   | reference_received=2026-05-06                                             | refuse    | reference-late
            2024  | references   | reference_requested=no                                                    | refuse    | reference-missing
            2024  | references   | reference_practice=no                                                     | refuse    | reference-missing
            2024  | references   | reference_received=                                                       | undecided | reference-unsaid
            # project teams under conditions
            2024  | project-team | project=                                                                  | pass      | alone
            2024  | project-team | project=P, project_named=yes, project_split=yes, project_control=yes      | pass      | project-held
            2024  | project-team | project=P, project_named=no, project_split=yes, project_control=yes       | refuse    | project-fails
            2024  | project-team | project=P, project_named=yes, project_split=no, project_control=yes       | refuse    | project-fails
            2024  | project-team | project=P, project_named=yes, project_split=yes, project_control=no       | refuse    | project-fails
            2024  | project-team | project=P, project_named=, project_split=yes, project_control=yes         | undecided | project-unsaid
            2024  | project-team | project=P, project_named=, project_split=yes, project_control=no          | refuse    | project-fails
            # the cap counts pay, national insurance and levy: 40.00 until 30 June 2026, 41.00 from 1 July
            2024  | price-cap    | pay=36.03                                                                 | pass      | within-cap
            2024  | price-cap    | pay=36.04                                                                 | pass      | within-cap
            2024  | price-cap    | pay=36.05                                                                 | approval  | above-cap
            2024  | price-cap    | pay=37.04, from=2026-06-30                                                | approval  | above-cap
            2024  | price-cap    | pay=37.04, from=2026-07-01                                                | pass      | within-cap
            2024  | price-cap    | pay=37.04, from=2026-07-02                                                | pass      | within-cap
            2024  | price-cap    | pay=37.04, from=2026-07-02, decided=2026-06-30                            | approval  | above-cap
            2024  | price-cap    | pay=36.05, director=2026-05-05, chief_executive=2026-05-05                | pass      | signed-off
            2024  | price-cap    | pay=36.05, director=2026-05-05                                            | approval  | above-cap
            2024  | price-cap    | pay=36.05, chief_executive=2026-05-04                                     | approval  | above-cap
            2024  | price-cap    | pay=36.05, director=2026-05-05, chief_executive=2026-05-06                | approval  | signed-late
            2024  | price-cap    | levy=                                                                     | undecided | part-unsaid
            2024  | price-cap    | levy=, pay=40.00                                                          | approval  | above-cap
            2024  | price-cap    | margin=90.00                                                              | pass      | within-cap
            2024  | price-cap    | region=Nowhere                                                            | undecided | no-cap-known
            2024  | price-cap    | region=Late Region                                                        | undecided | cap-told-since
            2024  | price-cap    | job=team-manager                                                          | undecided | no-cap-known
            # caps count for what is agreed from 1 April 2025, T-L05
            2024  | price-cap    | from=2025-03-31, pay=99.00                                                | pass      | no-cap-yet
            2024  | price-cap    | from=2025-04-01, pay=99.00                                                | approval  | above-cap
            2024  | price-cap    | from=2025-04-02, pay=99.00                                                | approval  | above-cap
            # bound from 31 October 2024; older contracts from 1 October 2025
            2024  | binding      | from=2024-10-30, to=2025-09-30, notice=0                                  | pass      | not-bound-yet
            2024  | notice       | from=2024-10-30, to=2025-10-01, notice=0                                  | refuse    | notice-too-short
            2024  | notice       | from=2024-10-30, notice=0                                                 | refuse    | notice-too-short
            2024  | price-cap    | from=2024-10-30, pay=99.00                                                | approval  | above-cap
            2024  | notice       | from=2024-10-31, notice=0                                                 | refuse    | notice-too-short
            2024  | notice       | from=2024-11-01, notice=0                                                 | refuse    | notice-too-short
            2024  | price-cap    | from=2024-10-31, pay=99.00                                                | pass      | no-cap-yet
            # the staff bank comes first
            2024  | staff-bank   | bank_offered=2026-05-05                                                   | pass      | bank-offered-on
            2024  | staff-bank   | bank_offered=2026-05-06                                                   | refuse    | bank-late
            2024  | staff-bank   | bank_offered=no                                                           | refuse    | bank-forgotten
            2024  | staff-bank   | bank_offered=no, bank_reason=nobody on it speaks Urdu                     | pass      | bank-skipped
            2024  | staff-bank   | bank_offered=                                                             | undecided | bank-unsaid
            # five years for those who qualified from April 2024
            2023  | experience   | qualified=2024-03-31, direct=2024-04-01/                                  | pass      | not-concerned
            2023  | experience   | qualified=2024-04-01, direct=2024-04-01/, from=2029-03-31                 | refuse    | not-experienced
            2023  | experience   | qualified=2024-04-01, direct=2024-04-01/, from=2029-04-01                 | pass      | experienced
            2023  | experience   | qualified=2024-04-01, direct=2024-04-01/, from=2029-04-02                 | pass      | experienced
            2023  | experience   | qualified=2024-04-01, direct=, other_work=2024-04-01/, from=2029-04-01    | pass      | experienced
            2023  | experience   | qualified=2024-04-01, direct=2024-04-01/, from=2029-04-01, assessed_year=no | refuse  | assessed-year-missing
            2023  | experience   | qualified=2024-04-01, direct=2024-04-01/, from=2029-04-01, assessed_year= | undecided | assessed-year-unsaid
            2023  | cool-off     | left=2026-01-31, left_region=Middle Region, left_why=other, from=2026-04-30 | refuse  | still-barred
            2023  | cool-off     | left=2026-01-31, left_region=Middle Region, left_why=other, from=2026-05-01 | pass    | cooled-off
            2023  | notice       | notice=5                                                                  | refuse    | notice-too-short
            2023  | notice       | notice=6                                                                  | pass      | notice-enough
            2023  | notice       | notice=4, notice_substantive=4                                            | refuse    | notice-too-short
            2023  | notice       | from=2026-01-05, notice_given=2026-03-16, to=2026-04-26                   | refuse    | notice-not-worked
            2023  | notice       | from=2026-01-05, notice_given=2026-03-16, to=2026-04-27                   | pass      | notice-worked
            2023  | references   | reference_practice=no                                                     | pass      | referenced
            2023  | references   | reference_received=no                                                     | refuse    | reference-missing
            2023  | project-team | project=P, project_named=yes, project_split=yes, project_control=yes      | refuse    | projects-banned
            2023  | price-cap    | pay=37.04                                                                 | pass      | no-national-figure
            2023  | price-cap    | pay=37.05                                                                 | refuse    | dearer-than-permanent
            2023  | price-cap    | permanent=                                                                | undecided | no-national-comparison
            2023  | staff-bank   | bank_offered=no                                                           | refuse    | bank-forgotten
            # a draft: what it does not name is as in the guidance
            draft | experience   | direct=2022-05-06/                                                        | refuse    | not-experienced
            draft | experience   | direct=2022-05-05/                                                        | pass      | experienced
            draft | cool-off     | left=2026-01-31, left_region=Middle Region, left_why=other, from=2026-03-31 | refuse  | still-barred
            draft | cool-off     | left=2026-01-31, left_region=Middle Region, left_why=other, from=2026-04-01 | pass    | cooled-off
            draft | notice       | from=2027-12-31, notice=4                                                 | pass      | notice-enough
            draft | notice       | from=2028-01-01, notice=4                                                 | refuse    | notice-too-short
            draft | notice       | from=2028-01-01, notice=8                                                 | pass      | notice-enough
            draft | price-cap    | margin=3.04                                                               | pass      | within-cap
            draft | price-cap    | margin=3.05                                                               | approval  | above-cap
            draft | staff-bank   | bank_offered=no                                                           | pass      | bank-not-asked
            draft | project-team | project=P, project_named=no, project_split=yes, project_control=yes       | refuse    | project-fails
            # days that were missing beside the others: 2024
            2024  | cool-off     | direct=2018-09-03/2026-02-06                                              | undecided | left-direct-work
            2024  | cool-off     | left=2027-11-29, left_region=Middle Region, left_why=other, from=2028-02-28 | refuse    | still-barred
            2024  | cool-off     | left=2027-11-29, left_region=Middle Region, left_why=other, from=2028-02-29 | refuse    | still-barred
            2024  | cool-off     | left=2027-11-29, left_region=Middle Region, left_why=other, from=2028-03-01 | pass      | cooled-off
            2024  | price-cap    | pay=36.05, director=2026-05-04, chief_executive=2026-05-04                | pass      | signed-off
            2024  | price-cap    | pay=36.05, director=2026-05-06, chief_executive=2026-05-05                | approval  | signed-late
            2024  | references   | reference_requested=2026-05-05                                            | pass      | referenced
            2024  | references   | reference_requested=2026-05-06                                            | refuse    | reference-late
            2024  | binding      | from=2024-10-30, to=2025-09-29, notice=0                                  | pass      | not-bound-yet
            2024  | notice       | from=2024-10-30, to=2025-10-02, notice=0                                  | refuse    | notice-too-short
            2024  | price-cap    | pay=36.04, holiday=9.00                                                   | pass      | unconfirmed-parts
            2024  | price-cap    | to=2026-06-30                                                             | pass      | within-cap
            2024  | price-cap    | to=2026-07-01                                                             | pass      | cap-changes
            2024  | price-cap    | to=2026-07-02                                                             | pass      | cap-changes
            2024  | parity       | margin=4.04                                                               | pass      | parity
            2024  | staff-bank   | bank_offered=2026-05-04                                                   | pass      | bank-offered-on
            2024  | staff-bank   | bank_offered=yes                                                          | pass      | bank-offered
            # 2023, beside the rows above
            2023  | experience   | qualified=2024-04-02, direct=2024-04-02/, from=2029-04-01                 | refuse    | not-experienced
            2023  | experience   | qualified=2024-04-02, direct=2024-04-02/, from=2029-04-02                 | pass      | experienced
            2023  | experience   | qualified=2024-04-01, direct=2024-04-01/2029-03-30, from=2029-06-01       | refuse    | too-few-periods
            2023  | cool-off     | left=2026-01-31, left_region=Middle Region, left_why=other, from=2026-04-29 | refuse    | still-barred
            2023  | cool-off     | left=2026-05-04, left_region=Other Region, left_why=other                 | pass      | other-region
            2023  | cool-off     | left=2026-05-04, left_region=Middle Region, left_why=redundancy           | pass      | excepted
            2023  | cool-off     | left=2026-05-04, left_region=Middle Region, left_why=probation            | pass      | excepted
            2023  | cool-off     | left=2026-05-04, left_region=Middle Region, left_why=permanent            | pass      | excepted
            2023  | notice       | notice=7                                                                  | pass      | notice-enough
            2023  | notice       | from=2026-01-05, notice_given=2026-03-16, to=2026-04-28                   | pass      | notice-worked
            2023  | references   | reference_received=2026-05-04                                             | pass      | referenced
            2023  | references   | reference_received=2026-05-05                                             | pass      | referenced
            2023  | references   | reference_received=2026-05-06                                             | refuse    | reference-late
            2023  | references   | reference_requested=no                                                    | refuse    | reference-missing
            2023  | project-team | project=                                                                  | pass      | alone
            2023  | price-cap    | pay=37.03                                                                 | pass      | no-national-figure
            2023  | staff-bank   | bank_offered=2026-05-04                                                   | pass      | bank-offered-on
            2023  | staff-bank   | bank_offered=2026-05-05                                                   | pass      | bank-offered-on
            2023  | staff-bank   | bank_offered=2026-05-06                                                   | refuse    | bank-late
            2023  | parity       | margin=4.04                                                               | pass      | parity
            # the draft, beside the rows above
            draft | experience   | direct=2022-05-04/                                                        | pass      | experienced
            draft | cool-off     | left=2026-01-31, left_region=Middle Region, left_why=other, from=2026-03-30 | refuse    | still-barred
            draft | cool-off     | left=2025-12-31, left_region=Middle Region, left_why=other, from=2026-02-28 | refuse    | still-barred
            draft | cool-off     | left=2025-12-31, left_region=Middle Region, left_why=other, from=2026-03-01 | pass      | cooled-off
            draft | notice       | from=2028-01-02, notice=4                                                 | refuse    | notice-too-short
            draft | notice       | from=2028-01-01, notice=7                                                 | refuse    | notice-too-short
            draft | notice       | from=2028-01-01, notice=9                                                 | pass      | notice-enough
            draft | notice       | from=2028-01-03, notice=8, notice_given=2028-03-20, to=2028-05-14         | refuse    | notice-not-worked
            draft | notice       | from=2028-01-03, notice=8, notice_given=2028-03-20, to=2028-05-15         | pass      | notice-worked
            draft | notice       | from=2028-01-03, notice=8, notice_given=2028-03-20, to=2028-05-16         | pass      | notice-worked
            draft | references   | reference_received=2026-05-04, margin=0.50                                | pass      | referenced
            draft | references   | reference_received=2026-05-05, margin=0.50                                | pass      | referenced
            draft | references   | reference_received=2026-05-06, margin=0.50                                | refuse    | reference-late
            draft | project-team | project=P, project_named=yes, project_split=yes, project_control=yes      | pass      | project-held
            draft | price-cap    | margin=3.03                                                               | pass      | within-cap
            draft | price-cap    | margin=4.04, from=2026-06-30                                              | approval  | above-cap
            draft | price-cap    | margin=4.04, from=2026-07-01                                              | pass      | within-cap
            draft | price-cap    | margin=4.04, from=2026-07-02                                              | pass      | within-cap
            draft | price-cap    | margin=3.05, director=2026-05-05, chief_executive=2026-05-05              | pass      | signed-off
            draft | parity       | margin=3.04                                                               | pass      | parity
            """;

    private static Version version(String id) {
        return switch (id) {
            case "2023" -> Versions.proposed2023();
            case "2024" -> Versions.guidance2024();
            default -> DRAFT;
        };
    }

    @ParameterizedTest(name = "{0} {1}: {2}: {3}, {4}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void the_rule_says(String version, String rule, String facts, String outcome, String reason) {
        var decision = Facts.decided(version(version), facts);
        var findings = decision.findings().stream().filter(each -> each.rule().code().equals(rule)).toList();
        assertThat(findings).as("%s", sentences(decision.findings())).anyMatch(each -> each.reason().code().equals(reason) && each.outcome().code().equals(outcome));
        assertThat(findings).noneMatch(each -> each.outcome().code().compareTo("pass") != 0 && outcome.equals("pass"));
        assertThat(decision.findings()).allSatisfy(each -> assertThat(each.sentence()).isNotBlank());
    }

    private static List<String[]> rows() {
        return TABLE.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).map(line -> line.split(" *\\| *")).toList();
    }

    /// Where a version lets a rule stand against somebody, a row shows it, and another shows where it does not.
    @Test
    void every_rule_of_every_version_has_a_row_on_both_sides() {
        for (String version : List.of("2023", "2024", "draft")) {
            for (var rule : Rule.values()) {
                if (rule == Rule.BINDING && !version.equals("2024")) continue;
                var outcomes = rows().stream().filter(row -> row[0].equals(version) && row[1].equals(rule.code())).map(row -> row[3]).collect(Collectors.toSet());
                assertThat(outcomes).as("%s %s", version, rule.code()).contains("pass");
                boolean says = rule == Rule.BINDING || rule == Rule.PARITY || rule == Rule.BANK && version.equals("draft");
                assertThat(outcomes.size() > 1).as("%s %s: %s", version, rule.code(), outcomes).isEqualTo(!says);
            }
        }
    }

    @Test
    void every_reason_that_a_rule_can_give_is_given_in_a_row() {
        var given = rows().stream().map(row -> row[4]).collect(Collectors.toSet());
        assertThat(java.util.Arrays.stream(Reason.values()).map(Reason::code).filter(code -> !given.contains(code)).toList()).containsExactlyInAnyOrder(ONLY_OF_OTHER_TERMS);
    }

    /// Under terms of a draft alone: no bar, and no day from which older assignments are bound.
    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource({"2026-12-31, not-bound-ever", "2027-01-01, no-bar", "2027-01-02, no-bar"})
    void a_draft_may_bar_nobody_and_bind_no_older_assignment(LocalDate from, String reason) {
        var draft = Versions.draft(List.of(new Drafted("cool-off.months", "0", "", null), new Drafted("version.binds-from", "2027-01-01", "", null)));
        assertThat(Facts.decided(draft, "left=2026-12-01, left_region=Middle Region, left_why=other, from=" + from).findings()).anyMatch(each -> each.reason().code().equals(reason) && each.outcome().code().equals("pass"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"direct=", "qualified=2026-05-05", "direct=2018-09-03/2024-08-31"})
    void a_draft_may_ask_for_no_years_at_all(String facts) {
        var finding = Facts.decided(Versions.draft(List.of(new Drafted("experience.years", "0", "", null))), facts).findings().getFirst();
        assertThat(finding.outcome().code() + ": " + finding.sentence()).isEqualTo("pass: These rules ask for no years of work after qualifying.");
    }

    @Test
    void the_passing_assignment_passes_under_each_version() {
        for (String version : List.of("2023", "2024", "draft")) {
            var decision = Facts.decided(version(version), "margin=0.50");
            assertThat(decision.words()).as("%s", sentences(decision.findings())).isEqualTo("pass");
        }
    }

    @Test
    void who_must_still_sign_is_named() {
        assertThat(Facts.decided(Versions.guidance2024(), "pay=50.00").words()).isEqualTo("needs approval by director of children's services, chief executive");
        assertThat(Facts.decided(Versions.guidance2024(), "pay=50.00, director=2026-05-01").words()).isEqualTo("needs approval by chief executive");
    }

    @Test
    void a_cap_that_changes_during_an_assignment_is_said_and_touches_nothing_that_was_agreed() {
        var decision = Facts.decided(Versions.guidance2024(), "to=2026-10-30");
        assertThat(decision.findings()).anyMatch(each -> each.sentence().equals("The cap becomes £41.00 on 1 July 2026, during the assignment. What was agreed on 5 May 2026 keeps the cap of that day."));
        assertThat(Facts.decided(Versions.guidance2024(), "to=2026-06-30").findings()).noneMatch(each -> each.reason().code().equals("cap-changes"));
    }

    @Test
    void every_finding_names_its_source_and_what_is_unconfirmed_says_so() {
        for (String version : List.of("2023", "2024", "draft")) {
            assertThat(Facts.decided(version(version), "").findings()).allSatisfy(each -> {
                assertThat(each.term()).isNotNull();
                assertThat(each.term().clause().citation()).isNotBlank();
            });
        }
        assertThat(Facts.decided(Versions.guidance2024(), "direct=2018-09-03/2024-08-31@Scotland").deciding().toBeConfirmed()).isTrue();
        assertThat(Facts.decided(DRAFT, "direct=2023-09-03/2024-08-31").deciding().toBeConfirmed()).as("a draft is nobody's law yet").isTrue();
    }

    private static String sentences(List<Finding> findings) {
        return findings.stream().map(each -> each.rule().code() + " " + each.outcome().code() + " " + each.reason().code() + ": " + each.sentence()).collect(Collectors.joining("\n"));
    }
}
