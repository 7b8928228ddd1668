package goldthread.returns;

import com.microsoft.playwright.Page;
import goldthread.Browser;
import goldthread.Site;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/// The real application, and people of an authority who sit before it.
public final class ReturnsInABrowser implements AutoCloseable {
    private static final String PASSWORD = "every row has its place";
    private final Site site = new Site();
    private int holder = 7700;

    /// A new authority. @return its number
    public int authority() {
        site.bean(Authorities.class).create(++holder, "Authority " + holder);
        return holder;
    }

    public Who account(int of, String name, Role role) {
        return Acting.as(Who.product(of), () -> site.bean(Accounts.class).create(of, login(of, name), name, PASSWORD, Set.of(role))).who();
    }

    private static String login(int of, String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + of;
    }

    public void record(int of, Entry... entries) {
        Acting.as(Who.product(of), () -> site.bean(CaseFile.class).append(Append.observed(Arrays.stream(entries)
                .map(entry -> new Append.Writing(Ids.next(), entry, Instant.now(), null, "page")).toList())));
    }

    public <T> T bean(Class<T> of) {
        return site.bean(of);
    }

    /// Somebody who has an account signs in.
    public Seat sit(int of, String name, boolean script) {
        return new Seat(site.signedIn(script, login(of, name), PASSWORD), script, site.address);
    }

    @Override
    public void close() {
        site.close();
    }

    /// @param looks axe is a script itself: it looks where scripts run
    public record Seat(Browser browser, boolean looks, String address) implements AutoCloseable {
        public Page page() {
            return browser.page();
        }

        public void go(String path) {
            page().navigate(address + path);
        }

        public void press(String what) {
            Site.press(page(), what);
        }

        public String text() {
            return Site.told(page());
        }

        public String problems() {
            return page().locator(".govuk-error-summary").textContent();
        }

        /// With script a long list of choices is typed into.
        public void choose(String name, String value) {
            if (page().locator("select[name=" + name + "]").isVisible()) {
                page().selectOption("select[name=" + name + "]", new com.microsoft.playwright.options.SelectOption().setLabel(value));
            } else {
                page().locator("input#" + name).fill(value);
                Site.click(page().locator("[role=option]").first());
            }
        }

        public void good(String name) {
            Site.goodByKeyboard(browser, looks, name);
        }

        @Override
        public void close() {
            browser.close();
        }
    }

    /// Of a child who is nobody's yet.
    public static goldthread.casefile.Subject child() {
        return new goldthread.casefile.Subject(UUID.randomUUID());
    }
}
