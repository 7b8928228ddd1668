package goldthread.protection.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.SignedIn;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Guard;
import goldthread.access.Role;
import goldthread.access.Seal;
import goldthread.access.Who;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyEntry.Action;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.safe.SafeEntry.KeptFrom;
import goldthread.protection.InvitationEntry.PartnerContributed;
import goldthread.protection.InvitationEntry.PartnersInvited;
import goldthread.protection.ProtectionEntry.Contribution;
import goldthread.protection.ProtectionEntry.Discussion;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protectionteam.PartnerEntry.AgreementEnded;
import goldthread.protectionteam.PartnerEntry.AgreementMade;
import goldthread.protectionteam.PartnerEntry.PartnerLeft;
import goldthread.protectionteam.PartnerEntry.PartnerNamed;
import goldthread.workforce.WorkforceEntry.Allocated;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/// Police and a school are invited to a strategy discussion: what each sees and writes, and what closes it, on the next request.
class WhatAPartnerSeesTest extends SignedIn {
    private static final String SAID = "On Monday the child said that home is loud";

    Who sam, manager, joan, pc, stranger;
    Subject amira, yusuf;
    UUID schools, police;

    @BeforeEach
    void agreed() {
        sam = somebody(Role.SOCIAL_WORKER);
        manager = somebody(Role.TEAM_MANAGER);
        joan = somebody(Role.PARTNER);
        pc = somebody(Role.PARTNER);
        stranger = somebody(Role.PARTNER);
        amira = child("Amira");
        yusuf = child("Yusuf");
        schools = agreement("Education", "Schools of Ashbourne", AgreementMade.PARTS);
        police = agreement("Police", "Ashbourne Police", List.of(AgreementMade.WHO));
        write(new PartnerNamed(joan.account(), "Joan Ash", "Designated safeguarding lead", "Elm Street Primary School (100001)", schools, TODAY.minusDays(9)));
        write(new PartnerNamed(pc.account(), "Ravi Shah", "Detective sergeant", null, police, TODAY.minusDays(9)));
        write(new PartnerNamed(stranger.account(), "Nobody Invited", "Designated safeguarding lead", "Hill School (100002)", schools, TODAY.minusDays(9)));
    }

    @Test
    void a_designated_safeguarding_lead_reads_what_is_asked_writes_and_signs_it_and_sees_what_was_decided() throws Exception {
        var referral = Ids.next();
        write(referral, new Referred(amira, TODAY.minusDays(1), "6", null, TODAY.minusDays(1)));
        var invitation = invited(joan, pc);
        assertThat(read(joan, "/")).contains("1 invitation waits for what your agency knows");
        assertThat(read(joan, "/invitations")).contains("Amira Rahman", "Not yet").doesNotContain("Yusuf");
        assertThat(read(joan, "/invitations/" + invitation)).contains("Amira Rahman", "born 4 May 2019", "A bruise that nobody explains", "Attendance, and what was said", "Elm Street Primary School (100001)", "Nothing is decided yet").doesNotContain("/child/", "Mill Lane", "WR9");
        assertThat(send(joan, post("/invitations/" + invitation).param("words", SAID)).getContentAsString()).contains(SAID, "Choose what kind of information it is", "Sign it, so that it is known who stands for it");
        assertThat(contribute(joan, invitation).getStatus()).isEqualTo(303);

        var written = timeline(amira).facts(PartnerContributed.class).getFirst();
        assertThat(written.first().author()).as("signed with their own account").isEqualTo(joan.account());
        assertThat(written.entry().who()).endsWith("Designated safeguarding lead");
        assertThat(read(sam, "/child/" + amira + "/partners")).contains(SAID, "Ashbourne Police", "Not yet");
        assertThat(read(sam, "/child/" + amira + "/story")).contains("Contribution of a partner agency");
        assertThat(read(sam, "/child/" + amira + "/record/protection.strategy-discussed")).as("nobody types it again").contains(written.entry().who());

        write(new StrategyDiscussed(amira, referral, List.of("Police", "Education"), StrategyDiscussed.ENQUIRY, "Because of what nobody else is told", TODAY, new Discussion(List.of(), null, List.of(), "Social care alone", null, "The child's own words", null, "With family or friends")));
        assertThat(read(joan, "/invitations/" + invitation)).contains("Section 47 enquiry", "Social care alone", "With family or friends").doesNotContain("nobody else is told", "own words");
        assertThat(logged(amira, joan)).contains("view");
        assertThat(logged(new Subject(invitation), joan)).contains("view");
        assertThat(read(sam, "/child/" + amira + "/access")).contains("invitation of a partner");
    }

