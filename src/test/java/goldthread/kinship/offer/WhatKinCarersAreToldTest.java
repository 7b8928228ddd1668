package goldthread.kinship.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import goldthread.SignedIn;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.familyhelp.directory.Directory;
import goldthread.familyhelp.directory.HelpEntry.HelpListed;
import goldthread.familynetwork.support.BudgetEntry.ProgrammeJoined;
import goldthread.kinship.Arrangement;
import goldthread.kinship.KinshipEntry.ArrangementBegan;
import goldthread.kinship.KinshipEntry.LegallyAdvised;
import goldthread.kinship.offer.OfferEntry.SupportOffered;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.safe.SafeEntry.KeptFrom;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What whoever cares for a child of family or friends may have, where they meet others, what they are written before an order, and who of
/// them agreed to be told.
class WhatKinCarersAreToldTest extends SignedIn {
    Who sam;

    @BeforeEach
    void people() {
        sam = somebody(Role.SOCIAL_WORKER);
    }

    /// Dated: legal aid widened on 1 May 2023; informal care is no business of the pilot.
    @ParameterizedTest
    @CsvSource({"INFORMAL, 2026-03-01, Legal advice and legal aid, true", "INFORMAL, 2023-04-30, Legal advice and legal aid, false", "INFORMAL, 2026-03-01, Kinship allowance (Kinship Zone), false", "SPECIAL_GUARDIANSHIP, 2026-03-01, Special guardianship support, true",
            "LIVES_WITH, 2026-03-01, Kinship allowance (Kinship Zone), true", "FOSTER, 2026-03-01, Fostering allowance, true", "FOSTER, 2026-03-01, Child Benefit, false"})
    void what_a_family_may_have_goes_by_the_footing_and_the_day(Arrangement footing, LocalDate day, String what, boolean there) {
        assertThat(MayHave.of(footing, "", day).stream().map(MayHave::what).toList().contains(what)).isEqualTo(there);
    }

    @Test
    void a_family_finds_before_any_claim_what_it_may_have_and_groups_and_community_help_in_its_own_place() throws Exception {
        write(new SupportOffered("Thursday group", "Peer group", "A charity", "Library, Tarnbeck ZZ1 2AB, Thursdays", TODAY.minusDays(3), null));
        write(new SupportOffered("Coffee and kin", "Peer group", "A charity", "Town hall, Ashby", TODAY.minusDays(3), null));
        write(new HelpListed(UUID.randomUUID(), "Grandparents together", List.of(Directory.KIN), "A walk", "Tarnbeck mill", "Just come", null, TODAY.minusDays(3)));
        write(new HelpListed(UUID.randomUUID(), "Debt advice", List.of("Money and debt"), "Advice", "Tarnbeck", "01632 960001", null, TODAY.minusDays(3)));
        assertThat(offer("/kinship-offer?council=" + ours)).contains("Thursday group", "Coffee and kin", "Grandparents together", "Help near you").doesNotContain("Debt advice", "What you may have: ");
        assertThat(offer("/kinship-offer?council=" + ours + "&place=zz1%20tarnbeck")).contains("Thursday group").doesNotContain("Coffee and kin");
        assertThat(offer("/kinship-offer?council=" + ours + "&place=%3Cb%3E")).contains("Nothing is planned there just now").doesNotContain("<b>");
        assertThat(offer("/kinship-offer?council=" + ours + "&footing=SPECIAL_GUARDIANSHIP")).contains("Special guardianship support", "SI 2005/1109", "to be confirmed", "Not in this area");
        write(new ProgrammeJoined("allowance", "Letter of the Department", TODAY.minusDays(3), null));
        assertThat(offer("/kinship-offer?council=" + ours + "&footing=SPECIAL_GUARDIANSHIP")).contains("A pilot in this area");
        assertThat(offer("/kinship-offer?council=" + ours + "&footing=NOTHING")).doesNotContain("What you may have: ");
    }

