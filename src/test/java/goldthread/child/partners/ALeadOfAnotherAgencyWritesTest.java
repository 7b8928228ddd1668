package goldthread.child.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.SignedIn;
import goldthread.access.Acting;
import goldthread.access.Guard;
import goldthread.access.Role;
import goldthread.access.Seal;
import goldthread.access.Who;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.CaseFileEntry.PartSealed;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.familyhelp.FamilyEntry.Action;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.FamilyEntry.PlanLookedAt;
import goldthread.familyhelp.FamilyEntry.TeamJoined;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.safe.SafeEntry.KeptFrom;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.cowork.CoWorkEntry.RiskRose;
import goldthread.protectionteam.PartnerEntry.AgreementEnded;
import goldthread.protectionteam.PartnerEntry.AgreementMade;
import goldthread.protectionteam.PartnerEntry.PartnerLeft;
import goldthread.protectionteam.PartnerEntry.PartnerNamed;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A health visitor leads help to a family: what they write, with their own account, and what closes it to them.
class ALeadOfAnotherAgencyWritesTest extends SignedIn {
    Who sam, hanna, other, guardian;
    Subject amira, yusuf;
    List<Subject> family;
    UUID health;

    @BeforeEach
    void a_health_visitor_leads() {
        sam = somebody(Role.SOCIAL_WORKER);
        hanna = somebody(Role.PARTNER);
        other = somebody(Role.PARTNER);
        guardian = somebody(Role.GUARDIAN);
        amira = child("Amira");
        yusuf = child("Yusuf");
        family = List.of(amira, yusuf);
        write(new Related(amira, yusuf, "brother or sister", null, TODAY.minusDays(900), null));
        health = agreement("Health", AgreementMade.PARTS);
        write(new PartnerNamed(hanna.account(), "Hanna Reed", "Health visitor", null, health, TODAY.minusDays(60)));
        write(new PartnerNamed(other.account(), "Nobody Leads", "Health visitor", null, health, TODAY.minusDays(60)));
        write(new HelpAccepted(family, Level.SECTION_17, List.of("Nadia Rahman (mother)"), "Calmer mornings", TODAY.minusDays(50)));
        leads(hanna, sam);
    }

    @Test
    void a_visit_of_brother_and_sister_is_one_entry_in_two_clicks_with_the_leads_account_as_author_and_meets_what_is_owed() throws Exception {
        assertThat(read(hanna, address(amira))).contains("Record a visit", "Amira Rahman", "Yusuf Rahman", "You have written nothing yet").doesNotContain("/child/", "Mill Lane");
        var form = read(hanna, at("care.visited"));
        assertThat(form).contains("Yusuf Rahman", "checked").doesNotContain("/child/", "Mill Lane");
        assertThat(send(hanna, visit()).getStatus()).isEqualTo(303);
        var visit = timeline(yusuf).last(Visited.class).orElseThrow();
        assertThat(visit.entry().children()).containsExactlyInAnyOrderElementsOf(family);
        assertThat(visit.first().author()).isEqualTo(hanna.account());
        assertThat(read(hanna, address(amira))).contains("Visit, ", "The twins slept well");
        assertThat(read(sam, "/child/" + amira + "/story")).contains("The twins slept well");
        for (var child : family) assertThat(logged(child, hanna)).contains("view");
        assertThat(send(hanna, post(at("care.visited")).param("children", amira.toString()).param("on", TODAY.toString())).getContentAsString()).as("nothing is lost on a bad form").contains("Choose where the visit was");
    }