    @Test
    void what_an_agreement_does_not_name_is_shown_to_nobody_of_the_agency() throws Exception {
        var invitation = invited(joan, pc);
        contribute(joan, invitation);
        assertThat(read(joan, "/invitations/" + invitation)).contains(SAID);
        assertThat(read(pc, "/invitations/" + invitation)).contains("Amira Rahman", "You are asked", "what the other agencies contribute").doesNotContain("A bruise that nobody explains", SAID, "What was decided</h2>");
    }

    /// A school leads: its safeguarding lead reads the help to that family, and only that, while they lead it.
    @Test
    void a_lead_of_another_agency_opens_the_help_to_the_family_they_lead_and_nothing_else() throws Exception {
        var children = List.of(amira);
        var address = "/invitations/family/" + amira;
        assertThat(status(joan, address)).isEqualTo(404);
        write(new HelpAccepted(children, Level.EARLY_HELP, List.of("Nadia"), null, TODAY.minusDays(8)));
        leads(joan);
        write(new FamilyAssessed(children, List.of("3B"), List.of("Housing"), "Up at six, at 3 Mill Lane", null, "Mornings are hard", "I like toast", null, null, null, TODAY.minusDays(6)));
        write(new PlanAgreed(children, null, "On time four days of five", List.of(new Action("Breakfast club", "Joan Ash", "School or college", TODAY.plusDays(9))), null, null, null, List.of("Nadia"), List.of(), TODAY.minusDays(5)));
        assertThat(read(joan, "/invitations")).contains("Families you lead", "Amira Rahman");
        assertThat(read(joan, address)).contains("Amira Rahman", "Targeted early help", "Mornings are hard", "I like toast", "Housing", "On time four days of five", "Breakfast club", "To do").doesNotContain("/child/", "WR9");
        assertThat(logged(amira, joan)).contains("view");
        assertThat(read(sam, "/child/" + amira + "/access")).contains("family help that a partner leads");
        for (var closed : List.of("/child/" + amira, "/child/" + amira + "/family", "/child/" + amira + "/story", "/invitations/family/" + yusuf, "/search")) assertThat(status(joan, closed)).as(closed).isEqualTo(404);
        for (var who : List.of(stranger, pc, sam, manager)) assertThat(status(who, address)).as(who.name()).isEqualTo(404);
        assertThat(logged(amira, stranger)).contains("denied");

        var father = child("Joel");
        write(new KeptFrom(amira, List.of(amira), List.of(father), List.of(KeptFrom.ADDRESS), "He has threatened them", TODAY, null));
        assertThat(read(joan, address)).as("an address that somebody must not be told is taken out of any words").contains("Up at six").doesNotContain("3 Mill Lane");

        leads(pc);
        assertThat(status(joan, address)).as("another leads from now on").isEqualTo(404);
        assertThat(status(pc, address)).as("the agreement with the police does not name it").isEqualTo(404);
        leads(joan);
        assertThat(status(joan, address)).isEqualTo(200);
        write(new AgreementEnded(schools, "It is not kept to", TODAY));
        assertThat(status(joan, address)).isEqualTo(404);
    }

    private void leads(Who partner) {
        write(new LeadNamed(List.of(amira), partner.account(), partner.name(), "Pastoral lead", "School or college", false, null, null, null, TODAY.minusDays(7)));
        write(new Allocated(List.of(amira), partner.account(), partner.name(), LeadNamed.PART, TODAY.minusDays(7), null));
    }

