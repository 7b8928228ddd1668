package goldthread.pages;

import static goldthread.pages.Block.*;
import static goldthread.pages.Question.*;
import static goldthread.pages.Words.*;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.pages.Question.Choice;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.View;

/// Every block of the kit on a few pages, with made-up people, for tests and eyes.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Kit.class, Wrongs.class, DraftPages.class, HelpPages.class, Gallery.Pages.class})
class Gallery {
    static final Office OFFICE = new Office();
    static final About ABOUT = About.on(LocalDate.of(2026, 3, 27)).naming("child", "Amira")
        .offering("children", List.of(Choice.of("a", "Amira Khan").hint("8 years old"), Choice.of("b", "Bilal Khan"), Choice.of("c", "Chloë-Rose O’Brien-Featherstonehaugh")))
        .offering("schools", java.util.stream.IntStream.rangeClosed(1, 40).mapToObj(n -> Choice.of("s" + n, "Elm Hill Primary School " + n)).toList());

    @Bean
    DataSource dataSource() {
        return OFFICE.application;
    }

    @Bean
    JdbcClient jdbcClient() {
        return OFFICE.sql;
    }

    @Bean
    PlatformTransactionManager transactionManager() {
        return OFFICE.transactions;
    }

    @Bean
    MenuItem home() {
        return new MenuItem("Home", "/full", 0, null);
    }

    @Bean
    MenuItem law() {
        return new MenuItem("Law", "/form", 40, goldthread.access.Permission.SEE_LAW);
    }

