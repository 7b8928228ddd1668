package goldthread.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.SignedIn;
import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.frontdoor.ContactEntry.Placed;
import goldthread.frontdoor.ContactEntry.Referrer;
import goldthread.frontdoor.ContactEntry.ReferrerTold;
import goldthread.frontdoor.ContactEntry.Told;
import goldthread.pages.Answers;
import goldthread.pages.Drafts;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is left of a contact that was put to a manager and signed off.
class AfterADecisionTest extends SignedIn {
    @Autowired
    Drafts drafts;
    @Autowired
    Access access;

    final Subject contact = new Subject(Ids.next());
    Who worker;

    @BeforeEach
    void worker() {
        worker = somebody(Role.DUTY);
    }

    @Test
    void the_draft_of_who_put_it_is_gone_and_a_letter_on_paper_is_in_the_access_log() throws Exception {
        var now = Instant.now();
        Acting.as(Who.product(ours), () -> caseFile.append(Append.observed(Append.together(Ids.next(), List.of(
                new ContactReceived(contact, "K7RM-3WQP", now, "form", new Referrer("2A", "Dee Marsh", null, null, "01632 960001", null, null, null, null), List.of(), "She came without a coat again.", "no", null),
                new ContactDecided(contact, now, Outcome.ADVICE, List.of(), List.of(), null, null, null, null, "Advice is enough")), now, "page"))));
        Acting.as(worker, () -> drafts.save("front-door " + contact, "Decide on a contact", "/front-door/" + contact, Answers.none().with("why", "Advice is enough")));

        assertThat(status(worker, "/front-door/" + contact)).isEqualTo(200);
        assertThat(Acting.as(worker, drafts::list)).as("nothing is left to go on with").isEmpty();

        assertThat(status(worker, "/front-door/" + contact + "/letter")).isEqualTo(200);
        assertThat(printed()).as("read on the screen").isEmpty();
        assertThat(status(worker, "/front-door/" + contact + "/letter.pdf")).isEqualTo(200);
        assertThat(printed()).containsExactly("letter");
    }

    /// The worry itself must not leave the list with a decision that was about other children.
    @Test
    void a_decision_about_the_wrong_children_is_withdrawn_and_the_contact_waits_again() throws Exception {
        var children = List.of(Subject.unheardOf(), Subject.unheardOf());
        var now = Instant.now();
        var decision = Ids.next();
        Acting.as(Who.product(ours), () -> {
            caseFile.append(Append.observed(Append.together(Ids.next(), List.of(
                    new ContactReceived(contact, "K7RM-3WQP", now, "form", new Referrer("2A", "Dee Marsh", null, null, "01632 960001", null, null, null, null), List.of(told("Iris"), told("Noor")), "They came without coats again.", "no", null),
                    new Named(children.get(0), "Iris", "Elsewhere", null, null, LocalDate.of(2026, 1, 5)), new Named(children.get(1), "Noor", "Elsewhere", null, null, LocalDate.of(2026, 1, 5))), now, "page")));
            return caseFile.append(Append.observed(Append.together(decision, List.of(new ContactDecided(contact, now, Outcome.ASSESSMENT, List.of(new Placed(1, children.get(0), false), new Placed(2, children.get(1), false)), List.of(), null, null, null, null, "Coats"),
                    new ReferrerTold(contact, LocalDate.now(), "telephone", "We assess what they need.")), now, "page")));
        });
        assertThat(read(worker, "/front-door/" + contact)).contains("Withdraw this decision").contains("/child/" + children.getFirst() + "/entry/" + decision + "/withdraw");
        withdrawn(children.getFirst(), decision, children.getFirst());
        assertThat(read(worker, "/front-door/" + contact)).as("it stands for one of them").contains("We assess what they need.").doesNotContain("Record decision");
        withdrawn(children.getLast(), decision, children.getLast());
        assertThat(read(worker, "/front-door/" + contact)).contains("Record decision").contains("Who is Iris Told?").doesNotContain("We assess what they need.");
        assertThat(read(worker, "/front-door").replaceAll("(?s)Decided lately.*", "")).as("among those that wait").contains("K7RM-3WQP").contains("Iris Told");
    }

