package goldthread.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Guard;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.access.Seal;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.app.Rooms;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.familynetwork.support.BudgetEntry;
import goldthread.familynetwork.support.BudgetEntry.LimitSet;
import goldthread.outside.PlaceEntry;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.signin.ApiTokens;
import goldthread.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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

/// What is not decided on a child's record is not written there, by no way in.
@Timeout(120)
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatAProgramMayNotWriteTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvc site;

    @Autowired
    Guard guard;
    @Autowired
    Accounts accounts;

    String key;
    String cookie;
    Who duty;
    CaseFile cases;
    Subject child = Subject.unheardOf();

    @BeforeAll
    void a_child(@Autowired Authorities authorities, @Autowired ApiTokens tokens, @Autowired Sessions sessions, @Autowired CaseFile caseFile) {
        authorities.create(904, "Dunmere");
        duty = accounts.create(904, "no-child", "Dana Reid", Set.of(Role.DUTY)).who();
        cases = caseFile;
        cookie = sessions.open(duty, false);
        key = Acting.as(duty, () -> tokens.give("no child", EnumSet.allOf(Permission.class), false, Duration.ofDays(1)));
        write(Ids.next(), new Named(child, "Amira", "Rahman", null, null, LocalDate.of(2020, 1, 1)));
    }

    @Test
    void who_works_at_the_front_door_sets_no_limit_of_approval_neither_at_once_nor_by_a_correction_or_a_withdrawal() throws Exception {
        var limit = new LimitSet("Duty worker", null, null, LimitSet.REQUEST, 50_000_00, "Because", DAY);
        assertThat(send(BudgetEntry.REGISTRY, limit)).contains("familynetwork.limit-set is about no child");
        var set = Ids.next();
        write(set, new LimitSet("Team manager", null, null, LimitSet.REQUEST, 500_00, "Scheme", DAY));
        assertThat(send(BudgetEntry.REGISTRY, limit)).contains("familynetwork.limit-set is about no child");
        assertThat(send(BudgetEntry.REGISTRY, new Corrected(set, limit, "More"))).contains("familynetwork.limit-set is about no child");
        assertThat(send(BudgetEntry.REGISTRY, new Withdrawn(set, limit.tags(), DAY, "Never"))).contains("familynetwork.limit-set is about no child");
        assertThat(send(BudgetEntry.REGISTRY, new Named(BudgetEntry.REGISTRY, "A", "B", null, null, DAY))).contains("the address names no child");
        assertThat(send(child, new PlaceEntry.Known(child, "Place", "Park", null, null, null, null, DAY))).contains("outside.known is about no child");
        write(Ids.next(), new PlaceEntry.Known(Subject.unheardOf(), "Place", "Park", null, null, null, null, DAY));
        assertThat(send(child, new PlaceEntry.ConcernTold(child, List.of("Other"), "Here", "Police", DAY))).contains("outside.concern-told is about no child");

        var page = site.perform(post("/child/" + BudgetEntry.REGISTRY + "/entry/" + set + "/withdraw").param("why", "Never").param("children", BudgetEntry.REGISTRY.toString()).param("once", UUID.randomUUID().toString())
                .cookie(new Cookie("goldthread", cookie)).header("Accept", "text/html").with(csrf())).andReturn().getResponse();
        assertThat(page.getStatus()).as("nor on a page").isEqualTo(404);
        assertThat(Acting.as(duty, () -> cases.timeline(BudgetEntry.REGISTRY).facts(LimitSet.class))).extracting(fact -> fact.entry().pence()).containsExactly(500_00L);
    }

    /// A note about three; one of them is restricted to others afterwards.
    @Test
    void what_is_about_a_brother_whom_one_may_not_see_too_is_neither_corrected_nor_withdrawn_for_anybody() throws Exception {
        var brothers = List.of(child, Subject.unheardOf(), Subject.unheardOf());
        for (var brother : brothers.subList(1, 3)) write(Ids.next(), new Named(brother, "Sami", "Rahman", null, null, DAY));
        var open = Ids.next();
        var note = Ids.next();
        for (var id : List.of(open, note)) write(id, new Noted(brothers, DAY, "Conversation", "At home", false));
        var fewer = new Noted(brothers.subList(0, 2), DAY, "Conversation", "At school", false);
        assertThat(send(child, new Corrected(open, fewer, "Place"))).startsWith("201");
        assertThat(send(child, new Withdrawn(open, fewer.tags(), DAY, "Never"))).as("as it was recorded it is about all three, whom all one may see").startsWith("201");
        var guardian = accounts.create(904, "no-child-guardian", "Gil Ward", Set.of(Role.GUARDIAN)).who();
        Acting.as(guardian, () -> guard.restrict(new Guard.Restriction(brothers.get(2).id(), Seal.RESTRICTED, guardian.account(), "A parent works here", LocalDate.now().plusDays(30), Set.of())));
        assertThat(send(child, new Corrected(note, fewer, "Place"))).startsWith("404");
        assertThat(send(child, new Withdrawn(note, fewer.tags(), DAY, "Never"))).startsWith("404");
        assertThat(send(child, new Withdrawn(note, List.of(Tag.child(child)), DAY, "Never"))).startsWith("404");
        assertThat(Acting.as(duty, () -> cases.timeline(child).facts(Noted.class))).extracting(fact -> fact.id()).containsExactly(note);
    }

    private void write(UUID id, Entry... entries) {
        Acting.as(duty, () -> cases.append(new Append(Append.together(id, List.of(entries), Instant.now(), "page"), Set.of(), 0)));
    }

    /// The status and what is said.
    private String send(Subject about, Entry entry) throws Exception {
        var kinds = Rooms.kinds();
        MockHttpServletResponse answer = site.perform(post("/api/v1/children/" + about + "/entries").header("Authorization", "Bearer " + key).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON).content("{\"kind\":\"" + kinds.of(entry).name() + "\",\"body\":" + kinds.write(entry) + "}")).andReturn().getResponse();
        return answer.getStatus() + " " + answer.getContentAsString();
    }
}