    @Test
    void a_note_the_assessment_the_plan_and_its_actions_are_written_through_the_forms_of_everybody() throws Exception {
        for (var child : family) {
            var referral = Ids.next();
            write(referral, new Referred(child, TODAY.minusDays(51), "3B", null, TODAY.minusDays(51)));
            write(new ReferralDecided(child, referral, TODAY.minusDays(51), false, "Help under section 17"));
        }
        assertThat(send(hanna, children(post(at("people.noted"))).param("on", TODAY.toString()).param("category", "Meeting").param("text", "The team met at the clinic").param("significant", "no")).getStatus()).isEqualTo(303);
        assertThat(timeline(amira).last(Noted.class).orElseThrow().first().author()).isEqualTo(hanna.account());

        assertThat(read(hanna, at("familyhelp.family-assessed"))).contains("What do the children say?", "Calmer mornings").doesNotContain("Who authorised it?");
        decided("familyhelp.family-assessed", Map.of("worries", "Mornings are hard", "child", "I like toast", "family", "We are tired", "analysis", "Sleep first", "authorised", "x"));
        var assessed = timeline(amira).last(FamilyAssessed.class).orElseThrow().entry();
        assertThat(assessed.child()).isEqualTo("I like toast");
        assertThat(assessed.authorisedBy()).as("the supervisor authorises, on the record").isNull();

        assertThat(read(hanna, at("familyhelp.family-plan-agreed"))).contains("I like toast", "Nadia Rahman (mother)");
        decided("familyhelp.family-plan-agreed", Map.of("aims", "On time four days of five", "action1", "Breakfast club", "who1", "The family|The parents", "by-family", "Nadia Rahman (mother)"));
        assertThat(timeline(yusuf).last(PlanAgreed.class).orElseThrow().entry().agreedByFamily()).containsExactly("Nadia Rahman (mother)");
        assertThat(timeline(yusuf).last(FamilyHelpEntry.PlanStarted.class)).as("what the census counts is written beside it").isPresent();

        var plan = timeline(amira).last(PlanAgreed.class).orElseThrow().id();
        assertThat(send(hanna, post(at("familyhelp.family-plan-reviewed")).param("plan", plan.toString()).param("on", TODAY.toString()).param("done", "Breakfast club").param("how", "It goes well").param("child", "Toast every day")).getStatus()).isEqualTo(303);
        assertThat(timeline(yusuf).last(PlanLookedAt.class).orElseThrow().entry().done()).containsExactly("Breakfast club");
        assertThat(read(hanna, address(amira))).contains("Done", "Toast every day", "The team met at the clinic");

        decided("familyhelp.family-plan-agreed", Map.of("aims", "Every day on time", "action1", "Bedtime at eight", "who1", "The family|The parents", "by-family", "Nadia Rahman (mother)"));
        assertThat(read(sam, "/child/" + amira + "/family")).contains("Every day on time");
    }

    @Test
    void the_supervisor_reads_in_their_work_what_is_new_and_corrects_or_withdraws_it() throws Exception {
        assertThat(read(sam, "/")).doesNotContain("something new from a lead");
        send(hanna, visit());
        assertThat(read(sam, "/")).contains("2 children have something new from a lead of another agency");
        assertThat(read(sam, "/families-led")).contains("Amira Rahman", "Yusuf Rahman", "1 new");
        assertThat(read(sam, "/child/" + amira + "/partners")).contains("What the lead of another agency wrote", "The twins slept well", "New", "to correct or withdraw it");
        assertThat(read(sam, "/")).contains("1 child has something new from a lead of another agency");
        assertThat(read(sam, "/child/" + amira + "/partners")).doesNotContain(">New<");
        assertThat(read(somebody(Role.SOCIAL_WORKER), "/families-led")).doesNotContain("Amira");
        assertThat(status(hanna, "/families-led")).isEqualTo(404);

        var visit = timeline(amira).last(Visited.class).orElseThrow().id();
        assertThat(send(sam, children(post("/child/" + amira + "/entry/" + visit + "/withdraw")).param("why", "Of another family").param("once", Ids.next().toString())).getStatus()).isEqualTo(303);
        assertThat(read(hanna, address(amira))).contains("Withdrawn").doesNotContain("The twins slept well");
        assertThat(status(hanna, "/child/" + amira + "/entry/" + visit + "/withdraw")).as("who wrote it does not change it").isEqualTo(404);
    }

    @Test
    void what_is_owed_stands_on_the_page_and_leads_to_the_form_that_meets_it() throws Exception {
        write(new LevelChanged(family, Level.EARLY_HELP, "Better", "A Manager", null, true, null, TODAY.minusDays(48), null));
        write(new PlanAgreed(family, null, "On time", List.of(new Action("Breakfast club", "The parents", "The family", null)), null, null, null, List.of("Nadia"), List.of(), TODAY.minusDays(45)));
        assertThat(read(hanna, address(amira))).contains("What is owed", "First review of the family help plan", "Family help visit", at("care.visited") + "?rule=T-A14b", "Late");
        send(hanna, visit());
        assertThat(read(hanna, address(amira))).as("the next is counted from the visit").contains("Last visit on " + goldthread.pages.Words.spoken(TODAY));
    }

