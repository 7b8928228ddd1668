package goldthread.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Kin;
import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.frontdoor.ContactEntry.Placed;
import goldthread.frontdoor.ContactEntry.Referrer;
import goldthread.frontdoor.ContactEntry.Told;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.people.PeopleEntry.Related;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A school told of two children, Amira and a brother whose name it does not know.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class DecidingOnAContactTest {
    static final Subject CONTACT = Subject.unheardOf();
    static final Subject AMIRA = Subject.unheardOf();
    static final Subject BROTHER = Deciding.begun(CONTACT, 2);
    static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    static final UUID ONCE = UUID.randomUUID();
    static final Thresholds.Version THRESHOLD = new Thresholds.Version(UUID.randomUUID(), "Right help, right time",
            List.of(new Thresholds.Level("Level 1", ""), new Thresholds.Level("Level 3", "")), LocalDate.of(2025, 4, 1));
    static final List<Placed> BOTH = List.of(new Placed(1, AMIRA, false), new Placed(2, BROTHER, true));

    static ContactNow contact() {
        return new ContactNow(new ContactReceived(CONTACT, "K7RM-3WQP", Instant.parse("2026-03-02T15:00:00Z"), "form",
                new Referrer("2A", "Dee Marsh", null, null, "01632 960001", null, null, null, null),
                List.of(new Told("Amira", "Kaya", LocalDate.of(2017, 5, 4), null, "F", null, null, null),
                        new Told(null, "Kaya", null, 3, null, "1 Tenter Croft", "ZZ4 2RA", null)), "No coat again.", "no", null), null, null, null);
    }

    static Deciding deciding(Outcome outcome, List<Placed> children, @Nullable Boolean consent) {
        return new Deciding(outcome, children, List.of(), THRESHOLD, "Level 3", consent, "The school is right to worry", null);
    }

    @Test
    void a_decision_needs_a_reason_and_a_level_of_the_threshold_document() {
        assertThat(new Deciding(Outcome.ADVICE, List.of(), List.of(), THRESHOLD, "Level 1", null, " ", null).refused(contact())).get()
                .extracting(Deciding.Refused::sentence).isEqualTo("Write why it was decided so");
        assertThat(new Deciding(Outcome.ADVICE, List.of(), List.of(), THRESHOLD, null, null, "Known", null).refused(contact())).get()
                .extracting(Deciding.Refused::key, Deciding.Refused::citation).containsExactly("level", "Right help, right time");
        assertThat(new Deciding(Outcome.ADVICE, List.of(), List.of(), null, null, null, "Known", null).refused(contact())).as("where the authority has none").isEmpty();
    }

    @Test
    void family_help_without_the_familys_consent_is_refused_with_the_rule() {
        for (var consent : new Boolean[] {null, false}) {
            assertThat(deciding(Outcome.FAMILY_HELP, BOTH, consent).refused(contact())).get().extracting(Deciding.Refused::key, Deciding.Refused::citation)
                    .containsExactly("consent", "Working Together 2023, chapter 3");
        }
        assertThat(deciding(Outcome.FAMILY_HELP, BOTH, true).refused(contact())).isEmpty();
        assertThat(deciding(Outcome.STRATEGY, BOTH, null).refused(contact())).as("a child who may be harmed waits for no consent").isEmpty();
    }

    static final ContactNow ASKED = new ContactNow(new ContactReceived(CONTACT, "K7RM-3WQP", Instant.parse("2026-03-02T15:00:00Z"), "telephone",
            new Referrer("1A", "Ana Maria Kaya", null, null, "01632 960001", null, null, null, null),
            List.of(new Told("Amira", "Kaya", LocalDate.of(2017, 5, 4), null, "F", null, null, null), new Told("Deniz", "Kaya", LocalDate.of(2020, 2, 29), null, null, null, null, null), new Told("Ela", "Kaya", null, 3, null, null, null, null)), "No coat again.", "no", "Asks for help"), null, null, null);
    static final List<Placed> THREE = List.of(new Placed(1, AMIRA, false), new Placed(2, BROTHER, true), new Placed(3, Deciding.begun(CONTACT, 3), true));

    static List<String> related(List<Placed> placed, Kin kin) {
        var names = Map.of(AMIRA, "Amira", BROTHER, "Deniz", Deciding.begun(CONTACT, 3), "Ela");
        return all(new Deciding(Outcome.ASSESSMENT, placed, List.of(), null, null, null, "Known", kin).entries(ASKED, ONCE, NOW, (one, other) -> true, child -> false), Related.class).stream()
                .map(one -> names.get(one.person()) + " " + names.getOrDefault(one.other(), "Ana") + " " + one.relation() + " " + one.parentalResponsibility() + " " + one.from()).toList();
    }

    @Test
    void who_is_not_to_be_named_to_the_family_is_not_written_on_its_record() {
        assertThat(Belonging.mayBe(ASKED.received().from())).isTrue();
        assertThat(Belonging.mayBe(new Referrer("1A", "Ana Maria Kaya", null, null, "01632 960001", null, null, true, null))).isTrue();
        assertThat(Belonging.mayBe(new Referrer("1A", "Ana Maria Kaya", null, null, "01632 960001", null, null, false, null))).isFalse();
        assertThat(Belonging.mayBe(new Referrer("1B", "Dee Marsh", null, null, "01632 960001", null, null, true, null))).as("a neighbour").isFalse();
    }

    /// From the birth of the younger, or from the day on which it is said; what stands between records that were there is theirs.
    @Test
    void brothers_and_sisters_of_one_contact_and_the_parent_who_told_it_are_not_asked_for_again() {
        assertThat(related(THREE, new Kin(true, null, false, null, false))).containsExactly("Amira Deniz brother or sister null 2020-02-29", "Amira Ela brother or sister null 2026-03-03", "Deniz Ela brother or sister null 2026-03-03");
        var mother = Subject.unheardOf();
        assertThat(related(THREE, new Kin(false, mother, true, "mother", true))).containsExactly("Amira Ana mother true 2017-05-04", "Deniz Ana mother true 2020-02-29", "Ela Ana mother true 2026-03-03");
        assertThat(related(THREE, new Kin(false, mother, false, "mother", true))).as("Amira's record says already who her mother is").containsExactly("Deniz Ana mother true 2020-02-29", "Ela Ana mother true 2026-03-03");
        var entries = new Deciding(Outcome.ASSESSMENT, THREE, List.of(), null, null, null, "Known", new Kin(true, mother, true, "mother", true)).entries(ASKED, ONCE, NOW, (one, other) -> true, child -> false);
        assertThat(all(entries, Named.class)).extracting(Named::person, Named::given, Named::family).contains(tuple(mother, "Ana Maria", "Kaya"));
        assertThat(all(entries, Located.class)).extracting(Located::person, Located::phone).contains(tuple(mother, "01632 960001"));
        assertThat(all(entries, ReferralDecided.class)).hasSize(3).allSatisfy(decided -> assertThat(entries.get(place(entries, decided))).isInstanceOf(Referred.class));
    }

    @Test
    void a_relationship_that_is_told_and_stands_on_neither_record_is_written_also_between_records_that_were_there() {
        var mother = Subject.unheardOf();
        var both = List.of(new Placed(1, AMIRA, false), new Placed(2, BROTHER, false));
        var kin = new Kin(true, mother, false, "mother", null);
        var deciding = new Deciding(Outcome.ADVICE, both, List.of(), null, null, null, "Known", kin);
        assertThat(all(deciding.entries(ASKED, ONCE, NOW, (one, other) -> false, child -> false), Related.class)).extracting(Related::person, Related::other, Related::relation, Related::parentalResponsibility)
                .containsExactly(tuple(AMIRA, BROTHER, "brother or sister", null), tuple(AMIRA, mother, "mother", null), tuple(BROTHER, mother, "mother", null));
        assertThat(all(deciding.entries(ASKED, ONCE, NOW, (one, other) -> true, child -> false), Related.class)).as("what stands is not written again").isEmpty();
    }

    @Test
    void who_told_it_gets_no_record_where_no_child_has_one_and_a_special_guardian_is_one_from_no_birth() {
        var teller = Subject.unheardOf();
        assertThat(new Deciding(Outcome.ADVICE, List.of(), List.of(), null, null, null, "Known", new Kin(false, teller, true, "mother", true)).entries(ASKED, ONCE, NOW, (one, other) -> true, child -> false)).singleElement().isInstanceOf(ContactDecided.class);
        assertThat(related(THREE, new Kin(false, teller, false, "special guardian", true))).containsExactly("Deniz Ana special guardian true 2026-03-03", "Ela Ana special guardian true 2026-03-03");
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"FAMILY_HELP", "ASSESSMENT", "STRATEGY"})
    void no_child_who_was_told_of_is_left_behind_when_a_referral_goes_on(Outcome outcome) {
        assertThat(deciding(outcome, BOTH.subList(0, 1), true).refused(contact())).get().extracting(Deciding.Refused::key).isEqualTo("child2");
    }

    @Test
    void what_is_about_somebody_unknown_cannot_be_passed_to_those_who_work_with_them() {
        assertThat(deciding(Outcome.PASSED_ON, BOTH, null).refused(contact())).get().extracting(Deciding.Refused::key).isEqualTo("child2");
        assertThat(deciding(Outcome.PASSED_ON, BOTH.subList(0, 1), null).refused(contact())).isEmpty();
    }

    @Test
    void what_was_decided_is_not_decided_again() {
        var decided = (ContactDecided) deciding(Outcome.ADVICE, List.of(), null).entries(contact(), ONCE, NOW, (one, other) -> true, child -> false).getFirst();
        var again = new ContactNow(contact().received(), null, decided, null);
        assertThat(deciding(Outcome.STRATEGY, BOTH, null).refused(again)).get().extracting(Deciding.Refused::sentence)
                .isEqualTo("This contact has been decided already: information and advice.");
    }

    /// CIN census guide: a referral is a request for services; advice is none, and news of an open case is none.
    @ParameterizedTest
    @CsvSource({"ADVICE, 0, ", "PASSED_ON, 0, ", "NO_FURTHER_ACTION, 2, true", "FAMILY_HELP, 2, false", "ASSESSMENT, 2, false", "STRATEGY, 2, false"})
    void each_outcome_writes_the_referral_that_the_census_asks_for(Outcome outcome, int referrals, @Nullable Boolean noFurtherAction) {
        var entries = deciding(outcome, BOTH, true).entries(contact(), ONCE, NOW, (one, other) -> true, child -> false);

        assertThat(all(entries, Referred.class)).hasSize(referrals).allSatisfy(referred -> {
            assertThat(referred.on()).as("the day on which it was told, not that of the decision").isEqualTo("2026-03-02");
            assertThat(referred.source()).isEqualTo("2A");
            assertThat(referred.asked()).isEqualTo("No coat again.");
        });
        assertThat(all(entries, ReferralDecided.class)).hasSize(referrals).allSatisfy(decided -> {
            assertThat(decided.noFurtherAction()).isEqualTo(noFurtherAction);
            assertThat(decided.on()).isEqualTo("2026-03-03");
            assertThat(entries.get(place(entries, decided))).isInstanceOfSatisfying(Referred.class, referred -> assertThat(referred.child()).isEqualTo(decided.child()));
        });
    }

    /// The entry whose id the decision names.
    private static int place(List<Entry> entries, ReferralDecided decided) {
        for (int at = 0; at < entries.size(); at++) {
            if (goldthread.casefile.Append.beside(ONCE, at).equals(decided.referral())) {
                return at;
            }
        }
        throw new AssertionError("it names no entry");
    }

    @Test
    void a_child_who_has_no_record_gets_one_in_the_same_step_with_all_that_was_told() {
        var entries = deciding(Outcome.ASSESSMENT, BOTH, null).entries(contact(), ONCE, NOW, (one, other) -> true, child -> false);

        assertThat(all(entries, Named.class)).singleElement().isEqualTo(new Named(BROTHER, null, "Kaya", null, null, LocalDate.of(2026, 3, 3)));
        assertThat(all(entries, Located.class)).singleElement().extracting(Located::postcode).isEqualTo("ZZ4 2RA");
        assertThat(all(entries, ContactDecided.class)).singleElement().satisfies(decided -> {
            assertThat(decided.tags()).extracting(tag -> tag.subject()).containsExactly(CONTACT, AMIRA, BROTHER);
            assertThat(decided.threshold()).as("the version by which it was decided is kept").isEqualTo(THRESHOLD.id());
        });
    }

    /// Children in need census, rules 8815 and 8816: one episode at a time.
    @Test
    void what_is_told_of_a_child_whose_referral_goes_on_is_no_new_referral_and_of_the_brother_it_is_one() {
        var deciding = deciding(Outcome.ASSESSMENT, BOTH, null);
        var entries = deciding.entries(contact(), ONCE, NOW, (one, other) -> true, AMIRA::equals);
        assertThat(all(entries, Referred.class)).singleElement().extracting(Referred::child).isEqualTo(BROTHER);
        assertThat(all(entries, ReferralDecided.class)).singleElement().extracting(ReferralDecided::child).isEqualTo(BROTHER);
        assertThat(all(entries, ContactDecided.class)).singleElement().satisfies(decided -> assertThat(decided.tags()).extracting(tag -> tag.subject()).contains(AMIRA));
        assertThat(all(entries, Noted.class)).as("and the worker has what was told").singleElement().satisfies(note -> {
            assertThat(note.people()).containsExactly(AMIRA);
            assertThat(note.text()).isEqualTo("Told at the front door: " + contact().received().words());
        });
        assertThat(all(deciding(Outcome.PASSED_ON, BOTH, null).entries(contact(), ONCE, NOW, (one, other) -> true, child -> false), Noted.class)).singleElement().extracting(Noted::people).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).contains(AMIRA);
        assertThat(deciding.knownAlready(AMIRA::equals)).isEqualTo(". One child's referral goes on already: what was told is new information about it, and no referral of its own");
        assertThat(deciding.knownAlready(child -> false)).isEmpty();
    }

    @Test
    void decided_twice_by_one_press_it_makes_one_child() {
        assertThat(Deciding.begun(CONTACT, 2)).isEqualTo(BROTHER).isNotEqualTo(Deciding.begun(CONTACT, 1));
    }

    @Test
    void a_neighbour_is_told_nothing_of_the_family_and_a_school_what_was_decided() {
        var decided = (ContactDecided) deciding(Outcome.STRATEGY, BOTH, null).entries(contact(), ONCE, NOW, (one, other) -> true, child -> false).getFirst();
        assertThat(WhatMayBeSaid.to(new ContactNow(contact().received(), null, decided, null), "Wrenmoor")).contains("strategy discussion").contains("K7RM-3WQP");
        var of = contact().received();
        var neighbour = new ContactReceived(CONTACT, of.reference(), of.at(), of.way(), new Referrer("1B", null, null, null, "1", null, null, false, null), of.children(), of.words(), "no", null);
        assertThat(WhatMayBeSaid.to(new ContactNow(neighbour, null, decided, null), "Wrenmoor")).contains("private life").doesNotContainIgnoringCase("strategy").doesNotContain("Kaya");
    }

    private static <E extends Entry> List<E> all(List<Entry> entries, Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
