package goldthread.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.SignedIn;
import goldthread.access.Account;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Guard;
import goldthread.access.Role;
import goldthread.access.Seal;
import goldthread.access.Who;
import goldthread.care.CareEntry.Adopted;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.PartSealed;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.CourtEntry.PreProceedingsMet;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.safe.SafeEntry.KeptFrom;
import goldthread.portal.ParentEntry.AccountNamed;
import goldthread.portal.ParentEntry.AdvocateNamed;
import goldthread.portal.ParentEntry.PaperShared;
import goldthread.portal.ParentEntry.ParentSaid;
import goldthread.protection.conference.ConferenceEntry.Attendance;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protection.conference.ConferenceEntry.Outcome;
import goldthread.protection.conference.ConferenceEntry.Views;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A mother and a father of Amira, who must not know where the other lives, and an advocate: what each sees and writes, and what closes it,
/// on the next request.
class WhatAParentSeesTest extends SignedIn {
    private static final String QUAY = "14 Quay Street", MILL = "9 Mill Lane";

    Who sam;
    Account leila, omar, lee, stranger;
    Subject amira, yusuf, mother, father;

    @BeforeEach
    void family() {
        sam = account(Role.SOCIAL_WORKER, "Sam Okafor").who();
        leila = account(Role.PARENT, "Leila Rahman");
        omar = account(Role.PARENT, "Omar Rahman");
        stranger = account(Role.PARENT, "Somebody Else");
        lee = account(Role.ADVOCATE, "Lee Moss");
        mother = person("Leila", QUAY);
        father = person("Omar", MILL);
        amira = child("Amira");
        yusuf = child("Yusuf");
    }

    @Test
    void a_parent_reads_what_was_shared_answers_it_and_the_worker_sees_it_and_takes_it_back() throws Exception {
        var desk = opened(amira, leila, mother);
        assertThat(read(leila, "/shared/" + desk)).contains("Shared with you about Amira Rahman", "Nothing is shared with you now").doesNotContain("/child/", "Yusuf");
        var plan = conferred("The home must be safe", amira);
        write(new Noted(List.of(amira), TODAY, "Conversation", "What nobody shared", false));
        assertThat(read(leila, "/shared/" + desk)).as("nothing is shared by itself").contains("Nothing is shared with you now");
        assertThat(read(sam, "/child/" + amira + "/parents/share?with=" + desk + "&what=" + plan)).contains("As Leila Rahman will read it", "The home must be safe");
        assertThat(send(sam, sharing(amira, desk, plan, null)).getContentAsString()).contains("Read it as they will read it, and say so");
        assertThat(send(sam, sharing(amira, desk, plan, "We read it together on Monday").param("looked", "yes")).getStatus()).isEqualTo(303);
        assertThat(read(sam, "/child/" + amira + "/parents")).contains("Plan of the child protection conference", "Not yet");

        var share = share();
        assertThat(read(leila, "/")).as("their first page is what was shared").isEmpty();
        assertThat(read(leila, "/shared/" + desk)).contains("Plan of the child protection conference", "New").doesNotContain("What nobody shared");
        assertThat(read(leila, "/shared/" + desk + "/" + share)).contains("The home must be safe", "We read it together on Monday", "Amira Rahman").doesNotContain("/child/", "what both said", "words of the child");
        assertThat(read(leila, "/shared/" + desk)).contains("You have read it");
        assertThat(send(leila, post("/shared/" + desk + "/" + share).param("words", "")).getContentAsString()).contains("Write what you want to say", "The home must be safe");
        assertThat(send(leila, post("/shared/" + desk + "/" + share).param("words", "I was at work that day")).getStatus()).isEqualTo(303);

        var said = timeline(amira).facts(ParentSaid.class).getFirst();
        assertThat(said.first().author()).as("with their own account").isEqualTo(leila.id());
        assertThat(read(sam, "/")).contains("1 child whose parent wrote to you");
        assertThat(read(sam, "/from-parents")).contains("Amira Rahman", "/child/" + amira + "/parents");
        assertThat(read(sam, "/child/" + amira + "/parents")).contains("I was at work that day", "You read what they wrote").doesNotContain("Read</th><td>Not yet");
        assertThat(read(sam, "/child/" + amira + "/story")).contains("Written by a parent or carer");
        assertThat(send(sam, post("/child/" + amira + "/parents/read").param("said", said.id().toString()).param("answer", "Thank you, we talk on Friday")).getStatus()).isEqualTo(303);
        assertThat(read(sam, "/")).doesNotContain("whose parent wrote");
        assertThat(read(leila, "/shared/" + desk)).contains("I was at work that day", "Thank you, we talk on Friday");

        assertThat(send(sam, post("/child/" + amira + "/parents/back").param("share", share.toString()).param("back-why", "Too early")).getStatus()).isEqualTo(303);
        assertThat(status(leila, "/shared/" + desk + "/" + share)).isEqualTo(404);
        assertThat(read(leila, "/shared/" + desk)).doesNotContain("Plan of the child protection conference");
        assertThat(logged(amira, leila)).contains("view");
        assertThat(logged(new Subject(desk), leila)).contains("view", "denied");
        assertThat(read(sam, "/child/" + amira + "/access")).contains("paper shared with a parent", "Leila Rahman");
    }