    @Test
    void who_may_not_know_of_a_child_is_not_told_its_name_by_what_was_decided() throws Exception {
        var guardian = somebody(Role.GUARDIAN);
        var child = Subject.unheardOf();
        var now = Instant.now();
        Acting.as(Who.product(ours), () -> caseFile.append(Append.observed(Append.together(Ids.next(), List.of(
                new ContactReceived(contact, "K7RM-3WQP", now, "form", new Referrer("2A", "Dee Marsh", null, null, "01632 960001", null, null, null, null), List.of(told("Iris")), "No coat again.", "no", null),
                new Named(child, "Isolde", "Elsewhere", null, null, LocalDate.of(2026, 1, 5)),
                new ContactDecided(contact, now, Outcome.ASSESSMENT, List.of(new Placed(1, child, false)), List.of(), null, null, null, null, "To be looked into")), now, "page"))));
        assertThat(read(worker, "/front-door/" + contact)).contains("Isolde Elsewhere").doesNotContain("Elsewhere</a>Not recorded").doesNotContainPattern("Elsewhere</a>\\s*<[^>]*>Not recorded");
        assertThat(read(worker, "/front-door/" + contact + "/tell")).contains("Isolde Elsewhere");
        restrict(child, guardian);
        assertThat(read(worker, "/front-door/" + contact)).contains("No record that opens to you").doesNotContain("Isolde");
        assertThat(read(worker, "/front-door/" + contact + "/tell")).doesNotContain("Isolde");
    }

    /// Advice was enough for a child whom nobody named; then the caller rings back with the name.
    @Test
    void a_contact_that_was_advised_on_is_decided_again_once_a_child_is_named() throws Exception {
        var now = Instant.now();
        Acting.as(Who.product(ours), () -> caseFile.append(Append.observed(Append.together(Ids.next(), List.of(
                new ContactReceived(contact, "K7RM-3WQP", now, "telephone", new Referrer("2A", "Dee Marsh", null, null, "01632 960001", null, null, null, null), List.of(), "A girl without a coat.", "no", null),
                new ContactDecided(contact, now, Outcome.ADVICE, List.of(), List.of(), null, null, null, null, "Nobody knows who she is"), new ReferrerTold(contact, LocalDate.now(), "telephone", "Ring us when you know.")), now, "page"))));
        assertThat(read(worker, "/front-door/" + contact)).contains("Decide again").doesNotContain("Add a child who was named since");
        assertThat(sent("/front-door/" + contact + "/child", "child1-given", "Iris", "why-added", "Mrs Marsh rang")).as("first it is taken back").contains("Take the decision back first");
        assertThat(sent("/front-door/" + contact + "/again", "why", " ")).contains("Write why it is decided again");
        sent("/front-door/" + contact + "/again", "why", "Mrs Marsh rang back with a name");
        assertThat(read(worker, "/front-door/" + contact)).contains("Record decision").contains("Add a child who was named since").doesNotContain("Ring us when you know.");
        assertThat(sent("/front-door/" + contact + "/child", "why-added", "Mrs Marsh rang")).contains("Enter what is known of the child");
        sent("/front-door/" + contact + "/child", "child1-given", "Iris", "child1-family", "Elsewhere", "child1-age", "8", "why-added", "Mrs Marsh rang on Tuesday");
        assertThat(read(worker, "/front-door/" + contact)).contains("Who is Iris Elsewhere?").contains("A girl without a coat.");
        assertThat(read(worker, "/front-door").replaceAll("(?s)Decided lately.*", "")).contains("Iris Elsewhere");
    }

