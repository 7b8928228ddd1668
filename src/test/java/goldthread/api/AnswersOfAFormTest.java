package goldthread.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.RealApplication;
import goldthread.access.Who;
import goldthread.casefile.Entry;
import goldthread.child.Recordings;
import goldthread.chronology.ChronologyEntry.Chosen;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Noted;
import goldthread.people.PeopleEntry.Related;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import goldthread.signin.Sessions;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.RegistrationChecked;
import goldthread.workforce.StaffEntry.Supervised;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import goldthread.workforce.programme.ProgrammeEntry.Begun;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.ProceedingsEntry.EvidenceListed;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyEntry.Action;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.safe.SafeEntry.KeptFrom;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.signin.ApiTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program may answer a form as a person does: the same questions, the same checks, the same entries.
@Timeout(120)
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswersOfAFormTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvc site;

    String key;
    String cookie;
    Who who;
    CaseFile cases;
    Subject child = Subject.unheardOf();

    @BeforeAll
    void a_child(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired ApiTokens tokens, @Autowired Sessions sessions, @Autowired CaseFile caseFile) {
        authorities.create(903, "Calder");
        who = accounts.create(903, "answers", "Ann Swers", Set.of(Role.DUTY)).who();
        cases = caseFile;
        cookie = sessions.open(who, false);
        key = Acting.as(who, () -> tokens.give("answers", EnumSet.allOf(Permission.class), false, Duration.ofDays(1)));
        Acting.as(who, () -> caseFile.append(Append.observed(Ids.next(), new Named(child, "Amira", "Rahman", null, null, LocalDate.of(2020, 1, 1)), Instant.now(), "page")));
    }

    @Test
    void answers_are_checked_and_make_the_entries_of_the_form() throws Exception {
        assertThat(send("frontdoor.referral-decided", "{\"on\":\"2026-03-03\",\"outcome\":\"goes-on\"}").getContentAsString()).contains("There is no referral");
        assertThat(send("frontdoor.referred", "{\"on\":\"2026-03-02\",\"source\":\"1A\"}").getStatus()).isEqualTo(201);
        assertThat(send("frontdoor.referred", "{\"source\":\"ZZ\"}")).satisfies(answer -> {
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("Enter the date of the referral").contains("Who referred must be one of the choices given");
        });
        assertThat(send("frontdoor.referred", "{\"on\":\"2026-03-02\",\"sauce\":\"1A\"}").getContentAsString()).contains("answers.sauce is no question");

        // the only referral is settled by the record; what is unusual is said and not in the way
        var decided = send("frontdoor.referral-decided", "{\"on\":\"2026-03-03\",\"outcome\":\"goes-on\"}");
        assertThat(decided.getStatus()).isEqualTo(201);
        assertThat(decided.getContentAsString()).contains("No reason is written");

        // what is no record's number is no choice, however long it is
        assertThat(send("people.related", "{\"other\":\"" + "-".repeat(36) + "\",\"relation\":\"mother\",\"on\":\"2020-01-01\"}")).satisfies(answer -> {
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("Person must be one of the choices given");
        });

        // a conference that makes a plan writes both
        assertThat(send("protection.conference-held", "{\"on\":\"2026-03-20\",\"plan\":true,\"category\":\"NEG\"}").getStatus()).isEqualTo(201);
        var timeline = site.perform(get("/api/v1/children/" + child + "/timeline").header("Authorization", "Bearer " + key)).andReturn().getResponse();
        assertThat(timeline.getContentAsString()).contains("protection.conference-held").contains("protection.plan-started").contains("NEG");
    }

    /// An address that the father must not be told: said to whoever reads, and refused in a letter that goes to him.
    @Test
    void what_somebody_must_not_be_told_is_said_with_the_address_and_stands_in_no_letter() throws Exception {
        var father = Subject.unheardOf();
        write(child, new Located(child, "7 Heron Lane, Calder", "AB1 2CD", "01632 960001", true, LocalDate.of(2026, 1, 5)));
        write(child, new Named(father, "Joel", "Rahman", null, null, LocalDate.of(2020, 1, 1)), new Related(child, father, "father", true, LocalDate.of(2020, 1, 1), null));
        assertThat(send("people.kept-from", "{\"whose\":[\"" + child + "\"],\"from\":[\"" + child + "\"],\"what\":[\"The address\"],\"why\":\"An order\",\"on\":\"2026-03-02\"}").getContentAsString())
                .contains("Nobody is kept from their own address");
        var kept = send("people.kept-from", "{\"whose\":[\"" + child + "\"],\"from\":[\"" + father + "\"],\"what\":[\"The address\",\"The telephone number\"],\"why\":\"An order\",\"on\":\"2026-03-02\"}");
        assertThat(kept.getStatus()).as(kept.getContentAsString()).isEqualTo(201);

        var read = JSON.readTree(site.perform(get("/api/v1/children/" + child).header("Authorization", "Bearer " + key)).andReturn().getResponse().getContentAsString());
        assertThat(read.at("/mustNotBeTold/0/from/0").stringValue()).isEqualTo(father.toString());
        for (var part : List.of("", "/people", "/story", "/duties", "/record/court.letter-sent")) {
            assertThat(page("/child/" + child + part)).as(part).contains("Joel Rahman must not be told the address and the telephone number of Amira Rahman.");
        }
        assertThat(page("/child/" + father)).contains("Joel Rahman must not be told");
        assertThat(page("/child/" + child + "/people")).contains("Who must not be told").contains("An order");

        var letter = "{\"children\":[\"" + child + "\"],\"others\":\"Joel Rahman\",\"concerns\":\"%s\",\"offers\":true,\"on\":\"2026-03-03\"}";
        for (var leak : List.of("Come to 7 heron lane", "postcode AB12CD", "ring 01632960001")) {
            var refused = send("court.letter-sent", letter.formatted(leak));
            assertThat(refused.getStatus()).as(leak).isEqualTo(422);
            assertThat(refused.getContentAsString()).contains("The letter tells where Amira Rahman lives");
        }
        assertThat(send("court.letter-sent", letter.formatted("The shouting must end")).getStatus()).isEqualTo(201);

        var sent = Acting.as(who, () -> cases.timeline(child).last(LetterSent.class).orElseThrow());
        var corrected = post("/child/" + child + "/entry/" + sent.id() + "/correct").param("why-corrected", "More to say").param("once", UUID.randomUUID().toString());
        Recordings.of("court.letter-sent").orElseThrow().filled(sent.entry()).with("concerns", "Come to Heron Lane").values().forEach((field, values) -> corrected.param(field, values.toArray(String[]::new)));
        assertThat(signedIn(corrected).getContentAsString()).as("nor by a correction").contains("The letter tells where Amira Rahman lives");
        assertThat(page("/child/" + child + "/entry/" + sent.id() + "/correct")).as("what was typed is kept").contains("Come to Heron Lane").contains("More to say");

        // what is chosen for court leaves the house without the address, also without that of a record that is read with this one
        var twin = Subject.unheardOf();
        write(twin, new Named(twin, "Amira", "Kaya", null, null, LocalDate.of(2020, 1, 1)), new Located(twin, "9 Quarry Close", null, null, true, LocalDate.of(2025, 1, 5)), new Linked(child, twin, LocalDate.of(2026, 3, 4), "The school says so"));
        var note = Ids.next();
        write(note, new Noted(List.of(child), LocalDate.of(2026, 3, 4), "Conversation", "Seen at 7 Heron Lane, AB1 2CD, then at 9 Quarry Close", true));
        write(Ids.next(), new Chosen(child, note, LocalDate.of(2026, 3, 5), "Safe at Heron Lane"));
        assertThat(page("/child/" + child + "/chronology?only=court")).contains("Seen at [withheld], [withheld], then at [withheld]").contains("Safe at [withheld]").doesNotContain("Heron Lane").doesNotContain("Quarry Close");
        var letters = Acting.as(who, () -> cases.timeline(child).last(LetterSent.class).orElseThrow().id());
        assertThat(page("/child/" + child + "/entry/" + letters + "/letter")).contains("Dear Joel Rahman,").contains("The shouting must end").contains("Your family can make a plan");
        for (var paper : Map.of("/entry/" + letters + "/letter.pdf", "The shouting must end", "/entry/" + letters + "/record.pdf", "Letter before proceedings", "/entry/" + note + "/record.pdf", "Seen at [withheld]",
                "/chronology.pdf", "Safe at [withheld]").entrySet()) {
            var made = signedIn(get("/child/" + child + paper.getKey()));
            assertThat(made.getContentType()).isEqualTo("application/pdf");
            try (var file = Loader.loadPDF(made.getContentAsByteArray())) {
                assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(new PDFTextStripper().getText(file).replaceAll("\\s+", " ")).as(paper.getKey()).contains(paper.getValue()).contains("Printed by Ann Swers").doesNotContain("Heron Lane").doesNotContain("AB1 2CD").doesNotContain("Quarry Close").doesNotContain("Choose").doesNotContain("to choose it").doesNotContain("undo");
            }
        }
        assertThat(page("/child/" + child + "/access")).contains("print");
        assertThat(page("/child/" + child + "/chronology")).as("who works with her knows").contains("Heron Lane");
    }

    /// 26 weeks, documents, a parent's advocate and the letterbox, on one page.
    @Test
    void the_court_page_counts_the_weeks_and_tells_of_each_document_whether_it_is_filed(@Autowired Accounts accounts) throws Exception {
        var one = Subject.unheardOf();
        write(one, new Named(one, "Layla", "Rahman", null, null, LocalDate.of(2020, 1, 1)));
        var hana = accounts.create(903, "hana.cole", "Hana Cole", Set.of(Role.TEAM_MANAGER)).id();
        var children = "\"children\":[\"" + one + "\"],";
        for (var each : List.of("court.application-issued {\"order\":\"Care order\",\"emergency\":\"It could not wait\",\"emergency-by\":\"" + hana + " Hana Cole\",\"on\":\"2026-01-05\"", "court.evidence-listed {\"document\":\"Section 37 report\",\"author\":\"Dana Reid\",\"due\":\"2026-02-02\",\"on\":\"2026-01-06\"",
                "court.evidence-listed {\"document\":\"Care plan\",\"author\":\"Ann Swers\",\"due\":\"2026-02-09\",\"on\":\"2026-01-07\"", "court.advocate-offered {\"other\":\"Samira Rahman\",\"answer\":\"Accepted\",\"advocate\":\"Ann Bell\",\"from\":\"2026-01-10\",\"on\":\"2026-01-08\"",
                "court.contact-agreed {\"with\":\"Rosa, grandmother\",\"how\":[\"Letters\"],\"often\":\"Each December\",\"on\":\"2026-01-09\"")) {
            var answer = send(one, each.substring(0, each.indexOf(' ')), "{" + children + each.substring(each.indexOf('{') + 1) + "}");
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        }
        var report = Acting.as(who, () -> cases.timeline(one).facts(EvidenceListed.class).getFirst().id());
        assertThat(send(one, "court.evidence-filed", "{\"evidence\":\"" + report + "\",\"on\":\"2026-02-03\"}").getStatus()).isEqualTo(201);
        assertThat(send(one, "court.timetable-extended", "{\"weeks\":8,\"why\":\"A witness abroad\",\"on\":\"2026-02-03\"}").getStatus()).isEqualTo(201);
        assertThat(send(one, "court.letter-came", "{\"from\":\"From the first family\",\"what\":\"A letter\",\"held\":\"It tells where they live\",\"on\":\"2026-02-03\"}").getStatus()).isEqualTo(201);
        assertThat(send(one, "court.proceedings-ended", "{\"outcome\":\"Care order\",\"on\":\"2026-09-01\"}").getStatus()).isEqualTo(201);

        assertThat(page("/child/" + one + "/court")).contains("34 of 34 weeks have passed").contains("26, and 8 that the court added").contains("Filed late").contains("Late").contains("Ann Bell").contains("Goes on").contains("Letterbox")
                .contains("held back: It tells where they live").doesNotContain("Longer than allowed");
    }

    /// What a conference writes for the census follows its day; and what a lead may not decide they may not take back.
    @Test
    void a_corrected_day_goes_on_to_what_was_written_with_it_and_a_decision_is_taken_back_only_by_who_may_decide() throws Exception {
        var one = Subject.unheardOf();
        write(Ids.next(), new Named(one, "Yusuf", "Rahman", null, null, LocalDate.of(2020, 1, 1)));
        assertThat(send(one, "frontdoor.referred", "{\"on\":\"2026-03-02\",\"source\":\"1A\"}").getStatus()).isEqualTo(201);
        var held = send(one, "protection.conferred", "{\"children\":[\"" + one + "\"],\"what\":\"Initial conference\",\"on\":\"2026-03-20\",\"model\":\"" + PracticeSet.INDEPENDENT + "\",\"chair\":\"" + who.account()
                + " Ann Swers\",\"came\":[\"Police\",\"Health\"],\"planned\":[\"" + one + "\"],\"category\":\"NEG\"}");
        assertThat(held.getStatus()).as(held.getContentAsString()).isEqualTo(201);
        var conference = Acting.as(who, () -> cases.timeline(one).last(Conferred.class).orElseThrow());
        var address = "/child/" + one + "/entry/" + conference.id();
        assertThat(page(address + "/correct")).contains("What was written with it follows").contains("Child protection plan started");

        var sent = post(address + "/correct").param("why-corrected", "It was Thursday").param("once", UUID.randomUUID().toString());
        Recordings.of("protection.conferred").orElseThrow().filled(conference.entry()).with("on", LocalDate.of(2026, 3, 19)).values().forEach((field, values) -> sent.param(field, values.toArray(String[]::new)));
        assertThat(signedIn(sent).getStatus()).isEqualTo(303);
        Acting.as(who, () -> {
            var timeline = cases.timeline(one);
            assertThat(timeline.last(Conferred.class).orElseThrow().happened()).isEqualTo("2026-03-19");
            assertThat(timeline.last(ConferenceHeld.class).orElseThrow().happened()).isEqualTo("2026-03-19");
            assertThat(timeline.last(PlanStarted.class).orElseThrow().happened()).isEqualTo("2026-03-19");
            return null;
        });

        write(Ids.next(), new LeadNamed(List.of(one), who.account(), "Ann Swers", "Family help practitioner", null, false, "Helen Marsh", null, null, LocalDate.of(2026, 3, 25)));
        for (var way : List.of("/withdraw", "/undo")) {
            var refused = signedIn(post(address + way).param("children", one.toString()).param("why", "A mistake").param("once", UUID.randomUUID().toString()));
            assertThat(refused.getContentAsString()).as(way).contains("Matters of section 47 are decided by a social worker");
        }
        assertThat(signedIn(sent).getContentAsString()).as("nor corrected").contains("Matters of section 47");
        var withdrawn = "{\"kind\":\"casefile.withdrawn\",\"body\":{\"entry\":\"" + conference.id() + "\",\"about\":[{\"subject\":\"" + one + "\",\"role\":\"child\"}],\"happened\":\"2026-03-19\",\"why\":\"A mistake\"}}";
        assertThat(perform(one, withdrawn).getContentAsString()).contains("Matters of section 47");
    }

    /// Families First: who leads is chosen by what the family needs.
    @Test
    void who_may_lead_a_family_is_offered_with_what_they_speak_and_can_do(@Autowired Accounts accounts) throws Exception {
        var one = Subject.unheardOf();
        write(one, new Named(one, "Nell", "Garrow", null, null, LocalDate.of(2020, 1, 1)));
        var zara = accounts.create(903, "zara.lind", "Zara Lind", Set.of(Role.FAMILY_HELP)).id();
        accounts.create(903, "zed.plain", "Zed Plain", Set.of(Role.FAMILY_HELP));
        write(new Subject(zara), new Joined(new Subject(zara), "Zara Lind", null, null, "Help", "family-help", LocalDate.of(2020, 1, 1), List.of("Urdu"), List.of("Autism")));
        assertThat(page("/child/" + one + "/record/familyhelp.lead-named")).contains("Zara Lind, family help practitioner: Urdu, Autism", "Zed Plain, family help practitioner<");
    }

    /// What a conference and a family decided, for parents: no code, no child's words, no address that somebody must not be told.
    @Test
    void a_plan_is_read_in_plain_words_on_a_page_and_on_tagged_paper() throws Exception {
        var one = Subject.unheardOf();
        var other = Subject.unheardOf();
        write(one, new Named(one, "Nell", "Garrow", null, null, LocalDate.of(2020, 1, 1)));
        write(other, new Named(other, "Sonny", "Garrow", null, null, LocalDate.of(2020, 1, 1)));
        write(one, new Located(one, "7 Curlew Lane", null, null, true, LocalDate.of(2025, 1, 5)));
        var father = Subject.unheardOf();
        write(father, new Named(father, "Joel", "Garrow", null, null, LocalDate.of(2020, 1, 1)));
        write(one, new KeptFrom(one, List.of(one), List.of(father), List.of(KeptFrom.ADDRESS), "He has threatened them", LocalDate.of(2026, 1, 5), null));
        var held = Ids.next();
        write(held, new Conferred(List.of(one, other), null, ConferenceEntry.INITIAL, new ConferenceEntry.Attendance("Independent chair", null, "David Adeyemi", List.of("Police"), List.of(), List.of(), null, null, null, null),
                new ConferenceEntry.Views("I hide in the bath", null, "We need help with the nights", true), new ConferenceEntry.Outcome(List.of(one), "NEG", "Somebody is at 7 Curlew Lane with them every night.", List.of("Parents", "Education"), LocalDate.of(2026, 3, 30), LocalDate.of(2026, 6, 18), List.of(), null), LocalDate.of(2026, 3, 20)));
        var plan = Ids.next();
        write(plan, new PlanAgreed(List.of(one), null, "On time four days of five.", List.of(new Action("Breakfast club", "Neil Amos", "School or college", LocalDate.of(2026, 4, 1))), null, "We can try that", "I want toast", List.of("Ruth"), List.of(), LocalDate.of(2026, 3, 21)));
        assertThat(page("/child/" + one + "/entry/" + held)).contains("The plan in plain words, for parents");
        assertThat(page("/child/" + one + "/entry/" + held + "/letter")).contains("Nell Garrow needs a child protection plan", "Sonny Garrow needs no child protection plan.", "may not be getting the care that a child needs", "every night", "30 March 2026", "18 June 2026", "We need help with the nights")
                .doesNotContain("NEG", "hide in the bath", "Curlew Lane");
        assertThat(page("/child/" + one + "/entry/" + plan + "/letter")).contains("the people around you agreed for Nell Garrow", "Breakfast club", "Neil Amos (School or college)", "1 April 2026", "We can try that").doesNotContain("I want toast");
        for (var entry : List.of(held, plan)) {
            var made = signedIn(get("/child/" + one + "/entry/" + entry + "/letter.pdf"));
            assertThat(made.getContentType()).isEqualTo("application/pdf");
            try (var file = Loader.loadPDF(made.getContentAsByteArray())) {
                assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(new PDFTextStripper().getText(file)).contains("Your plan in plain words").doesNotContain("Curlew Lane");
            }
        }
    }

    private void write(UUID id, Entry... entries) {
        Acting.as(who, () -> cases.append(new Append(Append.together(id, List.of(entries), Instant.now(), "page"), Set.of(), 0)));
    }

    private void write(Subject about, Entry... entries) {
        write(Ids.next(), entries);
    }

    private String page(String address) throws Exception {
        return signedIn(get(address)).getContentAsString().replaceAll("\\s+", " ");
    }

    private MockHttpServletResponse signedIn(MockHttpServletRequestBuilder request) throws Exception {
        return signedIn(request, cookie);
    }

    private MockHttpServletResponse signedIn(MockHttpServletRequestBuilder request, String as) throws Exception {
        return site.perform(request.cookie(new Cookie("goldthread", as)).header("Accept", "text/html").with(csrf())).andReturn().getResponse();
    }

    /// The page shows both sides, and refuses two valid different numbers and an adopted child's earlier identity.
    @Test
    void a_program_does_not_say_that_two_records_are_one() throws Exception {
        var answer = site.perform(post("/api/v1/children/" + child + "/entries").header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\":\"people.linked\",\"body\":{\"one\":\"" + child + "\",\"other\":\"" + Subject.unheardOf()
                        + "\",\"on\":\"2026-03-02\",\"why\":\"Sure\"}}")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("decided by a person on its page");
    }

    @Test
    void the_description_tells_the_questions_of_every_form() throws Exception {
        JsonNode api = JSON.readTree(site.perform(get("/api/v1/openapi.json")).andReturn().getResponse().getContentAsString());
        var conference = api.at("/components/schemas/protection.conference-held/properties/answers");
        assertThat(conference.at("/properties/category/oneOf/0/const").stringValue()).isEqualTo("NEG");
        assertThat(conference.get("required").toString()).contains("\"on\"").doesNotContain("referral");
        assertThat(api.at("/components/schemas/returns.returned/properties/answers").isMissingNode()).isTrue();
    }

    /// A colleague carries 4, so that 90% of it is 3; whoever is in the assessed year carries 3 already.
    @Test
    void more_than_a_programme_promises_is_not_allocated_by_a_program_nor_on_the_page(@Autowired Accounts accounts) throws Exception {
        var bea = accounts.create(903, "bea.early", "Bea Early", Set.of(Role.SOCIAL_WORKER)).id();
        var cy = accounts.create(903, "cy.steady", "Cy Steady", Set.of(Role.SOCIAL_WORKER)).id();
        var today = LocalDate.now();
        var old = today.minusYears(2);
        var held = java.util.stream.Stream.generate(Subject::unheardOf).limit(7).toList();
        Acting.as(who, () -> cases.append(Append.observed(Append.together(Ids.next(), List.of(new Joined(new Subject(bea), "Bea Early", null, old, "Team nine", "social-worker", old, List.of(), List.of()),
                new Joined(new Subject(cy), "Cy Steady", null, old, "Team nine", "social-worker", old, List.of(), List.of()), new Begun(new Subject(bea), today.minusDays(30), "asye", "Autumn", false, "Helen Marsh"),
                new Allocated(held.subList(0, 4), cy, "Cy Steady", "allocated", old, null), new Allocated(held.subList(4, 7), bea, "Bea Early", "allocated", old, null)), Instant.now(), "page"))));
        String body = "{\"kind\":\"workforce.allocated\",\"body\":{\"children\":[\"" + child + "\"],\"account\":\"%s\",\"worker\":\"%s\",\"part\":\"%s\",\"from\":\"" + today + "\"}}";

        assertThat(perform(child, body.formatted(bea, "Bea Early", "allocated"))).satisfies(answer -> {
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("Bea Early is in a programme").contains("would weigh 4, and at most 3 is promised, 90%").contains("ASYE framework");
        });
        assertThat(send("workforce.allocated", "{\"children\":[\"" + child + "\"],\"worker\":\"" + bea + " Bea Early\",\"part\":\"allocated\",\"on\":\"" + today + "\"}").getStatus()).isEqualTo(422);
        var page = signedIn(post("/child/" + child + "/record/workforce.allocated").param("children", child.toString()).param("worker", bea + " Bea Early").param("part", "allocated")
                .param("on-day", "" + today.getDayOfMonth()).param("on-month", "" + today.getMonthValue()).param("on-year", "" + today.getYear()));
        assertThat(page.getContentAsString()).contains("This cannot be done").contains("or say why and who authorised it").contains("Authorise an allocation");
        assertThat(perform(child, body.formatted(bea, "Bea Early", "co-worker")).getStatus()).as("the cap is of whom they are allocated to").isEqualTo(201);
        var given = perform(child, body.formatted(cy, "Cy Steady", "allocated"));
        assertThat(given.getStatus()).as("in no programme").isEqualTo(201);
        Acting.as(who, () -> cases.append(Append.observed(Ids.next(), new Allocated(List.of(Subject.unheardOf()), bea, "Bea Early", "allocated", old, null), Instant.now(), "page")));
        var corrected = signedIn(post("/child/" + child + "/entry/" + JSON.readTree(given.getContentAsString()).get("id").stringValue() + "/correct").param("children", child.toString()).param("worker", bea + " Bea Early").param("part", "allocated")
                .param("on-day", "" + today.getDayOfMonth()).param("on-month", "" + today.getMonthValue()).param("on-year", "" + today.getYear()).param("why-corrected", "The wrong one"));
        assertThat(corrected.getContentAsString()).as("nor by correcting").contains("This cannot be done").contains("would weigh 5, and at most 4 is promised");
    }

    @Test
    void a_part_that_is_over_goes_on_again_by_no_withdrawal_and_no_undo_past_the_register(@Autowired Accounts accounts) throws Exception {
        var about = Subject.unheardOf();
        var ola = accounts.create(903, "ola.gone", "Ola Gone", Set.of(Role.SOCIAL_WORKER)).id();
        var old = LocalDate.now().minusYears(2);
        var given = Ids.next();
        Acting.as(who, () -> {
            cases.append(Append.observed(Ids.next(), new Named(about, "Bo", "Reeve", null, null, LocalDate.of(2019, 1, 1)), Instant.now(), "page"));
            cases.append(Append.observed(Ids.next(), new Joined(new Subject(ola), "Ola Gone", "SW7", old, "Team ten", "social-worker", old, List.of(), List.of()), Instant.now(), "page"));
            return cases.append(Append.observed(given, new Allocated(List.of(about), ola, "Ola Gone", "allocated", old, null), Instant.now(), "page"));
        });
        var ended = JSON.readTree(send(about, "workforce.allocation-ended", "{\"allocation\":\"" + given + "\",\"on\":\"" + LocalDate.now().minusDays(3) + "\"}").getContentAsString()).get("id").stringValue();
        Acting.as(who, () -> cases.append(Append.observed(Ids.next(), new RegistrationChecked(new Subject(ola), LocalDate.now().minusDays(2), "SW7", "suspended", null, null, null), Instant.now(), "page")));
        assertThat(perform(about, "{\"kind\":\"casefile.withdrawn\",\"body\":{\"entry\":\"" + ended + "\",\"about\":[{\"subject\":\"" + about + "\",\"role\":\"child\"}],\"happened\":\"" + LocalDate.now() + "\",\"why\":\"Wrong\"}}")).satisfies(answer -> {
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("would go on again").contains("Ola Gone may not practise").contains("Social Work England");
        });
        for (var page : List.of(post("/child/" + about + "/entry/" + ended + "/withdraw").param("children", about.toString()).param("why", "Wrong"), post("/child/" + about + "/entry/" + ended + "/undo")))
            assertThat(signedIn(page).getContentAsString()).contains("This cannot be done").contains("would go on again").contains("Ola Gone may not practise");
        assertThat(Acting.as(who, () -> cases.timeline(about).facts(AllocationEnded.class))).as("it is over still").hasSize(1);
    }

    @Test
    void who_works_here_without_an_account_gets_one_from_an_administrator_with_a_role_that_is_proposed(@Autowired Accounts accounts, @Autowired Sessions sessions) throws Exception {
        var admin = accounts.create(903, "ad.min", "Ad Min", Set.of(Role.ADMINISTRATOR)).who();
        accounts.create(903, "zoe.bronte", "Zoe Bronte", Set.of(Role.SOCIAL_WORKER));
        var zoe = Subject.unheardOf();
        var odd = Subject.unheardOf();
        var gone = Subject.unheardOf();
        var old = LocalDate.now().minusYears(1);
        Acting.as(who, () -> cases.append(Append.observed(Append.together(Ids.next(), List.of(new Joined(zoe, "Zoë Brontë", "SW9", old, "Care 1", "social-worker", old, List.of(), List.of()), new Joined(odd, "Odd Job", null, null, "Care 1", "other", old, List.of(), List.of()),
                new Joined(gone, "Gone Before", null, null, "Care 1", "social-worker", old, List.of(), List.of()), new goldthread.workforce.StaffEntry.Left(gone, LocalDate.now().minusDays(1), "Moved"),
                new goldthread.workforce.StaffEntry.Left(zoe, LocalDate.now().plusDays(40), "End of a contract")), Instant.now(), "page"))));
        String as = sessions.open(admin, false);
        assertThat(signedIn(get("/admin/new-workers"), as).getContentAsString()).contains("Zoë Brontë").contains("Proposed: social worker; login zoe.bronte").contains("No role is proposed for other").doesNotContain("Gone Before");
        assertThat(signedIn(post("/admin/new-workers").param("workers", zoe.toString(), odd.toString()).param("role", "proposed"), as).getContentAsString()).contains("none is proposed for Odd Job");
        assertThat(signedIn(post("/admin/new-workers").param("workers", zoe.toString()).param("role", "ADMINISTRATOR"), as).getContentAsString()).contains("There is a problem");
        assertThat(signedIn(post("/admin/new-workers").param("workers", zoe.toString()).param("role", "proposed"), as).getContentAsString()).contains("Accounts created").contains("zoe.bronte2").contains("1 worker has no account yet");
        assertThat(Acting.as(admin, () -> accounts.account(zoe.id()))).satisfies(account -> {
            assertThat(account.roles()).containsExactly(Role.SOCIAL_WORKER);
            assertThat(account.disabledAt()).as("it ends with the last day of work").isNotNull();
        });
        assertThat(signedIn(get("/admin/new-workers"), as).getContentAsString()).doesNotContain("Zoë Brontë").contains("Odd Job");
    }

    @Test
    void what_was_agreed_in_the_last_supervision_stands_on_my_work_until_the_next() throws Exception {
        var me = new Subject(who.account());
        assertThat(signedIn(get("/")).getContentAsString()).doesNotContain("From your last supervision");
        Acting.as(who, () -> cases.append(Append.observed(Ids.next(), new Supervised(me, LocalDate.of(2026, 3, 2), "Kept to ourselves", List.of("Joint visit with Priya", "Course on court work"), LocalDate.of(2026, 4, 1)), Instant.now(), "page")));
        assertThat(signedIn(get("/")).getContentAsString()).contains("From your last supervision").contains("Joint visit with Priya").contains("Course on court work").contains("Agreed on 2 March 2026").contains("Your next supervision is late: it was due on 1 April 2026")
                .as("what was reflected on stays on the worker's page").doesNotContain("Kept to ourselves");
        Acting.as(who, () -> cases.append(Append.observed(Ids.next(), new Supervised(me, LocalDate.of(2026, 4, 1), "All done", List.of("Read the new guidance"), null), Instant.now(), "page")));
        assertThat(signedIn(get("/")).getContentAsString()).contains("Read the new guidance").doesNotContain("Joint visit with Priya");
    }

    private MockHttpServletResponse send(String kind, String answers) throws Exception {
        return send(child, kind, answers);
    }

    private MockHttpServletResponse send(Subject about, String kind, String answers) throws Exception {
        return perform(about, "{\"kind\":\"" + kind + "\",\"answers\":" + answers + "}");
    }

    private MockHttpServletResponse perform(Subject about, String content) throws Exception {
        return site.perform(post("/api/v1/children/" + about + "/entries").header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType(MediaType.APPLICATION_JSON).content(content)).andReturn().getResponse();
    }
}
