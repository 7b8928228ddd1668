package goldthread.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goldthread.Site;
import goldthread.access.Account;
import goldthread.access.Acting;
import goldthread.access.Guard;
import goldthread.access.Role;
import goldthread.access.Seal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages of signing in and of administration in a real browser: empty, full and in error, wide and narrow.
@Timeout(240)
class JourneysOfAnAdministratorTest extends AtTheDoor {
    @LocalServerPort
    int port;

    private goldthread.Browser browser;

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void the_way_in_is_accessible_and_says_what_is_wrong() {
        browser = goldthread.Browser.at("http://localhost:" + port);
        var page = browser.open("/sign-in");
        assertThat(page.getAttribute("#login", "autocomplete")).isEqualTo("username");
        assertThat(page.getAttribute("#password", "autocomplete")).isEqualTo("current-password");
        looksWell("sign-in");
        page.fill("#login", "nobody");
        page.fill("#password", "nothing");
        page.click("main button[type=submit]");
        assertThat(page.title()).startsWith("Error: Sign in");
        assertThat(page.inputValue("#password")).isEmpty();
        looksWell("sign-in-failed");
        browser.open("/accessibility");
        looksWell("accessibility");
    }

    @Test
    void everyone_looks_after_their_own_account() {
        var page = as(person(Role.SOCIAL_WORKER));
        visit("account", "/account", "/account/password", "/account/keys", "/account/never/" + UUID.randomUUID(),
                "/break-glass/" + UUID.randomUUID());
        browser.open("/account/password");
        page.fill("#current", "not it");
        page.fill("#chosen", "short");
        page.fill("#again", "shorter");
        page.click("main button[type=submit]");
        looksWell("account-password-wrong");
        browser.open("/account/keys");
        page.fill("#name", "Nightly report");
        page.check("#scopes");
        page.fill("#days", "30");
        page.fill("#password", "not mine");
        page.click("text=Create key");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Enter your own password");
        page.fill("#password", Porch.PASSWORD);
        page.click("text=Create key");
        looksWell("account-key-given");
        browser.open("/account/keys");
        looksWell("account-keys-full");
        page.click("text=End this key");
        assertThat(page.locator("main").innerText()).contains("The key has ended");
    }

    @Test
    void a_person_makes_a_passkey_signs_in_with_it_and_removes_it() {
        var account = person(Role.SOCIAL_WORKER);
        var page = as(account);
        browser.withADeviceForPasskeys();
        browser.open("/account");
        page.click("a:has-text('passkeys')");
        looksWell("passkeys-none");
        page.fill("#label", "Office laptop");
        page.fill("#password", "not mine");
        page.click("text=Make a passkey >> nth=-1");
        page.waitForSelector("[role=alert]:has-text('Your password was not right')");
        page.waitForTimeout(1_100); // a button pressed twice within a second counts once
        page.fill("#password", Porch.PASSWORD);
        page.click("text=Make a passkey >> nth=-1");
        page.waitForURL("**/account/passkeys?made");
        assertThat(page.locator("main").innerText()).contains("The passkey is made", "Office laptop", "Not yet", "localhost");
        looksWell("passkeys-made");
        page.fill("#password", Porch.PASSWORD);
        page.click("text=Make a passkey >> nth=-1");
        page.waitForSelector("[role=alert]:has-text('this device has one for you already')");
        page.click("text=Sign out");
        page.waitForSelector("text=You have signed out");
        browser.open("/sign-in?then=%2Faccount");
        looksWell("sign-in-passkey");
        page.click("text=Sign in with a passkey >> nth=-1");
        page.waitForURL("**/account");
        assertThat(page.locator("main").innerText()).contains(account.login());
        browser.open("/account/passkeys");
        assertThat(page.locator("main").innerText()).doesNotContain("Not yet");
        page.click("text=Remove this passkey");
        assertThat(page.locator("main").innerText()).contains("The passkey is removed", "You have no passkeys");
        page.click("text=Sign out");
        browser.open("/sign-in");
        page.click("text=Sign in with a passkey >> nth=-1");
        page.waitForSelector("[role=alert]:has-text('You are not signed in')");
        assertThat(TOWN.logged(account.id(), account.who())).contains("added passkey", "used passkey", "ended passkey");
        assertThat(browser.complaints()).isEmpty();
        browser.close();
        browser = goldthread.Browser.withoutScript("http://localhost:" + port);
        browser.open("/sign-in").click("text=Sign in with a passkey >> nth=-1");
        assertThat(browser.page().locator("main").innerText()).contains("A passkey needs JavaScript", "Your password works everywhere");
    }

