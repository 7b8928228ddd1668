package goldthread.team.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.signin.Sessions;
import goldthread.team.answers.AnswersWritten.OfKind;
import goldthread.team.answers.AnswersWritten.OfTeam;
import goldthread.time.England;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.WorkforceEntry.Allocated;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// How many answers workers wrote about a child: by team and by kind of form, of nobody by name.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HowMuchIsWrittenAboutAChildTest {
    private static final LocalDate TODAY = LocalDate.now(England.ZONE);
    private static final int DAYS = 90;
    private static int authority = 9_760;

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;
    @Autowired
    Sessions sessions;
    @Autowired
    AnswersWritten written;
    @Autowired
    TransactionTemplate transactions;

    private int here;
    private Who sam, rosa;
    private List<Subject> children;

    /// The n-th child has n notes, of five answers each.
    @BeforeEach
    void six_children_about_whom_more_and_more_is_written() {
        here = authority++;
        authorities.create(here, "Answerham");
        sam = worker("North");
        rosa = worker("South");
        children = IntStream.rangeClosed(1, 6).mapToObj(n -> child(n)).toList();
    }

    @Test
    void a_note_about_two_children_stands_with_each_and_is_one_form() {
        write(sam, note(children.get(0), children.get(1)));
        write(rosa, named(children.get(0), null));
        assertThat(byTeam(Set.of())).containsExactly(new OfTeam(null, 6, 15, 30, 23, 113), new OfTeam("North", 6, 15, 30, 22, 110), new OfTeam("South", 1, 3, 3, 1, 3));
        assertThat(asked(() -> written.byKind(TODAY.minusDays(DAYS), Set.of()))).containsExactly(new OfKind("people.noted", 22, 110, 5, 5), new OfKind("people.named", 1, 3, 3, 3));
        assertThat(byTeam(Set.of(children.get(5).id())).getFirst()).as("whom the reader may not know of is in no number").isEqualTo(new OfTeam(null, 5, 15, 25, 17, 83));
    }

    @Test
    void what_nobody_wrote_on_a_page_about_a_child_is_no_answer() {
        var before = byTeam(Set.of());
        assertThat(before).containsExactly(new OfTeam(null, 6, 15, 30, 21, 105), new OfTeam("North", 6, 15, 30, 21, 105));
        var one = children.getFirst();
        write(sam, Ids.next(), note(one), Instant.now(), "import:cin");
        write(sam, Ids.next(), note(one), Instant.now(), "api");
        write(sam, Append.beside(Ids.next(), 1), note(one), Instant.now(), "page");
        write(sam, Ids.next(), note(one), Instant.now().minus(DAYS + 1, ChronoUnit.DAYS), "page");
        write(sam, note(Subject.unheardOf()));
        var wrong = Ids.next();
        write(sam, wrong, note(one), Instant.now(), "page");
        assertThat(byTeam(Set.of())).as("until it is withdrawn").isNotEqualTo(before);
        write(sam, new Withdrawn(wrong, List.of(new Tag(one, "person")), TODAY, "Of somebody else"));
        assertThat(byTeam(Set.of())).as("of an import, a program, what follows by itself, long ago, of a relative, withdrawn").isEqualTo(before);
    }

    @Test
    void a_correction_counts_as_the_entry_stands_and_not_as_another() {
        var name = Ids.next();
        write(rosa, name, named(children.getFirst(), null), Instant.now(), "page");
        write(sam, new Corrected(name, named(children.getFirst(), "Ami"), "What she likes to be called"));
        assertThat(byTeam(Set.of())).last().isEqualTo(new OfTeam("South", 1, 4, 4, 1, 4));
    }

    @Test
    void two_records_that_are_read_as_one_are_one_child() {
        write(sam, named(children.get(0), null));
        write(sam, named(children.get(1), null));
        write(Who.product(here), new Linked(children.get(0), children.get(1), TODAY, "They are one"));
        assertThat(byTeam(Set.of()).getFirst()).as("the other name stands no more").extracting(OfTeam::children, OfTeam::forms, OfTeam::answers).containsExactly(5L, 22L, 108L);
    }

    @Test
    void the_page_tells_the_middle_and_the_highest_tenth_and_of_few_children_only_that_they_are_few() throws Exception {
        write(rosa, named(children.getFirst(), null));
        var page = page();
        assertThat(page).contains("Answers written about a child").contains("answers about a child, the middle").contains("the highest tenth").contains("of 6 children").contains("North").contains("Write a case note");
        assertThat(page).as("one child of South").contains("Fewer than 5").contains("Not told");
        assertThat(page).as("recorded less than five times, and nobody named").doesNotContain("Record names").doesNotContain("Kaya").doesNotContain(children.getFirst().toString());
    }

    @Test
    void where_nothing_is_recorded_the_page_says_so() throws Exception {
        here = authority++;
        authorities.create(here, "Emptyham");
        assertThat(page()).contains("Nothing was recorded by a person about a child in the last 90 days").contains("No form was recorded 5 times");
    }

    private String page() throws Exception {
        var manager = sessions.open(accounts.create(UUID.randomUUID(), here, "answers" + UUID.randomUUID(), "Helen Vale", null, Set.of(Role.TEAM_MANAGER)).who(), false);
        return site.perform(get("/team/recording").cookie(new Cookie("goldthread", manager)).header("Accept", "text/html")).andReturn().getResponse().getContentAsString();
    }

    private List<OfTeam> byTeam(Set<UUID> hidden) {
        return asked(() -> written.byTeam(TODAY.minusDays(DAYS), hidden));
    }

    private <T> T asked(Supplier<T> question) {
        return Acting.as(Who.product(here), () -> transactions.execute(status -> question.get()));
    }

    private Subject child(int notes) {
        var child = new Subject(Ids.next());
        write(sam, Ids.next(), named(child, null), Instant.now(), "import:cin");
        write(sam, Ids.next(), new Allocated(List.of(child), sam.account(), sam.name(), Allocated.ALLOCATED, TODAY.minusDays(20), null), Instant.now(), "import:cin");
        for (int n = 0; n < notes; n++) write(sam, note(child));
        return child;
    }

    private static Noted note(Subject... people) {
        return new Noted(List.of(people), TODAY.minusDays(2), "Conversation", "She is well", false);
    }

    private static Named named(Subject child, String knownAs) {
        return new Named(child, "Amira", "Kaya", knownAs, null, TODAY.minusDays(30));
    }

    private Who worker(String team) {
        var who = accounts.create(UUID.randomUUID(), here, "answers" + UUID.randomUUID(), "Worker " + team, null, Set.of(Role.SOCIAL_WORKER)).who();
        write(Who.product(here), new Joined(new Subject(who.account()), who.name(), null, null, team, Role.SOCIAL_WORKER.code(), TODAY.minusYears(2), List.of(), List.of()));
        return who;
    }

    private void write(Who who, Entry entry) {
        write(who, Ids.next(), entry, Instant.now(), "page");
    }

    private void write(Who who, UUID id, Entry entry, Instant recorded, String source) {
        Acting.as(who, () -> caseFile.append(Append.observed(id, entry, recorded, source)));
    }
}