    @Test
    void who_agreed_to_be_told_is_named_only_to_those_who_may_open_the_record_of_the_child() throws Exception {
        Subject mia = person("Mia"), ewa = person("Ewa"), yusuf = person("Yusuf"), noor = person("Noor"), ada = person("Ada"), bo = person("Bo");
        write(new Allocated(List.of(mia, ada), sam.account(), sam.name(), Allocated.ALLOCATED, TODAY, null));
        write(new ArrangementBegan(List.of(mia), ewa, Arrangement.INFORMAL, null, true, null, TODAY.minusDays(9)));
        write(new ArrangementBegan(List.of(yusuf), noor, Arrangement.INFORMAL, null, true, null, TODAY.minusDays(9)));
        write(new ArrangementBegan(List.of(ada), bo, Arrangement.INFORMAL, null, false, null, TODAY.minusDays(9)));
        assertThat(read(sam, "/kinship/carers")).contains("Ewa Marlow", "Mia Marlow", "1 more carer agreed").doesNotContain("Noor", "Yusuf", "Bo Marlow");
    }

    /// Ewa must not be told where Mia's mother lives.
    @Test
    void a_carer_is_written_to_before_an_order_and_told_where_advice_is_missing() throws Exception {
        Subject mia = person("Mia"), ewa = person("Ewa"), mother = person("Sana");
        write(new Allocated(List.of(mia), sam.account(), sam.name(), Allocated.ALLOCATED, TODAY, null));
        write(new Related(mia, ewa, "aunt or uncle", false, TODAY.minusDays(90), null));
        write(new Related(mia, mother, "mother", true, TODAY.minusDays(90), null));
        write(new Located(mother, "7 Quarry Rise", "ZZ9 9ZZ", null, false, TODAY.minusDays(90)));
        write(new KeptFrom(mia, List.of(mother), List.of(ewa), List.of(KeptFrom.ADDRESS), "Threats", TODAY.minusDays(80), null));
        write(new ArrangementBegan(List.of(mia), ewa, Arrangement.FOSTER_TEMPORARY, null, null, null, TODAY.minusDays(9)));
        assertThat(read(sam, "/child/" + mia + "/network")).contains("Legal advice for who cares, or may", "Nothing recorded", "Somebody has not been told yet", "/kinship-offer?footing=FOSTER_TEMPORARY");
        var advised = write(new LegallyAdvised(List.of(mia), ewa, "Special guardianship order", "Legal aid asked for", "Hart, near 7 Quarry Rise", null, TODAY.minusDays(2)));
        assertThat(read(sam, "/child/" + mia + "/network")).contains("Special guardianship order, paid by: Legal aid asked for", "/entry/" + advised + "/letter").doesNotContain("Somebody has not been told yet");
        assertThat(read(sam, "/child/" + mia + "/entry/" + advised)).contains("Read it as a letter");
        assertThat(read(sam, "/child/" + mia + "/entry/" + advised + "/letter")).contains("Dear Ewa Marlow,", "the guardian", "You have asked for legal aid", "Ashbourne").doesNotContain("Quarry");
        var paper = send(sam, get("/child/" + mia + "/entry/" + advised + "/letter.pdf"));
        assertThat(paper.getContentType()).startsWith("application/pdf");
    }

    /// A program may write of a carer whom nobody named.
    @Test
    void a_letter_to_a_carer_who_was_never_named_opens() throws Exception {
        Subject mia = person("Mia"), nobody = new Subject(Ids.next());
        write(new Allocated(List.of(mia), sam.account(), sam.name(), Allocated.ALLOCATED, TODAY, null));
        var advised = write(new LegallyAdvised(List.of(mia), nobody, "Special guardianship order", "Legal aid asked for", "Hart", null, TODAY.minusDays(2)));
        assertThat(read(sam, "/child/" + mia + "/entry/" + advised + "/letter")).contains("Dear carer,");
    }

    private Subject person(String given) {
        var person = new Subject(Ids.next());
        write(new Named(person, given, "Marlow", null, null, TODAY.minusDays(600)));
        return person;
    }

    /// What anybody reads who is not signed in.
    private String offer(String address) throws Exception {
        return site.perform(get(URI.create(address)).header("Accept", "text/html")).andReturn().getResponse().getContentAsString().replace("&amp;", "&");
    }
}