    @Test
    void nobody_else_opens_it_and_a_parent_opens_nothing_else() throws Exception {
        var desk = opened(amira, leila, mother);
        var share = shared(amira, desk, conferred("The home must be safe", amira));
        for (var who : List.of(omar.who(), stranger.who(), lee.who(), sam, account(Role.TEAM_MANAGER, "Helen").who(), account(Role.DUTY, "Priya").who(), account(Role.ANALYST, "Mei").who(), account(Role.GUARDIAN, "Ruth").who(), account(Role.ADMINISTRATOR, "Tom").who(), account(Role.PARTNER, "Joan").who())) {
            for (var address : List.of("/shared/" + desk, "/shared/" + desk + "/" + share, "/child/" + desk)) assertThat(status(who, address)).as(who.name() + " " + address).isEqualTo(404);
            assertThat(send(who, post("/shared/" + desk).param("what", ParentSaid.WRONG).param("words", "x")).getStatus()).isEqualTo(404);
        }
        assertThat(read(stranger.who(), "/shared")).contains("Nothing is shared with you now").doesNotContain("Amira");
        for (var address : List.of("/child/" + amira, "/child/" + amira + "/parents", "/child/" + amira + "/story", "/child/" + mother, "/search", "/law", "/invitations", "/from-parents", "/returns", "/front-door", "/places", "/fostering", "/api/v1/children/" + amira)) {
            assertThat(status(leila.who(), address)).as(address).isIn(404, 401, 403);
        }
        assertThat(send(leila, get("/shared/" + desk)).getContentAsString()).contains("Exit this page").doesNotContain("gt-search", "My work");
        assertThat(Accounts.together(Set.of(Role.PARENT, Role.SOCIAL_WORKER))).isFalse();
        assertThat(Accounts.together(Set.of(Role.PARENT, Role.ADVOCATE))).isFalse();
    }

    @Test
    void what_ends_or_comes_to_its_last_day_closes_on_the_next_request() throws Exception {
        var desk = opened(amira, leila, mother);
        send(sam, post("/child/" + amira + "/parents/end").param("whose", desk + " " + leila.id()).param("end-why", "She asked for it"));
        assertThat(status(leila, "/shared/" + desk)).isEqualTo(404);
        assertThat(read(sam, "/child/" + amira + "/parents")).contains("Ended");
        var over = desk(amira, omar, father, TODAY.minusDays(1));
        assertThat(status(omar, "/shared/" + over)).isEqualTo(404);
        assertThat(read(sam, "/child/" + amira + "/parents")).contains("The last day is over");
        assertThat(send(sam, naming(amira, father, omar.login(), TODAY.minusDays(1))).getContentAsString()).contains("The last day must not be before today");
    }