    /// By who has not answered: a child is named to those who may open the record, and each view is written down.
    @Test
    void enquiries_that_go_on_are_listed_by_which_agency_has_not_answered() throws Exception {
        for (var one : List.of(amira, yusuf)) {
            var referral = Ids.next();
            write(referral, new Referred(one, TODAY.minusDays(3), "6", null, TODAY.minusDays(3)));
            if (one.equals(amira)) write(new StrategyDiscussed(one, referral, List.of("Children's social care", "Police", "Health"), StrategyDiscussed.ENQUIRY, "A bruise", TODAY.minusDays(2), new Discussion(List.of(), null, List.of(new Contribution("Police", "Ravi Shah", null, List.of("An incident or offence"), true)), null, null, null, null, null)));
            write(new EnquiryStarted(one, referral, TODAY.minusDays(2), null, null, TODAY.minusDays(2)));
        }
        assertThat(read(sam, "/protection-teams")).contains("Enquiries by who has answered");
        assertThat(read(sam, "/protection-teams/enquiries")).contains("Amira Rahman", "Yusuf Rahman", "Not confirmed", "without an answer of education").containsSubsequence("Yusuf Rahman", "Amira Rahman");
        assertThat(read(sam, "/protection-teams/enquiries?agency=Police")).contains("Yusuf Rahman", "Enquiries that go on without an answer of police").doesNotContain("Amira Rahman");
        assertThat(read(sam, "/protection-teams/enquiries?agency=%3Cb%3E")).as("what is no agency is not said again").contains("Amira Rahman").doesNotContain("<b>");
        assertThat(read(somebody(Role.SOCIAL_WORKER), "/protection-teams/enquiries")).contains("of children whom you may not open").doesNotContain("Amira", "Yusuf");
        assertThat(read(sam, "/child/" + yusuf + "/access")).contains("enquiries that go on");
        assertThat(status(joan, "/protection-teams/enquiries")).isEqualTo(404);
    }

    @Test
    void who_was_not_invited_finds_nothing_and_nobody_else_opens_an_invitation() throws Exception {
        var invitation = invited(joan);
        assertThat(read(stranger, "/invitations")).contains("You are invited to nothing now").doesNotContain("Amira");
        for (var who : List.of(stranger, pc, sam, manager, somebody(Role.DUTY), somebody(Role.ANALYST), somebody(Role.REVIEWING_OFFICER), somebody(Role.ADMINISTRATOR), somebody(Role.GUARDIAN))) {
            assertThat(status(who, "/invitations/" + invitation)).as(who.name()).isEqualTo(404);
            assertThat(status(who, "/child/" + invitation)).as("it is no child's record").isEqualTo(404);
            assertThat(send(who, post("/invitations/" + invitation).param("words", "x")).getStatus()).isEqualTo(404);
        }
        for (var address : List.of("/child/" + amira, "/child/" + amira + "/partners", "/child/" + amira + "/story", "/search", "/protection-teams", "/protection-teams/partners", "/schools", "/law", "/fostering", "/places", "/returns", "/front-door", "/panels")) {
            assertThat(status(joan, address)).as(address).isEqualTo(404);
        }
        assertThat(logged(new Subject(invitation), stranger)).contains("denied");
    }

    @Test
    void what_ends_closes_on_the_next_request() throws Exception {
        var invitation = invited(joan, pc);
        assertThat(status(joan, "/invitations/" + invitation)).isEqualTo(200);
        send(sam, post("/child/" + amira + "/partners/end").param("whose", invitation + " " + joan.account()).param("end-why", "Another lead comes"));
        assertThat(status(joan, "/invitations/" + invitation)).isEqualTo(404);
        assertThat(status(pc, "/invitations/" + invitation)).isEqualTo(200);
        write(new AgreementEnded(police, "It is not kept to", TODAY));
        assertThat(status(pc, "/invitations/" + invitation)).isEqualTo(404);
        assertThat(read(pc, "/invitations")).contains("You are invited to nothing now");
        assertThat(contribute(pc, invitation).getStatus()).isEqualTo(404);
        assertThat(timeline(amira).facts(PartnerContributed.class)).isEmpty();
    }

    @Test
    void who_left_their_agency_whose_account_ends_or_who_lost_the_role_is_out() throws Exception {
        var invitation = invited(joan, pc);
        write(new PartnerLeft(joan.account(), "Joan Ash", "Left the school", TODAY));
        assertThat(status(joan, "/invitations/" + invitation)).isEqualTo(404);
        var cookie = sessions.open(pc, false);
        assertThat(site.perform(get("/invitations/" + invitation).header("Accept", "text/html").cookie(new Cookie("goldthread", cookie))).andReturn().getResponse().getStatus()).isEqualTo(200);
        Acting.as(Who.product(ours), () -> accounts.setRoles(pc.account(), Set.of(), ""));
        assertThat(site.perform(get("/invitations/" + invitation).header("Accept", "text/html").cookie(new Cookie("goldthread", cookie))).andReturn().getResponse().getStatus()).isEqualTo(404);
        Acting.as(Who.product(ours), () -> accounts.disable(pc.account()));
        assertThat(site.perform(get("/invitations/" + invitation).header("Accept", "text/html").cookie(new Cookie("goldthread", cookie))).andReturn().getResponse().getStatus()).isNotEqualTo(200);
    }

