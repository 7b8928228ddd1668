package goldthread.access;

import static goldthread.access.Town.OURS;
import static goldthread.access.Town.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.TestDatabase;
import goldthread.access.Guard.Restriction;
import goldthread.access.SecondPerson.Asked;
import goldthread.access.SecondPerson.State;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Acts that nobody does alone: who asked, who agreed, and nothing done before.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoPeopleTest {
    private static final Town TOWN = new Town(TestDatabase.fresh());

    private final Who ana = TOWN.guardian(), ben = TOWN.guardian();
    private final Who tom = TOWN.someone(OURS, Role.ADMINISTRATOR), una = TOWN.someone(OURS, Role.ADMINISTRATOR);
    private final Who worker = TOWN.someone(OURS, Role.SOCIAL_WORKER);
    private final UUID child = UUID.randomUUID();

    @Test
    void a_restriction_is_lifted_when_another_guardian_agrees_and_both_are_in_the_access_log() {
        restrict(ana, Seal.RESTRICTED);
        TOWN.allocate(worker, child);
        Acting.as(ana, () -> TOWN.guard.lift(child, "the parent has left the council"));
        var asked = only(ben);
        assertThat(asked.what()).isEqualTo("Restricted until now, because: a parent works here");
        int forAna = Acting.as(ana, () -> TOWN.second.waiting(Permission.GUARD));
        assertThat(Acting.as(ben, () -> TOWN.second.waiting(Permission.GUARD))).as("her own does not wait for her").isEqualTo(forAna + 1);
        assertThat(Acting.as(worker, () -> TOWN.access.sees(child))).as("nothing is done yet").isFalse();
        missing(ana, () -> TOWN.guard.agree(asked.id()));
        missing(tom, () -> TOWN.guard.agree(asked.id()));
        missing(ben, () -> TOWN.accounts.agree(asked.id()));
        missing(TOWN.someone(THEIRS, Role.GUARDIAN), () -> TOWN.guard.agree(asked.id()));
        assertThatThrownBy(() -> Acting.as(ben, () -> TOWN.guard.lift(child, "me too"))).isInstanceOf(SecondPerson.AskedAlready.class);
        Acting.as(ben, () -> TOWN.guard.agree(asked.id()));
        assertThat(Acting.as(worker, () -> TOWN.access.sees(child))).isTrue();
        missing(ben, () -> TOWN.guard.agree(asked.id()));
        assertThat(TOWN.logged(child, ana)).containsExactly("restrict record: Restricted", "asked second person: Lift a restriction: the parent has left the council",
                "agreed second person: Lift a restriction: asked by " + ana.account(),
                "lift restriction record: the parent has left the council; asked by " + ana.account());
    }

    @Test
    void a_sealed_record_is_loosened_or_opened_to_more_people_by_two_and_tightened_by_one() {
        restrict(ana, Seal.SEALED);
        assertThat(restrict(ana, Seal.RESTRICTED)).isFalse();
        assertThat(seal()).isEqualTo(Seal.SEALED);
        Acting.as(ana, () -> TOWN.second.withdraw(only(ana).id()));
        assertThat(restrict(ana, Seal.SEALED, worker.account())).as("more people").isFalse();
        Acting.as(ben, () -> TOWN.second.refuse(only(ben).id(), "not allocated"));
        assertThat(Acting.as(worker, () -> TOWN.access.sees(child))).isFalse();
        assertThat(restrict(ana, Seal.SEALED, worker.account())).as("asked again").isFalse();
        Acting.as(ben, () -> TOWN.guard.agree(only(ben).id()));
        assertThat(Acting.as(worker, () -> TOWN.access.sees(child))).isTrue();
        assertThat(restrict(ben, Seal.SEALED)).as("fewer people").isTrue();
        assertThat(Acting.as(worker, () -> TOWN.access.sees(child))).isFalse();
        assertThat(Acting.as(ana, TOWN.second::all).stream().filter(one -> child.equals(one.about())).map(Asked::state)).containsExactlyInAnyOrder(State.AGREED, State.REFUSED, State.WITHDRAWN);
    }

    @Test
    void what_nobody_answers_within_a_week_lapses_as_does_what_was_asked_by_who_may_no_longer() {
        restrict(ana, Seal.RESTRICTED);
        Acting.as(ana, () -> TOWN.guard.lift(child, "over"));
        var asked = only(ben);
        TOWN.clock.forward(Duration.ofDays(7));
        missing(ben, () -> TOWN.guard.agree(asked.id()));
        Acting.as(ana, () -> TOWN.guard.lift(child, "over, still"));
        var again = only(ben);
        Acting.as(tom, () -> TOWN.accounts.disable(ana.account()));
        missing(ben, () -> TOWN.guard.agree(again.id()));
        assertThat(seal()).isEqualTo(Seal.RESTRICTED);
    }

    @Test
    void one_administrator_makes_no_other_nor_a_guardian_and_becomes_neither_by_a_password() {
        assertThat(Acting.as(tom, () -> TOWN.accounts.setRoles(worker.account(), Set.of(Role.GUARDIAN), "Ana retires"))).isFalse();
        assertThat(roles()).containsExactly(Role.SOCIAL_WORKER);
        assertThatThrownBy(() -> Acting.as(tom, () -> TOWN.accounts.create(OURS, "second.self", "Second Self", Set.of(Role.ADMINISTRATOR)))).isInstanceOf(IllegalArgumentException.class);
        Acting.as(una, () -> TOWN.accounts.agree(only(una).id()));
        assertThat(roles()).containsExactly(Role.GUARDIAN);
        assertThat(Acting.as(tom, () -> TOWN.accounts.oneTimePassword(worker.account(), "forgotten"))).isEmpty();
        assertThat(Acting.as(tom, () -> TOWN.accounts.setOidcSubject(una.account(), "tom-at-home", "new provider"))).isFalse();
        missing(tom, () -> TOWN.accounts.setPassword(una.account(), "a new and long one"));
        var waiting = Acting.as(una, () -> TOWN.second.all().stream().filter(one -> one.state() == State.ASKED).toList());
        assertThat(waiting).hasSize(2);
        var given = waiting.stream().map(one -> Acting.as(una, () -> TOWN.accounts.agree(one.id()))).flatMap(java.util.Optional::stream).toList();
        assertThat(given).as("the one-time password goes to who agreed").hasSize(1);
        assertThat(Acting.as(tom, () -> TOWN.accounts.setRoles(worker.account(), Set.of(Role.ANALYST), ""))).as("taken away by one").isTrue();
    }

    @Test
    void whoever_knew_the_way_in_of_a_new_administrator_knows_it_no_more() {
        var known = Acting.as(tom, () -> TOWN.accounts.oneTimePassword(worker.account(), "").orElseThrow());
        Acting.as(tom, () -> TOWN.accounts.setOidcSubject(worker.account(), "tom-at-home-" + worker.account(), ""));
        Acting.as(tom, () -> TOWN.accounts.setRoles(worker.account(), Set.of(Role.ADMINISTRATOR), "we are few"));
        TOWN.as(worker, () -> TOWN.db.sql("""
                insert into passkey (id, holder, account, address, label, public_key, attestation, client_data, signatures, verified, may_be_copied, is_copied, transports, created_at)
                values (decode(:id, 'hex'), :holder, :me, 'localhost', 'Planted', '', '', '', 0, true, false, false, '{}', now())
                """).param("id", worker.account().toString().replace("-", "")).param("holder", OURS).param("me", worker.account()).update());
        assertThat(only(una).what()).endsWith("Administrator; signs in as tom-at-home-" + worker.account() + " at the identity provider");
        var given = Acting.as(una, () -> TOWN.accounts.agree(only(una).id()));
        assertThat(given).isPresent();
        assertThat(Acting.as(worker, () -> TOWN.accounts.isOwnPassword(known))).isFalse();
        assertThat(Acting.as(worker, () -> TOWN.accounts.isOwnPassword(given.orElseThrow()))).isTrue();
        assertThat(TOWN.as(worker, () -> TOWN.db.sql("select count(*) from passkey where account = :me").param("me", worker.account()).query(Integer.class).single())).isZero();
        Acting.as(tom, () -> TOWN.accounts.setRoles(worker.account(), Set.of(Role.GUARDIAN, Role.ADMINISTRATOR), "and Ana retires"));
        assertThat(Acting.as(una, () -> TOWN.accounts.agree(only(una).id()))).as("nobody alone gave this way in").isEmpty();
    }

    @Test
    void what_was_asked_lapses_when_what_it_is_about_changes() {
        restrict(ana, Seal.RESTRICTED);
        Acting.as(ana, () -> TOWN.guard.lift(child, "the parent has left the council"));
        var lift = only(ben);
        restrict(ben, Seal.SEALED);
        missing(ben, () -> TOWN.guard.agree(lift.id()));
        assertThat(restrict(ana, Seal.SEALED, worker.account())).isFalse();
        var open = only(ben);
        restrict(ben, Seal.SEALED);
        missing(ben, () -> TOWN.guard.agree(open.id()));
        assertThat(seal()).isEqualTo(Seal.SEALED);
        Runnable ask = () -> Acting.as(tom, () -> TOWN.accounts.setRoles(worker.account(), Set.of(Role.SOCIAL_WORKER, Role.GUARDIAN), "Ana retires"));
        for (Runnable change : List.<Runnable>of(() -> TOWN.accounts.setRoles(worker.account(), Set.of(Role.ANALYST), ""), () -> TOWN.accounts.oneTimePassword(worker.account(), ""),
                () -> TOWN.accounts.setOidcSubject(worker.account(), null, ""), () -> TOWN.accounts.disable(worker.account()))) {
            ask.run();
            var asked = only(una);
            Acting.as(tom, change);
            missing(una, () -> TOWN.accounts.agree(asked.id()));
        }
        assertThat(roles()).containsExactly(Role.ANALYST);
    }

    @Test
    void a_work_account_by_which_somebody_signs_in_is_nobody_elses() {
        Acting.as(tom, () -> TOWN.accounts.setOidcSubject(worker.account(), "kit-" + worker.account(), ""));
        var other = TOWN.someone(OURS, Role.ANALYST);
        assertThatThrownBy(() -> Acting.as(tom, () -> TOWN.accounts.setOidcSubject(other.account(), "kit-" + worker.account(), ""))).isInstanceOf(Accounts.IdentityTaken.class);
        assertThat(Acting.as(tom, () -> TOWN.accounts.account(other.account()).oidcSubject())).isNull();
    }

    @Test
    void an_ended_administrator_comes_back_by_one_without_what_two_give() {
        assertThat(Acting.as(tom, () -> TOWN.accounts.enable(una.account()))).as("not ended").isTrue();
        Acting.as(tom, () -> TOWN.accounts.disable(una.account()));
        assertThat(Acting.as(tom, () -> TOWN.accounts.enable(una.account()))).isFalse();
        assertThat(Acting.as(tom, () -> TOWN.accounts.account(una.account()))).matches(one -> !one.disabled() && one.roles().isEmpty());
        Acting.as(tom, () -> TOWN.accounts.disable(worker.account()));
        assertThat(Acting.as(tom, () -> TOWN.accounts.enable(worker.account()))).isTrue();
        assertThat(roles()).containsExactly(Role.SOCIAL_WORKER);
    }

    @Test
    void all_that_waits_is_shown_however_much_it_is() {
        var records = java.util.stream.Stream.generate(UUID::randomUUID).limit(60).toList();
        Acting.as(ana, () -> records.forEach(one -> TOWN.second.ask(SecondPerson.Act.LIFT, one, List.of(), "Restricted until now", "over")));
        assertThat(Acting.as(ben, TOWN.second::all).stream().filter(one -> one.state() == State.ASKED).map(Asked::about)).containsAll(records);
        TOWN.as(ana, () -> {
            records.forEach(TOWN.second::lapseAbout);
            return records;
        });
        assertThat(Acting.as(ben, TOWN.second::all).stream().filter(one -> one.state() != State.ASKED)).hasSize(50);
    }

    @Test
    void the_first_start_and_the_server_itself_need_nobody() {
        assertThat(Acting.as(Who.product(OURS), () -> TOWN.accounts.setRoles(worker.account(), Set.of(Role.GUARDIAN), ""))).isTrue();
        restrict(ana, Seal.RESTRICTED);
        Acting.as(ana, () -> TOWN.guard.lift(child, "over"));
        var server = Who.product(OURS);
        Acting.as(server, () -> {
            TOWN.second.saysOnTheServer(only(server).id(), "Jo Field");
            TOWN.guard.agree(only(server).id());
        });
        assertThat(TOWN.logged(child, ana)).contains("agrees on the server second person: Lift a restriction: Jo Field");
        assertThat(Acting.as(ana, () -> TOWN.second.anybodyElse(Permission.GUARD))).isTrue();
        assertThat(Acting.as(TOWN.someone(THEIRS, Role.GUARDIAN), () -> TOWN.second.anybodyElse(Permission.SIGN_AGENCY))).isFalse();
    }

    private boolean restrict(Who by, Seal seal, UUID... names) {
        return Acting.as(by, () -> TOWN.guard.restrict(new Restriction(child, seal, by.account(), "a parent works here",
                LocalDate.ofInstant(TOWN.clock.instant(), Standings.ENGLAND).plusDays(30), Set.of(names))));
    }

    private Seal seal() {
        return Acting.as(ben, () -> TOWN.guard.restrictions().stream().filter(one -> one.subject().equals(child)).findFirst().orElseThrow().seal());
    }

    private Set<Role> roles() {
        return Acting.as(tom, () -> TOWN.accounts.account(worker.account()).roles());
    }

    /// The one that waits, as this person sees it.
    private Asked only(Who who) {
        List<Asked> waiting = Acting.as(who, () -> TOWN.second.all().stream().filter(one -> one.state() == State.ASKED && (child.equals(one.about()) || worker.account().equals(one.about()))).toList());
        assertThat(waiting).hasSize(1);
        return waiting.getFirst();
    }

    private static void missing(Who who, Runnable act) {
        assertThatThrownBy(() -> Acting.as(who, act)).isInstanceOf(NotThere.class);
    }
}