    @Test
    void a_record_that_is_kept_from_them_a_child_who_is_grown_or_adopted_and_a_relation_that_ended_close_it() throws Exception {
        var ruth = account(Role.GUARDIAN, "Ruth").who();
        var restricted = opened(amira, leila, mother);
        Acting.as(ruth, () -> guard.restrict(new Guard.Restriction(amira.id(), Seal.RESTRICTED, ruth.account(), "High risk", TODAY.plusDays(60), Set.of(sam.account()))));
        assertThat(status(leila, "/shared/" + restricted)).isEqualTo(404);
        var barred = opened(yusuf, leila, mother);
        var open = desk(yusuf, omar, father, TODAY);
        assertThat(status(leila, "/shared/" + barred)).isEqualTo(200);
        Acting.as(ruth, () -> guard.bar(leila.id(), yusuf.id()));
        assertThat(status(leila, "/shared/" + barred)).isEqualTo(404);
        assertThat(status(omar, "/shared/" + open)).isEqualTo(200);

        var grown = child("Sara");
        var desk = opened(grown, leila, mother);
        write(new Described(grown, null, TODAY.minusYears(18), null, null, null, null, TODAY));
        assertThat(status(leila, "/shared/" + desk)).isEqualTo(404);
        var adopted = child("Layla");
        var before = opened(adopted, leila, mother);
        write(new Adopted(adopted, TODAY, null, null, null, null, null, TODAY));
        assertThat(status(leila, "/shared/" + before)).isEqualTo(404);

        var other = child("Noor");
        var related = opened(other, leila, mother);
        withdraw(other, timeline(other).facts(Related.class).stream().filter(fact -> fact.entry().other().equals(mother)).findFirst().orElseThrow().id());
        assertThat(status(leila, "/shared/" + related)).as("she is not the mother: it was the wrong person").isEqualTo(404);
        assertThat(read(sam, "/child/" + other + "/parents")).contains("No longer among the child");
        assertThat(read(leila, "/shared")).contains("Nothing is shared with you now");
    }

    @Test
    void a_second_record_of_the_child_closes_it_when_it_is_restricted_and_is_written_down_as_seen() throws Exception {
        var second = child("Amira");
        write(new Linked(amira, second, TODAY, "The school says so"));
        var desk = opened(amira, leila, mother);
        assertThat(status(leila, "/shared/" + desk)).isEqualTo(200);
        assertThat(logged(second, leila)).contains("view");
        var share = shared(amira, desk, conferred("Written on the other record", second));
        assertThat(read(leila, "/shared/" + desk + "/" + share)).contains("Written on the other record");
        var ruth = account(Role.GUARDIAN, "Ruth").who();
        Acting.as(ruth, () -> guard.restrict(new Guard.Restriction(second.id(), Seal.RESTRICTED, ruth.account(), "High risk", TODAY.plusDays(60), Set.of(sam.account()))));
        assertThat(status(leila, "/shared/" + desk)).isEqualTo(404);
    }

    @Test
    void what_was_corrected_withdrawn_or_sealed_since_says_so_and_shows_no_word() throws Exception {
        var desk = opened(amira, leila, mother);
        var corrected = conferred("The first words", amira);
        var withdrawn = conferred("The second words", amira);
        var sealed = conferred("The third words", amira);
        var shares = List.of(shared(amira, desk, corrected), shared(amira, desk, withdrawn), shared(amira, desk, sealed));
        for (var share : shares) assertThat(read(leila, "/shared/" + desk + "/" + share)).contains(" words");
        write(new Corrected(corrected, held("Other words", amira), "Wrong"));
        withdraw(amira, withdrawn);
        write(new PartSealed(sealed, List.of(Tag.child(amira)), List.of(sam.account()), "Dangerous", sam.account(), TODAY.plusDays(30), TODAY));
        assertThat(read(leila, "/shared/" + desk + "/" + shares.get(0))).contains("We put this right after we shared it with you").doesNotContain("first words", "Other words");
        assertThat(read(leila, "/shared/" + desk + "/" + shares.get(1))).contains("We took this out of the record").doesNotContain("second words");
        assertThat(read(leila, "/shared/" + desk + "/" + shares.get(2))).contains("We do not show this now").doesNotContain("third words");
        assertThat(read(leila, "/shared/" + desk)).contains("Changed since");
        assertThat(read(sam, "/child/" + amira + "/parents")).contains("Put right since: share it anew", "Withdrawn since", "Look at it and share with Leila Rahman");
        var anew = shared(amira, desk, corrected);
        assertThat(read(leila, "/shared/" + desk + "/" + anew)).contains("Other words");
        withdraw(amira, timeline(amira).facts(PaperShared.class).stream().filter(fact -> fact.id().equals(anew)).findFirst().orElseThrow().id());
        assertThat(status(leila, "/shared/" + desk + "/" + anew)).as("the sharing itself was withdrawn").isEqualTo(404);
    }