    @Bean
    MenuItem admin() {
        return new MenuItem("Admin", "/admin", 90, goldthread.access.Permission.ACCOUNTS);
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
            .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")))
            .addFilterAfter(new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
                    if ("idle".equals(request.getQueryString())) request.setAttribute("goldthread.idle", 4);
                    Acting.as(Office.SAM, () -> {
                        try {
                            chain.doFilter(request, response);
                        } catch (java.io.IOException | jakarta.servlet.ServletException broken) {
                            throw new IllegalStateException(broken);
                        }
                    });
                }
            }, org.springframework.security.web.access.intercept.AuthorizationFilter.class).build();
    }

    static final Form<Answers> EVERY_QUESTION = Form.of("care.visited", "Record a visit", "Record visit")
        .ask(date("on", "When was {child} seen?").hint("For example, 27 3 2026").named("Date seen").past().required("Enter the date {child} was seen"),
            time("at", "What time did you arrive?").named("Time you arrived"),
            checkboxesFrom("children", "Who was seen?", "children").required("Choose who was seen"),
            yesNo("alone", "Was {child} seen alone?").named("Seen alone").required("Say whether {child} was seen alone"),
            longText("why-not", "Why was {child} not seen alone?").named("Why not alone").required("Say why {child} was not seen alone").onlyIf("alone", "no"))
        .group("Where and how",
            radios("place", "Where was {child} seen?", Choice.of("home", "At home"), Choice.of("school", "At school").hint("Ask the school first"), Choice.of("other", "Somewhere else"))
                .named("Place").required("Choose where {child} was seen"),
            text("where", "Where?").onlyIf("place", "other").required("Say where"),
            wholeNumber("minutes", "How long did it take, in minutes?", 1, 600).named("Minutes"),
            text("postcode", "Postcode").width(10),
            selectFrom("school", "Which school does {child} go to?", "schools").named("School"),
            date("moved", "When did {child} move in?").named("Date moved in").maybeApproximate())
        .group("What you saw and heard",
            longText("words", "What did {child} say?").hint("In {child}’s own words").named("{child}’s words"));

    /// The pages of the gallery.
    @Controller
    static class Pages {
        private final Drafts drafts;

        Pages(Drafts drafts) {
            this.drafts = drafts;
        }

        private static Page.Identity amira() {
            return Page.Identity.of("Amira Khan", "/full").fact("Known as", text("Ami")).fact("Age", text("8 (born 4 May 2017)"))
                .fact("Legal status", text("Interim care order")).fact("Worker", text("Sam Okafor"))
                .alert("Do not give the address to Mr Hale").alert("Dog at the property");
        }

        private static Page.Side side(String current) {
            return new Page.Side("Amira’s record", List.of(link("Overview", "/full"), link("Story", "/story"), link("People and genogram", "/picture"),
                link("Plans", "/empty"), link("Record a visit", "/form"), link("Access history", "/lists")), current);
        }

        @GetMapping("/full")
        View full() {
            return Page.of("Overview").heading("Amira Khan").in("/full").about(amira()).beside(side("/full")).reference("G-2041")
                .under(link("Home", "/full"), link("Children", "/lists"))
                .actions(Button.go("Record a visit", "/form"), Button.go("Write a note", "/form").secondary())
                .with(lead("Amira lives with her aunt in Elm Hill, and goes to school every day."),
                    new Columns(
                        List.of(section("now", "Where Amira lives now", summary().fact("Home", text("Her aunt’s home\n14 Elm Hill\nNorbury"))
                                .fact("Since", day(LocalDate.of(2025, 11, 3))).fact("Carer", link("Sadia Khan", "/full")).fact("School", missing())),
                            card("Plan").fact("Kind", tag("Child protection", Colour.RED)).fact("Next review", day(LocalDate.of(2026, 5, 14)), link("Change", "/form", "next review"))
                                .fact("Chair", text("Robin Shah")).action(link("See the plan", "/empty", "for Amira")),
                            new Quote(Voice.CHILD, "I like it at Auntie’s. I want to see my brothers more.", text("14 March 2026")),
                            new Quote(Voice.ANALYSIS, "Amira is settled; the risk lies in unplanned visits by Mr Hale.", text("Sam Okafor")),
                            new Quote(Voice.REFERRER, "She came in hungry three days in a row.", text("Elm Hill Primary School"))),
                        List.of(section("next", "What is next", new Bullets(List.of(text("Visit by 3 April 2026"), run(text("Core group on "), day(LocalDate.of(2026, 4, 9)))))),
                            inset(say("Bilal and Chloë-Rose have records too.")),
                            details("Why we ask about school", say("A change at school is often the first sign.")))),
                    new Warning("The interim care order ends on 2 May 2026."),
                    notice("Two entries were added by the police since you last looked."),
                    new Figures(List.of(new Figure(text(18), "children", "as at 27 March 2026"), new Figure(link("3", "/lists", "visits due"), "visits due this week", ""), new Figure(text(0), "missing now", ""))),
                    heading("My work"),
                    new Cards(List.of(
                        Card.of(link("Amira Khan", "/full")).state("Due Friday", Colour.YELLOW).fact("What", text("Visit")).fact("Why", text("Child protection plan: every 10 working days")).action(Button.go("Record a visit", "/form")),
                        Card.of(link("Chloë-Rose O’Brien-Featherstonehaugh", "/full")).state("Was due 20 March 2026", Colour.RED).fact("What", text("Review health assessment")).fact("Why", text("SI 2010/959 reg 7")).action(Button.post("Snooze", "/press").secondary()),
                        Card.of(link("Bilal Khan", "/full")).fact("What", text("Supervision note")).fact("Why", text("Waiting for Robin Shah"))), "Nothing is due."),
                    new Tasks(List.of(new Task(link("About the family", "/form"), "", text("Completed")), new Task(link("What is working well", "/form"), "At least one strength", tag("In progress", Colour.BLUE)),
                        new Task(text("Decision"), "", quiet("Cannot start yet")))),
                    new Progress("Reading episodes.csv", 1200, 48000));
        }

        @GetMapping("/empty")
        View empty() {
            return Page.of("Nothing here").in("/full").about(Page.Identity.of("Baby Smith", "/empty").fact("Age", text("expected 2 June 2026"))).beside(side("/empty")).back("/full")
                .with(table("Plans", "Kind", "From", "To").whenEmpty("No plan yet. A plan appears here once one is started."),
                    new Story(List.of(), "Nothing has been recorded yet. Record a visit or write a note to begin."),
                    new Cards(List.of(), "Nothing is due."), summary(), new Figures(List.of()), new Bullets(List.of()), new Tasks(List.of()),
                    new Filters("/empty", List.of(), List.of(), "/empty"), new Block.Pages(1, 1, 0, "/empty?page="));
        }

        @GetMapping("/story")
        View story() {
            var kinds = Form.of("x", "x", "x").ask(radios("kind", "Kind", Choice.of("", "All"), Choice.of("visit", "Visits"), Choice.of("meeting", "Meetings")),
                date("from", "From"), checkboxes("who", "Written by", Choice.of("us", "Us"), Choice.of("police", "Police"), Choice.of("health", "Health")),
                select("order", "Order", Choice.of("new", "Newest first"), Choice.of("old", "Oldest first")));
            return Page.of("Story").about(amira()).beside(side("/story")).asKnown(new Page.AsKnown(LocalDate.of(2019, 5, 1), "/story"))
                .with(kinds.filters("/story", ABOUT, Answers.of(Map.of("kind", "visit", "from-day", "1", "from-month", "1", "from-year", "2019"))),
                    new Block.Pages(2, 9, 412, "/story?page="),
                    new Story(List.of(
                        Event.of("e1", link("Visit to Amira, Bilal and Chloë-Rose", "/full"), LocalDate.of(2026, 3, 14)).by("Sam Okafor").kind("Visit", Colour.BLUE).when("14 March 2026 at 3:40pm")
                            .body(summary().fact("Seen alone", text("Yes")).fact("Bedroom seen", text("Yes")), new Quote(Voice.CHILD, "I like it at Auntie’s.", text("Amira")))
                            .corrected(List.of(new Correction("Date", "13 March 2026", LocalDate.of(2026, 3, 16), "Sam Okafor", "the diary shows Saturday")))
                            .actions(Button.go("Correct", "/form").secondary(), Button.post("Mark significant", "/press").secondary()),
                        Event.of("e2", text("Strategy discussion"), LocalDate.of(2026, 1, 9)).by("Robin Shah").kind("Protection", Colour.RED).body(say("Police, health and school took part. Section 47 enquiry to begin.")),
                        Event.of("e3", text("Case note"), LocalDate.of(2025, 12, 2)).by("Sam Okafor").kind("Note", Colour.GREY).withdrawn(new Withdrawal(LocalDate.of(2025, 12, 3), "Sam Okafor", "written on the wrong child")),
                        Event.of("e4", text("Moved to her aunt’s home"), LocalDate.of(2025, 11, 3)).when("about 3 November 2025").by("import: SSDA903 2025-26").kind("Home", Colour.GREEN)), "Nothing yet."));
        }

        @GetMapping("/lists")
        View lists() {
            var table = table("Children", "").columns(Column.of("Name").sorting("/lists?sort=name", Sorted.UP), Column.of("Status").sorting("/lists?sort=status", Sorted.NOT), Column.of("Last seen"), Column.number("Days open"), Column.of("School"), Column.of("Address"))
                .choosing(new Choosing("/press", "child", List.of(Button.post("Reassign", "/press"), Button.post("Mark as read", "/press").secondary())));
            for (int n = 1; n <= 8; n++)
                table = table.row("child-" + n, link("Amira Khan the " + n, "/full"), tag("In care", Colour.PURPLE), day(LocalDate.of(2026, 3, n)), text(n * 1234L), text("Elm Hill Primary School and Nursery"), lines(text("14 Elm Hill"), text("Norbury")));
            return Page.of("Children").caption("Team North").in("/law").with(table, new Block.Pages(1, 4, 31, "/lists?page="),
                table("Changes", "Field", "Before", "After").row(text("Date"), struck("13 March 2026"), strong("14 March 2026")),
                buttons(Button.go("Export", "/full"), Button.post("Close records", "/press").warning().with("all", "yes")));
        }

        @GetMapping("/picture")
        View picture() {
            return Page.of("People").about(amira()).beside(side("/picture")).with(
                new Picture("family", "Amira’s family", "Amira has two brothers by the same mother; she lives with her aunt.", 620, 300, List.of(
                    new Shape.Line(160, 60, 360, 60, ""), new Shape.Line(260, 60, 260, 180, ""), new Shape.Line(360, 60, 520, 60, "gt-dashed"),
                    new Shape.Linked("/full", "Sadia Khan, aunt", List.of(new Shape.Circle(520, 60, 30, ""), new Shape.Label(520, 112, "Sadia, aunt", "middle", ""))),
                    new Shape.Box(130, 30, 60, 60, ""), new Shape.Label(160, 112, "Imran, father", "middle", ""),
                    new Shape.Circle(360, 60, 30, ""), new Shape.Label(360, 112, "Noor, mother", "middle", ""),
                    new Shape.Linked("/full", "Amira Khan, 8", List.of(new Shape.Circle(260, 210, 30, "gt-chosen-shape"), new Shape.Label(260, 262, "Amira, 8", "middle", ""))),
                    new Shape.Path("M 20 290 L 600 290", "gt-faint")),
                    table("Amira’s family", "Name", "Is Amira’s", "Parental responsibility").row(text("Noor Khan"), text("mother"), text("Yes")).row(text("Sadia Khan"), text("aunt"), text("No"))),
                new Upload("/press", "Add a document", "PDF or picture, up to 20 MB", ".pdf,.png,.jpg", "Add document", ""));
        }

        @GetMapping("/form")
        View form() {
            return formPage(EVERY_QUESTION.ask("/form", ABOUT, drafts.answers("visit-1")));
        }

        @PostMapping("/form")
        View record(@RequestParam MultiValueMap<String, String> typed) {
            return switch (EVERY_QUESTION.check(Answers.typed(typed), ABOUT)) {
                case Checked.Filled<Answers> filled -> {
                    drafts.save("check-1", "Record a visit", "/check", filled.answers());
                    yield Page.goTo("/check");
                }
                case Checked.Problems<Answers> problems -> formPage(EVERY_QUESTION.ask("/form", ABOUT, problems));
            };
        }

        private static Page formPage(Block.Asking asking) {
            return Page.of("Record a visit").about(amira()).under(link("Home", "/full"), link("Amira’s record", "/full")).with(asking.drafted("visit-1", "/form"));
        }

        @GetMapping("/check")
        View check() {
            return Page.of("Check your answers").about(amira()).back("/form").with(EVERY_QUESTION.checkAnswers(drafts.answers("check-1"), ABOUT, "/form"),
                buttons(Button.post("Send to the conference chair", "/press")));
        }

        @PostMapping("/press")
        View press() {
            drafts.discard("visit-1");
            return Page.goTo("/full", "Visit recorded", Button.post("Undo", "/press"));
        }

        @GetMapping("/wrong/{what}")
        View wrong(@PathVariable String what) {
            return switch (what) {
                case "broken" -> throw new IllegalStateException("Amira Khan must not be in a log");
                case "away" -> throw new DataAccessResourceFailureException("no database");
                case "large" -> throw new org.springframework.web.multipart.MaxUploadSizeExceededException(20);
                case "refused" -> Page.refused("Ella is not looked after, so she cannot be placed.", "Children Act 1989, section 22C", "/full");
                case "moved" -> Page.movedOn("/full", List.of(summary().fact("Bed", text("Elm House 2"))), List.of(summary().fact("Bed", text("taken by another child at 2:04pm"))));
                default -> throw new goldthread.access.NotThere();
            };
        }
    }
}