    /// A brother whose record was restricted meanwhile keeps no wrong decision.
    @Test
    void what_stands_on_no_record_that_opens_to_the_worker_is_taken_back_everywhere() throws Exception {
        var guardian = somebody(Role.GUARDIAN);
        var children = List.of(Subject.unheardOf(), Subject.unheardOf());
        var now = Instant.now();
        var decision = Ids.next();
        Acting.as(Who.product(ours), () -> {
            caseFile.append(Append.observed(Append.together(Ids.next(), List.of(
                    new ContactReceived(contact, "K7RM-3WQP", now, "form", new Referrer("2A", "Dee Marsh", null, null, "01632 960001", null, null, null, null), List.of(told("Iris"), told("Noor")), "No coats.", "no", null),
                    new Named(children.get(0), "Iris", "Elsewhere", null, null, LocalDate.of(2026, 1, 5)), new Named(children.get(1), "Noor", "Elsewhere", null, null, LocalDate.of(2026, 1, 5))), now, "page")));
            return caseFile.append(Append.observed(Append.together(decision, List.of(new ContactDecided(contact, now, Outcome.ASSESSMENT, List.of(new Placed(1, children.get(0), false), new Placed(2, children.get(1), false)), List.of(), null, null, null, null, "Coats")), now, "page")));
        });
        restrict(children.get(0), guardian);
        assertThat(read(worker, "/front-door/" + contact)).as("on the record that opens").contains("/child/" + children.get(1) + "/entry/" + decision + "/withdraw").doesNotContain(children.get(0).toString());
        assertThat(sent("/front-door/" + contact + "/again", "why", "Others")).contains("Withdraw it there first");
        withdrawn(children.get(1), decision, children.get(1));
        assertThat(read(worker, "/front-door/" + contact)).contains("Decide again").doesNotContain("Record decision");
        sent("/front-door/" + contact + "/again", "why", "It was about other children");
        assertThat(read(worker, "/front-door/" + contact)).contains("Record decision");
        assertThat(Acting.as(Who.product(ours), () -> caseFile.timeline(children.get(0))).facts(ContactDecided.class)).as("nor does it stand on the record that is restricted").isEmpty();
    }

    @Test
    void what_was_told_and_is_new_goes_to_a_record_that_was_there_before() throws Exception {
        var child = Subject.unheardOf();
        var mother = Subject.unheardOf();
        var now = Instant.now();
        var early = LocalDate.of(2026, 1, 5);
        Acting.as(Who.product(ours), () -> caseFile.append(Append.observed(Append.together(Ids.next(), List.of(
                new Named(child, "Iris", "Elsewhere", null, null, early), new Located(child, "1 Old Lane", "ZZ4 2RA", null, false, early), new Named(mother, "Ana", "Elsewhere", null, null, early), new Located(mother, null, null, "01632 960009", false, early),
                new Related(child, mother, "mother", true, early, null),
                new ContactReceived(contact, "K7RM-3WQP", now, "telephone", new Referrer("1A", "Ana Elsewhere", null, null, "01632 960001", null, null, null, null), List.of(new Told("Iris", "Elsewhere", LocalDate.of(2018, 3, 4), null, "F", "3 Mill Lane", "ZZ4 2RB", null)), "We moved.", "no", "Asks for help"),
                new ContactDecided(contact, now, Outcome.ADVICE, List.of(new Placed(1, child, false)), List.of(), null, null, null, null, "Advice")), now, "page"))));
        assertThat(read(worker, "/front-door/" + contact)).contains("What was told and is new").contains("Iris Elsewhere lives at 3 Mill Lane, ZZ4 2RB").contains("The record says: 1 Old Lane, ZZ4 2RA").contains("was born on 4 March 2018 and is a girl").contains("is reached on 01632 960001");
        assertThat(read(worker, "/front-door/" + contact + "/tell")).as("in reach from where one goes on").contains("Told, and not on the record yet").contains("lives at 3 Mill Lane");
        assertThat(sent("/front-door/" + contact + "/record")).contains("Choose what belongs on the record");
        sent("/front-door/" + contact + "/record", "news", "home " + child, "news", "phone " + mother);
        var record = Acting.as(Who.product(ours), () -> caseFile.timeline(child));
        assertThat(record.last(Located.class).orElseThrow().entry()).isEqualTo(new Located(child, "3 Mill Lane", "ZZ4 2RB", null, false, LocalDate.ofInstant(now, ContactEntry.ENGLAND)));
        assertThat(Acting.as(Who.product(ours), () -> caseFile.timeline(mother)).last(Located.class).orElseThrow().entry().phone()).isEqualTo("01632 960001");
        assertThat(read(worker, "/front-door/" + contact)).contains("was born on 4 March 2018").doesNotContain("lives at 3 Mill Lane").doesNotContain("is reached on");
    }