    @Test
    void neither_of_two_parents_is_told_where_the_other_lives() throws Exception {
        var hers = opened(amira, leila, mother);
        var his = opened(amira, omar, father);
        var plan = conferred("Amira stays at " + QUAY + " and sees her father at " + MILL, amira);
        var early = shared(amira, his, plan);
        assertThat(read(omar, "/shared/" + his + "/" + early)).contains(QUAY);
        write(new KeptFrom(amira, List.of(mother, amira), List.of(father), List.of(KeptFrom.ADDRESS), "He has threatened her", TODAY, null));
        assertThat(read(omar, "/shared/" + his + "/" + early)).as("held back until somebody looks it through anew").contains("We do not show this now").doesNotContain("Quay Street");
        write(new KeptFrom(amira, List.of(father), List.of(mother), List.of(KeptFrom.ADDRESS), "He asked for it", TODAY, null));

        for (var desk : List.of(hers, his)) {
            assertThat(read(sam, "/child/" + amira + "/parents/share?with=" + desk + "&what=" + plan)).contains("It tells an address", "[withheld]").doesNotContain("stays at 14 Quay");
            assertThat(send(sam, sharing(amira, desk, plan, null).param("looked", "yes")).getContentAsString()).contains("It tells an address or a number that they must not be told");
        }
        var safe = conferred("Both come to the school play", amira);
        assertThat(send(sam, sharing(amira, his, safe, "She lives at 14 Quay St., 14 Quay Street").param("looked", "yes")).getContentAsString()).contains("Take out where Leila Rahman lives");
        var later = conferred("They meet at 5 Hill Road", amira);
        var share = shared(amira, his, later);
        write(new Located(mother, "5 Hill Road", "WR5 1AA", null, false, TODAY));
        assertThat(read(omar, "/shared/" + his + "/" + share)).as("she moved there after it was shared").contains("[withheld]").doesNotContain("Hill Road");
        var said = shared(amira, hers, safe);
        send(leila.who(), post("/shared/" + hers + "/" + said).param("words", "I moved to " + QUAY));
        assertThat(read(omar, "/shared/" + his)).as("what she says is hers").doesNotContain("Quay Street", "Leila");
        assertThat(read(leila, "/shared/" + hers)).doesNotContain("Omar");
        assertThat(send(sam, post("/child/" + amira + "/parents/read").param("said", timeline(amira).facts(ParentSaid.class).getFirst().id().toString()).param("answer", "He lives at " + MILL)).getContentAsString()).contains("Take out where Omar Rahman lives");
    }

    @Test
    void a_confidential_address_of_anybody_around_the_child_is_told_to_no_parent() throws Exception {
        write(new Located(amira, "77 Beacon Terrace", "WR7 7BT", null, true, TODAY));
        var desk = opened(amira, leila, mother);
        var plan = conferred("Family time near 77 Beacon Terrace", amira);
        assertThat(send(sam, sharing(amira, desk, plan, null).param("looked", "yes")).getContentAsString()).contains("It tells an address");
    }

    @Test
    void what_is_sealed_is_taken_out_too_and_an_earlier_address_is() throws Exception {
        var desk = opened(amira, omar, father);
        var share = shared(amira, desk, conferred("She often speaks of 3 Anchor Yard", amira));
        assertThat(read(omar, "/shared/" + desk + "/" + share)).contains("Anchor Yard");
        var before = Ids.next();
        write(before, new Located(mother, "3 Anchor Yard", null, null, false, TODAY.minusYears(2)));
        write(new PartSealed(before, List.of(new Tag(mother, "person")), List.of(sam.account()), "Nobody may find her", sam.account(), TODAY.plusDays(30), TODAY));
        var kept = Ids.next();
        write(kept, new KeptFrom(amira, List.of(mother), List.of(person("Uncle", null)), List.of(KeptFrom.ADDRESS), "He looks for her", TODAY, null));
        assertThat(read(omar, "/shared/" + desk + "/" + share)).as("kept from somebody else, and told to nobody of the family").contains("[withheld]").doesNotContain("Anchor Yard");
    }