    @Test
    void an_administrator_creates_changes_and_ends_an_account() {
        var page = as(person(Role.ADMINISTRATOR));
        visit("accounts", "/admin/accounts", "/admin/accounts/new");
        page.fill("#name", "Abigail Featherstonehaugh-Okonkwo");
        page.fill("#login", "two words");
        page.check("input[value=ADMINISTRATOR]");
        page.check("input[value=SOCIAL_WORKER]");
        page.click("text=Create account");
        assertThat(page.locator(".govuk-error-summary__list a").allTextContents()).containsExactly(
                "Enter a login without spaces", "Choose Administrator, a partner agency, a parent or an advocate alone, or roles that see children", "Enter why, for the administrator who must agree");
        looksWell("account-new-wrong");
        page.uncheck("input[value=ADMINISTRATOR]");
        page.fill("#login", "abigail." + UUID.randomUUID());
        page.click("text=Create account");
        looksWell("account-one-time-password");
        page.click("text=Go to the account");
        looksWell("account-of-another");
        page.click("text=Sign out everywhere");
        page.click("text=End this account");
        assertThat(page.locator("main").innerText()).contains("The account has ended");
        looksWell("account-ended");
        page.click("text=Open this account again");
        assertThat(page.locator("main").innerText()).contains("The account is open again");
        page.check("input[value=GUARDIAN]");
        page.click("text=Save roles");
        assertThat(page.locator(".govuk-error-summary__list a").allTextContents()).containsExactly("Enter why, for the administrator who must agree");
        page.fill("#why", "Ana Lopez retires in May");
        page.click("text=Save roles");
        assertThat(page.locator("main").innerText()).contains("This waits until another administrator agrees", "Abigail Featherstonehaugh-Okonkwo: Social worker, Information guardian", "Lapses");
        looksWell("second-person-asked");
        browser.close();
        page = as(person(Role.ADMINISTRATOR));
        browser.open("/second-person");
        page.click("text=Refuse");
        page.click("main button[type=submit]");
        looksWell("second-person-refuse-wrong");
        browser.open("/second-person");
        page.click("main a:text-is('Agree')");
        page.fill("#password", "not mine");
        page.click("main button[type=submit]");
        looksWell("second-person-agree-wrong");
        page.fill("#password", Porch.PASSWORD);
        page.click("main button[type=submit]");
        assertThat(page.locator("main").innerText()).as("their old way in is over").contains("One-time password");
        browser.open("/second-person");
        assertThat(page.locator("main").innerText()).contains("Agreed");
        looksWell("second-person-agreed");
    }

    @Test
    void the_guardian_restricts_bars_judges_and_looks_through_the_log() {
        var guardian = person(Role.GUARDIAN);
        var worker = person(Role.SOCIAL_WORKER);
        var child = UUID.randomUUID();
        Acting.as(worker.who(), () -> TOWN.access().breakGlass(child, "The child is at the station and nobody of her team answers."));
        Acting.as(worker.who(), () -> TOWN.access().bar(UUID.randomUUID()));
        Acting.as(guardian.who(), () -> TOWN.guard().restrict(new Guard.Restriction(UUID.randomUUID(), Seal.RESTRICTED,
                guardian.id(), "A parent works for the council.", TOWN.clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(30),
                Set.of(worker.id()))));
        var page = as(guardian);
        visit("guard", "/admin/guard/restricted", "/admin/guard/restricted/new", "/admin/guard/barred",
                "/admin/guard/break-glass", "/admin/guard/access-log");
        browser.open("/admin/guard/restricted/new");
        page.click("text=Restrict this record");
        looksWell("guard-restrict-wrong");
        browser.open("/admin/guard/restricted");
        Site.click(page.locator("main table a").first());
        looksWell("guard-restriction");
        browser.open("/admin/guard/break-glass");
        Site.click(page.locator("main table a").first());
        looksWell("guard-judge");
        page.click("text=Save judgement");
        looksWell("guard-judge-wrong");
        page.check("#justified");
        page.fill("#judgement", "A child was in danger.");
        page.click("text=Save judgement");
        assertThat(page.locator("main").innerText()).contains("Your judgement is saved", "Justified: A child was in danger.");
        browser.open("/admin/guard/access-log");
        page.fill("#subject", child.toString());
        page.click("main button[type=submit]");
        assertThat(page.locator("main").innerText()).contains("break-glass justified");
        looksWell("guard-access-log-found");
    }

    @Test
    void it_works_without_script_too() {
        browser = goldthread.Browser.withoutScript("http://localhost:" + port);
        signInto(person(Role.ADMINISTRATOR));
        assertThat(browser.open("/admin/accounts").title()).startsWith("Accounts");
    }

    private Page as(Account account) {
        browser = goldthread.Browser.at("http://localhost:" + port);
        return signInto(account);
    }

    private Page signInto(Account account) {
        var page = browser.open("/sign-in");
        page.fill("#login", account.login());
        page.fill("#password", Porch.PASSWORD);
        page.click("main button[type=submit]");
        return page;
    }

    private void visit(String name, String... paths) {
        for (var path : List.of(paths)) {
            browser.open(path);
            looksWell(name + path.replaceAll("[0-9a-f-]{36}", "x").replace('/', '-'));
        }
    }

    private void looksWell(String name) {
        assertThat(browser.wide().axe()).as(name).isEmpty();
        browser.screenshot("admin-" + name);
        assertThat(browser.narrow().sideways()).as(name + ", narrow").isEmpty();
        assertThat(browser.axe()).as(name + ", narrow").isEmpty();
        browser.screenshot("admin-" + name + "-narrow").wide();
        assertThat(browser.complaints()).as(name).isEmpty();
    }
}