    @Test
    void a_child_who_is_restricted_since_or_from_whom_they_are_barred_closes_it() throws Exception {
        var invitation = invited(joan, pc);
        var ruth = somebody(Role.GUARDIAN);
        Acting.as(ruth, () -> guard.bar(pc.account(), amira.id()));
        assertThat(status(pc, "/invitations/" + invitation)).isEqualTo(404);
        assertThat(status(joan, "/invitations/" + invitation)).isEqualTo(200);
        Acting.as(ruth, () -> guard.restrict(new Guard.Restriction(amira.id(), Seal.RESTRICTED, ruth.account(), "A relative works at the school", TODAY.plusDays(60), Set.of(sam.account()))));
        assertThat(status(joan, "/invitations/" + invitation)).isEqualTo(404);
        assertThat(read(joan, "/invitations")).doesNotContain("Amira");
    }

    @Test
    void what_social_care_withdraws_for_a_child_is_closed_of_that_child_and_what_an_agency_wrote_is_shown_to_no_other() throws Exception {
        var invitation = new Subject(Ids.next());
        var made = Ids.next();
        var school = new goldthread.protection.InvitationEntry.Invited(joan.account(), "Joan Ash", "Education", "Elm Street Primary School (100001)");
        var hill = new goldthread.protection.InvitationEntry.Invited(stranger.account(), "Nobody Invited", "Education", "Hill School (100002)");
        write(made, new PartnersInvited(invitation, List.of(amira, yusuf), PartnersInvited.DISCUSSION, null, "A bruise that nobody explains", "What was said", List.of(school, hill), TODAY.plusDays(20), TODAY));
        assertThat(read(joan, "/invitations/" + invitation)).contains("Amira Rahman", "Yusuf Rahman");
        contribute(joan, invitation.id());
        assertThat(read(stranger, "/invitations/" + invitation)).contains(SAID);
        var contribution = timeline(amira).facts(PartnerContributed.class).getFirst().id();
        for (var each : List.of(amira, yusuf)) withdraw(each, contribution);
        assertThat(read(stranger, "/invitations/" + invitation)).doesNotContain(SAID);
        assertThat(read(joan, "/invitations/" + invitation)).as("its writer is not told").contains(SAID);

        withdraw(yusuf, made);
        assertThat(read(joan, "/invitations/" + invitation)).contains("Amira Rahman").doesNotContain("Yusuf");
        assertThat(read(joan, "/invitations")).contains("Amira Rahman").doesNotContain("Yusuf");
        withdraw(amira, made);
        assertThat(status(joan, "/invitations/" + invitation)).isEqualTo(404);
        assertThat(contribute(joan, invitation.id()).getStatus()).isEqualTo(404);
        assertThat(read(joan, "/invitations")).doesNotContain("Amira");
    }

    private void withdraw(Subject child, UUID entry) throws Exception {
        assertThat(send(sam, post("/child/" + child + "/entry/" + entry + "/withdraw").param("children", child.toString()).param("why", "Of the wrong child").param("once", Ids.next().toString())).getStatus()).isEqualTo(303);
    }

    @Test
    void a_second_record_of_the_child_closes_it_when_it_is_restricted_and_is_written_down_as_seen() throws Exception {
        var second = child("Amira");
        write(new goldthread.people.PeopleEntry.Linked(amira, second, TODAY, "The school says so"));
        var invitation = invited(joan);
        assertThat(status(joan, "/invitations/" + invitation)).isEqualTo(200);
        assertThat(logged(second, joan)).as("what was decided is read from it too").contains("view");
        var ruth = somebody(Role.GUARDIAN);
        Acting.as(ruth, () -> guard.restrict(new Guard.Restriction(second.id(), Seal.RESTRICTED, ruth.account(), "A relative works at the school", TODAY.plusDays(60), Set.of(sam.account()))));
        assertThat(status(joan, "/invitations/" + invitation)).isEqualTo(404);
    }

    @Test
    void an_address_that_is_kept_from_somebody_is_refused_and_one_that_is_kept_later_is_taken_out() throws Exception {
        var mother = child("Leila");
        write(new Located(mother, "14 Quay Street", "WR2 4QY", "01632 960001", true, TODAY.minusDays(3)));
        var father = child("Omar");
        var invitation = invite(sam, "The mother moved to 14 Quay Street", joan);
        assertThat(invitation.getStatus()).isEqualTo(303);
        var open = latest();
        assertThat(read(joan, "/invitations/" + open)).contains("14 Quay Street");
        write(new KeptFrom(amira, List.of(mother), List.of(father), List.of(KeptFrom.ADDRESS), "He has threatened her", TODAY, null));
        assertThat(read(joan, "/invitations/" + open)).contains("[withheld]").doesNotContain("Quay Street");
        assertThat(invite(sam, "The mother moved to 14 Quay Street", joan).getContentAsString()).contains("Take out where Leila Rahman lives", "The mother moved to 14 Quay Street");
    }

