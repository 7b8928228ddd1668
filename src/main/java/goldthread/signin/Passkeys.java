package goldthread.signin;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.NotThere;
import goldthread.access.Who;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sign-in with what a person's device keeps and opens for nobody else, by a finger, a face or a number: the device signs a
/// challenge of ours, and only for this address, so that a page that looks like ours gains nothing. The password stays.
@Component
public final class Passkeys {
    private final JdbcClient db;
    private final Access access;
    private final Throttle throttle;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Passkeys(JdbcClient db, Access access, Throttle throttle, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.access = access;
        this.throttle = throttle;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A passkey as its owner sees it.
    /// @param id what names it in a form: the number of the key, in hexadecimal   @param usedAt null: not used yet
    public record Passkey(String id, String label, String address, Instant createdAt, @Nullable Instant usedAt) {}

    /// Where a browser stands: the host to which a passkey is bound, and the origin that the browser must name.
    record Site(String host, String origin) {}

    /// The passkeys of whoever acts.
    public List<Passkey> mine() {
        return transaction.execute(status -> db.sql("""
                select encode(id, 'hex') as id, label, address, created_at, used_at from passkey where account = :me order by created_at
                """).param("me", Acting.who().account()).query((row, number) -> new Passkey(row.getString("id"), row.getString("label"),
                row.getString("address"), Sessions.instant(row, "created_at"), Sessions.instant(row, "used_at"))).list());
    }

    /// Nobody signs in with this passkey of whoever acts any more.
    public void end(String id) {
        if (!id.matches("[0-9a-f]+")) {
            throw new NotThere();
        }
        transaction.executeWithoutResult(status -> {
            int gone = db.sql("delete from passkey where encode(id, 'hex') = :id and account = :me").param("id", id)
                    .param("me", Acting.who().account()).update();
            if (gone == 0) {
                throw new NotThere();
            }
            access.log(Acting.who().account(), "passkey", "ended", null);
        });
    }

    /// What a device is asked, to make a key for whoever acts.
    PublicKeyCredentialCreationOptions toMakeOne(Site site) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return transaction.execute(status -> at(site).createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(signedIn)));
    }

    /// Keeps the key that a device made for whoever acts.
    void keep(Site site, PublicKeyCredentialCreationOptions asked, PublicKeyCredential<AuthenticatorAttestationResponse> made, String label) {
        transaction.executeWithoutResult(status -> {
            at(site).registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(made, label)));
            access.log(Acting.who().account(), "passkey", "added", null);
        });
    }

    /// What a device is asked, to sign in: whoever it is.
    PublicKeyCredentialRequestOptions toSignIn(Site site) {
        return at(site).createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /// Who signs in with this, if anybody; an ended account does not, and trying again and again is slowed as with a password.
    /// @param from the network address of the request
    Optional<SignedIn> signIn(Site site, PublicKeyCredentialRequestOptions asked, PublicKeyCredential<AuthenticatorAssertionResponse> signed, String from) {
        record Known(Who who, boolean passwordDue, boolean ended) {}
        return db.sql("select *, id as account from account_by_passkey(:id)").param("id", signed.getRawId().getBytes())
                .query((row, number) -> new Known(Sessions.who(row), row.getBoolean("password_due"), Accounts.ended(row, clock.instant())))
                .optional().filter(known -> throttle.mayTry("passkey " + known.who.account(), from)).flatMap(known -> Acting.as(known.who, () -> transaction.execute(status -> {
                    if (known.ended || !right(site, asked, signed)) {
                        access.log(known.who.account(), "session", "sign-in refused", "passkey");
                        return Optional.<SignedIn>empty();
                    }
                    throttle.succeeded("passkey " + known.who.account(), from);
                    access.log(known.who.account(), "passkey", "used", null);
                    return Optional.of(SignedIn.person(known.who, known.passwordDue, Session.IDLE));
                })));
    }

    private boolean right(Site site, PublicKeyCredentialRequestOptions asked, PublicKeyCredential<AuthenticatorAssertionResponse> signed) {
        try {
            at(site).authenticate(new RelyingPartyAuthenticationRequest(asked, signed));
            return true;
        } catch (com.webauthn4j.util.exception.WebAuthnException | IllegalArgumentException | NullPointerException wrong) {
            return false;
        }
    }

    /// The device must know its owner, by finger, face or number, and must keep the key so that no login is asked.
    private Webauthn4JRelyingPartyOperations at(Site site) {
        var kept = new KeptPasskeys(db, clock, site.host());
        var ceremony = new Webauthn4JRelyingPartyOperations(kept.owners(), kept,
                PublicKeyCredentialRpEntity.builder().id(site.host()).name("Goldthread").build(), Set.of(site.origin()));
        ceremony.setCustomizeCreationOptions(options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED).userVerification(UserVerificationRequirement.REQUIRED).build()));
        ceremony.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return ceremony;
    }
}