    @Test
    void a_concern_stands_in_the_work_of_the_supervisor_at_once_and_at_the_front_door_where_nobody_supervises() throws Exception {
        assertThat(send(hanna, children(post(at("protection.risk-rose"))).param("what", "A stranger sleeps there").param("source", "Health").param("on", TODAY.toString())).getStatus()).isEqualTo(303);
        assertThat(timeline(yusuf).last(RiskRose.class).orElseThrow().first().author()).isEqualTo(hanna.account());
        assertThat(read(sam, "/?show=all")).contains("Call in the lead child protection practitioner");
        assertThat(contacts()).isZero();

        leads(hanna, null);
        send(hanna, children(post(at("protection.risk-rose"))).param("what", "He is back").param("source", "Health").param("on", TODAY.toString()).param("_once", Ids.next().toString()));
        assertThat(contacts()).as("somebody of the authority has it before them").isEqualTo(1);

        leads(hanna, sam);
        write(new LevelChanged(family, Level.EARLY_HELP, "Better", "A Manager", null, true, null, TODAY, null));
        var once = Ids.next().toString();
        for (int sent = 0; sent < 2; sent++) send(hanna, children(post(at("protection.harm-suspected"))).param("what", "A burn").param("source", "Health").param("at-once", "yes").param("on", TODAY.toString()).param("_once", once));
        assertThat(timeline(amira).facts(HarmSuspected.class)).hasSize(1);
        assertThat(contacts()).as("sent twice it is one").isEqualTo(2);
        assertThat(read(somebody(Role.DUTY), "/front-door")).contains("Amira Rahman");
    }

    @Test
    void what_a_social_worker_decides_is_refused_with_the_reason_and_what_is_not_named_is_not_there() throws Exception {
        for (var kind : List.of("protection.strategy-discussed", "protection.enquiry-started", "protection.enquiry-concluded")) {
            var refused = send(hanna, get(at(kind)));
            assertThat(refused.getStatus()).as(kind).isEqualTo(422);
            assertThat(refused.getContentAsString()).contains("is no social worker", sam.name());
            assertThat(send(hanna, post(at(kind)).param("outcome", StrategyDiscussed.ENQUIRY)).getStatus()).isEqualTo(422);
        }
        for (var kind : List.of("familyhelp.level-changed", "familyhelp.lead-named", "people.located", "people.related", "workforce.allocated", "court.letter-sent", "casefile.corrected", "care.episode-started", "no.such-kind")) {
            assertThat(status(hanna, at(kind))).as(kind).isEqualTo(404);
            assertThat(send(hanna, post(at(kind)).param("why", "x")).getStatus()).as(kind).isEqualTo(404);
        }
        assertThat(timeline(amira).facts(StrategyDiscussed.class)).isEmpty();
    }

