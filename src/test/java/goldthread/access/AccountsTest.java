package goldthread.access;

import static goldthread.access.Town.OURS;
import static goldthread.access.Town.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.TestDatabase;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccountsTest {
    private static final Town TOWN = new Town(TestDatabase.fresh());

    private final Who administrator = TOWN.someone(OURS, Role.ADMINISTRATOR);

    @Test
    void an_administrator_gives_and_ends_accounts_of_the_own_authority_and_each_change_is_logged() {
        var account = Acting.as(administrator,
                () -> TOWN.accounts.create(OURS, " Bola.K ", "Bola Kay", "a long enough one", Set.of(Role.DUTY)));
        assertThat(account.login()).isEqualTo("bola.k");
        Acting.as(administrator, () -> TOWN.accounts.setRoles(account.id(), Set.of(Role.SOCIAL_WORKER), ""));
        Acting.as(administrator, () -> TOWN.accounts.disable(account.id()));
        var now = Acting.as(administrator, () -> TOWN.accounts.byLogin("BOLA.K")).orElseThrow();
        assertThat(now.roles()).containsExactly(Role.SOCIAL_WORKER);
        assertThat(now.disabled()).isTrue();
        assertThat(TOWN.logged(account.id(), administrator)).containsExactly("account created account: DUTY",
                "roles set account: SOCIAL_WORKER", "account disabled account");
    }

    @Test
    void accounts_of_another_authority_are_not_there() {
        var theirs = TOWN.someone(THEIRS, Role.DUTY);
        assertThatThrownBy(() -> Acting.as(administrator, () -> TOWN.accounts.disable(theirs.account())))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> Acting.as(administrator,
                () -> TOWN.accounts.create(THEIRS, "spy", "Spy", "a long enough one", Set.of())))
                .isInstanceOf(NotThere.class);
        assertThat(Acting.as(administrator, TOWN.accounts::all)).extracting(Account::holder).containsOnly(OURS);
    }

    @Test
    void a_login_belongs_to_one_person_in_the_whole_installation() {
        TOWN.accounts.create(THEIRS, "only.one", "One", "a long enough one", Set.of());
        assertThatThrownBy(() -> TOWN.accounts.create(OURS, "Only.One", "Two", "a long enough one", Set.of()))
                .isInstanceOf(Accounts.LoginTaken.class);
    }

    @Test
    void only_who_may_give_accounts_gives_them() {
        var worker = TOWN.someone(OURS, Role.SOCIAL_WORKER);
        assertThatThrownBy(() -> Acting.as(worker,
                () -> TOWN.accounts.setRoles(worker.account(), Set.of(Role.ADMINISTRATOR), "")))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void nobody_both_gives_accounts_and_sees_children() {
        assertThatThrownBy(() -> Acting.as(administrator, () -> TOWN.accounts.setRoles(administrator.account(),
                Set.of(Role.ADMINISTRATOR, Role.DUTY), ""))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyone_may_choose_their_own_password_and_no_other() {
        var worker = TOWN.someone(OURS, Role.SOCIAL_WORKER);
        var other = TOWN.someone(OURS, Role.SOCIAL_WORKER);
        assertThat(Acting.as(worker, () -> TOWN.accounts.setPassword(worker.account(), "a new and long one"))).isEmpty();
        assertThatThrownBy(() -> Acting.as(worker, () -> TOWN.accounts.setPassword(other.account(), "a new and long one")))
                .isInstanceOf(NotThere.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            short                                    | Enter a password of 12 characters or more
            aaaaaaaaaaaabb                           | Enter a password that is harder to guess: three or four words that mean nothing together
            qwertyuiop1234                           | Enter a password that is harder to guess: three or four words that mean nothing together
            liverpool2024!                           | Enter a password that is harder to guess: three or four words that mean nothing together
            abcdefghabcdefgh                         | Enter a password that is harder to guess: three or four words that mean nothing together
            my Password is long                      | Enter a password without your name, your login or the word password
            bola.kay was here                        | Enter a password without your name, your login or the word password
            three quiet green kettles                |
            """)
    void a_password_that_is_easily_guessed_is_refused_in_words(String password, String sentence) {
        assertThat(Passwords.wrong(password, "bola.kay", "Bola Kay").orElse(null)).isEqualTo(sentence);
    }

    @Test
    void a_password_of_sixty_four_letters_is_taken_and_one_beyond_the_encoders_reach_is_not() {
        assertThat(Passwords.wrong("plumwhalekettle".repeat(4) + "tram", "x", "y")).isEmpty();
        assertThat(Passwords.wrong("plumwhalekettle".repeat(5), "x", "y")).isPresent();
    }

    @Test
    void a_password_is_kept_only_as_its_encoder_wrote_it() {
        var kept = TOWN.as(administrator, () -> TOWN.db.sql("select password from account where id = :id")
                .param("id", administrator.account()).query(String.class).single());
        assertThat(kept).startsWith("{bcrypt}").doesNotContain("horse");
    }
}
