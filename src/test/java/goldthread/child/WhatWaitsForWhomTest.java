package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.SignedIn;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Referrer;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.StaffEntry.Supervised;
import goldthread.workforce.WorkforceEntry.Allocated;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhatWaitsForWhomTest extends SignedIn {
    @Test
    void each_is_told_on_their_own_page_what_waits_in_the_rooms_that_their_role_opens() throws Exception {
        assertThat(home(Role.DUTY)).doesNotContain("Waiting for you");
        var contact = new Subject(Ids.next());
        write(new ContactReceived(contact, "K7RM-3WQP", Instant.now(), "form", new Referrer("2A", "Dee Marsh", null, null, null, null, null, null, null), List.of(), "She came without a coat again.", "no", null));
        write(new AssignmentAsked(new Subject(Ids.next()), LocalDate.now(), "A post is vacant", Map.of("worker", "Jo Field", "from", "2026-03-02", "to", "2026-09-01")));

        assertThat(home(Role.DUTY)).contains("Waiting for you", "1 contact waits for a decision at the front door").doesNotContain("agency worker");
        assertThat(home(Role.DIRECTOR)).contains("1 agency worker is asked for and not decided").doesNotContain("1 contact");
        assertThat(home(Role.SOCIAL_WORKER)).doesNotContain("Waiting for you");

        var child = new Subject(Ids.next());
        var ola = new Subject(Ids.next());
        var manager = accounts.create(UUID.randomUUID(), ours, "lead" + UUID.randomUUID(), "Lea Der", accounts.encode("lead"), Set.of(Role.TEAM_MANAGER)).who();
        assertThat(home(manager)).doesNotContain("has no worker", "waits for a worker", "in your team is late");
        write(new Allocated(List.of(child), manager.account(), "Lea Der", Allocated.SUPERVISOR, LocalDate.now(), null));
        for (var worker : List.of(ola, new Subject(manager.account())))
            write(new Joined(worker, "Ola", null, null, "Team one", "social-worker", LocalDate.now().minusYears(1), List.of(), List.of()));
        write(new Supervised(ola, LocalDate.now().minusDays(40), "All well", List.of(), LocalDate.now()));
        assertThat(home(manager)).contains("1 child whom you supervise has no worker").doesNotContain("in your team is late");
        write(new Supervised(ola, LocalDate.now().minusDays(30), "All well", List.of(), LocalDate.now().minusDays(1)));
        write(new Referred(child, LocalDate.now(), "1A", null, LocalDate.now(), null, null));
        assertThat(home(manager)).contains("1 supervision in your team is late", "href=\"/team\"", "1 child of the authority waits for a worker", "href=\"/team/waiting\"");
        write(new Allocated(List.of(child), ola.id(), "Ola", Allocated.ALLOCATED, LocalDate.now(), null));
        write(new Left(ola, LocalDate.now().minusDays(1), "Moved"));
        assertThat(home(manager)).as("nobody supervises who left").doesNotContain("in your team is late");
        assertThat(home(manager)).as("whose worker has left has none").contains("1 child whom you supervise has no worker", "1 child of the authority waits for a worker");

        assertThat(home(Role.ANALYST)).doesNotContain("Waiting for you");
        var analyst = accounts.create(UUID.randomUUID(), ours, "ana" + UUID.randomUUID(), "Ana", accounts.encode("lead"), Set.of(Role.ANALYST)).who();
        Acting.as(analyst, () -> transactions.execute(status -> database.sql("""
                insert into submission (id, holder, standard, year, format, as_known, maker, maker_name, made_at, children, rows, checksum)
                values (gen_random_uuid(), :ours, 'cin', '2025', 'CSV', now(), :me, 'Ana', now(), 0, 0, 'x')""").param("ours", ours).param("me", analyst.account()).update()));
        assertThat(home(analyst)).as("nobody signs off what they made").doesNotContain("Waiting for you");
        assertThat(home(Role.ANALYST)).contains("1 return waits for your sign-off", "href=\"/returns/submissions\"");
        for (var state : List.of("DONE", "UNDONE")) {
            Acting.as(analyst, () -> transactions.execute(status -> database.sql("""
                    with one as (insert into import (id, holder, account, name, standard, told, started_at, state, files, years, hows, rows_all, rows_done)
                        values (gen_random_uuid(), :ours, :me, 'Ana', 'workforce', now(), clock_timestamp(), :state, '{}', '{}', '{}', 2, 2) returning id)
                    insert into import_row (import, number, holder, file, row, tbl, outcome) select id, n, :ours, 'a', n, 'workforce', 'SET_ASIDE' from one, generate_series(1, 2) as n""").param("ours", ours).param("me", analyst.account()).param("state", state).update()));
            if (state.equals("DONE")) assertThat(home(analyst)).contains("2 rows of the last HR extract and registration checks are set aside");
            else assertThat(home(analyst)).as("what was undone waits for nobody").doesNotContain("set aside");
        }

        var tom = accounts.create(UUID.randomUUID(), ours, "tom" + UUID.randomUUID(), "Tom", null, Set.of(Role.ADMINISTRATOR)).who();
        Acting.as(tom, () -> accounts.setRoles(tom.account(), Set.of(Role.ADMINISTRATOR, Role.GUARDIAN), "nobody else is left"));
        assertThat(home(Role.ADMINISTRATOR)).contains("1 act waits until a second person agrees", "href=\"/second-person\"");
        assertThat(home(Role.GUARDIAN)).doesNotContain("Waiting for you");
    }

    private String home(Who who) throws Exception {
        return read(who, "/");
    }

    private String home(Role role) throws Exception {
        var login = "home" + UUID.randomUUID();
        accounts.create(UUID.randomUUID(), ours, login, role.title(), accounts.encode(login), Set.of(role));
        Cookie cookie = site.perform(post("/sign-in").param("login", login).param("password", login).with(csrf())).andReturn().getResponse().getCookie("goldthread");
        return site.perform(get("/").header("Accept", "text/html").cookie(cookie)).andReturn().getResponse().getContentAsString();
    }
}
