package goldthread;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import goldthread.app.Goldthread;
import goldthread.demonstration.Demonstration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The application as it is started, on an empty database of its own, and people who sit before it in a real browser.
public final class Site implements AutoCloseable {
    public final ConfigurableApplicationContext application = new SpringApplicationBuilder(Goldthread.class)
            .properties("server.port=0", "goldthread.server=true").initializers(new RealApplication()).run();
    public final String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    private final Map<String, List<Cookie>> sessions = new HashMap<>();

    /// With the families of the demonstration, so many children or a few more.
    public static Site wrenmoor(int children) {
        var site = new Site();
        site.bean(Demonstration.class).load(children, 1, LocalDate.now(), (done, of) -> { });
        return site;
    }

    public <T> T bean(Class<T> of) {
        return application.getBean(of);
    }

    /// Somebody who is not signed in.
    public Browser window(boolean script) {
        return script ? Browser.at(address) : Browser.withoutScript(address);
    }

    /// What stands at the head of one's first page.
    private static final String FIRST = "(?s).*(My work|Shared with you).*";

    /// Somebody of the demonstration: who has signed in before comes back with the same session, if it still lasts.
    public Browser signedIn(boolean script, String login) {
        var browser = window(script);
        if (sessions.containsKey(login)) {
            browser.bring(sessions.get(login));
            if (browser.open("/").locator("h1").textContent().matches(FIRST)) {
                return browser;
            }
        }
        signIn(browser, login, Demonstration.PASSWORD);
        sessions.put(login, browser.cookies());
        return browser;
    }

    public Browser signedIn(boolean script, String login, String password) {
        var browser = window(script);
        signIn(browser, login, password);
        return browser;
    }

    public static void signIn(Browser browser, String login, String password) {
        var page = browser.open("/sign-in");
        page.fill("[name=login]", login);
        page.fill("[name=password]", password);
        click(page.locator("main button[type=submit]").first());
        assertThat(page.locator("h1").textContent()).matches(FIRST);
    }

    /// A button, or a link that looks like one.
    public static void press(Page page, String what) {
        click(page.locator("main button:has-text('" + what + "'), main a.govuk-button:has-text('" + what + "')").first());
    }

    /// Where it leads to another page, all of that page is there: a slow machine may still be sending it.
    public static void click(Locator what) {
        what.click();
        what.page().waitForLoadState();
    }

    /// Long work is done: its page has given way to the page of what came of it, and that is here as a whole.
    /// @param script  without it one asks again oneself
    public static void done(Page page, boolean script, String working, String after) {
        for (int i = 0; i < 120 && page.locator("h1").textContent().equals(working); i++) {
            page.waitForTimeout(250);
            if (!script && page.locator("a:has-text('Check again')").count() > 0) {
                click(page.locator("a:has-text('Check again')"));
            }
        }
        page.waitForLoadState();
        assertThat(page.locator("h1").textContent()).isEqualTo(after);
    }

    /// All of the page: a slow machine may still be sending it.
    public static String content(Page page) {
        page.waitForLoadState();
        return page.content();
    }

    /// All words of the page's own part, those that only a screen reader tells too.
    public static String told(Page page) {
        page.waitForLoadState();
        return page.locator("main").textContent();
    }

    /// What a reader sees of what the page is about.
    public static String said(Page page) {
        page.waitForLoadState();
        return page.locator("#main-content").innerText();
    }

    public static void date(Page page, String key, LocalDate day) {
        page.fill("[name=" + key + "-day]", Integer.toString(day.getDayOfMonth()));
        page.fill("[name=" + key + "-month]", Integer.toString(day.getMonthValue()));
        page.fill("[name=" + key + "-year]", Integer.toString(day.getYear()));
    }

    /// Nobody is shut out of the page, wide or at 320 px, or by ear, and nothing complained; pictures of it in target/screens.
    /// @param looks axe is a script itself: it looks where scripts run, and the pages are the same without
    public static void good(Browser browser, boolean looks, String name) {
        if (looks) {
            assertThat(browser.axe()).as(name).isEmpty();
            assertThat(ReadAloud.heard(browser.page())).as(name + ", read aloud").isEmpty();
            browser.screenshot(name);
        }
        browser.narrow();
        assertThat(browser.sideways()).as(name + " at 320 px").isEmpty();
        if (looks) {
            browser.screenshot(name + "-narrow");
        }
        browser.wide();
        assertThat(browser.complaints()).as(name).isEmpty();
    }

    /// And nobody who walks through it by keyboard.
    public static void goodByKeyboard(Browser browser, boolean looks, String name) {
        good(browser, looks, name);
        if (looks) {
            assertThat(ReadAloud.faults(browser.page())).as(name + ", by keyboard").isEmpty();
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