    @Test
    void partners_are_named_and_agreements_made_by_who_leads_a_team_and_the_role_goes_with_no_other() throws Exception {
        assertThat(read(manager, "/protection-teams/partners")).contains("Schools of Ashbourne", "Joan Ash", "Elm Street Primary School (100001)");
        assertThat(send(manager, post("/protection-teams/partners/agreed").param("agency", "Health").param("body", "Ashbourne health board").param("parts", AgreementMade.WHO).param("kept", "Register 15").param("from", TODAY.toString()).param("until", TODAY.minusDays(1).toString())).getContentAsString())
                .contains("The last day must not be before the first", "Ashbourne health board");
        assertThat(status(sam, "/protection-teams/partners")).isEqualTo(404);
        assertThat(Accounts.together(Set.of(Role.PARTNER, Role.SOCIAL_WORKER))).isFalse();
        assertThat(send(manager, post("/protection-teams/board/met").param("present", "Education").param("about", "Empty seats").param("decided", "").param("met-on", TODAY.toString())).getContentAsString()).contains("Enter what was decided", "Empty seats");
        assertThat(send(manager, post("/protection-teams/board/met").param("present", "Local authority").param("about", "Empty seats").param("decided", "Health names a nurse").param("met-on", TODAY.toString())).getStatus()).isEqualTo(303);
        assertThat(read(sam, "/protection-teams/board")).contains("Health names a nurse", "Nobody of education", "Nobody sits on the board for: local authority").doesNotContain("Record a meeting");
        assertThat(status(joan, "/protection-teams/board")).isEqualTo(404);
        var officer = somebody(Role.EDUCATION);
        assertThat(send(officer, post("/schools").param("source", "The register").param("lines", "URN,Name,Postcode,DSL\n100001,Elm Street Primary School,WR1 2AB,Joan Ash\n1,Hill School,,")).getContentAsString()).contains("Line 3: a school needs a name, and a number of six figures");
        assertThat(send(officer, post("/schools").param("source", "The register").param("lines", "URN,EstablishmentName,Postcode,DSL\n100001,Elm Street Primary School,WR1 2AB,Joan Ash\n100002,\"Hill School, Upper\",,")).getStatus()).isEqualTo(303);
        assertThat(read(sam, "/schools")).contains("Elm Street Primary School", "Hill School, Upper", "Nobody is named");
        assertThat(read(manager, "/protection-teams/partners")).contains("Hill School, Upper (100002)");
    }

    private UUID invited(Who... partners) throws Exception {
        assertThat(invite(sam, "A bruise that nobody explains", partners).getStatus()).isEqualTo(303);
        return latest();
    }

    private UUID latest() {
        return timeline(amira).facts(PartnersInvited.class).getLast().entry().invitation().id();
    }

    private MockHttpServletResponse invite(Who who, String worry, Who... partners) throws Exception {
        var request = post("/child/" + amira + "/partners/invite").param("to", "planned").param("children", amira.toString()).param("worry", worry).param("asks", "Attendance, and what was said").param("until", TODAY.plusDays(20).toString());
        for (var partner : partners) request.param("partners", partner.account().toString());
        return send(who, request);
    }

    private MockHttpServletResponse contribute(Who who, UUID invitation) throws Exception {
        return send(who, post("/invitations/" + invitation).param("told", "What the child said").param("words", SAID).param("sign", "yes"));
    }

    private UUID agreement(String agency, String body, List<String> parts) {
        return write(new AgreementMade(agency, body, parts, "Register 14", TODAY.minusDays(9), TODAY.plusDays(300)));
    }

    private Subject child(String name) {
        var child = new Subject(Ids.next());
        write(new Named(child, name, "Rahman", null, null, TODAY.minusDays(20)));
        write(new Described(child, null, LocalDate.of(2019, 5, 4), null, null, null, null, TODAY.minusDays(20)));
        write(new Located(child, "3 Mill Lane", "WR9 1AA", null, false, TODAY.minusDays(20)));
        write(new Allocated(List.of(child), sam.account(), sam.name(), Allocated.ALLOCATED, TODAY.minusDays(9), null));
        return child;
    }
}
