package goldthread.returns.readiness;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.returns.RecordFindings;
import goldthread.returns.RecordFindings.OnRecord;
import goldthread.returns.mapping.Standard;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadinessTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
    private final Office office = new Office();
    private final Readiness readiness = new Readiness(office.caseFile, new RecordFindings(office.caseFile), office.application, office.transactions, CLOCK);
    private final Subject child = Subject.unheardOf();

    @Test
    void a_code_that_does_not_exist_is_found_with_the_entry_behind_it_and_gone_when_it_is_corrected() {
        knownChild("WBRI");
        var episode = tell(episode("ZZ"));
        assertThat(found()).anySatisfy(one -> {
            assertThat(one.fields()).contains("LS");
            assertThat(one.entry()).isEqualTo(episode);
        });
        tell(new Corrected(episode, episode("V2"), "A slip of the keys"));
        assertThat(found()).noneMatch(one -> one.fields().equals(List.of("LS")));
    }

    @Test
    void what_the_census_would_question_is_found_as_well() {
        knownChild("WBRI");
        var referral = tell(new Referred(child, on("2026-06-01"), "ZZ", null, on("2026-06-01")));
        assertThat(found()).anySatisfy(one -> {
            assertThat(one.standard()).isSameAs(Standard.CIN);
            assertThat(one.fields()).anyMatch(field -> field.contains("ReferralSource"));
            assertThat(one.entry()).isEqualTo(referral);
        });
    }

    @Test
    void the_follower_counts_by_rule_and_looks_again_only_at_records_that_have_moved() {
        knownChild("WBRI");
        var episode = tell(episode("ZZ"));
        assertThat(catchUp()).isEqualTo(1);
        assertThat(catchUp()).isZero();
        int before = Acting.as(Office.SAM, () -> readiness.stands().findings());
        assertThat(Acting.as(Office.SAM, readiness::byRule)).allMatch(rule -> rule.children() == 1).isNotEmpty();
        tell(new Corrected(episode, episode("V2"), "A slip of the keys"));
        assertThat(catchUp()).isEqualTo(1);
        tell(new Corrected(episode, episode("C2"), "Another slip"));
        assertThat(catchUp()).as("a record that moved behind the walk").isEqualTo(1);
        assertThat(Acting.as(Office.SAM, () -> readiness.stands().findings())).isLessThan(before);
        assertThat(Acting.as(Office.ELSEWHERE, () -> readiness.stands().findings())).isZero();
    }

    @Test
    void every_rule_found_can_be_looked_up_with_its_sentence() {
        knownChild(null);
        tell(episode("ZZ"));
        assertThat(found()).isNotEmpty().allSatisfy(one -> assertThat(RecordFindings.rule(one.standard(), one.rule().code(), readiness.year())).isPresent());
    }

    private void knownChild(String ethnicity) {
        tell(new Identified(child, Identified.LA_CHILD_ID, "W1", on("2026-01-01")));
        tell(new Identified(child, Identified.UPN_UNKNOWN, "UN3", on("2026-01-01")));
        tell(new Described(child, "F", on("2015-04-01"), null, null, ethnicity, List.of("NONE"), on("2026-01-01")));
    }

    private EpisodeStarted episode(String status) {
        return new EpisodeStarted(child, on("2026-05-01"), "S", status, "N1", "U1", "PR1", null, null, null);
    }

    private UUID tell(Entry entry) {
        return office.record(Instant.now(), entry);
    }

    private List<OnRecord> found() {
        return office.as(Office.SAM, () -> readiness.of(office.caseFile.timeline(child)));
    }

    private int catchUp() {
        return Acting.as(Office.SAM, readiness::catchUp);
    }
}
