package goldthread;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A headless Chromium that looks at our pages as a person would:
///
///     try (var browser = Browser.at("http://localhost:" + port)) {
///         var page = browser.open("/law");
///         assertThat(browser.axe()).isEmpty();
///         browser.screenshot("law");
///     }
///
/// One Chromium serves the whole run; each `Browser` is a private window with its own cookies.
public final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final Path SCREENS = Path.of("target", "screens");
    private static final int NARROW = 320, WIDE = 1280, HEIGHT = 900;

    private final String address;
    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    private Browser(String address, boolean script) {
        this.address = address;
        window = Chromium.RUNNING.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
            .setJavaScriptEnabled(script).setViewportSize(WIDE, HEIGHT).setLocale("en-GB"));
        page = window.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(this::listen);
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            var host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("localhost") && !host.equals("127.0.0.1")) strangers.add(request.url());
        });
    }

    private void listen(ConsoleMessage message) {
        // a page that is rightly answered with 404 or 422 is no complaint
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) complaints.add(message.text());
    }

    /// A window at the address where the product listens.
    public static Browser at(String address) {
        return new Browser(address, true);
    }

    /// The same, with script turned off.
    public static Browser withoutScript(String address) {
        return new Browser(address, false);
    }

    /// What the product keeps in this window, for another window of the same person.
    public List<Cookie> cookies() {
        return window.cookies();
    }

    public void bring(List<Cookie> cookies) {
        window.addCookies(cookies);
    }

    /// Goes to a path and gives the page, loaded.
    public Page open(String path) {
        page.navigate(address + path);
        return page;
    }

    public Page page() {
        return page;
    }

    /// What the scripts and the content security policy complained about, and requests to hosts other than our own.
    public List<String> complaints() {
        var all = new ArrayList<>(complaints);
        strangers.forEach(url -> all.add("asked a stranger: " + url));
        return all;
    }

    /// Breaches of WCAG 2.2 A and AA that axe finds on the page as it stands, each with the elements.
    @SuppressWarnings("unchecked")
    public List<String> axe() {
        page.evaluate(Axe.SOURCE);
        return (List<String>) page.evaluate("""
            async () => (await axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
                .violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.html.slice(0, 160)).join(' | '))""");
    }

    /// As wide as the smallest phone: the same as 400 % zoom on a laptop.
    public Browser narrow() {
        page.setViewportSize(NARROW, HEIGHT);
        return this;
    }

    public Browser wide() {
        page.setViewportSize(WIDE, HEIGHT);
        return this;
    }

    /// The page is wider than its window, so that one must scroll sideways to read it. Names what sticks out.
    @SuppressWarnings("unchecked")
    public List<String> sideways() {
        return (List<String>) page.evaluate("""
            () => {
                const width = document.documentElement.clientWidth
                if (document.documentElement.scrollWidth <= width) return []
                return [...document.body.querySelectorAll('*')].filter(e => !e.closest('.gt-scroll > *') && e.getBoundingClientRect().right > width + 1)
                    .map(e => e.tagName + '.' + e.getAttribute('class')).slice(0, 8)
            }""");
    }

    /// Gives the browser a device that keeps passkeys and is opened by its owner's finger.
    public Browser withADeviceForPasskeys() {
        var devices = window.newCDPSession(page);
        devices.send("WebAuthn.enable");
        var device = new com.google.gson.JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        for (var can : List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) device.addProperty(can, true);
        var options = new com.google.gson.JsonObject();
        options.add("options", device);
        devices.send("WebAuthn.addVirtualAuthenticator", options);
        return this;
    }

    /// Cuts the connection, as in a lift or on a train.
    public void offline(boolean cut) {
        window.setOffline(cut);
    }

    /// A picture of the whole page in target/screens, for a person to look at: only where `GOLDTHREAD_SCREENS` is set, for they
    /// take as long as the rest of looking at a page.
    public Browser screenshot(String name) {
        if (System.getenv("GOLDTHREAD_SCREENS") == null) {
            return this;
        }
        page.evaluate("scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(name + ".png")));
        return this;
    }

    /// The page as it would be printed, in target/screens.
    public byte[] print(String name) {
        return page.pdf(new Page.PdfOptions().setPath(SCREENS.resolve(name + ".pdf")).setPreferCSSPageSize(true).setTagged(true));
    }

    @Override
    public void close() {
        window.close();
    }

    private static final class Chromium {
        /// The shell has no windows to draw, and takes half the time.
        static final Path SHELL = Path.of("/usr/lib/chromium/chromium-headless-shell"), WHOLE = Path.of("/usr/bin/chromium");
        static final com.microsoft.playwright.Browser RUNNING = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
            .chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Files.exists(SHELL) ? SHELL : WHOLE).setArgs(ARGUMENTS));
    }

    private static final class Axe {
        static final String SOURCE = read();

        private static String read() {
            try (var file = Browser.class.getResourceAsStream("/axe/axe.min.js")) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