    @Test
    void an_advocate_has_a_last_day_of_their_own_and_may_be_barred_alone() throws Exception {
        var ruth = account(Role.GUARDIAN, "Ruth").who();
        var desk = opened(amira, leila, mother);
        write(new AdvocateNamed(new Subject(desk), amira, lee.id(), lee.name(), null, "She told Sam", TODAY.minusDays(9), TODAY.minusDays(1), TODAY.minusDays(9)));
        assertThat(status(lee, "/shared/" + desk)).isEqualTo(404);
        send(sam, beside(amira, desk, lee.login(), "She told Sam again"));
        assertThat(status(lee, "/shared/" + desk)).isEqualTo(200);
        Acting.as(ruth, () -> guard.bar(lee.id(), amira.id()));
        assertThat(status(lee, "/shared/" + desk)).isEqualTo(404);
        assertThat(status(leila, "/shared/" + desk)).isEqualTo(200);
        assertThat(read(sam, "/child/" + amira + "/parents")).contains("The record is kept from them");
    }

    @Test
    void brothers_and_sisters_are_named_to_whom_they_are_open_and_to_nobody_else() throws Exception {
        var desk = opened(amira, leila, mother);
        var share = shared(amira, desk, conferred("For both", amira, yusuf));
        assertThat(read(leila, "/shared/" + desk + "/" + share)).contains("Amira Rahman").doesNotContain("Yusuf");
        opened(yusuf, leila, mother);
        assertThat(read(leila, "/shared/" + desk + "/" + share)).contains("Amira Rahman", "Yusuf Rahman");
        assertThat(read(leila, "/shared")).contains("Amira Rahman", "Yusuf Rahman");
    }

    @Test
    void the_way_to_court_is_told_by_what_was_shared_of_it() throws Exception {
        var desk = opened(amira, leila, mother);
        var letter = Ids.next();
        write(letter, new LetterSent(List.of(amira), List.of("Leila Rahman"), "Amira was left alone", true, false, TODAY.minusDays(5), List.of()));
        write(new PreProceedingsMet(List.of(amira), letter, "A parenting course", TODAY));
        assertThat(read(leila, "/shared/" + desk)).doesNotContain("Before court");
        assertThat(read(sam, "/child/" + amira + "/parents/share?with=" + desk + "&what=" + letter)).contains("it did not say: What help was given so far");
        var share = shared(amira, desk, letter);
        assertThat(read(leila, "/shared/" + desk)).contains("Before court: where we are", "Nothing shared yet").doesNotContain("parenting course");
        assertThat(read(leila, "/shared/" + desk + "/" + share)).contains("Amira was left alone", "free legal advice");
        var plan = Ids.next();
        write(plan, new PlanMade(List.of(amira), null, "Grandmother helps on Mondays", PlanMade.NETWORK, null, null, null, null, null, null, null, null, TODAY));
        assertThat(read(leila, "/shared/" + desk + "/" + shared(amira, desk, plan))).contains("Grandmother helps on Mondays");
    }

    @Test
    void an_advocate_stands_beside_one_parent_who_agreed_and_sees_what_that_parent_sees_until_it_ends() throws Exception {
        var hers = opened(amira, leila, mother);
        var his = opened(amira, omar, father);
        var share = shared(amira, hers, conferred("The home must be safe", amira));
        assertThat(send(leila.who(), post("/shared/" + hers).param("what", ParentSaid.ADVOCATE).param("words", "I want somebody with me")).getStatus()).isEqualTo(303);
        assertThat(read(sam, "/child/" + amira + "/parents")).contains("I want an advocate", "Record the offer of an advocate");
        assertThat(send(sam, beside(amira, hers, lee.login(), "")).getContentAsString()).contains("without it nobody reads along");
        assertThat(send(sam, beside(amira, hers, leila.login(), "She said so")).getContentAsString()).contains("Nobody signs in with this as an advocate");
        assertThat(send(sam, beside(amira, hers, lee.login(), "She told Sam")).getStatus()).isEqualTo(303);
        assertThat(read(lee, "/shared/" + hers + "/" + share)).contains("The home must be safe");
        assertThat(status(lee, "/shared/" + his)).isEqualTo(404);
        assertThat(send(sam, beside(amira, his, lee.login(), "He told Sam")).getContentAsString()).contains("an advocate stands beside one");
        assertThat(send(lee.who(), post("/shared/" + hers + "/" + share).param("words", "She asks for a later hour")).getStatus()).isEqualTo(303);
        assertThat(read(leila, "/shared/" + hers)).contains("She asks for a later hour", "who stands beside Leila Rahman", "Lee Moss (Standing Beside)");
        send(sam, post("/child/" + amira + "/parents/end").param("whose", hers + " " + lee.id()).param("end-why", "She does not want it any more"));
        assertThat(status(lee, "/shared/" + hers)).isEqualTo(404);
        assertThat(status(leila, "/shared/" + hers)).isEqualTo(200);
        send(sam, beside(amira, hers, lee.login(), "She told Sam again"));
        assertThat(status(lee, "/shared/" + hers)).isEqualTo(200);
        send(sam, post("/child/" + amira + "/parents/end").param("whose", hers + " " + leila.id()).param("end-why", "It is over"));
        assertThat(status(lee, "/shared/" + hers)).as("with the parent's own").isEqualTo(404);
    }

