package goldthread.pages;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Browser;
import goldthread.Office;
import goldthread.access.Acting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SpringBootTest(classes = Gallery.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"spring.flyway.enabled=false", "spring.main.banner-mode=off", "goldthread.version=0.1"})
class LookingAtTheKitTest {
    @LocalServerPort
    private int port;
    private Browser browser;

    private String address() {
        return "http://localhost:" + port;
    }

    @Autowired
    private Drafts drafts;

    @BeforeEach
    void open() {
        Acting.as(Office.SAM, () -> drafts.discard("visit-1"));
        browser = Browser.at(address());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "empty", "story", "lists", "picture", "form", "drafts", "help", "wrong/missing", "wrong/broken", "wrong/away", "wrong/large", "wrong/refused", "wrong/moved", "nowhere"})
    void every_page_is_accessible_and_fits_a_phone(String path) {
        browser.open("/" + path);
        assertThat(browser.axe()).isEmpty();
        browser.screenshot(path.replace('/', '-'));
        browser.narrow().page().reload();
        browser.screenshot(path.replace('/', '-') + "-narrow");
        assertThat(browser.sideways()).isEmpty();
        assertThat(browser.axe()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_form_with_mistakes_says_so_keeps_what_was_typed_and_moves_focus_to_the_summary() {
        var page = browser.open("/form");
        page.fill("#on-day", "31");
        page.fill("#on-month", "2");
        page.fill("#on-year", "2026");
        page.check("#alone-2");
        page.fill("#words", "I <3 my bike\nand my brother");
        page.click("text=Record visit");
        assertThat(page.title()).startsWith("Error: Record a visit");
        assertThat(page.evaluate("document.activeElement.className")).asString().contains("govuk-error-summary");
        assertThat(page.locator(".govuk-error-summary__list a").allTextContents()).containsExactly("Date seen must be a real date, like 27 3 2007",
            "Choose who was seen", "Say why Amira was not seen alone", "Choose where Amira was seen");
        assertThat(page.inputValue("#on-day")).isEqualTo("31");
        assertThat(page.inputValue("#words")).isEqualTo("I <3 my bike\nand my brother");
        assertThat(browser.axe()).isEmpty();
        browser.screenshot("form-errors");
        page.click(".govuk-error-summary__list a >> nth=2");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("why-not");
        browser.narrow().screenshot("form-errors-narrow");
        assertThat(browser.sideways()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_form_is_filled_checked_and_sent_without_script() {
        try (var plain = Browser.withoutScript(address())) {
            var page = plain.open("/form");
            page.fill("#on-day", "27 March 2026");
            page.check("#children");
            page.check("#children-2");
            page.check("#alone-2");
            page.fill("#why-not", "She asked for her brother to stay");
            page.check("#place-3");
            page.fill("#where", "At the library");
            page.selectOption("#school", "s7");
            plain.screenshot("form-plain");
            page.click("text=Record visit");
            assertThat(page.title()).startsWith("Check your answers");
            assertThat(page.locator(".govuk-summary-list__value").allTextContents().stream().map(String::strip)).startsWith("27 March 2026", "Not answered", "Amira KhanBilal Khan", "No");
            plain.screenshot("check");
            page.click("text=Send to the conference chair");
            assertThat(page.locator(".govuk-notification-banner--success .govuk-notification-banner__heading").textContent()).isEqualTo("Visit recorded");
            plain.screenshot("sent");
            page.reload();
            assertThat(page.locator(".govuk-notification-banner--success").count()).isZero();
        }
    }

    @Test
    void what_is_typed_is_saved_on_leaving_a_field_and_found_on_another_device() {
        var page = browser.open("/form");
        page.fill("#words", "saved by itself");
        page.focus("#postcode");
        page.waitForSelector("text=/Saved \\d+:\\d\\d[ap]m/");
        try (var elsewhere = Browser.withoutScript(address())) {
            assertThat(elsewhere.open("/form").inputValue("#words")).isEqualTo("saved by itself");
            elsewhere.page().fill("#words", "gone on with elsewhere");
            elsewhere.page().click("text=Save and come back later");
            assertThat(elsewhere.page().locator(".govuk-notification-banner__heading").textContent()).startsWith("Saved ");
            elsewhere.page().click("text=Continue");
            assertThat(elsewhere.page().inputValue("#words")).isEqualTo("gone on with elsewhere");
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_form_that_cannot_be_sent_stays_on_the_page_and_says_so() {
        var page = browser.open("/form");
        page.fill("#words", "typed on a train");
        browser.offline(true);
        page.waitForFunction("() => !navigator.onLine");
        page.click("text=Record visit");
        page.waitForSelector("text=There is no connection");
        assertThat(page.inputValue("#words")).isEqualTo("typed on a train");
        browser.offline(false);
    }

    @Test
    void before_a_session_ends_one_is_warned_and_may_stay_and_nothing_typed_is_lost() {
        var page = browser.open("/form?idle");
        page.fill("#words", "typed before the break");
        page.waitForSelector("dialog >> text=You will be signed out soon");
        assertThat(browser.axe()).isEmpty();
        browser.screenshot("idle");
        page.click("text=Stay signed in");
        assertThat(page.locator("dialog").count()).isZero();
        page.waitForURL("**/form"); // the second warning goes unheard
        assertThat(page.inputValue("#words")).isEqualTo("typed before the break");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_whole_form_can_be_sent_from_the_keyboard() {
        var page = browser.open("/form");
        page.focus("#on-day");
        var keys = page.keyboard();
        for (var typed : new String[] {"27", "3", "2026", "2:30pm"}) {
            keys.type(typed);
            keys.press("Tab");
        }
        keys.press("Space"); // Amira was seen
        for (int tab = 0; tab < 3; tab++) keys.press("Tab");
        keys.press("Space"); // alone: yes
        keys.press("Tab");
        keys.press("Space"); // at home
        keys.press("Enter");
        page.waitForURL("**/check");
        assertThat(page.title()).startsWith("Check your answers");
        page.click("text=Send to the conference chair");
        page.waitForURL("**/full");
        assertThat(browser.open("/form").inputValue("#on-day")).as("what was sent is no draft any more").isEmpty();
    }

    @Test
    void the_drawn_pages_are_kept_for_a_validator() throws Exception {
        for (var path : java.util.List.of("full", "empty", "story", "lists", "picture", "form", "check", "help", "nowhere"))
            java.nio.file.Files.write(java.nio.file.Path.of("target/screens/" + path + ".html"), plain("/" + path));
    }

    @Test
    void a_long_list_can_be_narrowed_by_typing() {
        var page = browser.open("/form");
        page.click("input#school");
        page.keyboard().type("School 37");
        page.click("li[role=option]:has-text('School 37')");
        browser.screenshot("type-ahead");
        assertThat(page.evaluate("document.querySelector('select[name=school]').value")).isEqualTo("s37");
        assertThat(browser.axe()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_keyboard_reaches_everything_and_nothing_focused_is_covered() {
        var page = browser.open("/full");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to main content");
        for (int stop = 0; stop < 40; stop++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("""
                () => {
                    const here = document.activeElement, box = here.getBoundingClientRect()
                    if (here === document.body) return true
                    const at = document.elementFromPoint(box.left + Math.min(box.width, 10) / 2, box.top + box.height / 2)
                    return !!at && (here.contains(at) || at.contains(here))
                }""")).as("stop %d is visible", stop).isEqualTo(true);
        }
    }

    @Test
    void the_first_load_is_small_and_kept() throws Exception {
        long bytes = get("/full").body().length;
        var assets = Stream.of(new String(plain("/full")).split("\"")).filter(part -> part.startsWith("/assets/") && part.contains("?v=") && !part.contains("accessible")).distinct().toList();
        assertThat(assets).hasSize(6);
        for (var asset : assets) {
            var reply = get(asset);
            assertThat(reply.headers().firstValue("Cache-Control")).hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000").contains("immutable"));
            bytes += reply.body().length;
        }
        assertThat(bytes).as("bytes over the wire").isLessThan(120_000);
    }

    @Test
    void what_breaks_is_said_without_detail_and_under_a_reference() throws Exception {
        var reply = get("/wrong/broken");
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/wrong/away").statusCode()).isEqualTo(503);
        assertThat(get("/wrong/away").headers().firstValue("Retry-After")).hasValue("60");
        assertThat(get("/wrong/large").statusCode()).isEqualTo(413);
        assertThat(get("/wrong/moved").statusCode()).isEqualTo(409);
    }

    @Test
    void a_program_is_told_in_problem_details() throws Exception {
        var reply = get("/api/nowhere");
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void missing_and_forbidden_are_the_same_page() throws Exception {
        assertThat(new String(plain("/wrong/missing"))).isEqualTo(new String(plain("/nowhere")));
    }

    private byte[] plain(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address() + path)).build();
        var body = new String(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
        return body.replaceAll("value=\"[^\"]+\"", "").replaceAll("Printed by[^<]*", "").getBytes();
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address() + path)).header("Accept-Encoding", "gzip").build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void print_has_who_and_when_and_leaves_out_what_is_pressed() {
        browser.open("/full");
        assertThat(browser.print("full")).isNotEmpty();
        browser.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(browser.page().locator(".gt-menu").isVisible()).isFalse();
        assertThat(browser.page().locator(".gt-print-only").textContent()).contains("Reference G-2041").contains("Printed by Sam Okafor");
    }
}
