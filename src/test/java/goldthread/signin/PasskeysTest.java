package goldthread.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.access.Account;
import goldthread.access.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// What passkeys refuse. That they work is shown in a browser, by [JourneysOfAnAdministratorTest].
@Timeout(60)
class PasskeysTest extends AtTheDoor {

    @Test
    void a_key_that_one_person_asked_for_is_not_kept_for_another() {
        var asked = person(Role.SOCIAL_WORKER);
        var other = person(Role.SOCIAL_WORKER);
        assertThatThrownBy(() -> keep(asked, other)).isInstanceOf(IllegalArgumentException.class).hasMessage("asked by another");
        keep(other, other);
        assertThat(keysOf(asked)).isZero();
        assertThat(keysOf(other)).isOne();
    }

    @Autowired
    private Passkeys passkeys;

    @Test
    void what_is_too_long_or_is_no_key_is_refused_with_one_answer() throws Exception {
        var account = person(Role.SOCIAL_WORKER);
        var browser = new Browser();
        browser.signIn(account);
        for (var body : List.of("", "{}", "[]", "not json", "{\"key\":{\"id\":1}}", "{\"label\":\"" + "x".repeat(70_000) + "\"}")) {
            assertThat(post(browser, "/account/passkeys/options", body)).as(body).isEqualTo(422);
            assertThat(post(browser, "/account/passkeys/made", body)).as(body).isEqualTo(422);
            var asked = passkeys.toSignIn(new Passkeys.Site("localhost", "http://localhost"));
            assertThat(browser.send(to(browser, "/sign-in/passkey/signed", body).sessionAttr("passkey-to-sign-in", asked)).getStatus()).as(body).isEqualTo(422);
        }
    }

    @Test
    void what_is_no_number_of_a_key_ends_none() throws Exception {
        var browser = new Browser();
        browser.signIn(person(Role.SOCIAL_WORKER));
        for (var number : List.of("", "xyz", "\0", "00")) {
            assertThat(browser.submit("/account/passkeys/end", "passkey", number).getStatus()).isEqualTo(404);
        }
    }

    private int post(Browser browser, String path, String body) throws Exception {
        return browser.send(to(browser, path, body)).getStatus();
    }

    private static MockHttpServletRequestBuilder to(Browser browser, String path, String body) throws Exception {
        return MockMvcRequestBuilders.post(path).header("X-CSRF-TOKEN", browser.token()).contentType("application/json").content(body);
    }

    private static void keep(Account asked, Account signedIn) {
        TOWN.as(signedIn.who(), () -> {
            var kept = new KeptPasskeys(TOWN.db(), TOWN.clock, "localhost");
            var owner = kept.owners().findByUsername(asked.id().toString());
            var id = new Bytes(("key of " + signedIn.login()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (owner == null) {
                throw new AssertionError("no such account");
            }
            kept.save(ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY).credentialId(id)
                    .userEntityUserId(owner.getId()).publicKey(new ImmutablePublicKeyCose(id.getBytes())).signatureCount(0).uvInitialized(true)
                    .transports(Set.of()).attestationObject(id).attestationClientDataJSON(id).label("Laptop").build());
            return kept;
        });
    }

    private static int keysOf(Account account) {
        return TOWN.as(account.who(), () -> TOWN.db().sql("select count(*) from passkey where account = :me").param("me", account.id())
                .query(Integer.class).single());
    }
}