    @Test
    void an_account_is_one_persons_and_ends_with_its_role() throws Exception {
        assertThat(send(sam, naming(amira, mother, "nobody.here", TODAY.plusDays(9))).getContentAsString()).contains("Nobody signs in with this as a parent or carer", "nobody.here");
        assertThat(send(sam, naming(amira, mother, lee.login(), TODAY.plusDays(9))).getContentAsString()).contains("Nobody signs in with this as a parent or carer");
        var desk = opened(amira, leila, mother);
        assertThat(send(sam, naming(amira, mother, leila.login(), TODAY.plusDays(9))).getContentAsString()).contains("It is open to them already");
        assertThat(send(sam, naming(yusuf, father, leila.login(), TODAY.plusDays(9))).getContentAsString()).contains("an account is one person");
        Acting.as(Who.product(ours), () -> accounts.setRoles(leila.id(), Set.of(), ""));
        assertThat(status(Acting.as(Who.product(ours), () -> accounts.byId(leila.id()).orElseThrow()), "/shared/" + desk)).isEqualTo(404);
        assertThat(read(sam, "/child/" + amira + "/parents")).contains("The account is closed");
        Acting.as(Who.product(ours), () -> accounts.disable(leila.id()));
        assertThat(read(sam, "/child/" + amira + "/parents")).contains("The account is closed");
    }

    @Test
    void an_advocate_of_two_parents_reads_of_each_what_that_parent_reads_and_no_name_more() throws Exception {
        var hers = opened(amira, leila, mother);
        var share = shared(amira, hers, conferred("For both", amira, yusuf));
        var his = opened(yusuf, omar, father);
        assertThat(send(sam, beside(amira, hers, lee.login(), "She told Sam")).getStatus()).isEqualTo(303);
        assertThat(send(sam, beside(yusuf, his, lee.login(), "He told Sam")).getStatus()).isEqualTo(303);
        assertThat(read(lee, "/shared/" + his)).contains("Yusuf Rahman");
        assertThat(read(lee, "/shared/" + hers + "/" + share)).contains("Amira Rahman").doesNotContain("Yusuf");
        opened(yusuf, leila, mother);
        assertThat(read(leila, "/shared/" + hers + "/" + share)).contains("Amira Rahman", "Yusuf Rahman");
    }

    /// It was written down on the record of a brother, and stands on the father's own.
    @Test
    void what_they_must_not_be_told_by_another_childs_record_is_held_back_too() throws Exception {
        var his = opened(amira, omar, father);
        var share = shared(amira, his, conferred("Amira plays at 5 Hill Road", amira));
        var aunt = person("Dalia", "5 Hill Road");
        write(new KeptFrom(child("Nour"), List.of(aunt), List.of(father), List.of(KeptFrom.ADDRESS), "He has threatened her", TODAY, null));
        assertThat(read(omar, "/shared/" + his + "/" + share)).contains("We do not show this now").doesNotContain("Hill Road");
        var again = conferred("She sleeps at 5 Hill Road", amira);
        assertThat(send(sam, sharing(amira, his, again, null).param("looked", "yes")).getContentAsString()).contains("It tells an address or a number that they must not be told");
    }

    private UUID conferred(String outline, Subject... children) {
        var id = Ids.next();
        write(id, held(outline, children));
        return id;
    }

