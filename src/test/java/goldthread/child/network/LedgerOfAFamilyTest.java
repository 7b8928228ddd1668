package goldthread.child.network;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.SignedIn;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.familynetwork.support.BudgetEntry.BudgetOpened;
import goldthread.familynetwork.support.SupportEntry.Avoided;
import goldthread.familynetwork.support.SupportEntry.Item;
import goldthread.familynetwork.support.SupportEntry.SupportDecided;
import goldthread.familynetwork.support.SupportEntry.SupportPaid;
import goldthread.familynetwork.support.SupportEntry.SupportRequested;
import goldthread.familynetwork.support.SupportEntry.SupportSeen;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was paid for a family, on the page of one of its children: also what was paid for the others alone, as far as they open.
class LedgerOfAFamilyTest extends SignedIn {
    Who sam;

    @BeforeEach
    void people() {
        sam = somebody(Role.SOCIAL_WORKER);
    }

    /// Mia and her brother Leo, who has a second record, are Sam's; Ada is another worker's; Hidden is restricted.
    @Test
    void what_was_paid_for_a_brother_alone_is_there_once_and_whoever_does_not_open_is_counted_and_not_named() throws Exception {
        var mia = child("Mia");
        var leo = brother(mia, "Leo");
        var again = child("Leonard");
        var ada = brother(mia, "Ada");
        var hidden = brother(mia, "Hidden");
        write(new Linked(leo, again, TODAY, "Born on one day, one mother"));
        assertThat(read(mia)).as("nothing is paid for anybody").doesNotContain("Ledger of this family");
        assertThat(logged(leo)).as("nothing of his was shown").isEmpty();
        paid(ada, 9_900);
        assertThat(read(mia)).as("nothing that opens is paid").doesNotContain("Ledger of this family", "£99.00");
        paid(leo, 1_050);
        paid(again, 2_000);
        paid(hidden, 77_700);
        write(new SupportPaid(List.of(mia, leo), UUID.randomUUID(), 0, UUID.randomUUID(), 24_000, "Noor", TODAY));
        restrict(hidden, somebody(Role.GUARDIAN));
        assertThat(read(mia)).contains("Ledger of this family", "£10.50", "£20.00", "£240.00", "£270.50", "It has what was paid for this child and for 1 other child of the family.",
                "1 more child of the family is left out whom you may not open").doesNotContain("£99.00", "£777.00", "Ada", "Hidden", ada.toString());
        assertThat(logged(leo)).contains("view");
        assertThat(logged(ada)).doesNotContain("view");
    }

    /// Two brothers share one support of which a sum is told twice, the later counts; of another nobody could tell.
    @Test
    void what_was_avoided_is_added_up_by_year_and_budget_once_for_brothers_and_only_beside_what_was_paid_for_it() throws Exception {
        List<Subject> both = List.of(new Subject(Ids.next()), new Subject(Ids.next())), one = List.of(new Subject(Ids.next()));
        var budget = write(new BudgetOpened("Family networks", "Grant", 4_000_000, LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)));
        var asked = LocalDate.of(2026, 3, 31);
        var beds = write(new SupportRequested(both, null, List.of(new Item("Beds", "Travel", 30_000, null, null)), "Sleep", "Care", false, null, asked));
        write(new SupportDecided(both, beds, SupportDecided.APPROVED, 30_000, null, null, asked));
        write(new SupportPaid(both, beds, 0, budget, 25_000, "Noor", asked.plusDays(1)));
        write(new SupportSeen(both, beds, "3 months", "With a parent", null, null, new Avoided(70_000, 10, "A foster home"), asked.plusMonths(3)));
        write(new SupportSeen(both, beds, "6 months", "With a parent", null, null, new Avoided(71_000, 20, "A foster home"), asked.plusMonths(6)));
        var fares = write(new SupportRequested(one, null, List.of(new Item("Fares", "Travel", 1_111, null, null)), "Visits", "Care", false, null, asked));
        write(new SupportDecided(one, fares, SupportDecided.APPROVED, 1_111, null, null, asked));
        write(new SupportPaid(one, fares, 0, budget, 1_111, "Noor", asked.plusDays(1)));
        var page = read(somebody(Role.TEAM_MANAGER), "/family-network/budgets").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertThat(page).contains("Cost avoided, as workers tell it", "2026 Family networks 2 1 £250.00 £14,200.00 £710.00");
    }

    private Subject child(String name) {
        var child = new Subject(Ids.next());
        write(new Named(child, name, "Rahman", null, null, TODAY.minusDays(20)));
        if (!name.equals("Ada")) write(new Allocated(List.of(child), sam.account(), sam.name(), Allocated.ALLOCATED, TODAY, null));
        return child;
    }

    private Subject brother(Subject of, String name) {
        var child = child(name);
        write(new Related(of, child, "brother or sister", null, TODAY.minusDays(900), null));
        return child;
    }

    private void paid(Subject child, long pence) {
        write(new SupportPaid(List.of(child), UUID.randomUUID(), 0, UUID.randomUUID(), pence, "Noor", TODAY));
    }

    private String read(Subject child) throws Exception {
        return read(sam, "/child/" + child + "/network");
    }

    private List<String> logged(Subject subject) {
        return asked("select action from access_log where subject = ? and part like 'ledger%'", subject.id());
    }
}
