package goldthread.court.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import goldthread.RealApplication;
import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.PartSealed;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.court.letterbox.LetterboxEntry.ContactAgreed;
import goldthread.court.letterbox.LetterboxEntry.LetterCame;
import goldthread.court.letterbox.LetterboxEntry.LetterPictured;
import goldthread.people.PeopleEntry.Named;
import goldthread.signin.Sessions;
import goldthread.workforce.WorkforceEntry.Allocated;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// A letter of the letterbox is kept as pictures of it: by who records, opened by who reads the whole record, by nobody else.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PicturesOfLettersTest {
    private static final int OURS = 909, THEIRS = 910;
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    Sessions sessions;
    @Autowired
    Access access;
    @Autowired
    JdbcClient database;
    @Autowired
    TransactionTemplate transactions;

    private Who sam, nadia, barred, analyst, neighbour;
    private Subject child;
    private UUID letter;

    @BeforeAll
    void people(@Autowired Authorities authorities, @Autowired Accounts accounts) {
        authorities.create(OURS, "Letterham");
        authorities.create(THEIRS, "Nextham");
        sam = someone(accounts, OURS, "letter.sam", Role.SOCIAL_WORKER);
        nadia = someone(accounts, OURS, "letter.nadia", Role.TEAM_MANAGER);
        barred = someone(accounts, OURS, "letter.other", Role.SOCIAL_WORKER);
        analyst = someone(accounts, OURS, "letter.mei", Role.ANALYST);
        neighbour = someone(accounts, THEIRS, "letter.next", Role.SOCIAL_WORKER);
    }

    private static Who someone(Accounts accounts, int holder, String login, Role role) {
        return accounts.create(UUID.randomUUID(), holder, login, "Name of " + login, null, Set.of(role)).who();
    }

    @BeforeEach
    void a_letter() {
        child = Subject.unheardOf();
        write(new Named(child, "Posy", "Larkin", null, null, TODAY.minusDays(90)));
        for (var worker : List.of(sam, nadia)) write(new Allocated(List.of(child), worker.account(), "North", "allocated", TODAY.minusDays(60), null));
        var agreed = write(new ContactAgreed(List.of(child), "Shona Larkin (mother)", List.of("Letters"), "In June", null, null, null, TODAY.minusDays(40)));
        letter = write(new LetterCame(List.of(child), agreed, LetterCame.ADOPTERS, "A picture or photograph", "Sam", null, null, TODAY.minusDays(3)));
    }

    @Test
    void it_is_sent_opened_as_it_was_without_what_the_camera_wrote_and_each_opening_is_written_down() throws Exception {
        assertThat(open(sam, "").getContentAsString()).contains("No picture of it is kept", "Keep a picture of it");
        assertThat(send(sam, WhatAPictureKeepsTest.told("jpg", 6), WhatAPictureKeepsTest.told("png", 1)).getStatus()).isEqualTo(303);
        var kept = pictures();
        assertThat(kept).hasSize(2);
        assertThat(open(nadia, "").getContentAsString()).contains("Open picture 1", "Open picture 2", "40 by 30 points");
        var opened = opened(nadia, kept.getFirst());
        assertThat(opened.getContentType()).isEqualTo("image/jpeg");
        assertThat(opened.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"letter.jpg\"");
        assertThat(opened.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(new String(opened.getContentAsByteArray(), StandardCharsets.ISO_8859_1)).contains("Exif").doesNotContain("Mill Lane", "<script>");
        assertThat(Acting.as(sam, () -> access.history(child.id(), Long.MAX_VALUE))).anySatisfy(seen -> assertThat(seen.part() + " " + seen.account()).isEqualTo("picture of a letter " + nadia.account()));
    }

    @Test
    void whoever_may_not_read_the_record_finds_no_picture_and_sends_none() throws Exception {
        send(sam, WhatAPictureKeepsTest.told("jpg", 1));
        var picture = pictures().getFirst();
        for (var who : List.of(barred, analyst, neighbour)) assertThat(opened(who, picture).getStatus()).as(who.name()).isEqualTo(404);
        for (var who : List.of(barred, analyst, neighbour)) assertThat(send(who, WhatAPictureKeepsTest.told("jpg", 1)).getStatus()).as(who.name()).isEqualTo(404);
        assertThat(opened(sam, UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(pictures()).hasSize(1);
    }

    @Test
    void what_is_no_picture_is_told_by_its_place_and_the_others_are_kept() throws Exception {
        var answer = send(sam, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), WhatAPictureKeepsTest.told("png", 1));
        assertThat(answer.getContentAsString()).contains("File 1 of 2: This is not a picture that can be kept", "kept as a picture of each page");
        assertThat(pictures()).hasSize(1);
        assertThat(send(sam).getContentAsString()).contains("Choose a picture");
    }

    @Test
    void what_is_withdrawn_or_sealed_opens_no_more() throws Exception {
        send(sam, WhatAPictureKeepsTest.told("jpg", 1), WhatAPictureKeepsTest.told("png", 1));
        var kept = pictures();
        write(new Withdrawn(kept.get(1), List.of(new goldthread.casefile.Tag(child, "child")), TODAY, "Of another child"));
        assertThat(opened(sam, kept.get(1)).getStatus()).isEqualTo(404);
        assertThat(opened(nadia, kept.getFirst()).getStatus()).isEqualTo(200);
        var day = TODAY.plusDays(30);
        assertThat(site.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/child/" + child + "/entry/" + letter + "/seal").param("names", "letter.sam").param("why", "He must not learn").param("owner", "letter.sam")
                .param("review-day", "" + day.getDayOfMonth()).param("review-month", "" + day.getMonthValue()).param("review-year", "" + day.getYear()).param("once", Ids.next().toString())
                .header("Accept", "text/html").cookie(new Cookie("goldthread", sessions.open(sam, false))).with(csrf())).andReturn().getResponse().getStatus()).isEqualTo(303);
        send(sam, WhatAPictureKeepsTest.told("png", 1));
        assertThat(opened(sam, kept.getFirst()).getStatus()).isEqualTo(200);
        assertThat(opened(nadia, kept.getFirst()).getStatus()).isEqualTo(404);
        assertThat(Acting.as(nadia, () -> caseFile.timeline(child)).facts(LetterPictured.class)).as("nor that there is one").isEmpty();
        assertThat(Acting.as(sam, () -> caseFile.timeline(child)).facts(PartSealed.class)).isNotNull();
    }

    /// Lawful erasure takes the body of an entry; what was kept beside it goes in the same moment.
    @Test
    void when_a_record_is_erased_the_pictures_of_its_letters_go_with_it_and_nobody_elses() throws Exception {
        send(sam, WhatAPictureKeepsTest.told("jpg", 1), WhatAPictureKeepsTest.told("png", 1));
        var erased = pictures();
        var ours = child;
        a_letter();
        send(sam, WhatAPictureKeepsTest.told("jpg", 1));
        var other = pictures().getFirst();
        assertThat(kept(erased)).isEqualTo(2);
        erase("select position from entry_tag where tag = '" + ours + "'");
        assertThat(kept(erased)).as("no byte of them is left").isZero();
        assertThat(kept(List.of(other))).isEqualTo(1);
        assertThat(opened(sam, other).getStatus()).isEqualTo(200);

        erase("select position from entry where id = '" + letter + "'");
        assertThat(kept(List.of(other))).as("the letter alone was erased, and its picture with it").isZero();
        assertThat(opened(sam, other).getStatus()).isEqualTo(404);
    }

    /// A correction, a withdrawal or a new body is no erasure.
    @Test
    void nothing_else_takes_a_picture_away() throws Exception {
        send(sam, WhatAPictureKeepsTest.told("jpg", 1));
        var picture = pictures().getFirst();
        write(new Withdrawn(letter, List.of(new goldthread.casefile.Tag(child, "child")), TODAY, "Of another child"));
        assertThat(kept(List.of(picture))).isEqualTo(1);
        assertThatThrownBy(() -> Acting.as(sam, () -> transactions.execute(status -> database.sql("delete from letter_picture where id = :id").param("id", picture).update()))).rootCause().hasMessageContaining("permission denied");
        assertThat(kept(List.of(picture))).isEqualTo(1);
    }

    private int kept(List<UUID> pictures) {
        return Acting.as(sam, () -> transactions.execute(status -> database.sql("select count(*) from letter_picture where id = any(:ids)").param("ids", pictures.toArray(UUID[]::new)).query(Integer.class).single()));
    }

    private void erase(String positions) {
        Acting.as(Who.product(OURS), () -> transactions.execute(status -> database.sql("update entry_body set body = null where position in (" + positions + ")").update()));
    }

    private List<UUID> pictures() {
        return Acting.as(sam, () -> caseFile.timeline(child)).facts(LetterPictured.class).stream().map(fact -> fact.id()).toList();
    }

    private MockHttpServletResponse opened(Who who, UUID picture) throws Exception {
        return site.perform(get("/child/" + child + "/entry/" + picture + "/picture").header("Accept", "text/html").cookie(new Cookie("goldthread", sessions.open(who, false)))).andReturn().getResponse();
    }

    private MockHttpServletResponse open(Who who, String end) throws Exception {
        return site.perform(get("/child/" + child + "/entry/" + letter + end).header("Accept", "text/html").cookie(new Cookie("goldthread", sessions.open(who, false)))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(Who who, byte[]... files) throws Exception {
        var request = multipart("/child/" + child + "/entry/" + letter + "/pictures");
        for (var file : files) request.file(new MockMultipartFile("files", "IMG_1234.jpg", "image/jpeg", file));
        return site.perform(request.cookie(new Cookie("goldthread", sessions.open(who, false))).header("Accept", "text/html").content(new byte[10]).with(csrf())).andReturn().getResponse();
    }

    private UUID write(Entry entry) {
        var id = Ids.next();
        Acting.as(Who.product(OURS), () -> caseFile.append(Append.observed(id, entry, Instant.now().minusSeconds(200_000), "page")));
        return id;
    }
}
