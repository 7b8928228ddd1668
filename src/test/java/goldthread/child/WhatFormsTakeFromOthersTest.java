package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Guard;
import goldthread.access.Role;
import goldthread.access.Seal;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.familyhelp.area.AreaEntry.AreaServed;
import goldthread.familyhelp.area.AreaEntry.WorkerJoined;
import goldthread.familynetwork.support.BudgetEntry.BudgetOpened;
import goldthread.familynetwork.support.SupportEntry.Item;
import goldthread.familynetwork.support.SupportEntry.SupportDecided;
import goldthread.familynetwork.support.SupportEntry.SupportPaid;
import goldthread.familynetwork.support.SupportEntry.SupportRequested;
import goldthread.frontdoor.FrontDoor;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.signin.Sessions;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.WorkforceEntry.Allocated;
import jakarta.servlet.http.Cookie;
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
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What stands on other records than the open one, where a form offers it or a rule says it.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatFormsTakeFromOthersTest {
    private static final int OURS = 914;
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    Sessions sessions;
    @Autowired
    OtherRecords others;
    @Autowired
    Guard guard;
    @Autowired
    FrontDoor.Serving serving;
    @Autowired
    PlatformTransactionManager transactions;

    private Who sam, gil;
    private Subject child;

    @BeforeAll
    void people(@Autowired Authorities authorities, @Autowired Accounts accounts) {
        authorities.create(OURS, "Otherham");
        sam = accounts.create(UUID.randomUUID(), OURS, "others.sam", "Sam Okafor", null, Set.of(Role.SOCIAL_WORKER)).who();
        gil = accounts.create(UUID.randomUUID(), OURS, "others.gil", "Gil Ward", null, Set.of(Role.GUARDIAN)).who();
    }

    @BeforeEach
    void a_child() {
        child = Subject.unheardOf();
        write(new Named(child, "Posy", "Larkin", null, null, TODAY.minusDays(90)));
        write(new Allocated(List.of(child), sam.account(), "Sam Okafor", "allocated", TODAY.minusDays(60), null));
    }

    /// The day of birth of a brother stands on the record of his father's name only.
    @Test
    void two_records_that_are_read_as_one_are_one_for_what_a_form_offers() {
        var brother = Subject.unheardOf();
        var other = Subject.unheardOf();
        for (var one : List.of(brother, other)) {
            write(new Named(one, "Omar", one.equals(brother) ? "Larkin" : "Lewis", null, null, TODAY.minusDays(90)));
            write(new Allocated(List.of(one), sam.account(), "Sam Okafor", "allocated", TODAY.minusDays(60), null));
        }
        write(new Described(other, "M", LocalDate.of(2017, 5, 4), null, null, null, null, TODAY.minusDays(80)));
        write(new Linked(brother, other, TODAY.minusDays(10), "The school says so"));
        assertThat(Acting.as(sam, () -> others.offering().of(brother)).facts(Described.class)).hasSize(1);
        assertThat(Acting.as(sam, () -> others.of(brother)).facts(Described.class)).as("as the rules read it").hasSize(1);
    }

    @Test
    void whoever_corrects_a_payment_sees_what_is_left_of_the_budget_and_not_all_of_it() throws Exception {
        var budget = write(new BudgetOpened("Family networks", "Grant", 100_000, TODAY.minusDays(50), TODAY.plusDays(50)));
        var asked = write(new SupportRequested(List.of(child), null, List.of(new Item("Bunk beds", "Furniture and household", 40_000, null, null)), "He stays", "Care", false, null, TODAY.minusDays(20)));
        write(new SupportDecided(List.of(child), asked, SupportDecided.APPROVED, 40_000, null, null, TODAY.minusDays(15)));
        var paid = write(new SupportPaid(List.of(child), asked, 0, budget, 30_000, "Noor", TODAY.minusDays(10)));
        assertThat(shown("/child/" + child + "/record/familynetwork.support-paid")).contains("£700.00 left");
        assertThat(shown("/child/" + child + "/entry/" + paid + "/correct")).contains("£700.00 left").doesNotContain("£1,000.00 left");
    }

    @Test
    void no_form_offers_the_name_of_a_mother_of_whom_the_worker_may_not_know() throws Exception {
        var mother = Subject.unheardOf();
        write(new Named(mother, "Nadia", "Rahman", null, null, TODAY.minusDays(90)));
        write(new Related(child, mother, "mother", true, TODAY.minusDays(80), null));
        assertThat(shown("/child/" + child + "/record/familynetwork.meeting-offered")).contains("Nadia Rahman (mother)");
        assertThat(Acting.as(sam, () -> others.known(mother))).isTrue();
        Acting.as(gil, () -> guard.restrict(new Guard.Restriction(mother.id(), Seal.RESTRICTED, gil.account(), "Works here", TODAY.plusDays(30), Set.of())));
        assertThat(shown("/child/" + child + "/record/familynetwork.meeting-offered")).contains("Anybody else?").doesNotContain("Nadia").doesNotContain("Rahman");
        assertThat(Acting.as(sam, () -> others.known(mother))).isFalse();
    }

    @Test
    void whoever_has_left_is_not_told_of_as_somebody_who_serves_the_place() {
        var team = UUID.randomUUID();
        write(new AreaServed(team, "North", AreaServed.TEAM, List.of("ZZ1"), null, null, TODAY.minusDays(90)));
        for (var name : List.of("Ada Bell", "Ben Cole")) {
            var worker = Subject.unheardOf();
            write(new Joined(worker, name, null, null, "North", "Social worker", TODAY.minusDays(90), List.of(), List.of()));
            write(new WorkerJoined(team, worker.id(), name, null, TODAY.minusDays(80)));
            if (name.startsWith("Ben")) write(new Left(worker, TODAY.minusDays(1), "Moved"));
        }
        var said = Acting.as(sam, () -> new TransactionTemplate(transactions).execute(status -> serving.at("ZZ1 4PV", TODAY)));
        assertThat(said).extracting(fact -> fact.value().said()).containsExactly("North, Ada Bell");
    }

    private String shown(String address) throws Exception {
        return site.perform(get(address).header("Accept", "text/html").cookie(new Cookie("goldthread", sessions.open(sam, false)))).andReturn().getResponse().getContentAsString().replaceAll("(?s)^.*<main", "").replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    private UUID write(Entry entry) {
        var id = Ids.next();
        Acting.as(Who.product(OURS), () -> caseFile.append(Append.observed(id, entry, Instant.now().minusSeconds(200_000), "page")));
        return id;
    }
}