    @Test
    void an_address_that_is_confidential_or_known_later_is_not_offered() throws Exception {
        var now = Instant.now();
        for (boolean confidential : new boolean[] {true, false}) {
            var child = Subject.unheardOf();
            var one = new Subject(Ids.next());
            Acting.as(Who.product(ours), () -> caseFile.append(Append.observed(Append.together(Ids.next(), List.of(
                    new Named(child, "Iris", "Elsewhere", null, null, LocalDate.of(2026, 1, 5)), new Located(child, "1 Old Lane", "ZZ4 2RA", null, confidential, confidential ? LocalDate.of(2026, 1, 5) : LocalDate.now().plusDays(1)),
                    new ContactReceived(one, "K7RM-3WQP", now, "telephone", new Referrer("2A", "Dee Marsh", null, null, "01632 960001", null, null, null, null), List.of(new Told("Iris", "Elsewhere", null, null, null, "3 Mill Lane", "ZZ4 2RB", null)), "They moved.", "no", null),
                    new ContactDecided(one, now, Outcome.ADVICE, List.of(new Placed(1, child, false)), List.of(), null, null, null, null, "Advice")), now, "page"))));
            assertThat(read(worker, "/front-door/" + one)).contains("Iris Elsewhere").doesNotContain("What was told and is new").doesNotContain("Old Lane");
        }
    }

    /// One record keeps secret where she lives, and the other would have told it.
    @Test
    void nor_an_address_that_the_other_of_two_records_read_as_one_keeps_confidential() throws Exception {
        var child = Subject.unheardOf();
        var other = Subject.unheardOf();
        var now = Instant.now();
        var early = LocalDate.of(2026, 1, 5);
        Acting.as(Who.product(ours), () -> caseFile.append(Append.observed(Append.together(Ids.next(), List.of(
                new Named(child, "Iris", "Elsewhere", null, null, early), new Located(child, "1 Old Lane", "ZZ4 2RA", null, false, early), new Named(other, "Iris", "Marsh", null, null, early), new Located(other, "3 Mill Lane", "ZZ4 2RB", null, true, early),
                new Linked(child, other, early, "The school says so"),
                new ContactReceived(contact, "K7RM-3WQP", now, "telephone", new Referrer("2A", "Dee Marsh", null, null, "01632 960001", null, null, null, null), List.of(new Told("Iris", "Elsewhere", null, null, null, "3 Mill Lane", "ZZ4 2RB", null)), "They moved.", "no", null),
                new ContactDecided(contact, now, Outcome.ADVICE, List.of(new Placed(1, child, false)), List.of(), null, null, null, null, "Advice")), now, "page"))));
        assertThat(read(worker, "/front-door/" + contact)).contains("Iris Elsewhere").doesNotContain("What was told and is new").doesNotContain("Old Lane");
        sent("/front-door/" + contact + "/record", "news", "home " + child);
        assertThat(Acting.as(Who.product(ours), () -> caseFile.timeline(child)).facts(Located.class)).as("nor is it written by who asks for it").hasSize(1);
    }

    private String sent(String address, String... answers) throws Exception {
        var request = post(address).param("_once", UUID.randomUUID().toString());
        for (int i = 0; i < answers.length; i += 2) request.param(answers[i], answers[i + 1]);
        return send(worker, request).getContentAsString();
    }

    private static Told told(String given) {
        return new Told(given, "Told", LocalDate.of(2018, 3, 4), null, "F", null, null, null);
    }

    private void withdrawn(Subject child, UUID entry, Subject whom) throws Exception {
        var answer = send(worker, post("/child/" + child + "/entry/" + entry + "/withdraw").param("_once", UUID.randomUUID().toString()).param("children", whom.toString()).param("why", "It was about others"));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
    }

    private List<String> printed() {
        return Acting.as(worker, () -> access.history(contact.id(), Long.MAX_VALUE)).stream().filter(line -> line.action().equals("print")).map(Access.Opened::part).toList();
    }
}
