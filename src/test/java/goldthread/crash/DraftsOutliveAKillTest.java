package goldthread.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goldthread.Browser;
import goldthread.Site;
import goldthread.app.Main;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole product in a process of its own, as `./goldthread run` starts it; killed with its PostgreSQL under the hands of
/// somebody who types.
@Tag("long")
@Timeout(300)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DraftsOutliveAKillTest {
    private static final String CHOSEN = "four odd blue ladders", NEW = "/front-door/new";
    private static final String FIRST = "She came without a coat again", SECOND = "and would not say where she slept";

    @TempDir
    Path home;
    private Process process;
    private String password = "";
    private int port;

    @Test
    void what_was_typed_is_there_after_sign_out_and_after_a_kill_with_script_and_without() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
        try (var scripted = Browser.at("http://localhost:" + port); var plain = Browser.withoutScript("http://localhost:" + port)) {
            firstSignIn(scripted, "admin", password);
            var duty = dutyWorker(scripted);
            press(scripted.page(), "Sign out");
            firstSignIn(scripted, "dee.duty", duty);
            var page = scripted.open(NEW);
            page.fill("textarea >> nth=0", FIRST);
            page.locator("textarea >> nth=0").blur();
            page.waitForSelector("[data-saved]:has-text('Saved')");
            press(page, "Sign out");
            signIn(scripted, "dee.duty", CHOSEN);
            assertThat(scripted.open(NEW).inputValue("textarea >> nth=0")).as("after sign-out").isEqualTo(FIRST);
            plain.bring(scripted.cookies());

            kill();
            start();
            assertThat(plain.open(NEW).inputValue("textarea >> nth=0")).as("after a kill, still signed in").isEqualTo(FIRST);
            plain.page().fill("textarea >> nth=0", FIRST + " " + SECOND);
            plain.page().click("text=Save and come back later");
            assertThat(plain.page().locator("main").innerText()).contains("Saved");

            kill();
            start();
            press(scripted.open("/drafts"), "Sign out");
            signIn(scripted, "dee.duty", CHOSEN);
            assertThat(scripted.open("/drafts").locator("main").innerText()).contains("Record a contact");
            assertThat(scripted.open(NEW).inputValue("textarea >> nth=0")).as("saved by hand, killed").isEqualTo(FIRST + " " + SECOND);
        } finally {
            kill();
        }
    }

    private static String dutyWorker(Browser browser) {
        var page = browser.open("/admin/accounts/new");
        page.fill("#name", "Dee Marsh");
        page.fill("#login", "dee.duty");
        page.check("input[value=DUTY]");
        press(page, "Create account");
        return page.locator(".govuk-summary-list__row:has-text('One-time password') .govuk-summary-list__value").innerText().strip();
    }

    private static void firstSignIn(Browser browser, String login, String once) {
        signIn(browser, login, once);
        var page = browser.page();
        page.fill("#current", once);
        page.fill("#chosen", CHOSEN);
        page.fill("#again", CHOSEN);
        press(page, "Change password");
        signIn(browser, login, CHOSEN);
    }

    private static void signIn(Browser browser, String login, String password) {
        var page = browser.open("/sign-in");
        page.fill("#login", login);
        page.fill("#password", password);
        press(page, "Sign in");
    }

    private static void press(Page page, String button) {
        Site.click(page.locator("button:text-is('" + button + "')").first());
    }

    private void start() throws IOException {
        var builder = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(place -> !place.contains("test-classes")).collect(Collectors.joining(File.pathSeparator)),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", Main.class.getName(), "run", "--port", Integer.toString(port));
        builder.environment().put("GOLDTHREAD_DATA", home.toString());
        process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream()));
        for (var line = said.readLine(); ; line = said.readLine()) {
            if (line == null) {
                throw new IOException("the product did not start");
            }
            if (line.contains("with the password ")) {
                password = line.replaceAll(".*with the password (\\S+) .*", "$1");
            }
            if (line.startsWith("Goldthread is at")) {
                return;
            }
        }
    }

    /// The product, its PostgreSQL and every session of it, as a power cut does.
    private void kill() throws IOException, InterruptedException {
        var note = home.resolve("postgres/postmaster.pid");
        var server = Files.exists(note) ? ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst())) : java.util.Optional.<ProcessHandle>empty();
        var all = Stream.concat(Stream.of(process.toHandle()), server.stream().flatMap(one -> Stream.concat(Stream.of(one), one.descendants())));
        new ProcessBuilder("sh", "-c", "kill -KILL " + all.map(ProcessHandle::pid).map(String::valueOf).collect(Collectors.joining(" "))).start().waitFor();
        process.waitFor();
    }
}
