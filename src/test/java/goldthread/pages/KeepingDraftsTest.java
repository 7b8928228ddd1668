package goldthread.pages;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeepingDraftsTest {
    private static final Office OFFICE = new Office();
    private final Drafts drafts = new Drafts(OFFICE.sql, new TransactionTemplate(OFFICE.transactions));
    private static final Answers TYPED = new Answers(Map.of("on-day", List.of("31"), "children", List.of("a", "b"), "note", List.of("it's ☂ \n two lines")));

    private void save(Who who, String key, Answers answers) {
        Acting.as(who, () -> drafts.save(key, "Record a visit", "/visits/new", answers));
    }

    @Test
    void a_draft_comes_back_as_it_was_typed() {
        save(Office.SAM, "visit-1", TYPED);
        Acting.as(Office.SAM, () -> {
            assertThat(drafts.answers("visit-1")).isEqualTo(TYPED);
            assertThat(drafts.find("visit-1")).hasValueSatisfying(draft -> assertThat(draft.address()).isEqualTo("/visits/new"));
        });
    }

    @Test
    void saving_again_replaces_and_discarding_forgets() {
        save(Office.SAM, "visit-2", TYPED);
        save(Office.SAM, "visit-2", Answers.of(Map.of("note", "later", "_csrf", "not kept")));
        Acting.as(Office.SAM, () -> {
            assertThat(drafts.answers("visit-2")).isEqualTo(Answers.of(Map.of("note", "later")));
            drafts.discard("visit-2");
            assertThat(drafts.find("visit-2")).isEmpty();
            assertThat(drafts.answers("visit-2")).isEqualTo(Answers.none());
        });
    }

    @Test
    void nobody_else_sees_a_draft_neither_a_colleague_nor_another_authority() {
        save(Office.SAM, "visit-3", TYPED);
        var colleague = new Who(UUID.randomUUID(), Office.SAM.holder(), "Robin Shah", Set.of(Role.TEAM_MANAGER));
        Acting.as(colleague, () -> assertThat(drafts.list()).isEmpty());
        var sameAccountElsewhere = new Who(Office.SAM.account(), Office.SAM.holder() + 1, "Sam Okafor", Set.of());
        Acting.as(sameAccountElsewhere, () -> assertThat(drafts.list()).isEmpty());
    }

    @Test
    void drafts_are_listed_the_latest_first() {
        var who = new Who(UUID.randomUUID(), 201, "Lee Evans", Set.of());
        save(who, "first", TYPED);
        save(who, "second", TYPED);
        Acting.as(who, () -> assertThat(drafts.list()).extracting(Drafts.Draft::key).containsExactly("second", "first"));
    }
}
