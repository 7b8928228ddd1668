package goldthread.team.newcomers;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccountsForNewWorkersTest {

    @ParameterizedTest(name = "{0}, {1}: {2}, {3}")
    @CsvSource(nullValues = "-", quoteCharacter = '"', textBlock = """
            Zoë Brontë,           social-worker,     zoe.bronte,    SOCIAL_WORKER
            "O’Neill, Seán",      team-manager,      sean.oneill,   TEAM_MANAGER
            Ada Mary Okafor-Reid, family-help,       ada.okafor-reid, FAMILY_HELP
            Cher,                 reviewing-officer, cher,          REVIEWING_OFFICER
            李 明,                 other,             worker,        -
            Ann Swers,            administrator,     ann.swers,     -
            Ann Swers,            guardian,          ann.swers,     -
            """)
    void a_role_is_proposed_from_the_work_and_never_one_that_guards_records_or_gives_accounts(String name, String role, String login, @Nullable Role proposed) {
        var newcomer = new Newcomer(UUID.randomUUID(), name, "Care 1", role, LocalDate.of(2026, 9, 1), null);
        assertThat(newcomer.login(1)).isEqualTo(login);
        assertThat(newcomer.login(2)).isEqualTo(login + "2");
        assertThat(newcomer.proposed().orElse(null)).isEqualTo(proposed);
    }
}
