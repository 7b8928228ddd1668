package goldthread.team;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.team.SocialWorkTime.By;
import goldthread.team.SocialWorkTime.Leads;
import goldthread.team.SocialWorkTime.Made;
import goldthread.team.SocialWorkTime.Work;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/// Which work social workers lead and which others do, and whose visits go where.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhereSocialWorkTimeGoesTest {
    private static final int OURS = 969;
    private static final LocalDate TODAY = LocalDate.now(goldthread.time.England.ZONE);

    @Autowired
    CaseFile caseFile;
    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;
    @Autowired
    SocialWorkTime time;
    @Autowired
    TransactionTemplate transactions;

    Who sam, rosa;

    @BeforeEach
    void people() {
        authorities.create(OURS, "Tarn");
        sam = worker(Role.SOCIAL_WORKER);
        rosa = worker(Role.FAMILY_HELP);
    }

    @Test
    void the_work_that_others_lead_and_the_visits_that_social_workers_make_are_told_apart() {
        var early = helped(Level.EARLY_HELP);
        lead(early, rosa);
        var beside = helped(Level.SECTION_17);
        lead(beside, rosa);
        write(rosa, new Allocated(List.of(beside), sam.account(), sam.name(), Allocated.CO_WORKER, TODAY.minusDays(20), null));
        var protectedOne = helped(Level.SECTION_17);
        write(sam, new EnquiryStarted(protectedOne, new UUID(0, 9), TODAY.minusDays(10), null, null, TODAY.minusDays(10), null, null));
        write(sam, new Allocated(List.of(protectedOne), sam.account(), sam.name(), Allocated.ALLOCATED, TODAY.minusDays(20), null));
        helped(Level.SECTION_17);
        var ended = helped(Level.EARLY_HELP);
        lead(ended, rosa);
        visit(rosa, TODAY.minusDays(25), ended);
        write(rosa, new LevelChanged(List.of(ended), Level.UNIVERSAL, "Better", "Rosa", null, true, null, TODAY.minusDays(5)));
        visit(sam, TODAY.minusDays(3), protectedOne, beside);
        visit(sam, TODAY.minusDays(15), protectedOne);
        visit(rosa, TODAY.minusDays(3), early);
        visit(rosa, TODAY.minusDays(400), early);

        assertThat(asked(() -> time.led(TODAY, Set.of()))).isEqualTo(Map.of(Work.EARLY_HELP, Map.of(Leads.OTHER, 1), Work.SECTION_17, Map.of(Leads.TOGETHER, 1, Leads.NOBODY, 1), Work.PROTECTION, Map.of(Leads.SOCIAL_WORKER, 1)));
        assertThat(asked(() -> time.led(TODAY, Set.of(protectedOne.id(), early.id())))).as("whom the reader may not know of").isEqualTo(Map.of(Work.SECTION_17, Map.of(Leads.TOGETHER, 1, Leads.NOBODY, 1)));
        assertThat(asked(() -> time.made(TODAY.minusYears(1), TODAY, Set.of()))).containsExactlyInAnyOrder(new Made(Work.PROTECTION, By.SOCIAL_WORKER, 1, 2), new Made(Work.SECTION_17, By.SOCIAL_WORKER, 1, 1), new Made(Work.EARLY_HELP, By.OTHER, 2, 2));
    }

    private <T> T asked(java.util.function.Supplier<T> question) {
        return Acting.as(Who.product(OURS), () -> transactions.execute(status -> question.get()));
    }

    private Subject helped(Level level) {
        var child = new Subject(Ids.next());
        write(sam, new HelpAccepted(List.of(child), level, List.of("Maria"), null, TODAY.minusDays(30)));
        return child;
    }

    private void lead(Subject child, Who who) {
        write(who, new Allocated(List.of(child), who.account(), who.name(), LeadNamed.PART, TODAY.minusDays(20), null));
    }

    private void visit(Who who, LocalDate day, Subject... children) {
        write(who, new Visited(List.of(children), day, "Home", List.of(children), List.of(), true, null, null, null, null));
    }

    private Who worker(Role role) {
        var who = accounts.create(UUID.randomUUID(), OURS, "time" + UUID.randomUUID(), role.title(), null, Set.of(role)).who();
        write(Who.product(OURS), new Joined(new Subject(who.account()), who.name(), null, null, "North", role.code(), TODAY.minusYears(2), List.of(), List.of()));
        return who;
    }

    private void write(Who who, Entry entry) {
        Acting.as(who, () -> caseFile.append(Append.observed(Ids.next(), entry, Instant.now(), "page")));
    }
}