    @Test
    void under_section_17_no_plan_is_agreed_without_a_social_worker_who_supervises() throws Exception {
        leads(hanna, null);
        var address = at("familyhelp.family-plan-agreed");
        var refused = send(hanna, children(post(address)).param("on", TODAY.toString()).param("aims", "On time").param("action1", "Breakfast club").param("who1", "The family|The parents"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Name the social worker who supervises");
        assertThat(read(hanna, address)).as("what was typed is kept").contains("Breakfast club");
        assertThat(read(hanna, "/drafts")).contains("Agree the family").doesNotContain("Amira");
    }

    enum Lock { ANOTHER_LEADS, HELP_ENDED, LEFT_THE_AGENCY, AGREEMENT_ENDED, AGREEMENT_NAMES_LESS, BARRED, RESTRICTED, SECOND_RECORD_RESTRICTED }

    @ParameterizedTest
    @EnumSource
    void each_lock_closes_every_form_on_the_next_request(Lock lock) throws Exception {
        assertThat(status(hanna, at("care.visited"))).isEqualTo(200);
        decide("familyhelp.family-plan-agreed", Map.of("aims", "On time", "action1", "Breakfast club", "who1", "The family|The parents"));
        assertThat(status(hanna, at("familyhelp.family-plan-agreed") + "/check")).isEqualTo(200);
        switch (lock) {
            case ANOTHER_LEADS -> leads(other, sam);
            case HELP_ENDED -> write(new LevelChanged(family, Level.UNIVERSAL, "Better", "A Manager", null, true, null, TODAY, null));
            case LEFT_THE_AGENCY -> write(new PartnerLeft(hanna.account(), "Hanna Reed", "Left", TODAY));
            case AGREEMENT_ENDED -> write(new AgreementEnded(health, "It is not kept to", TODAY));
            case AGREEMENT_NAMES_LESS -> write(new PartnerNamed(hanna.account(), "Hanna Reed", "Health visitor", null, agreement("Health", List.of(AgreementMade.WHO)), TODAY));
            case BARRED -> Acting.as(guardian, () -> guard.bar(hanna.account(), amira.id()));
            case RESTRICTED -> restrict(amira);
            case SECOND_RECORD_RESTRICTED -> {
                var second = child("Amira");
                write(new Linked(amira, second, TODAY, "The school says so"));
                restrict(second);
            }
        }
        for (var kind : LeadsDesk.KINDS) assertThat(status(hanna, at(kind))).as(kind).isEqualTo(404);
        assertThat(send(hanna, visit()).getStatus()).isEqualTo(404);
        assertThat(status(hanna, at("familyhelp.family-plan-agreed") + "/check")).isEqualTo(404);
        assertThat(send(hanna, post(at("familyhelp.family-plan-agreed") + "/check").param("_once", Ids.next().toString()).param("read-at", "0")).getStatus()).isEqualTo(404);
        assertThat(status(hanna, at("protection.enquiry-started"))).as("nor is it said what would be refused").isEqualTo(404);
        for (var child : family) assertThat(timeline(child).lines().stream().filter(line -> line.envelope().author().equals(hanna.account()))).isEmpty();
        assertThat(logged(amira, hanna)).contains("denied");
    }

    @Test
    void nobody_else_writes_there() throws Exception {
        for (var who : List.of(other, sam, guardian, somebody(Role.TEAM_MANAGER), somebody(Role.DUTY), somebody(Role.ADMINISTRATOR), somebody(Role.FAMILY_HELP), somebody(Role.EDUCATION))) {
            assertThat(status(who, at("care.visited"))).as(who.name()).isEqualTo(404);
            assertThat(send(who, visit()).getStatus()).as(who.name()).isEqualTo(404);
        }
        for (var address : List.of("/child/" + amira + "/record", "/child/" + amira + "/record/care.visited")) assertThat(status(hanna, address)).isEqualTo(404);
        assertThat(timeline(amira).facts(Visited.class)).isEmpty();
    }

    @Test
    void a_brother_whose_record_is_restricted_is_left_out_of_all_that_is_shown_and_written() throws Exception {
        write(new PlanAgreed(family, null, "On time", List.of(new Action("Breakfast club", "The parents", "The family", null)), null, null, null, List.of("Nadia"), List.of(), TODAY.minusDays(45)));
        restrict(yusuf);
        assertThat(read(hanna, address(amira))).doesNotContain("Yusuf", yusuf.toString());
        assertThat(read(hanna, at("care.visited"))).doesNotContain("Yusuf", yusuf.toString());
        assertThat(send(hanna, visit()).getStatus()).as("chosen all the same, he is no answer").isEqualTo(422);
        assertThat(timeline(amira).facts(Visited.class)).isEmpty();
        var plan = timeline(amira).last(PlanAgreed.class).orElseThrow().id();
        assertThat(send(hanna, post(at("familyhelp.family-plan-reviewed")).param("plan", plan.toString()).param("on", TODAY.toString()).param("done", "Breakfast club").param("how", "It goes well")).getStatus()).isEqualTo(303);
        assertThat(timeline(amira).last(PlanLookedAt.class).orElseThrow().entry().children()).containsExactly(amira);
        assertThat(timeline(yusuf).facts(PlanLookedAt.class)).isEmpty();
    }

    @Test
    void an_address_that_somebody_must_not_be_told_stands_in_no_form_and_somebody_outside_the_help_is_not_offered() throws Exception {
        var father = child("Joel");
        write(new Related(amira, father, "father", true, TODAY.minusDays(900), null));
        write(new FamilyAssessed(family, List.of(), List.of(), "Up at six, at 3 Mill Lane", null, "Mornings", null, null, null, null, TODAY.minusDays(6)));
        write(new KeptFrom(amira, List.of(amira), List.of(father), List.of(KeptFrom.ADDRESS), "He has threatened them", TODAY, null));
        assertThat(read(hanna, at("familyhelp.family-assessed"))).contains("Up at six").doesNotContain("Mill Lane");
        for (var kind : LeadsDesk.KINDS) assertThat(read(hanna, at(kind))).as(kind).doesNotContain("Joel", "Mill Lane", "WR9", "/child/");
    }

    @Test
    void an_address_that_is_sealed_is_taken_out_of_what_others_wrote_too() throws Exception {
        var father = child("Joel");
        UUID refuge = Ids.next(), kept = Ids.next();
        write(refuge, new Located(amira, "5 Refuge Row, Ashbourne", "WR9 9ZZ", null, false, TODAY.minusDays(3)));
        write(new FamilyAssessed(family, List.of(), List.of(), "Up at six, at 5 Refuge Row", null, "Mornings", null, null, null, null, TODAY.minusDays(2)));
        write(new TeamJoined(family, "Aunt at 5 Refuge Row", "The family", "Lives at 5 Refuge Row", null, TODAY.minusDays(2)));
        write(new PlanAgreed(family, null, "On time", List.of(new Action("Breakfast club", "Aunt at 5 Refuge Row", "The family", null)), null, null, null, List.of("Nadia"), List.of(), TODAY.minusDays(2)));
        write(kept, new KeptFrom(amira, List.of(amira), List.of(father), List.of(KeptFrom.ADDRESS), "He has threatened them", TODAY, null));
        for (var sealed : List.of(refuge, kept)) {
            write(new PartSealed(sealed, List.of(Tag.child(amira)), List.of(sam.account()), "Dangerous", sam.account(), TODAY.plusDays(30), TODAY));
            assertThat(read(hanna, address(amira))).contains("Up at six").doesNotContain("Refuge Row");
        }
    }

    @Test
    void a_confidential_address_of_somebody_around_the_child_is_taken_out_too() throws Exception {
        var aunt = child("Dalia");
        write(new Related(amira, aunt, "aunt or uncle", null, TODAY.minusDays(900), null));
        write(new Located(aunt, "5 Refuge Row, Ashbourne", "WR9 9ZZ", null, true, TODAY.minusDays(3)));
        write(new FamilyAssessed(family, List.of(), List.of(), "Up at six, at 5 Refuge Row", null, "Mornings", null, null, null, null, TODAY.minusDays(2)));
        for (var page : List.of(address(amira), at("familyhelp.family-assessed"))) assertThat(read(hanna, page)).contains("Up at six").doesNotContain("Refuge Row");
    }

    @Test
    void what_the_record_of_a_brother_keeps_from_somebody_is_taken_out_of_what_is_written_of_both() throws Exception {
        Subject friend = child("Dalia"), father = child("Joel");
        write(new Located(friend, "5 Refuge Row, Ashbourne", "WR9 9ZZ", null, false, TODAY.minusDays(3)));
        write(new KeptFrom(yusuf, List.of(friend), List.of(father), List.of(KeptFrom.ADDRESS), "He has threatened them", TODAY, null));
        write(new FamilyAssessed(family, List.of(), List.of(), "Up at six, at 5 Refuge Row", null, "Mornings", null, null, null, null, TODAY.minusDays(2)));
        assertThat(read(hanna, address(amira))).contains("Up at six").doesNotContain("Refuge Row");
    }

    @Test
    void whoever_tries_a_form_that_is_not_theirs_is_written_down() throws Exception {
        assertThat(status(hanna, at("people.located"))).isEqualTo(404);
        assertThat(logged(amira, hanna)).containsExactly("denied");
    }

    @Test
    void what_was_written_to_the_record_meanwhile_is_not_shown_and_can_be_overruled() throws Exception {
        decide("familyhelp.family-plan-agreed", Map.of("aims", "On time", "action1", "Breakfast club", "who1", "The family|The parents", "by-family", "Nadia Rahman (mother)"));
        write(new Noted(List.of(amira), TODAY, "Other", "What nobody else is told", false));
        var moved = send(hanna, post(at("familyhelp.family-plan-agreed") + "/check").param("_once", Ids.next().toString()).param("read-at", "1"));
        assertThat(moved.getStatus()).isEqualTo(409);
        assertThat(moved.getContentAsString()).contains("Somebody else wrote to the record", "Breakfast club").doesNotContain("nobody else is told", "/child/");
    }

    @Test
    void two_records_of_one_child_are_read_and_written_as_one() throws Exception {
        var second = child("Amira");
        write(new Visited(List.of(second), TODAY.minusDays(2), "Home", List.of(second), List.of(), null, null, "Seen before", null, null));
        write(new Linked(amira, second, TODAY, "The school says so"));
        assertThat(read(hanna, address(amira))).contains("Amira Rahman");
        assertThat(logged(second, hanna)).contains("view");
        assertThat(send(hanna, visit()).getStatus()).isEqualTo(303);
        assertThat(timeline(amira).facts(Visited.class)).hasSize(1);
    }

    private void decided(String kind, Map<String, String> answers) throws Exception {
        decide(kind, answers);
        assertThat(read(hanna, at(kind) + "/check")).contains("Check your answers").doesNotContain("/child/");
        var sent = send(hanna, post(at(kind) + "/check").param("_once", Ids.next().toString()).param("read-at", Long.toString(timeline(amira).head())));
        assertThat(sent.getStatus()).as(kind).isEqualTo(303);
    }

    private void decide(String kind, Map<String, String> answers) throws Exception {
        var request = children(post(at(kind))).param("on", TODAY.toString()).param("read-at", Long.toString(timeline(amira).head()));
        answers.forEach((key, value) -> request.param(key, value));
        var checked = send(hanna, request);
        assertThat(checked.getHeader("Location")).as(kind + checked.getContentAsString()).isEqualTo(at(kind) + "/check");
    }

    private MockHttpServletRequestBuilder visit() {
        var request = children(post(at("care.visited"))).param("on", TODAY.toString()).param("where", "Home").param("observations", "The twins slept well");
        family.forEach(child -> request.param("seen", child.toString()));
        return request;
    }

    private MockHttpServletRequestBuilder children(MockHttpServletRequestBuilder request) {
        family.forEach(child -> request.param("children", child.toString()));
        return request;
    }

    private String at(String kind) {
        return address(amira) + "/record/" + kind;
    }

    private static String address(Subject child) {
        return "/invitations/family/" + child;
    }

    private void restrict(Subject child) {
        Acting.as(guardian, () -> guard.restrict(new Guard.Restriction(child.id(), Seal.RESTRICTED, guardian.account(), "A relative works at the clinic", TODAY.plusDays(60), Set.of(sam.account()))));
    }

    private void leads(Who partner, Who supervisor) {
        write(new LeadNamed(family, partner.account(), partner.name(), "Health visitor", "Health", false, supervisor == null ? null : supervisor.name(), supervisor == null ? null : supervisor.account(), null, TODAY.minusDays(49)));
        write(new Allocated(family, partner.account(), partner.name(), LeadNamed.PART, TODAY.minusDays(49), null));
        if (supervisor != null) write(new Allocated(family, supervisor.account(), supervisor.name(), Allocated.SUPERVISOR, TODAY.minusDays(49), null));
    }

    private UUID agreement(String agency, List<String> parts) {
        return write(new AgreementMade(agency, "Ashbourne " + agency, parts, "Register 14", TODAY.minusDays(60), TODAY.plusDays(300)));
    }

    private Subject child(String name) {
        var child = new Subject(Ids.next());
        write(new Named(child, name, "Rahman", null, null, TODAY.minusDays(90)));
        write(new Described(child, null, LocalDate.of(2019, 5, 4), null, null, null, null, TODAY.minusDays(90)));
        write(new Located(child, "3 Mill Lane", "WR9 1AA", null, false, TODAY.minusDays(90)));
        return child;
    }

    private int contacts() {
        return Acting.as(Who.product(ours), () -> transactions.execute(status -> database.sql("select count(*) from entry where kind = 'frontdoor.contact-received' and author = :me").param("me", hanna.account()).query(Integer.class).single()));
    }
}