    private static Conferred held(String outline, Subject... children) {
        return new Conferred(List.of(children), null, ConferenceEntry.INITIAL, new Attendance("Independent chair", null, "Ann Chair", List.of("Police"), List.of(), List.of(), null, null, null, null),
                new Views("the words of the child", null, "what both said", null), new Outcome(List.of(children), "NEG", outline, List.of("Sam Okafor"), null, null, List.of(), null), TODAY);
    }

    private UUID shared(Subject child, UUID desk, UUID of) throws Exception {
        var sent = send(sam, sharing(child, desk, of, null).param("looked", "yes"));
        assertThat(sent.getStatus()).as(wrong(sent)).isEqualTo(303);
        return timeline(child).told(PaperShared.class).getLast().id();
    }

    private UUID share() {
        return timeline(amira).told(PaperShared.class).getLast().id();
    }

    private static MockHttpServletRequestBuilder sharing(Subject child, UUID desk, UUID of, String note) {
        var request = post("/child/" + child + "/parents/share").param("with", desk.toString()).param("what", of.toString());
        return note == null ? request : request.param("note", note);
    }

    private UUID opened(Subject child, Account account, Subject person) throws Exception {
        var sent = send(sam, naming(child, person, account.login(), TODAY.plusDays(90)));
        assertThat(sent.getStatus()).as(wrong(sent)).isEqualTo(303);
        return timeline(child).told(AccountNamed.class).getLast().entry().desk().id();
    }

    private UUID desk(Subject child, Account account, Subject person, LocalDate until) {
        var desk = Subject.unheardOf();
        write(new AccountNamed(desk, child, person, account.id(), account.name(), "They asked for it", until, TODAY.minusDays(3)));
        return desk.id();
    }

    private static MockHttpServletRequestBuilder naming(Subject child, Subject person, String login, LocalDate until) {
        return post("/child/" + child + "/parents/name").param("person", person.toString()).param("login", login).param("why", "Holds parental responsibility").param("until", until.toString());
    }

    private static MockHttpServletRequestBuilder beside(Subject child, UUID desk, String login, String consent) {
        return post("/child/" + child + "/parents/advocate").param("of", desk.toString()).param("login", login).param("service", "Standing Beside").param("consent", consent).param("consented", TODAY.toString()).param("until", TODAY.plusDays(9).toString());
    }

    private void withdraw(Subject child, UUID entry) {
        write(new Withdrawn(entry, List.of(Tag.child(child)), TODAY, "Of the wrong child"));
    }

    private Subject child(String name) {
        var child = person(name, null);
        write(new Described(child, null, TODAY.minusYears(8), null, null, null, null, TODAY.minusDays(20)));
        write(new Related(child, mother, "mother", true, TODAY.minusDays(20), null));
        write(new Related(child, father, "father", true, TODAY.minusDays(20), null));
        write(new Allocated(List.of(child), sam.account(), sam.name(), Allocated.ALLOCATED, TODAY.minusDays(9), null));
        return child;
    }

    private Subject person(String name, String address) {
        var person = new Subject(Ids.next());
        write(new Named(person, name, "Rahman", null, null, TODAY.minusDays(20)));
        if (address != null) write(new Located(person, address, null, null, false, TODAY.minusDays(20)));
        return person;
    }

    private MockHttpServletResponse send(Account account, MockHttpServletRequestBuilder request) throws Exception {
        return send(account.who(), request);
    }

    @Override
    protected String read(Who who, String address) throws Exception {
        return main(send(who, get(URI.create(address))));
    }

    private String read(Account account, String address) throws Exception {
        return read(account.who(), address);
    }

    /// Without what stands around every page.
    private static String main(MockHttpServletResponse sent) throws Exception {
        return sent.getContentAsString().replaceFirst("(?s).*<main", "<main").replaceFirst("(?s)<footer.*", "").replaceAll("\\s+", " ");
    }

    /// What is said to be wrong, for a test that fails.
    private static String wrong(MockHttpServletResponse sent) throws Exception {
        return sent.getContentAsString().replaceFirst("(?s).*govuk-error-summary__body", "").replaceFirst("(?s)</ul>.*", "");
    }

    private int status(Account account, String address) throws Exception {
        return status(account.who(), address);
    }

    private List<String> logged(Subject subject, Account account) {
        return logged(subject, account.who());
    }

    private Account account(Role role, String name) {
        return accounts.create(UUID.randomUUID(), ours, "portal" + UUID.randomUUID(), name, null, Set.of(role));
    }
}
