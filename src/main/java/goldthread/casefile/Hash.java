package goldthread.casefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// SHA-256 of an entry. The bytes hashed are, in this order: position (8), id (16), holder (4), kind, happened
/// as epoch day (8), recorded as epoch microseconds (8), author (16), for whom (16, zero when none), source,
/// number of tags (4) and for each its subject (16) and role, and the SHA-256 of the body (32). Texts are UTF-8
/// behind their length in bytes (4). All numbers are big-endian.
final class Hash {

    static byte[] of(Envelope envelope, List<Tag> tags, byte[] bodyDigest) {
        var kind = bytes(envelope.kind());
        var source = bytes(envelope.source());
        var roles = tags.stream().map(tag -> bytes(tag.role())).toList();
        int size = 8 + 16 + 4 + 4 + kind.length + 8 + 8 + 16 + 16 + 4 + source.length + 4
                + roles.stream().mapToInt(role -> 20 + role.length).sum() + bodyDigest.length;
        var all = ByteBuffer.allocate(size);
        all.putLong(envelope.position());
        put(all, envelope.id());
        all.putInt(envelope.holder());
        put(all, kind);
        all.putLong(envelope.happened().toEpochDay());
        all.putLong(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, envelope.recorded()));
        put(all, envelope.author());
        put(all, envelope.forWhom() == null ? new UUID(0, 0) : envelope.forWhom());
        put(all, source);
        all.putInt(tags.size());
        for (int i = 0; i < tags.size(); i++) {
            put(all, tags.get(i).subject().id());
            put(all, roles.get(i));
        }
        all.put(bodyDigest);
        return sha256(all.array());
    }

    static byte[] digest(String body) {
        return sha256(bytes(body));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ByteBuffer all, UUID id) {
        all.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static void put(ByteBuffer all, byte[] text) {
        all.putInt(text.length).put(text);
    }

    private Hash() {}
}
