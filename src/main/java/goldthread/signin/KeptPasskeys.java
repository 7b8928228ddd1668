package goldthread.signin;

import goldthread.access.Acting;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/// The table of passkeys as Spring Security's ceremony asks for it, at one address. Call inside a transaction, in somebody's
/// name. To the device an account is its id, which tells nothing, and the login and name that the device shows its owner.
final class KeptPasskeys implements UserCredentialRepository {
    private final JdbcClient db;
    private final Clock clock;
    private final String address;

    KeptPasskeys(JdbcClient db, Clock clock, String address) {
        this.db = db;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public void save(CredentialRecord made) {
        int known = db.sql("update passkey set signatures = :signatures, is_copied = :copied, used_at = :now where id = :id")
                .param("signatures", made.getSignatureCount()).param("copied", made.isBackupState())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", made.getCredentialId().getBytes()).update();
        if (known == 0) {
            insert(made);
        }
    }

    /// A browser keeps what was asked of it while another signs in there: the key is for who asked, or for nobody.
    private void insert(CredentialRecord made) {
        if (!made.getUserEntityUserId().equals(bytes(Acting.who().account()))) {
            throw new IllegalArgumentException("asked by another");
        }
        db.sql("""
                insert into passkey (id, holder, account, address, label, public_key, attestation, client_data, signatures, verified,
                                     may_be_copied, is_copied, transports, created_at)
                values (:id, :holder, :account, :address, :label, :key, :attestation, :data, :signatures, :verified, :may, :is, :transports, :now)
                """).param("id", made.getCredentialId().getBytes()).param("holder", Acting.who().holder())
                .param("account", Acting.who().account()).param("address", address).param("label", made.getLabel())
                .param("key", made.getPublicKey().getBytes()).param("attestation", made.getAttestationObject().getBytes())
                .param("data", made.getAttestationClientDataJSON().getBytes()).param("signatures", made.getSignatureCount())
                .param("verified", made.isUvInitialized()).param("may", made.isBackupEligible()).param("is", made.isBackupState())
                .param("transports", new SqlArrayValue("text", made.getTransports().stream().map(AuthenticatorTransport::getValue).toArray()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return db.sql("select * from passkey where id = :id and address = :address").param("id", id.getBytes()).param("address", address)
                .query(KeptPasskeys::read).optional().orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes account) {
        return db.sql("select * from passkey where account = :account and address = :address").param("account", id(account))
                .param("address", address).query(KeptPasskeys::read).list();
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("a passkey is ended by its owner");
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        var created = Sessions.instant(row, "created_at");
        var used = Sessions.instant(row, "used_at");
        return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id"))).userEntityUserId(bytes(row.getObject("account", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key"))).signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verified")).transports(transports(row)).backupEligible(row.getBoolean("may_be_copied"))
                .backupState(row.getBoolean("is_copied")).attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data"))).created(created).lastUsed(used == null ? created : used)
                .label(row.getString("label")).build();
    }

    private static Set<AuthenticatorTransport> transports(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("transports").getArray()).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet());
    }

    /// Whose the keys are.
    PublicKeyCredentialUserEntityRepository owners() {
        return new PublicKeyCredentialUserEntityRepository() {
            @Override
            public @Nullable PublicKeyCredentialUserEntity findById(Bytes account) {
                return owner(id(account));
            }

            @Override
            public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
                return owner(UUID.fromString(account));
            }

            @Override
            public void save(PublicKeyCredentialUserEntity owner) {
                throw new UnsupportedOperationException("accounts are given by an administrator");
            }

            @Override
            public void delete(Bytes account) {
                throw new UnsupportedOperationException("accounts are ended by an administrator");
            }
        };
    }

    private @Nullable PublicKeyCredentialUserEntity owner(UUID account) {
        return db.sql("select login, name from account where id = :id").param("id", account)
                .query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder().id(bytes(account))
                        .name(row.getString("login")).displayName(row.getString("name")).build())
                .optional().orElse(null);
    }

    private static Bytes bytes(UUID id) {
        return new Bytes(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array());
    }

    private static UUID id(Bytes bytes) {
        var buffer = ByteBuffer.wrap(bytes.getBytes());
        return buffer.remaining() == 16 ? new UUID(buffer.getLong(), buffer.getLong()) : new UUID(0, 0);
    }
}
